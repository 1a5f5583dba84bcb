import Frameworks
import Markup

/// What may be a heading, in document order, until it is known which of them are.
struct SectionOutline {
    struct Candidate {
        var section: Section
        var match: SectionVocabulary.Match?
        /// The heading stands alone on its line.
        var isWholeLine: Bool
        /// Nothing but known words.
        var isPlain = true
        /// The heading's node holds text of the section as well.
        var holdsText = false
        /// The block before which the section ends at the latest, where its place says so.
        var end: Int?
        /// A bold line that is a known heading and nothing else.
        var isBoldHeading: Bool { section.style == .boldLine && isWholeLine && isPlain && match?.isWeak == false }
    }

    private var candidates: [(candidate: Candidate, block: Int)] = []

    mutating func add(_ candidate: Candidate?, atBlock block: Int) {
        if let candidate { candidates.append((candidate, block)) }
    }

    /// Whether anything but the title plainly names a part.
    var namesParts: Bool {
        let isTitled = candidates.first.map { $0.candidate.section.style == .heading && $0.candidate.section.level == 1 } ?? false
        return candidates.dropFirst(isTitled ? 1 : 0).contains { $0.candidate.match != nil }
    }

    /// Of plain lines that name parts where nothing else does, those in the same words are each of something smaller, and one part alone, unless
    /// it is a list, is named by chance.
    mutating func dropChanceLabels() {
        func isLabel(_ candidate: Candidate) -> Bool { candidate.section.style != .heading && candidate.match != nil }
        let labels = candidates.lazy.map(\.candidate).filter(isLabel)
        let times = Dictionary(labels.map { ($0.section.heading, 1) }, uniquingKeysWith: +)
        candidates.removeAll { isLabel($0.candidate) && times[$0.candidate.section.heading] != 1 }
        let ids = Set(candidates.lazy.map(\.candidate).filter(isLabel).compactMap { $0.match?.id })
        if ids.count < 2, ids.isDisjoint(with: EnclosingSection.divisible) { candidates.removeAll { isLabel($0.candidate) } }
    }

    /// The sections with their blocks and parents. The document's title keeps no id; headings win over bold labels of the same part.
    func sections(over blocks: [NodeID], in tree: MarkdownTree) -> [Section] {
        var outline = self
        var ambiguous = AmbiguousHeading()
        for index in candidates.indices { ambiguous.add(candidates[index].candidate) }
        for index in candidates.indices { outline.candidates[index].candidate.match = ambiguous.match(candidates[index].candidate) }
        return outline.knownSections(over: blocks, in: tree)
    }

    private func knownSections(over blocks: [NodeID], in tree: MarkdownTree) -> [Section] {
        let places = places()
        var sections: [Section] = []
        var (starts, ends): ([Int], [Int]) = ([], [])
        var open: [Int] = []
        /// Parents whose last bold line is a section with an id.
        var boldParents: Set<Int> = []
        for (index, (candidate, block)) in candidates.enumerated() {
            var section = candidate.section
            section.id = places[index].id
            if section.style != .heading, candidate.match != nil, section.id == nil { continue }
            if section.style == .boldBullet {
                section.parent = open.last
                section.blocks = Array(tree.children(of: section.headingNode)).filter {
                    candidate.holdsText || !isFirst($0, of: section, tree)
                }
                sections.append(section)
                starts.append(block)
                ends.append(blocks.count)
                continue
            }
            while let last = open.last, sections[last].level >= places[index].level {
                close(&sections[last], from: starts[last], to: min(block, ends[last]), blocks)
                open.removeLast()
            }
            // An unknown bold line is a boundary between bold sections, and nothing elsewhere.
            if section.style == .boldLine {
                let parent = open.last ?? -1
                if section.id == nil, boldParents.remove(parent) == nil { continue }
                if section.id != nil { boldParents.insert(parent) }
            }
            section.parent = open.last
            open.append(sections.count)
            sections.append(section)
            starts.append(candidate.holdsText ? block : block + 1)
            ends.append(candidate.end ?? blocks.count)
        }
        for index in open { close(&sections[index], from: starts[index], to: ends[index], blocks) }
        return sections
    }

    private func close(_ section: inout Section, from start: Int, to end: Int, _ blocks: [NodeID]) {
        if start < end { section.blocks = Array(blocks[start..<end]) }
    }

    private func isFirst(_ node: NodeID, of section: Section, _ tree: MarkdownTree) -> Bool { tree[section.headingNode].firstChild == node }

    // Which candidate is which section.

    /// The id of each candidate, and the level from which on it ends the sections before it: its own, or that of a list it stands in.
    private func places() -> [(id: SectionID?, level: Int)] {
        let title = titleIndex()
        var stated = Stated()
        for (index, (candidate, _)) in candidates.enumerated() where candidate.section.style == .heading && index != title {
            if let match = candidate.match { stated.insert(match) }
        }
        let counts = boldCounts()
        var enclosing: [EnclosingSection] = []
        return candidates.enumerated().map { index, element in
            let (candidate, block) = element
            var level = candidate.section.level
            while let last = enclosing.last, last.level >= level { enclosing.removeLast() }
            let isAllowed = index != title && stated.allows(candidate)
            if isAllowed, let around = enclosing.lastIndex(where: { $0.id != nil }), ends(&enclosing[around], with: index, counts) {
                level = enclosing[around].level
                enclosing.removeSubrange(around...)
            }
            let ids = enclosing.compactMap(\.id)
            let isSection = isAllowed && (isPossible(candidate, inside: ids) || concludes(index, enclosing.last, ids))
            let id = isSection ? candidate.match?.id : nil
            if let match = candidate.match, isSection, match.isWeak { stated.weakOnes.append(match.id) }
            if candidate.section.style != .boldBullet {
                enclosing.append(EnclosingSection(level: candidate.section.level, id: id, block: block))
            }
            return (id, level)
        }
    }

