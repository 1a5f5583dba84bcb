import Diagnostics
import Markup

/// Fields that are maps: roles, impact, reasons by id, waivers, open questions.
extension FieldReader {
    mutating func readRoles(_ value: FrontMatterValue) {
        guard let entries = map(value, .roles, example: "{commander: payments lead}") else { return }
        // What a folder presets has no place here, and yields to what the document states.
        let own = Set(entries.lazy.filter { !$0.keyRange.isEmpty && $0.value.content != .empty }.map { Self.role($0.key) })
        for entry in entries {
            let people = texts(entry.value, .roles)
            let role = Self.role(entry.key)
            if people.isEmpty || entry.keyRange.isEmpty && own.contains(role) { continue }
            // Two names of one role name people of one role.
            incident.roles[role] = ((incident.roles[role] ?? []) + people).unrepeated
            if !Self.isRole(entry.key) {
                reportNearMiss(entry, of: .roles, among: Self.roleNames, given: entries.map { Self.role($0.key) })
            }
        }
    }

    /// The contract's name of a role; others keep their own, as a key.
    static func role(_ written: String) -> String {
        let key = FrontMatterEntry.normalize(written)
        for (role, words) in roleWords where words.contains(key) { return role }
        return IncidentID.slug(written).replacing("-", with: "_")
    }

    static func isRole(_ word: String) -> Bool {
        let key = FrontMatterEntry.normalize(word)
        return roleWords.contains { $0.words.contains(key) }
    }

    static var roleNames: [String] { roleWords.map(\.role) }

    private static let roleWords: [(role: String, words: Set<String>)] = [
        ("commander", ["commander", "incidentcommander", "ic", "incidentmanager", "im"]),
        (
            "communicator",
            ["communicator", "communications", "communication", "comms", "commslead", "communicationslead", "communicationlead", "liaison"]
        ),
        ("recorder", ["recorder", "scribe", "notetaker"]),
        ("lead", ["lead", "techlead", "technicallead", "operationslead", "opslead"]),
        ("engineers", ["engineers", "engineer", "responders", "responder", "subjectmatterexperts", "sme", "smes"]),
    ]

    mutating func readImpact(_ value: FrontMatterValue) {
        guard let entries = map(value, .impact, example: "{users: 1200, data: none}") else { return }
        let keys = entries.map { Self.impactKey($0) }
        for (entry, key) in zip(entries, keys) {
            let text = located(entry.value, .impact).map(\.value).joined(separator: ", ")
            if text.isEmpty { continue }
            if !Self.impactKeys.contains(key) { reportNearMiss(entry, of: .impact, among: Self.impactKeys, given: keys) }
            checkImpact(key, text, at: entry.value.range)
            incident.impact.removeAll { $0.key == key }
            incident.impact.append(ImpactField(key: key, text: text))
        }
    }

    /// The contract's spelling of a key; others keep their own.
    private static func impactKey(_ entry: FrontMatterEntry) -> String {
        impactKeys.first { FrontMatterEntry.normalize($0) == entry.normalizedKey } ?? entry.key
    }

    /// What was done to data, and an answer, are known by their first word; what follows it is the author's.
    private mutating func checkImpact(_ key: String, _ text: String, at range: Range<Int>) {
        let word = text.lowercased().prefix { $0.isLetter }
        switch key {
        case "data" where !Self.dataImpacts.contains(String(word)) && word != "no":
            reportUnknownWord(text, range, "impact on data", among: Self.dataImpacts)
        case "slo_breached", "customer_visible":
            if Self.impactAnswers.contains(String(word)) { return }
            reportUnknownWord(text, range, "answer to `\(key)`", among: ["yes", "no"])
        default: return
        }
    }

    static let impactKeys = ["users", "requests", "regions", "revenue", "slo_breached", "data", "customer_visible"]
    static let impactAnswers = ["yes", "no", "true", "false", "partly", "partially"]
    static let dataImpacts = ["none", "loss", "corruption", "exposure"]

    mutating func readNotRelated(_ value: FrontMatterValue) {
        incident.notRelated = reasons(value, .notRelated).map { name, reason in
            (Located(IncidentID.slug(reference: name.value), name.range), reason)
        }
    }

    mutating func readAllow(_ value: FrontMatterValue) {
        incident.allow = reasons(value, .allow).map { (rule: $0.name, reason: $0.reason) }
    }

    /// A list of names, or a map of names to reasons.
    private mutating func reasons(_ value: FrontMatterValue, _ field: IncidentField) -> [(name: Located<String>, reason: String)] {
        if case .map(let entries) = value.content { return entries.map { pair($0) } }
        guard let elements = value.elements else { return [] }
        var pairs: [(name: Located<String>, reason: String)] = []
        for element in elements {
            switch element.content {
            case .scalar(let text): pairs.append((Located(text, element.range), ""))
            case .map(let entries): pairs += entries.map { pair($0) }
            case .empty: continue
            case .list:
                reportInvalid(element.range, "an element of \"\(field.rawValue)\" must be a name", help: "write `{name: reason}`")
            }
        }
        return pairs
    }

    private func pair(_ entry: FrontMatterEntry) -> (name: Located<String>, reason: String) {
        (Located(entry.key, entry.keyRange), entry.value.text ?? "")
    }

    mutating func readUnknowns(_ value: FrontMatterValue) {
        guard let elements = value.elements else {
            return reportInvalid(value.range, "\"unknowns\" must be a list", help: "write `- question: What …?` and below it `answer: …`")
        }
        for element in elements {
            switch element.content {
            case .scalar(let question): incident.unknowns.append(Unknown(question: question, answer: nil))
            case .map(let entries): readUnknown(entries, at: element.range)
            case .empty: continue
            case .list: reportInvalid(element.range, "an element of \"unknowns\" needs a question", help: "write `question: What …?`")
            }
        }
    }

    private mutating func readUnknown(_ entries: [FrontMatterEntry], at range: Range<Int>) {
        func text(_ key: String) -> String? { entries.first { $0.normalizedKey == key }?.value.text }
        let (known, given) = (["question", "answer"], entries.map(\.normalizedKey))
        if let question = text("question") {
            incident.unknowns.append(Unknown(question: question, answer: text("answer").flatMap { $0.isEmpty ? nil : $0 }))
        } else if entries.count == 1, let only = entries.first, only.normalizedKey != "answer" {
            return incident.unknowns.append(Unknown(question: only.key, answer: only.value.text))
        } else {
            reportInvalid(range, "an element of \"unknowns\" needs a question", help: "write `question: What …?`")
        }
        for entry in entries where !known.contains(entry.normalizedKey) { reportNearMiss(entry, of: .unknowns, among: known, given: given) }
    }

    /// The entries of a map; nil and a problem for anything else.
    mutating func map(_ value: FrontMatterValue, _ field: IncidentField, example: String) -> [FrontMatterEntry]? {
        if case .map(let entries) = value.content { return entries }
        reportInvalid(value.range, "\"\(field.rawValue)\" must be a map", help: "write `\(field.rawValue): \(example)`")
        return nil
    }
}
