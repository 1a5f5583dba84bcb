import Diagnostics

/// An earlier incident that is like another, and why.
package struct SimilarIncident: Sendable, Hashable {
    package let id: String
    /// How much the texts and facts agree: 0 nothing in common … 1 and a little more for the same text and title. Judgements are made by this.
    package let likeness: Double
    /// The same without what shared causes and services add to it.
    package let wording: Double
    /// What is shown, and the order: the likeness, somewhat more for what came shortly before, from 0 to 1.
    package let score: Double
    /// What they share, strongest first: causes, services.
    package let sharedCauses: [String]
    package let sharedServices: [String]
    /// The terms that weigh most in both, of those rare enough to tell one failure from another and that do not only repeat a shared cause.
    package let terms: [String]
    /// Words that many documents have, where the two share nothing else.
    let usualTerms: [String]

    /// Whether the history is large enough to tell rare words from common ones.
    package let isAmongMany: Bool

    /// Alike enough, and by enough of their words, to be the same failure without any word of their authors.
    ///
    /// Measured on real histories of ten teams: from 0.40 on nine of ten pairs were true recurrences. Fewer than three telling terms in common
    /// are too few to say, however short the texts.
    package var isStrong: Bool { likeness >= 0.40 && terms.count >= 3 && (isAmongMany || isNearlyTheSame) }

    /// Alike in most of their words, and in more than a line of them: what even the smallest history can tell.
    private var isNearlyTheSame: Bool { wording >= 0.70 && terms.count >= SimilarityIndex.termLimit }

    /// A copy with a few words changed, such as the name of its cause.
    package var isCopy: Bool { wording >= 0.90 && isNearlyTheSame }

    /// With a cause or a service in common the bar is lower, for the words alone: the fact counts once.
    package var isStrongWithSharedFacts: Bool {
        wording >= 0.32 && terms.count >= 3 && isAmongMany && !(sharedCauses.isEmpty && sharedServices.isEmpty)
    }

    /// The terms that a reader is shown; none where the two share but the labels of their form and words of any report.
    package var shownTerms: [String] { terms.isEmpty ? usualTerms : terms }

    /// Whether the two share anything that could be shown to a reader.
    package var hasEvidence: Bool { !sharedCauses.isEmpty || !sharedServices.isEmpty || !shownTerms.isEmpty }

    /// One line each, never none, as shown to people: "same cause: dns", "terms: resolv.conf, nxdomain".
    package var evidence: [String] {
        var lines: [String] = []
        if !sharedCauses.isEmpty { lines.append("same cause: " + sharedCauses.joined(separator: ", ")) }
        if !sharedServices.isEmpty { lines.append("same service: " + sharedServices.joined(separator: ", ")) }
        if !shownTerms.isEmpty { lines.append("terms: " + shownTerms.joined(separator: ", ")) }
        return lines.isEmpty ? ["only words of the form"] : lines
    }

    /// The element of `similar` in contract 7.
    package var json: JSONValue {
        .object([("id", .string(id)), ("score", .number((score * 100).rounded() / 100)), ("evidence", .strings(evidence))])
    }
}
