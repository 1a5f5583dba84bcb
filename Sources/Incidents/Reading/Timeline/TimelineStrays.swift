import Frameworks
import Markup

/// Finds the entries of a document that has no timeline section: lists, tables, headings and paragraphs most of which begin with a time of
/// day, on the days that the headings above them name.
struct TimelineStrays {
    /// A heading and what stands below it, up to the next one.
    private struct Stretch {
        var heading: NodeID?
        var level = 7
        /// The time or the day with which the heading begins.
        var head: TimelineHead?
        var blocks: [NodeID] = []
        var lists = TimelineShare()
        var paragraphs = TimelineShare()
        /// Headings of a lower level follow, or sections with labels for headings.
        var isParent = false
        /// It tells of something else: only its lists and tables may hold entries.
        var isBeside = false
        /// The last paragraph was a time of day alone: the next one tells what happened.
        var awaitsWords = false

        var isTimed: Bool { head?.hasClock == true }
        var isDay: Bool { head?.hasClock == false }
    }

    /// Sections that tell of something else than what happened.
    private static let elsewhere: Set<SectionID> = [
        .actionPlan, .revisionHistory, .references, .lessonsLearned, .unknowns, .stakeholders, .recommendations, .fiveWhys, .riskAnalysis,
    ]

    private let tree: MarkdownTree
    private let zone: Zone?
    private let days: YearlessDays
    private let lists: TimelineListReader
    private var stretches: [Stretch] = [Stretch()]
    /// The level of the heading above what tells of something else.
    private var besideLevel: Int?
    /// The day that a heading names, until an entry below it takes it.
    private var day: (piece: TimelinePiece, level: Int)?
    private var hasOneTitle = false
    private(set) var pieces: [TimelinePiece] = []
    /// The heading above the first entry may state the zone of all.
    private(set) var heading: String?

    init(_ sections: [Section], in tree: MarkdownTree, zone: Zone?, days: YearlessDays) {
        (self.tree, self.zone, self.days) = (tree, zone, days)
        lists = TimelineListReader(tree: tree, zone: zone, days: days)
        divide(sections)
        hasOneTitle = stretches.count { $0.level == 1 } == 1
        var timedLevels = levels { TimelineShare(timed: $0.isTimed && !$0.isParent ? 1 : 0, all: $0.isTimed ? 1 : 0) }
        // A log with nothing but times below its title may be short.
        let headed = stretches.filter { $0.heading != nil && $0.level > 1 }
        if headed.count == 2, headed[0].level == headed[1].level, headed.allSatisfy(\.isTimed) { timedLevels.insert(headed[0].level) }
        let listLevels = levels { $0.isDay ? $0.lists : TimelineShare() }
        let paragraphLevels = levels { $0.isDay ? $0.paragraphs : TimelineShare() }
        for stretch in stretches {
            let isDay = stretch.isDay
            nameDay(of: stretch)
            if pieces.isEmpty, stretch.head == nil, let node = stretch.heading { heading = tree.plainText(of: node) }
            if stretch.isTimed, timedLevels.contains(stretch.level), let node = stretch.heading {
                takeTold([node] + stretch.blocks)
            } else if stretch.paragraphs.areEnough || isDay && paragraphLevels.contains(stretch.level) && stretch.paragraphs.areMost {
                let told = stretch.blocks.filter { [.paragraph, .bulletList, .orderedList, .blockQuote].contains(tree[$0].kind) }
                takeTold(told)
            } else {
                takeListsAndTables(of: stretch, areFewEnough: isDay && listLevels.contains(stretch.level))
            }
        }
    }

    // What there is.

    private mutating func divide(_ sections: [Section]) {
        var excluded: Set<NodeID> = []
        for section in sections {
            if let id = section.id, Self.elsewhere.contains(id) { excluded.formUnion(section.blocks) }
        }
        let impacts = Set(sections.filter { $0.id == .impact && $0.style == .heading }.map(\.headingNode))
        let labels = Set(sections.filter { $0.id != nil && $0.style != .heading }.map(\.headingNode))
        for block in tree.children(of: MarkdownTree.root) where !excluded.contains(block) {
            if tree[block].kind == .heading { add(heading: block, isImpact: impacts.contains(block)) } else { add(block) }
            if labels.contains(block) { stretches[stretches.count - 1].isParent = true }
        }
    }

    private mutating func add(heading node: NodeID, isImpact: Bool) {
        let level = Int(tree[node].detail)
        let text = TimelineText(tree.inlineLines(of: node))
        var head = text.flatMap(head)
        if stretches[stretches.count - 1].level < level { stretches[stretches.count - 1].isParent = true }
        if let beside = besideLevel, level <= beside { besideLevel = nil }
        if besideLevel == nil, head == nil, level > 1, isImpact || text.map({ TimelineBeside.names($0) }) == true { besideLevel = level }
        if besideLevel != nil { head = nil }
        stretches.append(Stretch(heading: node, level: level, head: head, isBeside: besideLevel != nil))
    }

