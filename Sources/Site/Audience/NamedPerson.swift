import Incidents
import Markup

/// Somebody whom an incident names.
struct NamedPerson: Sendable {
    let name: String
    /// The part that was played.
    let role: String
    /// Where that is stated; empty for the text.
    let field: String

    /// Everybody of its front matter, and of the lines and rows of its text that list people.
    static func all(in incident: Incident, _ document: Document?) -> [NamedPerson] {
        let stated =
            incident.roles.sorted { $0.key < $1.key }.flatMap { role, people in people.map { ($0, role, "roles") } }
            + incident.authors.map { ($0, "author", "authors") } + incident.reviewers.map { ($0, "reviewer", "reviewers") }
        return stated.flatMap { text, role, field in
            StatedPeople.names(in: text).map { NamedPerson(name: $0, role: role, field: field) }
        } + (document.map(listed) ?? [])
    }

    /// `**Participants:** Dana Voss, Lee Marsh`, `| Reviewed by | Dana Voss |`.
    private static func listed(in document: Document) -> [NamedPerson] {
        document.source.bytes[document.tree.bodyStart...].split(separator: 0x0A).flatMap { line -> [NamedPerson] in
            guard let (value, isOfOne) = list(in: line) else { return [] }
            let text = String(decoding: value, as: UTF8.self).filter { $0 != "*" && $0 != "|" && $0 != "`" }
            let names = StatedPeople.names(in: text, mayBeginWithFamilyName: isOfOne)
            return names.filter(isSurely).map { NamedPerson(name: $0, role: "other", field: "") }
        }
    }

    private static func isSurely(_ name: String) -> Bool {
        name.hasPrefix("@") || name.contains(" ") && OwnerNames.looksPersonal(name) || OwnerNames.looksLikeHandle(name)
    }

    /// What stands behind such a label, and whether it asks for one person, who may be `Voss, Dana`; of several these would be two.
    private static func list(in line: ArraySlice<UInt8>) -> (value: ArraySlice<UInt8>, isOfOne: Bool)? {
        let start = line.drop { marks.contains($0) }
        guard let end = start.prefix(40).firstIndex(where: { $0 == 0x3A || $0 == 0x7C }) else { return nil }
        let label = String(decoding: start[..<end].filter { $0 != 0x2A && $0 != 0x5F }, as: UTF8.self).lowercased()
        let name = label.split(separator: " ").joined(separator: " ")
        let isOfOne = labelsOfOne.contains(name)
        return isOfOne || labels.contains(name) ? (line[(end + 1)...].prefix(400), isOfOne) : nil
    }

    private static let marks: [UInt8] = Array(" \t-*+|>_#".utf8)

    private static let labels = Set(
        """
        participants;attendees;responders;people involved;people;involved;present;on call;on-call;reported by;written by;reviewed by;reviewers;\
        approved by;contacts;prepared by;authors;teilnehmer;beteiligte;anwesende;moderation;participantes;asistentes;intervenants;参加者;参与者;참가자
        """.split(separator: ";").map(String.init))

    private static let labelsOfOne = Set(
        """
        on-call engineer;reporter;reviewer;approver;facilitator;moderator;incident lead;incident commander;tech lead;technical lead;lead;contact;author
        """.split(separator: ";").map(String.init))
}