    /// How often each part stands alone on a bold line: one that returns groups what is there.
    private func boldCounts() -> [SectionID: Int] {
        let ids = candidates.lazy.filter { $0.candidate.isBoldHeading }.compactMap { $0.candidate.match?.id }
        return Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// Whether a list of actions, moments or whys ends with a bold line in it: one that comes once, with no further heading of the list below.
    private func ends(_ list: inout EnclosingSection, with index: Int, _ counts: [SectionID: Int]) -> Bool {
        let (candidate, block) = candidates[index]
        guard list.isEnded(by: candidate, at: block), let match = candidate.match, counts[match.id] == 1 else { return false }
        let next = candidates[(index + 1)...].first { $0.candidate.section.style == .heading }
        return next.map { $0.candidate.section.level <= list.level } ?? true
    }

    /// The parts that headings name: a bold label or a weak spelling is none of these again.
    private struct Stated {
        // So few that lists beat sets.
        var headings: [SectionID] = []
        var plainOnes: [SectionID] = []
        var weakOnes: [SectionID] = []

        mutating func insert(_ match: SectionVocabulary.Match) {
            if !headings.contains(match.id) { headings.append(match.id) }
            if !match.isWeak, !plainOnes.contains(match.id) { plainOnes.append(match.id) }
        }

        func allows(_ candidate: Candidate) -> Bool {
            guard let match = candidate.match else { return false }
            if match.isWeak, plainOnes.contains(match.id) || weakOnes.contains(match.id) { return false }
            return candidate.section.style == .heading || !headings.contains(match.id)
        }
    }

    /// The root cause with its text beside it, behind the whys: the last one, for each of several chains may name its own.
    private func concludes(_ index: Int, _ around: EnclosingSection?, _ ids: [SectionID]) -> Bool {
        let (candidate, block) = candidates[index]
        guard let around, around.id == .fiveWhys, candidate.match?.id == .rootCause, candidate.match?.isWeak == false,
            candidate.section.style == .boldLine, candidate.holdsText, block > around.block + 1, !ids.contains(.rootCause),
            !EnclosingSection.isStep(candidate.section.heading)
        else { return false }
        let later = candidates[(index + 1)...].prefix { $0.candidate.section.style != .heading }
        return !later.contains { $0.candidate.match?.id == .rootCause }
    }

    /// A list of actions or moments is divided by words that elsewhere name sections.
    private func isPossible(_ candidate: Candidate, inside enclosing: [SectionID]) -> Bool {
        guard let match = candidate.match, let around = enclosing.last else { return true }
        if enclosing.contains(match.id) || around == .fiveWhys && match.isWeak { return false }
        let isRecovering = around == .recovery || around == .response
        if isRecovering, match.id == .actionPlan, planIsElsewhere, Remedy.isNamed(in: candidate.section.heading) { return false }
        if candidate.section.style == .heading { return !(around == .actionPlan && Self.facets.contains(match.id)) }
        if EnclosingSection.divisible.contains(around) { return false }
        if around == .summary { return true }
        guard candidate.isWholeLine else { return false }
        return candidate.section.style == .boldLine || !candidate.holdsText && Self.nested.contains(match.id)
    }

    /// Whether a heading names the action plan by more than what a recovery takes as well.
    private var planIsElsewhere: Bool {
        candidates.contains { element in
            let candidate = element.candidate
            return candidate.section.style == .heading && candidate.match?.id == .actionPlan && candidate.match?.isWeak == false
                && !Remedy.isNamed(in: candidate.section.heading)
        }
    }

    /// What bold bullets with nothing but bullets below them are also inside another part.
    private static let nested: Set<SectionID> = [.wentWell, .wentWrong, .gotLucky, .timeline, .actionPlan]

    /// What an action may be about.
    private static let facets: Set<SectionID> = [.detection, .response, .recovery, .communication, .impact, .trigger, .recurrence]

    /// The first heading, if it is an H1 that names the incident rather than its first section.
    private func titleIndex() -> Int? {
        guard let first = candidates.firstIndex(where: { $0.candidate.section.style == .heading && $0.candidate.section.level == 1 }),
            !candidates[..<first].contains(where: { $0.candidate.match != nil })
        else { return nil }
        guard let match = candidates[first].candidate.match else { return first }
        let later = candidates[(first + 1)...].filter { $0.candidate.section.style == .heading }
        let hasFurtherH1 = later.contains { $0.candidate.section.level == 1 && $0.candidate.match != nil }
        guard hasFurtherH1 || later.isEmpty || match.id == .summary else { return first }
        let heading = candidates[first].candidate.section.heading
        return isWordy(heading) || namesReport(heading) ? first : nil
    }

    /// More than a section's name: "Incident timeline bug postmortem".
    private func isWordy(_ heading: String) -> Bool { heading.split(separator: " ").count > 4 }

    /// Calls the whole document a report, in languages that set no spaces: `障害報告書（メール遅延）`.
    private func namesReport(_ heading: String) -> Bool {
        SectionVocabulary.namesReport(heading.unicodeScalars.prefix { !"（(:：【「- ".unicodeScalars.contains($0) })
    }
}
