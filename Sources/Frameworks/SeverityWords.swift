/// The words for a severity in other languages than English, by the English one: no scale has to list them.
enum SeverityWords {
    /// - Parameter word: folded as `SeverityScale` compares names: in small letters, without spaces and dashes.
    static func english(_ word: String) -> String? { words[word] }

    private static let words: [String: String] = [
        "critical": ["kritisch", "critique", "crítica", "crítico", "致命的", "严重", "심각", "치명적"],
        "high": ["hoch", "élevé", "élevée", "haute", "alta", "alto", "高", "高い", "높음"],
        "major": ["schwer", "schwerwiegend", "majeur", "majeure", "mayor", "grave", "重大"],
        "medium": ["mittel", "moyen", "moyenne", "media", "medio", "média", "médio", "中", "중간", "보통"],
        "minor": ["gering", "geringfügig", "mineur", "mineure", "menor", "leve", "軽微", "轻微", "경미"],
        "low": ["niedrig", "faible", "basse", "baja", "bajo", "baixa", "baixo", "低", "低い", "낮음"],
    ].reduce(into: [:]) { table, entry in for word in entry.value { table[word] = entry.key } }
}
