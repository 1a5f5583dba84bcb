/// Tells which numbers with a dot (`10.05 alarm`) are times, in a list of which most items begin with times: versions, amounts and shares
/// are written alike.
enum TimelineDots {
    /// The places of those that a surely timed item stands before, and that lie between their neighbours on the clock: with no timed item
    /// behind them, two at least.
    static func believed(_ items: [(text: TimelineText, head: TimelineHead)?]) -> [Int] {
        var believed: [Int] = []
        var run: [Int] = []
        var before: Int?
        for (place, item) in items.enumerated() {
            guard let item, let second = item.head.start.clock?.secondOfDay else { continue }
            if item.head.isDoubtful {
                if isDotted(item.text, item.head) { run.append(place) }
                continue
            }
            if fits(seconds(of: run, items), after: before, before: second) { believed += run }
            (run, before) = ([], second)
        }
        if run.count > 1, fits(seconds(of: run, items), after: before, before: nil) { believed += run }
        return believed
    }

    private static func seconds(of run: [Int], _ items: [(text: TimelineText, head: TimelineHead)?]) -> [Int] {
        run.compactMap { items[$0]?.head.start.clock?.secondOfDay }
    }

    private static func fits(_ seconds: [Int], after before: Int?, before after: Int?) -> Bool {
        guard let before else { return false }
        let all = [before] + seconds + (after.map { [$0] } ?? [])
        let steps = zip(all, all.dropFirst())
        return steps.allSatisfy { $0 <= $1 } || steps.allSatisfy { $0 >= $1 }
    }

    /// Not `10.05 % fail`, `12.50 EUR`.
    private static func isDotted(_ text: TimelineText, _ head: TimelineHead) -> Bool {
        let bytes = text.folded.bytes
        guard bytes[head.range].contains(0x2E), head.rest < bytes.count else { return false }
        return bytes[head.rest] != 0x25 && units.match(bytes, at: head.rest) == nil
    }

    private static let units = WordTable([
        "€", "$", "£", "¥", "eur", "euro", "euros", "usd", "gbp", "chf", "dollars", "b", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib",
        "ms", "s", "sec", "seconds", "min", "minutes", "h", "hours", "days", "percent", "k", "m", "million", "billion",
    ])
}