    /// The time of day or the plain day with which a heading or a line begins, nothing but marks before it.
    private func head(of text: TimelineText) -> TimelineHead? {
        let bytes = text.folded.bytes
        guard let first = bytes.firstIndex(where: { Cursor.isDigit($0) || Cursor.isLetter($0) }),
            let head = days.head(of: text, context: zone), head.isReadable, !head.isDoubtful
        else { return nil }
        // "At 10:05", "Around 10:05": prose.
        if Cursor.isLatin(bytes[first]), first < head.range.lowerBound || head.isApproximate { return nil }
        if let clock = head.start.clock { return clock.style == .plain ? head : nil }
        return head.start.date?.isWeak == false || head.isBareDate(in: text) ? head : nil
    }

    private mutating func add(_ block: NodeID) {
        let last = stretches.count - 1
        stretches[last].blocks.append(block)
        switch tree[block].kind {
        case .bulletList, .orderedList: stretches[last].lists += lists.clockShare(of: block)
        case .paragraph where !stretches[last].isBeside:
            if !stretches[last].awaitsWords { stretches[last].paragraphs += share(ofParagraph: block) }
            stretches[last].awaitsWords = !stretches[last].awaitsWords && isTimeAlone(block)
        default: break
        }
    }

    private func isTimeAlone(_ paragraph: NodeID) -> Bool {
        guard let text = TimelineText(tree.inlineLines(of: paragraph)), let head = head(of: text), head.hasClock else { return false }
        return head.rest >= text.folded.bytes.count
    }

    /// A paragraph is as many entries as its lines begin with times; or one with its time alone on the last line.
    private func share(ofParagraph paragraph: NodeID) -> TimelineShare {
        let texts = tree.inlineLines(of: paragraph).map { TimelineText([$0]) }
        let heads = texts.map { $0.flatMap(head) }
        if heads.first??.hasClock == true {
            let timed = heads.count { $0?.hasClock == true }
            return TimelineShare(timed: timed, all: timed)
        }
        guard texts.count > 1, let text = texts[texts.count - 1], let head = heads[texts.count - 1], head.hasClock else {
            return TimelineShare(timed: 0, all: 1)
        }
        return TimelineShare(timed: head.rest >= text.folded.bytes.count ? 1 : 0, all: 1)
    }

    /// The levels of headings at which enough is timed, all stretches of a level taken together.
    private func levels(_ share: (Stretch) -> TimelineShare) -> Set<Int> {
        var shares: [Int: TimelineShare] = [:]
        for stretch in stretches { shares[stretch.level, default: TimelineShare()] += share(stretch) }
        return Set(shares.filter { $1.areEnough }.keys)
    }

    // What is taken.

    /// The title's day is the incident's, if it is any.
    private mutating func nameDay(of stretch: Stretch) {
        if let day, stretch.level <= day.level { self.day = nil }
        guard stretch.isDay, let head = stretch.head, let node = stretch.heading else { return }
        if stretch.level == 1, hasOneTitle { return }
        day = (.day(head.start, TimelineZoneFinder.zone(inHeading: tree.plainText(of: node), context: zone)), stretch.level)
    }

    private mutating func take(_ collect: (inout TimelineCollector) -> Void) {
        var collector = TimelineCollector(tree: tree, zone: zone, days: days)
        collect(&collector)
        guard !collector.pieces.isEmpty else { return }
        if let day { pieces.append(day.piece) }
        day = nil
        pieces += collector.pieces
    }

    /// Entries that headings and paragraphs hold, unless they are of another incident's days.
    private mutating func takeTold(_ blocks: [NodeID]) {
        let (days, above) = (days, day?.piece)
        take {
            $0.collect(blocks, after: 0)
            if TimelineBeside.areFar($0.pieces, below: above, days) { $0.pieces = [] }
        }
    }

    /// Three lines or more, each of which begins with a time of day.
    private func isListOfTimes(_ paragraph: NodeID) -> Bool {
        let lines = tree.inlineLines(of: paragraph)
        return lines.count > 2 && lines.allSatisfy { TimelineText([$0]).flatMap(head)?.hasClock == true }
    }

    private mutating func takeListsAndTables(of stretch: Stretch, areFewEnough: Bool) {
        for block in stretch.blocks {
            switch tree[block].kind {
            case .bulletList, .orderedList:
                let share = lists.clockShare(of: block)
                if share.areEnough || areFewEnough && share.areMost { take { $0.pieces = $0.lists.pieces(of: block) } }
            case .paragraph where !stretch.isBeside && isListOfTimes(block): take { $0.collect([block], after: 0) }
            case .table: take { $0.pieces = TimelineTableReader(block, in: $0.tree, zone: $0.zone).pieces(isStrict: true) }
            default: break
            }
        }
    }
}
