import Diagnostics
import History
import Incidents
import Markup

/// A history as one audience may read it. Every page, feed and index is made from this and nothing else.
struct Edition: Sendable {
    private(set) var history: History
    private(set) var documents: [String: Document]
    private(set) var settings: SiteSettings
    /// Whether the audience may read the history as it was written.
    private(set) var isWhole = true
    /// What must not be found anywhere in the output.
    private(set) var heldBack: [HeldBackTerm] = []
    /// Where its authors may want to look before it is published.
    private(set) var doubts: [Diagnostic] = []
    /// Its documents as their authors wrote them.
    private(set) var written: WrittenPlaces

    /// Works on the sources: what is cut out of them is read nowhere, and what is renamed in them is renamed everywhere.
    init(_ history: History, documents: [String: Document], settings: SiteSettings, words: Words, theme: Theme, jobs: Int) async {
        (self.history, self.documents, self.settings, written) = (history, documents, settings, WrittenPlaces())
        let audience = settings.audience
        guard audience < .restricted else { return }
        let withheld = history.incidents.filter { $0.audience > audience }
        let names = audience == .public ? HeldBackNames(history, documents, settings, words, theme) : nil
        let shown = PublishedHistory.select(history, for: audience).incidents
        let scribe = EditionScribe(settings, names: names, incidents: shown.reversed() + withheld.reversed())
        let texts = await Parallel.map(shown, jobs: jobs) { scribe.edit($0, documents[$0.path]) }
        let home = settings.homePage.map(scribe.edit)
        isWhole = names == nil && withheld.isEmpty && !texts.contains { $0.isEdited }

        self.history = History(texts.map(\.incident))
        self.documents = Dictionary(
            texts.compactMap { text in text.document.map { ($0.path, $0) } }, uniquingKeysWith: { first, _ in first })
        self.settings.homePage = home?.document
        for (incident, text) in zip(shown, texts) { written.record(documents[incident.path], shownAs: text.document) }
        written.record(settings.homePage, shownAs: home?.document)
        self.settings.ledger = Self.ledger(of: texts)
        doubts = (names?.doubts ?? []).map { Self.doubt($0.likeness, $0.path, documents[$0.path]?.source.range($0.range)) }
        for text in texts where !text.anchors.isEmpty { self.settings.anchors[text.incident.path] = text.anchors }
        if let home { self.settings.anchors[home.document.path] = home.anchors }
        withhold(attachmentsOf: withheld)
        rename(texts.filter(\.isRenamed), with: scribe)
        heldBack = (names?.terms ?? []) + Self.terms(of: withheld, among: self.history, documents)
        let sentences = texts.flatMap(\.sentences) + (home?.sentences ?? [])
        heldBack += Self.distinctive(sentences, in: self.documents, home?.document)
    }

    /// When promises were kept, known without the tickets and the ids of incidents that the audience may not read.
    private static func ledger(of texts: [EditedText]) -> ActionLedger {
        var ledger = ActionLedger()
        for text in texts {
            for (id, changes) in text.changes { for change in changes { ledger.record(change, forAction: id) } }
        }
        return ledger
    }

    /// A name that is a word as well.
    private static func doubt(_ likeness: HeldBackTerm.Likeness, _ path: String, _ range: SourceRange?) -> Diagnostic {
        let start = Position(line: 1, column: 1)
        return Diagnostic(
            code: "LB803", rule: "leaked-secret", level: .suggestion, path: path, range: range ?? SourceRange(start: start, end: start),
            message: likeness == .interface
                ? "a name here is also a word of the site's own text: it is replaced wherever an author wrote it, whatever was meant"
                : "a name here is also a word that this history writes small: in small letters, or where a sentence begins, it is published",
            help: "write the name in full, or look at the page before it is public")
    }

    /// Withheld incidents, files in their bundles, and files in folders that are kept for others are nobody's to link to.
    private mutating func withhold(attachmentsOf withheld: [Incident]) {
        let bundles = withheld.map(\.path).filter { $0.split(separator: "/").last?.hasPrefix("index.") ?? false }
            .map { String($0[..<($0.lastIndex(of: "/") ?? $0.endIndex)]) + "/" }
        settings.withheldAttachments = settings.attachments.filter { path in
            settings.audience(ofFile: path) > settings.audience || bundles.contains { path.hasPrefix($0) }
        }
        settings.attachments.subtract(settings.withheldAttachments)
        settings.withheldPaths = Set(withheld.map(\.path))
        settings.withheldFolders = bundles
    }

    /// Attachments whose names say what may not be said are published under other names; those that are withheld are linked to under them.
    private mutating func rename(_ texts: [EditedText], with scribe: EditionScribe) {
        settings.withheldAttachments.formUnion(settings.withheldAttachments.map(scribe.name))
        settings.withheldPaths.formUnion(settings.withheldPaths.map(scribe.name) + texts.compactMap { $0.document?.path })
        settings.withheldPaths.formUnion(settings.withheldAttachments)
        settings.withheldFolders += settings.withheldFolders.map(scribe.name)
        var shown: Set<String> = []
        for path in settings.attachments.sorted() {
            let name = scribe.name(ofFile: path)
            shown.insert(name)
            if name != path { settings.attachmentSources[name] = path }
        }
        settings.attachments = shown
    }

    /// Ids, titles and summaries of withheld incidents, where they can be told from others.
    private static func terms(of withheld: [Incident], among shown: History, _ documents: [String: Document]) -> [HeldBackTerm] {
        let shownTitles = Set(shown.incidents.map { $0.title.lowercased() })
        let shownIDs = Set(shown.incidents.map(\.id))
        return withheld.flatMap { incident in
            var terms: [HeldBackTerm?] = []
            if incident.id.utf8.count >= 6, !shownIDs.contains(incident.id) {
                terms.append(HeldBackTerm(incident.id, border: .identifier, origin: "the id of the withheld \(incident.path)"))
            }
            let isTelling = incident.title.utf8.count >= 10 || incident.title.split(separator: " ").count > 1
            if isTelling, !shownTitles.contains(incident.title.lowercased()) {
                terms.append(HeldBackTerm(incident.title, origin: "the title of the withheld \(incident.path)"))
            }
            if incident.summary.utf8.count >= Sentences.shortest {
                terms.append(HeldBackTerm(incident.summary, border: .open, origin: "the summary of the withheld \(incident.path)"))
            }
            return terms.compactMap { $0 }
        }
    }

    /// Without the sentences that stand in a published text as well.
    private static func distinctive(_ sentences: [HeldBackTerm], in documents: [String: Document], _ home: Document?) -> [HeldBackTerm] {
        guard !sentences.isEmpty else { return [] }
        let matcher = TermMatcher(sentences)
        var said: Set<HeldBackTerm> = []
        for document in Array(documents.values) + (home.map { [$0] } ?? []) {
            document.source.bytes.withUnsafeBufferPointer { bytes in matcher.forEachMatch(in: bytes) { said.insert($1) } }
        }
        return sentences.filter { !said.contains($0) }
    }
}
