import Incidents

/// The words by which authors name the facets of a plan.
enum FacetWords {
    private static let words: [(facet: String, words: [String])] = [
        ("resolution", ["resolution", "resolve ", "resolved ", "resolves ", "resolución", "résolution", "…behebung", "解決"]),
        ("mitigation", ["mitigation", "mitigate", "mitigación", "atténuation", "緩和"]),
        ("prevention", ["prevention", "preventive", "preventative", "prevent", "prevención", "prévention", "…vorbeugung", "予防", "預防"]),
        ("monitoring", ["monitoring", "alerting", "detection", "monitorización", "surveillance", "…überwachung", "監視"]),
        ("resilience", ["resilience", "resilient", "redundancy", "resiliencia", "résilience", "…widerstandsfähigkeit"]),
        (
            "knowledge-sharing",
            ["knowledge sharing", "documentation", "training", "runbook", "conocimiento", "…wissen"]
        ),
    ]

    /// The facets that a text names.
    static func named(in text: String) -> Set<String> {
        let spoken = SpokenWords(text)
        return Set(words.filter { $0.words.contains(where: spoken.say) }.map(\.facet))
            .union(ActionFacetWords.labels(in: text).map(\.rawValue))
    }
}
