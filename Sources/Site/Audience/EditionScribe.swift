import Diagnostics
import Frameworks
import History
import Incidents
import Markup

/// One incident as an audience may read it.
struct EditedText: Sendable {
    let incident: Incident
    let document: Document?
    /// What the withheld sections say.
    let sentences: [HeldBackTerm]
    /// Something of its text is not shown.
    let isEdited: Bool
    /// Its file has a name that may not be said.
    let isRenamed: Bool
}

/// Rewrites single documents for an audience: sections are cut out, names replaced, fields left out.
struct EditionScribe: Sendable {
    private let audience: Audience
    private let names: HeldBackNames?
    private let matcher: TermMatcher
    private let frameworks: FrameworkCatalogue
    private let read: @Sendable (Document) -> Incident

    init(_ settings: SiteSettings, names: HeldBackNames?) {
        (audience, read, frameworks) = (settings.audience, settings.read, settings.frameworks)
        self.names = names
        matcher = TermMatcher(names?.terms ?? [])
    }

    func edit(_ incident: Incident, _ document: Document?) -> EditedText {
        guard let document else {
            return EditedText(incident: fields(of: incident, as: incident), document: nil, sentences: [], isEdited: false, isRenamed: false)
        }
        let ownTerms = names?.ownTerms(of: incident) ?? []
        let ranges = WithheldSections.ranges(in: document.tree, from: audience, sections: withheldSections(of: incident))
        let (edited, sentences) = edit(document, ownTerms: ownTerms, without: ranges)
        guard let edited else {
            return EditedText(
                incident: fields(of: incident, as: incident), document: document, sentences: sentences, isEdited: false, isRenamed: false)
        }
        var reading = read(edited)
        keepOwners(of: incident, in: &reading, ownTerms: ownTerms, without: ranges)
        return EditedText(
            incident: fields(of: incident, as: reading), document: edited, sentences: sentences, isEdited: true,
            isRenamed: edited.path != document.path)
    }

    /// The project's own text of the home page.
    func edit(_ document: Document) -> (document: Document, sentences: [HeldBackTerm]) {
        let (edited, sentences) = edit(document, ownTerms: [], without: WithheldSections.ranges(in: document.tree, from: audience))
        return (edited ?? document, sentences)
    }

    /// The sections that the incident's framework keeps for a closer circle than this audience.
    private func withheldSections(of incident: Incident) -> [Section] {
        let asked = frameworks[incident.framework]?.sections ?? []
        let withheld = Set(asked.filter { $0.audience.flatMap(Audience.init).map { $0 > audience } ?? false }.map(\.id))
        return withheld.isEmpty ? [] : incident.sections.filter { $0.id.map(withheld.contains) ?? false }
    }

    func name(ofFile path: String) -> String { matcher.isEmpty ? path : matcher.replaced(in: path) }

    /// The document is nil when nothing had to change.
    private func edit(_ document: Document, ownTerms: [HeldBackTerm], without ranges: [Range<Int>]) -> (Document?, [HeldBackTerm]) {
        let sentences = Sentences.terms(in: ranges, of: document)
        var bytes = document.source.bytes
        for range in ranges.reversed() {
            // Line ends stay, so that every line keeps its number.
            bytes.replaceSubrange(range, with: bytes[range].filter { $0 == 0x0A || $0 == 0x0D })
        }
        if let replaced = matcher.replaced(in: bytes) { bytes = replaced }
        if !ownTerms.isEmpty, let replaced = TermMatcher(ownTerms).replaced(in: bytes) { bytes = replaced }
        let path = name(ofFile: document.path)
        if path == document.path, bytes == document.source.bytes { return (nil, sentences) }
        return (DocumentReader.read(SourceFile(path: path, bytes: bytes)), sentences)
    }

    /// Who is to do it was told by a name or by its sign, which a role has not: what the authors' own words were read as counts.
    private func keepOwners(of original: Incident, in edited: inout Incident, ownTerms: [HeldBackTerm], without ranges: [Range<Int>]) {
        let owned = original.actions.filter { action in action.owner != nil && !ranges.contains { $0.overlaps(action.range) } }
        let actions = Dictionary(owned.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
        let own = TermMatcher(ownTerms)
        func shown(_ text: String) -> String { own.replaced(in: matcher.replaced(in: text)) }
        for place in edited.actions.indices where edited.actions[place].owner == nil {
            guard let action = actions[edited.actions[place].line], let owner = action.owner else { continue }
            edited.actions[place].owner = shown(owner)
            edited.actions[place].text = shown(action.text)
        }
    }

    /// - Parameters:
    ///   - original: as its authors wrote it.
    ///   - edited: read from what the audience may read.
    private func fields(of original: Incident, as edited: Incident) -> Incident {
        var incident = edited
        incident.audience = original.audience
        // A customer may be called as a framework is.
        incident.framework = original.framework
        let links = Dictionary(original.actions.map { ($0.line, $0.id) }, uniquingKeysWith: { first, _ in first })
        for place in incident.actions.indices {
            // Numbered as in the whole document: an id never depends on the audience.
            guard let id = links[incident.actions[place].line], let number = id.split(separator: "#").last else { continue }
            incident.actions[place].id = "\(incident.id)#\(number)"
        }
        incident.recurrenceOf.removeAll { link in !original.recurrenceOf.contains { name(ofFile: $0.value) == link.value } }
        incident.related.removeAll { link in !original.related.contains { name(ofFile: $0.value) == link.value } }
        incident.notRelated.removeAll { link in !original.notRelated.contains { name(ofFile: $0.id.value) == link.id.value } }
        guard let names else { return incident }
        incident.customers = names.shown(original.customers)
        incident.authors = []
        incident.reviewers = []
        incident.tickets.removeAll { !Self.isPublicTicket($0) }
        incident.roles = original.roles.mapValues { $0.filter(names.isGroup) }.filter { !$0.value.isEmpty }
        for place in incident.actions.indices where !(incident.actions[place].ticket.map(Self.isPublicTicket) ?? true) {
            incident.actions[place].ticket = nil
        }
        return incident
    }

    /// Trackers that anybody can read.
    private static func isPublicTicket(_ ticket: String) -> Bool {
        ["https://github.com/", "https://gitlab.com/", "https://codeberg.org/", "https://bugs."].contains { ticket.hasPrefix($0) }
    }
}
