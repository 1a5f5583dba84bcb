/// How many of some items or paragraphs begin with a time of day.
struct TimelineShare {
    var timed = 0
    var all = 0

    /// Three and most: a timeline, whatever stands above it.
    var areEnough: Bool { timed >= 3 && areMost }
    var areMost: Bool { timed > 0 && timed * 10 >= all * 7 }

    static func += (sum: inout TimelineShare, more: TimelineShare) { (sum.timed, sum.all) = (sum.timed + more.timed, sum.all + more.all) }
}
