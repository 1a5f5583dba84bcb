import Incidents
import Markup

/// The anchors of headings that say something else to an audience, or nothing. An anchor is made of the heading's words: links keep leading
/// there, and tell nothing.
enum RenamedAnchors {
    /// - Parameters:
    ///   - written: as its authors wrote it.
    ///   - withheld: the stretches of it that the audience may not read.
    ///   - shown: the same as the audience may read it.
    ///   - spellings: how an anchor may stand in the documents of the edition.
    /// - Returns: each spelling of an anchor that changed, with the anchor that it has become; nothing for one that is withheld.
    static func anchors(
        of written: Document, without withheld: [Range<Int>], shownAs shown: Document, spellings: (String) -> [String]
    ) -> [String: String] {
        let old = HeadingSlugs(written.tree).headings
        var new = HeadingSlugs(shown.tree).headings.map(\.slug)[...]
        let isKept = old.map { heading in !withheld.contains { $0.contains(written.tree[heading.heading].range.lowerBound) } }
        guard isKept.count(where: { $0 }) == new.count else { return [:] }
        var anchors: [String: String] = [:]
        for (heading, isKept) in zip(old, isKept) {
            let slug = isKept ? new.removeFirst() : ""
            for spelling in spellings(heading.slug) where anchors[spelling] == nil { anchors[spelling] = slug }
        }
        return anchors.filter { $0.key != $0.value }
    }
}
