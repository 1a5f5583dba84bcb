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
    /// What is known of when its promises were kept, by the ids that it has for them.
    let changes: [String: [ActionLedger.Change]]
    /// What anchors of its headings have become.
    let anchors: [String: String]
}

/// Rewrites single documents for an audience: sections are cut out, names replaced, fields left out.
struct EditionScribe: Sendable {
    private let audience: Audience
    private let names: HeldBackNames?
    private let matcher: TermMatcher
    private let handles: SpokenHandles
    private let frameworks: FrameworkCatalogue
    private let ledger: ActionLedger
    private let read: @Sendable (Document, [FrontMatterEntry]) -> Incident
    private let presets: @Sendable (String) -> [FrontMatterEntry]

    /// - Parameter incidents: those whose names matter, the most lasting first.
    init(_ settings: SiteSettings, names: HeldBackNames?, incidents: [Incident]) {
        (audience, frameworks, ledger) = (settings.audience, settings.frameworks, settings.ledger)
        (read, presets) = (settings.read, settings.presets)
        self.names = names
        handles = SpokenHandles(names?.terms ?? [])
        let words = TermMatcher((names?.terms ?? []).filter { $0.likeness != .handle })
        let ofFiles = names?.ownTermsOfFiles(incidents) ?? []
        let files = MaskedNames.terms(incidents, attachments: settings.attachments, words, ofFiles: ofFiles)
        matcher = files.isEmpty ? words : TermMatcher(words.terms + files)
    }

    func edit(_ incident: Incident, _ document: Document?) -> EditedText {
        let own = TermMatcher(names?.ownTerms(of: incident, in: document) ?? [])
        let ranges =
            document.map { WithheldSections.ranges(in: $0.tree, from: audience, sections: withheldSections(of: incident)) } ?? []
        let cut = document.flatMap { Self.cut($0, without: ranges) }
        let presets = presets(incident.path)
        let written = cut.map { read($0, presets) } ?? incident
        let renamed = (cut ?? document).flatMap { self.renamed($0, written, own) }
        let maskedPresets = presets.map { entry in
            FrontMatterEntry(key: entry.key, keyRange: entry.keyRange, value: entry.value.mapTexts { shown($0, own) })
        }
        var reading = written
        if let shown = renamed ?? (maskedPresets == presets ? nil : cut ?? document) {
            reading = Self.typed(read(shown, maskedPresets), as: written)
        }
        let promised = incident.actions.filter { action in !ranges.contains { $0.overlaps(action.range) } }
        reading.actions = promised.map { shown($0, own) }
        let published = fields(of: incident, as: reading)
        let changes = zip(published.actions, promised).map { ($0.id, ledger.changes(of: $1)) }
        return EditedText(
            incident: published, document: renamed ?? cut ?? document,
            sentences: document.map { Sentences.terms(in: ranges, of: $0) } ?? [],
            isEdited: cut != nil || renamed != nil, isRenamed: renamed.map { $0.path != document?.path } ?? false,
            changes: Dictionary(changes, uniquingKeysWith: { first, _ in first }),
            anchors: document.map { anchors(of: $0, without: ranges, shownAs: renamed ?? cut, own) } ?? [:])
    }

    /// The project's own text of the home page.
    func edit(_ document: Document) -> (document: Document, sentences: [HeldBackTerm], anchors: [String: String]) {
        let ranges = WithheldSections.ranges(in: document.tree, from: audience)
        let cut = Self.cut(document, without: ranges) ?? document
        let renamed = renamed(cut, nil, TermMatcher([]))
        return (
            renamed ?? cut, Sentences.terms(in: ranges, of: document),
            anchors(of: document, without: ranges, shownAs: renamed ?? cut, TermMatcher([]))
        )
    }

    /// The sections that the incident's framework keeps for a closer circle than this audience.
    private func withheldSections(of incident: Incident) -> [Section] {
        let asked = frameworks[incident.framework]?.sections ?? []
        let withheld = Set(asked.filter { $0.audience.flatMap(Audience.init).map { $0 > audience } ?? false }.map(\.id))
        return withheld.isEmpty ? [] : incident.sections.filter { $0.id.map(withheld.contains) ?? false }
    }

