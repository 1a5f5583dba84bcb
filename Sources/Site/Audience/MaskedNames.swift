import Diagnostics
import Incidents

/// Incidents and files whose names say what a public history does not. Masked alike they would be one: they are numbered.
enum MaskedNames {
    /// - Parameters:
    ///   - incidents: those that come first keep the plain name.
    ///   - attachments: their paths.
    ///   - matcher: of what may not be said.
    ///   - parts: what names of attachments may not say either.
    /// - Returns: the names that are not masked word by word, each with the one it is published under.
    static func terms(_ incidents: [Incident], attachments: Set<String>, _ matcher: TermMatcher, ofFiles parts: [HeldBackTerm])
        -> [HeldBackTerm]
    {
        guard !matcher.isEmpty else { return [] }
        let ofIncidents = terms(ofIncidents: incidents, matcher)
        let bundles = Set(incidents.map { IncidentID.name(ofPath: $0.path) })
        return ofIncidents + terms(ofFiles: attachments.sorted(), besides: bundles, TermMatcher(matcher.terms + ofIncidents), parts)
    }

    private static func terms(ofIncidents incidents: [Incident], _ matcher: TermMatcher) -> [HeldBackTerm] {
        let masked = incidents.map { IncidentID.slug(path: matcher.replaced(in: $0.path)) }
        var taken = Set(zip(incidents, masked).filter { $0.id == $1 }.map(\.1))
        return zip(incidents, masked).filter { $0.id != $1 }.flatMap { incident, masked in
            let shown = Slug.make(masked, unlike: taken)
            taken.insert(shown)
            guard shown != masked else { return [HeldBackTerm]() }
            return Set([incident.id, IncidentID.name(ofPath: incident.path)]).sorted().compactMap {
                HeldBackTerm(name: $0, shownAs: shown, mindsCase: false)
            }
        }
    }

    /// A name is published under the same one wherever it stands, so that a link to it needs no more than the name.
    private static func terms(
        ofFiles paths: [String], besides bundles: Set<String>, _ words: TermMatcher, _ parts: [HeldBackTerm]
    ) -> [HeldBackTerm] {
        let matcher = parts.isEmpty ? words : TermMatcher(words.terms + parts)
        let names = paths.flatMap { path in
            let (written, masked) = (path.split(separator: "/"), matcher.replaced(in: path).split(separator: "/"))
            return zip(written, masked).enumerated().map { place, name in
                (written: String(name.0), masked: String(name.1), isFolder: place + 1 < written.count)
            }
        }
        var taken = Set(names.filter { $0.written == $0.masked }.map(\.written))
        var known = bundles
        return names.filter { $0.written != $0.masked && known.insert($0.written).inserted }.flatMap { name in
            let shown = numbered(name.masked, unlike: taken)
            taken.insert(shown)
            let end = name.isFolder ? "/" : ""
            let spellings = Set([name.written, PercentEncoding.segment(name.written)])
            let isMaskedByWords = parts.isEmpty || words.replaced(in: name.written) == shown
            return spellings.filter { $0 != name.written || shown != name.masked || !isMaskedByWords }.sorted().compactMap {
                HeldBackTerm(name: $0 + end, shownAs: shown + end, mindsCase: true)
            }
        }
    }

    /// With a number before what tells the kind of file, where others have the name.
    private static func numbered(_ name: String, unlike taken: Set<String>) -> String {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let (stem, kind) = (name[..<dot], name[dot...])
        guard taken.contains(name) else { return name }
        return (2...).lazy.map { "\(stem)-\($0)\(kind)" }.first { !taken.contains($0) } ?? name
    }
}
