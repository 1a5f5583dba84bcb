/// English headings that promise in words of their own, too many to list: "What are we going to do about it?", "Agreed next tasks".
extension SectionVocabularyKey {
    /// A sentence that asks or says what will be done, or a name for work that is still to come.
    var promises: Bool { words.count <= 14 && (promisesInSentence || namesWorkToCome) }

    /// "Monitoring improvements": whatever is improved, it is still to come.
    var promisesImprovement: Bool {
        words.count > 1 && words.count <= 3 && words.last == "improvements" && !words.contains(where: Self.past.contains)
    }

    /// In the order of a question or of a statement: what it is about, who will and when, and the deed; behind it anything.
    private var promisesInSentence: Bool {
        let opening = words.first == "how" ? words.prefix(1) : words.prefix(while: Self.openings.contains)
        var between = words.dropFirst(opening.count).prefix(while: Self.auxiliaries.contains)
        var rest = words.dropFirst(opening.count + between.count)
        guard !opening.isEmpty else { return false }
        if let first = rest.first, Self.deeds.contains(first) || rest.starts(with: ["make", "sure"]) {
            rest = rest.dropFirst()
            if isPast(between, first) { return false }
        } else if let deed = between.lastIndex(of: "do") {
            between = between[..<deed]
            if isPast(between, "do") { return false }
        } else {
            return false
        }
        return between.contains(where: Self.toCome.contains) && !rest.contains(where: Self.judgements.contains)
    }

    /// "What we were doing" and "How could we have prevented it" look back; "what were doing" is "what we're doing" without its apostrophe.
    private func isPast(_ auxiliaries: ArraySlice<String>, _ deed: String) -> Bool {
        if auxiliaries.contains("we"), auxiliaries.contains("were") || auxiliaries.contains("well") { return true }
        if auxiliaries.contains("were"), !deed.hasSuffix("ing"), !auxiliaries.contains("going") { return true }
        return !auxiliaries.contains("to") && auxiliaries.contains { $0 == "have" || $0 == "has" }
    }

    private var namesWorkToCome: Bool {
        // "Actions outstanding", "Measures agreed and planned"
        if let first = words.first, Self.promised.contains(first), words.count > 1,
            words.dropFirst().allSatisfy({ Self.owed.contains($0) || Self.isNoise($0) }), words.last.map(Self.owed.contains) == true
        {
            return true
        }
        guard let last = words.last, Self.works.contains(last) else { return false }
        let before = words.dropLast()
        return before.contains(where: Self.pending.contains) && before.allSatisfy { Self.pending.contains($0) || Self.isNoise($0) }
    }

    private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

    private static let openings = words("what how steps things changes actions measures work improvements")
    private static let auxiliaries = words(
        """
        we well were will are is be being do does can could should shall must need needs has have to going plan planning want intend \
        also this that it the team these such
        """)
    private static let toCome = words("will well were are be being can could should shall must do need needs plan planning want intend")
    private static let deeds = words(
        """
        doing done prevent preventing prevented avoid avoiding avoided change changing changed ensure ensuring improving fixing \
        take taking taken making made
        """)
    /// "What can we do better", "What are we doing well": what went how.
    private static let judgements = words("well better wrong badly poorly right good")

    private static let works = words(
        """
        action actions task tasks ticket tickets todo todos work plan plans steps items measures changes improvements fixes mitigations \
        safeguards
        """)
    private static let promised = words("action actions tasks measures items fixes improvements mitigations safeguards")
    private static let owed = words(
        "outstanding required needed identified arising raised agreed planned proposed recommended remaining pending resulting assigned")
    private static let pending = words(
        """
        next future further upcoming planned proposed suggested agreed possible potential required needed necessary remaining outstanding \
        pending resulting follow up followup on corrective preventive preventative remedial improvement prevention remediation concrete \
        action long medium mid short longer shorter term longterm shortterm
        """)
    private static let past = words("recent previous past earlier")
}
