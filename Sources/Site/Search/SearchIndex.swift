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
    static func files(_ data: SiteData, jobs: Int) async -> [PlannedFile] {
        let entries = await Parallel.map(Array(data.incidents.indices), jobs: jobs) { place in
            SearchEntry(place, in: data)
        }
        let numbered = NumberedEntries(newestFirst: entries)
        let table = termTable(of: numbered.all, data.analysis.terms)
        let terms = table.sorted
        let shards = TermShards(table, terms)
        let blocks = IncidentBlocks(numbered.all)
        let spelling = Spelling.script(table, terms)
        let version = version(of: shards.files.map(\.bytes) + numbered.all.map(\.script) + [spelling])
        var script = IndexScript("index")
        script.add(
            json: .object([
                ("count", .integer(entries.count)), ("version", .string(version)), ("terms", .strings(shards.firstTerms)),
                ("incidents", list(blocks.starts)), ("facets", facets(data, numbered)), ("words", words(data.words)),
            ]))
        let files = shards.files + [("spelling", spelling), ("index", script.finish())]
        return blocks.files + files.map { file in PlannedFile(path: path(of: file.name)) { file.bytes } }
    }

    /// - Parameter name: as `IndexScript` and the page know it.
    static func path(of name: String) -> String {
        "search/\(name).js"
    }

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

    private static let wordKeys = ["placeholder", "keys", "filters", "clear", "some", "instead", "none", "more", "all", "failed"]

    private static func list(_ numbers: [Int]) -> JSONValue { .string(String(decoding: CompactNumber.list(numbers), as: UTF8.self)) }

    /// - Parameter terms: of the documents, which are numbered as the entries are.
    private static func termTable(of entries: [SearchEntry], _ terms: TermCounts) -> TermTable {
        // A name's words mostly stand in the text as well.
        var table = TermTable(capacity: terms.total + entries.reduce(0) { $0 + $1.names.count })
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
                    table.add(term, level: level.levelOfName(TermProfile.hash(spelling)))
                }
            }
        }
        return table
    }

    /// A name for the state of all files, so that a browser never mixes those of two builds: it becomes part of their addresses.
    private static func version(of contents: [[UInt8]]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for content in contents {
            content.withUnsafeBytes { bytes in
                var offset = 0
                while offset + 8 <= bytes.count {
                    hash = (hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))) &* 0x100_0000_01B3
                    hash ^= hash >> 29
                    offset += 8
                }
                while offset < bytes.count {
                    hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
                    offset += 1
                }
            }
        }
        return String(hash, radix: 36)
    }
}
