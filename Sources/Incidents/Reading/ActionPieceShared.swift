/// Cells of a column that holds several things: "Owner / Due".
extension ActionPiece {
    /// Each part by what it is; what is no field by its place, or it is who.
    static func sharedCell(_ text: StyledText, _ range: Range<Int>, of columns: [ActionColumn], day: ReferenceDay) -> ActionFields {
        let piece = ActionPiece(text: text, day: day, trust: .running)
        var parts = piece.parted(range)
        if parts.count == 1, let split = piece.splitAtDay(parts[0]) { parts = split }
        var fields = ActionFields()
        var rest: [Range<Int>] = []
        var index = 0
        while index < parts.count {
            if let (found, end) = piece.field(at: index, of: parts, in: columns) {
                fields.fill(from: found)
                index = end
            } else {
                rest.append(parts[index])
                index += 1
            }
        }
        for (range, column) in piece.places(rest, in: columns, isAll: rest.count == parts.count) {
            fields.fill(from: value(text, range, of: column, day: day))
        }
        return fields
    }

    /// The longest run of parts that is a field other than who.
    private func field(at index: Int, of parts: [Range<Int>], in columns: [ActionColumn]) -> (ActionFields, Int)? {
        for end in stride(from: min(parts.count, index + 8), to: index, by: -1) {
            guard let found = single(parts[index].lowerBound..<parts[end - 1].upperBound), found.owner == nil else { continue }
            // "TBD" tells no status where none is asked for.
            if let status = found.status, !status.isSettled, !columns.contains(.status) { continue }
            return (found, end)
        }
        return nil
    }

    /// Where parts belong that are no fields by themselves: to the columns in their order, unless a comma may part two names; else to who.
    private func places(_ rest: [Range<Int>], in columns: [ActionColumn], isAll: Bool) -> [(Range<Int>, ActionColumn)] {
        guard let first = rest.first, let last = rest.last else { return [] }
        let whole = first.lowerBound..<last.upperBound
        if isAll, rest.count == columns.count, !text.bytes[whole].contains(0x2C) { return Array(zip(rest, columns)) }
        return [(whole, columns.contains(.owner) ? .owner : columns[0])]
    }

    /// `dana 2026-04-01`, `dana (2 April)`, `dana/2026-04-01`, `2026-04-01 dana`
    private func splitAtDay(_ range: Range<Int>) -> [Range<Int>]? {
        for start in range.dropFirst().prefix(80) where Self.gaps.contains(text.folded[start - 1]) && isDay(start..<range.upperBound) {
            return [withoutGaps(range.lowerBound..<start), withoutGaps(start..<range.upperBound)]
        }
        for end in range.prefix(80).reversed() where Self.gaps.contains(text.folded[end]) && isDay(range.lowerBound..<end) {
            return [withoutGaps(range.lowerBound..<end), withoutGaps(end..<range.upperBound)]
        }
        return nil
    }

    private static let gaps = ByteSet(" ()[]:/")

    private func withoutGaps(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, Self.gaps.contains(text.folded[first]) { range = range.dropFirst() }
        while let last = range.last, Self.gaps.contains(text.folded[last]) { range = range.dropLast() }
        return range
    }

    private func isDay(_ range: Range<Int>) -> Bool {
        let range = withoutGaps(range)
        return range.count < 48 && canBeDay(range) && ActionDue.strict(text.plain(range), after: day) != nil
    }
}
