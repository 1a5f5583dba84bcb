import Diagnostics
import History

/// The full-text index of a site, cut into scripts small enough that a search loads only what it needs.
///
/// | file below `search/` | holds |
/// |---|---|
/// | `index.js` | the facets with the incidents of each value, the interface words, and where the other files begin |
/// | `terms/<n>.js` | a stretch of the alphabet: terms in order, each with the incidents that have it |
/// | `spelling.js` | the words of the history, for a search that finds nothing as typed |
/// | `incidents/<n>.js` | how some incidents are shown, and the text that excerpts are cut from |
///
/// Incidents are numbered from the oldest, so that a new one changes little of what is there. `templates/search.js` reads all this.
enum SearchIndex {
    /// How many incidents are held in memory as they are shown.
    private static let window = 512

    /// Hands on one file after the other, several at the same time and in no order.
    static func make(_ data: SiteData, jobs: Int, receive: @escaping @Sendable (SiteFile) -> Void) async {
        // Oldest first, as they are numbered.
        let places = Array(data.incidents.indices.reversed())
        let entries = await Parallel.map(places, jobs: jobs) { SearchEntry($0, in: data) }
        // One core is enough for the table, so that the other goes on with the incidents.
        async let counting = termTable(of: entries, data.analysis.terms)
        let blocks = await makeBlocks(of: places, in: data, jobs: jobs, receive: receive)
        let numbered = NumberedEntries(all: entries)
        let table = await counting
        // Nobody else is made from them.
        data.analysis.forgetTerms()
        let terms = table.sorted
        let shards = TermShards(table, terms)
        let spelling = Spelling.script(table, terms)
        var state = blocks.state
        for content in shards.files.map(\.bytes) + [spelling] { state.add(content) }
        var script = IndexScript("index")
        script.add(
            json: .object([
                ("count", .integer(entries.count)), ("version", .string(state.name)), ("terms", .strings(shards.firstTerms)),
                ("incidents", list(blocks.starts)), ("facets", facets(data, numbered)), ("words", words(data.words)),
            ]))
        for file in shards.files + [("spelling", spelling), ("index", script.finish())] {
            receive(SiteFile(path: path(of: file.name), content: .bytes(file.bytes)))
        }
    }

    private static func makeBlocks(
        of places: [Int], in data: SiteData, jobs: Int, receive: @escaping @Sendable (SiteFile) -> Void
    ) async -> IncidentBlocks {
        var blocks = IncidentBlocks()
        for start in stride(from: 0, to: places.count, by: window) {
            let end = min(start + window, places.count)
            let shown = await Parallel.map(Array(places[start..<end]), jobs: jobs) { ShownIncident($0, in: data) }
            let full = blocks.take(shown, isLast: end == places.count)
            _ = await Parallel.map(full, jobs: jobs) { receive(SiteFile(path: path(of: $0.name), content: .bytes($0.script))) }
        }
        return blocks
    }

    /// - Parameter name: as `IndexScript` and the page know it.
    static func path(of name: String) -> String {
        "search/\(name).js"
    }

    /// Whether a file holds single words alone, each without what it shares with the one before.
    static func isOfTerms(_ path: String) -> Bool { path.hasPrefix("search/terms/") || path == self.path(of: "spelling") }

    private static func facets(_ data: SiteData, _ entries: NumberedEntries) -> JSONValue {
        .array(
            SearchFacet.allCases.compactMap { facet in
                let values = facet.values(data, entries)
                if values.isEmpty { return nil }
                return .object([
                    ("key", .string(facet.rawValue)), ("name", .string(data.words[facet.nameKey])),
                    ("values", .array(values.map { .array([.string($0.key), .string($0.name), list($0.incidents)]) })),
                ])
            })
    }

    /// The interface text that `templates/search.js` needs, by the keys it knows.
    private static func words(_ words: Words) -> JSONValue {
        .object(
            wordKeys.map { ($0, .string(words["search-" + $0])) } + [
                ("one", .string(words["incidents-one"])), ("other", .string(words["incidents-other"])),
            ])
    }

    private static let wordKeys = [
        "placeholder", "keys", "filters", "clear", "short", "some", "instead", "none", "narrowed", "more", "all", "failed",
    ]

    private static func list(_ numbers: [Int]) -> JSONValue { .string(String(decoding: CompactNumber.list(numbers), as: UTF8.self)) }

    /// - Parameter terms: of the documents, which are numbered as the entries are.
    private static func termTable(of entries: [SearchEntry], _ terms: TermCounts) -> TermTable {
        // Most words of the names stand in the text as well.
        var table = TermTable(capacity: terms.total + entries.reduce(0) { $0 + 4 * $1.names.count })
        var known = [TermTable.TermID?](repeating: nil, count: terms.termCount)
        for (document, entry) in entries.enumerated() {
            let level = TermLevel(of: document, in: terms, causes: entry.causes)
            table.beginDocument()
            for count in terms[document] {
                let term = known[Int(count.term)] ?? table.term(spelled: terms.utf8(of: count.term))
                known[Int(count.term)] = term
                table.add(term, level: level.level(of: count))
            }
            for name in entry.names {
                TermScanner.scan(name) { spelling in
                    let term = spelling.withUnsafeBufferPointer { table.term(spelled: Array($0)[...]) }
                    table.add(term, level: level.levelOfName(TermHash.of(spelling)))
                }
            }
        }
        return table
    }
}
