/// How families of recurring incidents lie on pages: a hundred recurrences each, and a family on one page where one can hold it.
struct FamilySpread: Sendable {
    /// A family, or as many of its occurrences as a page holds.
    struct Piece: Sendable {
        let family: Int
        let occurrences: Range<Int>
    }

    /// In the order of the families.
    private(set) var pieces: [Piece] = []
    /// Which pieces each page shows; there is always one page.
    private(set) var ranges: [Range<Int>] = []
    /// The number of the page on which each family begins, from 1.
    private(set) var pages: [Int] = []

    /// - Parameter counts: how many occurrences each family has, at least one.
    init(_ counts: [Int]) {
        var (start, free) = (0, Pager.perPage)
        for (family, count) in counts.enumerated() {
            if free < min(count, Pager.perPage) { turn(&start, &free) }
            pages.append(ranges.count + 1)
            var shown = 0
            repeat {
                if free == 0 { turn(&start, &free) }
                let end = min(count, shown + free)
                pieces.append(Piece(family: family, occurrences: shown..<end))
                free -= end - shown
                shown = end
            } while shown < count
        }
        ranges.append(start..<pieces.count)
    }

    /// The pieces since the last page are one.
    private mutating func turn(_ start: inout Int, _ free: inout Int) {
        ranges.append(start..<pieces.count)
        (start, free) = (pieces.count, Pager.perPage)
    }
}
