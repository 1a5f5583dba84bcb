import History
import Incidents
import Markup

/// Further names that mean someone only in the incident of these people: first names, family names, handles without their sign, names of a chat.
extension HeldBackNames {
    func ownTerms(of incident: Incident, in document: Document?) -> [HeldBackTerm] {
        let things = Set((incident.services + incident.tags + incident.teams).map(Slug.make))
        let speakers = (document.map(ChatSpeakers.names) ?? []).filter { !isGroup($0) && !things.contains(Slug.make($0)) }
        let nouns = speakers.isEmpty ? [] : document.map(ChatSpeakers.nouns) ?? []
        return people(of: incident).flatMap(terms(of:))
            + speakers.flatMap { terms(ofSpeaker: $0, isWord: FunctionWords.contains($0.lowercased()) || nouns.contains($0)) }
    }

    /// First and family names of those whom incidents name, in small letters as well: names of files have them so.
    func ownTermsOfFiles(_ incidents: [Incident]) -> [HeldBackTerm] {
        let named = incidents.flatMap { people(of: $0).flatMap(parts(of:)) }
            .filter { $0.terms.first?.likeness == HeldBackTerm.Likeness.none }
        return named.filter { $0.name.utf8.count > 3 }.compactMap { HeldBackTerm($0.name, stand: words.role($0.role), origin: "") }
    }

    private func terms(of person: NamedPerson) -> [HeldBackTerm] {
        parts(of: person).flatMap { part in part.terms + accounts(part.name.lowercased(), words.role(part.role)) }
    }

    private func parts(of person: NamedPerson) -> [(name: String, role: String, terms: [HeldBackTerm])] {
        var parts = person.name.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init).filter { $0.utf8.count > 2 }
        parts += EastAsianParts.parts(of: person.name) ?? []
        // `DANA VOSS` is Dana in texts.
        if !person.name.contains(where: \.isLowercase) { parts += parts.map { $0.prefix(1) + $0.dropFirst().lowercased() } }
        // "van" and "der" say nothing beside a name with capitals.
        let isCapital = parts.contains { $0.first?.isUppercase ?? false }
        // Of a "partners lead" the team may be named.
        return parts.filter { !(isCapital && !$0.contains(where: \.isUppercase)) && !isGroup($0) }.map { part in
            let terms = ordinary.terms(ofPerson: part, mindsCase: true, isPart: true, stand: words.role(person.role), origin: "")
            return (part, person.role, terms.compactMap { $0 })
        }
    }

    /// `<dana>` of a chat, and the name alone where it is no word.
    private func terms(ofSpeaker name: String, isWord: Bool) -> [HeldBackTerm] {
        let role = words.role("other")
        guard !isWord else { return accounts(name, role) }
        return accounts(name, role)
            + ordinary.terms(ofPerson: name, mindsCase: true, isPart: true, stand: role, origin: "").compactMap { $0 }
    }

    /// A name as machines and chats write it: `<dana>`, `dana@host`, `/home/dana`, `~dana`.
    private func accounts(_ name: String, _ role: String) -> [HeldBackTerm] {
        [("<", ">"), ("", "@"), ("/home/", ""), ("~", "")].compactMap { before, after in
            let border: HeldBackTerm.Border = after == ">" ? .open : .word
            return HeldBackTerm(before + name + after, border: border, mindsCase: true, stand: before + role + after, origin: "")
        }
    }
}
