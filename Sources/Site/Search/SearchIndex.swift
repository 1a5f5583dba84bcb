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
package enum SearchIndex {
    /// - Parameters:
    ///   - entries: newest first.
    ///   - words: the interface text, by the keys of `wordKeys`.
    package static func files(for entries: [SearchEntry], words: [String: String]) -> [SiteFile] {
        let oldestFirst = Array(entries.reversed())
        let table = termTable(of: oldestFirst)
        let terms = table.sorted
        let shards = TermShards(table, terms)
        let blocks = IncidentBlocks(oldestFirst)
        var files = shards.files + blocks.files
        files.append(("spelling", Spelling.script(table, terms)))
        let index = index(of: oldestFirst, shards: shards, blocks: blocks, version: version(of: files), words: words)
        files.append(("index", index))
        return files.map { SiteFile(path: "search/\($0.name).js", content: .bytes($0.bytes)) }.sorted { $0.path < $1.path }
    }

    /// The interface text that search needs, with the English of each.
    package static let englishWords: KeyValuePairs<String, String> = [
        "label": "Search the incident history", "placeholder": "What happened, what broke, which words did it say",
        "filters": "Filters", "clear": "Clear filters", "loading": "Searching …",
        "incidents-one": "{n} incident", "incidents-other": "{n} incidents",
        "some": "Nothing has all of these words. These come closest.", "instead": "Nothing has “{typed}”. Shown for “{meant}”.",
        "none": "Nothing found. Try fewer or other words, or clear a filter.", "more": "Show more", "all": "All results and filters",
        "failed": "The search index could not be loaded. The lists still lead to every incident.",
        "keys": "Arrow keys choose, Enter opens, Escape goes back.",
        "severity": "Severity", "cause": "Cause", "service": "Service", "year": "Year", "status": "Status", "open": "Actions",
        "open-yes": "Has open actions",
    ]

    private static func termTable(of entries: [SearchEntry]) -> TermTable {
        var table = TermTable(capacity: entries.reduce(0) { $0 + $1.profile.terms.count })
        for (document, entry) in entries.enumerated() {
            let profile = entry.profile
            let level = TermLevel(profile, causes: entry.filing.causes)
            for term in profile.terms {
                table.add(hash: term.hash, document: document, level: level.level(of: term)) { profile.utf8(of: term) }
            }
            for name in entry.names {
                TermScanner.scan(name) { term in
                    let hash = TermProfile.hash(term)
                    table.add(hash: hash, document: document, level: level.levelOfName(hash)) { term.withUnsafeBufferPointer { Array($0)[...] } }
                }
            }
        }
        return table
    }

    private static func index(
        of entries: [SearchEntry], shards: TermShards, blocks: IncidentBlocks, version: String, words: [String: String]
    ) -> [UInt8] {
        let english = Dictionary(englishWords.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        let text = { (key: String) in words[key] ?? english[key] ?? key }
        let facets = SearchFacet.allCases.map { facet in
            let columns = FacetColumn.all(facet, of: entries, openLabel: text("open-yes")).map { column in
                JSONValue.array([
                    .string(column.value.key), .string(column.value.label), .string(String(decoding: CompactNumber.list(column.documents), as: UTF8.self)),
                ])
            }
            return JSONValue.object([("key", .string(facet.rawValue)), ("name", .string(text(facet.rawValue))), ("values", .array(columns))])
        }
        var script = IndexScript("index")
        script.add(
            json: .object([
                ("count", .integer(entries.count)), ("version", .string(version)), ("terms", .strings(shards.firstTerms)),
                ("incidents", .string(String(decoding: CompactNumber.list(blocks.starts), as: UTF8.self))), ("facets", .array(facets)),
                ("words", .object(englishWords.map { ($0.key, .string(text($0.key))) })),
            ]))
        return script.finish()
    }

    /// A name for the state of all files, so that a browser never mixes those of two builds: it becomes part of their addresses.
    private static func version(of files: [(name: String, bytes: [UInt8])]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for file in files {
            file.bytes.withUnsafeBytes { bytes in
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