    func name(ofFile path: String) -> String { matcher.isEmpty ? path : matcher.replaced(in: path) }

    /// A document without some stretches; nil when there are none.
    private static func cut(_ document: Document, without ranges: [Range<Int>]) -> Document? {
        guard !ranges.isEmpty else { return nil }
        var bytes = document.source.bytes
        for range in ranges.reversed() {
            // Line ends stay, so that every line keeps its number.
            bytes.replaceSubrange(range, with: bytes[range].filter { $0 == 0x0A || $0 == 0x0D })
        }
        return DocumentReader.read(SourceFile(path: document.path, bytes: bytes))
    }

    /// A document with the names in it replaced; nil when it has none.
    private func renamed(_ document: Document, _ incident: Incident?, _ own: TermMatcher) -> Document? {
        var bytes: [UInt8]?
        if let incident, let names {
            bytes = OwnerPlaces.replaced(in: document, of: incident) { names.terms(ofOwner: $0) { shown($0, own) } }
        }
        bytes = handles.replaced(in: document, bytes) ?? bytes
        for names in [matcher, own] { bytes = names.replaced(in: bytes ?? document.source.bytes) ?? bytes }
        let path = name(ofFile: document.path)
        guard bytes != nil || path != document.path else { return nil }
        return DocumentReader.read(SourceFile(path: path, bytes: bytes ?? document.source.bytes))
    }

    private func shown(_ text: String, _ own: TermMatcher) -> String { own.replaced(in: matcher.replaced(in: handles.replaced(in: text))) }

    /// As links of the edition spell them: in other documents names that are known of this one alone are not replaced.
    private func anchors(
        of written: Document, without withheld: [Range<Int>], shownAs shown: Document?, _ own: TermMatcher
    ) -> [String: String] {
        guard let shown else { return [:] }
        return RenamedAnchors.anchors(of: written, without: withheld, shownAs: shown) { anchor in
            // The mark before it makes it an address.
            [anchor] + [matcher.replaced(in: "#" + anchor), self.shown("#" + anchor, own)].map { String($0.dropFirst()) }
        }
    }

    /// What is no text is what the authors' own words were read as: what stands for a name may read as something else.
    private static func typed(_ reading: Incident, as written: Incident) -> Incident {
        var incident = reading
        (incident.date, incident.status, incident.milestones) = (written.date, written.status, written.milestones)
        (incident.detectedBy, incident.inferred) = (written.detectedBy, written.inferred)
        guard incident.timeline.entries.count == written.timeline.entries.count else { return incident }
        for (place, entry) in written.timeline.entries.enumerated() {
            let shown = incident.timeline.entries[place]
            incident.timeline.entries[place] = entry
            (incident.timeline.entries[place].text, incident.timeline.entries[place].written) = (shown.text, shown.written)
            incident.timeline.entries[place].range = shown.range
            incident.timeline.entries[place].writtenRange = shown.writtenRange
        }
        return incident
    }

    /// A promise with the names in it replaced. What was promised, until when and how it stands is the same for everybody.
    private func shown(_ action: ActionItem, _ own: TermMatcher) -> ActionItem {
        func shown(_ text: String) -> String { self.shown(text, own) }
        var action = action
        action.text = shown(action.text)
        action.owner = action.owner.map { names?.shown(owner: $0, replaced: shown) ?? $0 }
        action.dueWritten = action.dueWritten.map(shown)
        action.reason = action.reason.map(shown)
        action.priority = action.priority.map(shown)
        action.ticket = action.ticket.map(shown)
        return action
    }

    /// - Parameters:
    ///   - original: as its authors wrote it.
    ///   - edited: read from what the audience may read.
    private func fields(of original: Incident, as edited: Incident) -> Incident {
        var incident = edited
        incident.audience = original.audience
        // A customer may be called as a framework is.
        incident.framework = original.framework
        // Numbered as in the whole document: an id never depends on the audience.
        for place in incident.actions.indices where incident.id != original.id {
            guard let number = incident.actions[place].id.split(separator: "#").last else { continue }
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
        incident.roles = original.roles.mapValues { $0.filter(names.isOnlyGroups) }.filter { !$0.value.isEmpty }
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
