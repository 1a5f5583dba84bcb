import Markup

/// Headings of a timeline: an entry that the blocks below describe, or the day of the entries below.
extension TimelineCollector {
    mutating func heading(_ blocks: [NodeID], _ index: Int) {
        let block = blocks[index]
        let level = Int(tree[block].detail)
        guard let text = TimelineText(tree.inlineLines(of: block)) else { return }
        let head = days.head(of: text, context: zone)
        if let head, head.hasClock, !head.isDoubtful {
            append(heading: text, head, blocks, index)
            entryLevel = level
            return
        }
        if let entryLevel, level > entryLevel, head == nil { return }
        entryLevel = nil
        if head == nil, let late = TimelineHeadScanner.scan(behindLabel: text, context: zone), late.hasClock,
            !hasTimes(blocks[(index + 1)...].prefix { tree[$0].kind != .heading || Int(tree[$0].detail) > level }, level: level)
        {
            append(heading: text, late, blocks, index)
            entryLevel = level
            return
        }
        let whole = text.string(0..<text.folded.bytes.count)
        let headingZone = TimelineZoneFinder.zone(inHeading: whole, context: zone)
        guard let day = head?.start ?? DayLine.read(text, context: zone) ?? days.date(in: text) else {
            if headingZone != nil { sentences.append(whole) }
            return
        }
        if let head, head.start.date != nil, !hasTimes(blocks[(index + 1)...], level: level), isDescribed(blocks, index, text, head) {
            append(heading: text, head, blocks, index)
            entryLevel = level
        } else {
            pieces.append(.day(day, headingZone))
        }
    }

    private mutating func append(heading text: TimelineText, _ head: TimelineHead, _ blocks: [NodeID], _ index: Int) {
        var draft = TimelineDraft(text, head, line: tree.line(of: blocks[index]), range: tree[blocks[index]].range)
        if draft.text.isEmpty { draft.text = words(below: index, blocks) }
        pieces.append(.entry(draft))
    }

    /// The first date anywhere in a heading ("Day 2, 14 March").
    static func date(
        in text: TimelineText, from first: Int = 0, where isDay: (WrittenDate) -> Bool = { _ in true }
    ) -> WrittenMoment? {
        var cursor = Cursor(text.folded.bytes, at: first)
        while !cursor.isAtEnd {
            let start = cursor.at
            if cursor.isAtBoundary, !isInNumber(cursor), let date = DateScanner.scan(&cursor), !date.isWeak, !date.isMonthOpen, isDay(date)
            {
                return WrittenMoment(date: date, range: start..<cursor.at)
            }
            cursor.at = start
            if start == 0, let weekday = WeekdayNames.take(&cursor) { return WrittenMoment(weekday: weekday, range: 0..<cursor.at) }
            if cursor.isAtBoundary, DayShiftWords.takeNext(&cursor) {
                return WrittenMoment(countsOn: true, dayShift: 1, range: start..<cursor.at)
            }
            if cursor.isAtBoundary, let shift = DayShiftWords.take(&cursor) {
                return WrittenMoment(dayShift: shift, range: start..<cursor.at)
            }
            cursor.at = start + 1
        }
        return nil
    }

    /// `2.3.` of `1.2.3.`
    private static func isInNumber(_ cursor: Cursor) -> Bool {
        cursor.byte(-1) == 0x2E && Cursor.isDigit(cursor.byte(-2)) && Cursor.isDigit(cursor.byte())
    }

    /// Text beside the date, or something below it.
    private func isDescribed(_ blocks: [NodeID], _ index: Int, _ text: TimelineText, _ head: TimelineHead) -> Bool {
        if !head.isBareDate(in: text) { return true }
        guard index + 1 < blocks.count else { return false }
        return tree[blocks[index + 1]].kind != .heading
    }
}
