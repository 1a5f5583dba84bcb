import Diagnostics
import Frameworks
import Incidents
import Markup

/// Cuts a document at the sections that Lookback has a picture of, losing nothing and keeping the order.
struct BodyCutter {
    private let headings: StandInHeadings
    private let entries: [TimelineEntry]
    private let whys: [WhyChain]
    private let tree: MarkdownTree
    private let writer: MarkdownHTML
    private let words: Words
    private var parts: [BodyPart] = []
    private var plain: [NodeID] = []
    private var tables = 0

    init(_ incident: Incident, headings: StandInHeadings, tree: MarkdownTree, writer: MarkdownHTML, words: Words) {
        (self.headings, entries, whys) = (headings, incident.timeline.entries, incident.whys)
        (self.tree, self.writer, self.words) = (tree, writer, words)
    }

    /// - Parameter pictures: those that found a section are taken out; the caller shows the rest elsewhere.
    mutating func cut(placing pictures: inout BodyPictures) -> [BodyPart] {
        let (sections, blocks) = (headings.sections, headings.blocks)
        var place = 0
        while place < blocks.count {
            let block = blocks[place]
            place += 1
            guard let section = sections[block], let (own, covered) = take(section, from: &pictures) else {
                plain.append(block)
                continue
            }
            flush()
            let inside = Set(section.blocks)
            var text: [NodeID] = []
            while place < blocks.count, inside.contains(blocks[place]) {
                text.append(blocks[place])
                place += 1
            }
            let heading = TrustedHTML(writer.blocks([block]).html)
            if let timeline = own.timeline, let written = entryBlocks(of: text, toldBy: timeline) {
                append(heading, timeline, text, written)
            } else {
                parts.append(
                    BodyPart(
                        heading: heading, pictures: own, segments: segments(text),
                        isFolded: covered.map { isCovered(text, by: $0) } ?? false))
            }
        }
        flush()
        return parts
    }

    /// The entries as a table with times in UTC and from the start, in place of the list they were written in; the text around it stays.
    private mutating func append(_ heading: TrustedHTML, _ timeline: TimelinePlot, _ text: [NodeID], _ written: Range<Int>) {
        let told = entries.filter { entry in
            text[written].contains { tree[$0].range.contains(entry.range.lowerBound) }
        }
        let pictures = BodyPictures(timeline: timeline.telling(told, words: words))
        parts.append(BodyPart(heading: heading, pictures: pictures, segments: [], isFolded: false))
        for (run, isFolded) in [(text[..<written.lowerBound], false), (text[written], true), (text[written.upperBound...], false)]
        where !run.isEmpty {
            parts.append(BodyPart(heading: nil, pictures: BodyPictures(), segments: segments(Array(run)), isFolded: isFolded))
        }
    }

    /// The blocks that hold nearly all entries, when they stand together and say nothing that the table does not.
    private func entryBlocks(of text: [NodeID], toldBy timeline: TimelinePlot) -> Range<Int>? {
        let starts = entries.map(\.range.lowerBound)
        let counts = text.map { block in starts.count { tree[block].range.contains($0) } }
        guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > 0 else { return nil }
        let first = counts[..<most].lastIndex(of: 0).map { $0 + 1 } ?? 0
        let end = counts[most...].firstIndex(of: 0) ?? counts.count
        guard counts[first..<end].reduce(0, +) * 10 >= starts.count * 8 else { return nil }
        let blocks = Array(text[first..<end])
        let isLinked = blocks.contains { block in tree.descendants(of: block).contains { tree[$0].kind == .link } }
        guard !isLinked, isCovered(blocks, by: timeline.rows.flatMap { [$0.written, $0.kind, $0.text] }) else { return nil }
        return first..<end
    }

    /// The picture of a section, and what it says where it can stand for the text.
    private func take(_ section: Section, from pictures: inout BodyPictures) -> (BodyPictures, covered: [String]?)? {
        switch section.id {
        case .timeline:
            guard let timeline = pictures.timeline else { return nil }
            pictures.timeline = nil
            return (BodyPictures(timeline: timeline), nil)
        case .fiveWhys:
            guard let ladder = pictures.ladder else { return nil }
            pictures.ladder = nil
            let said = whys.flatMap { chain in
                [chain.problem, chain.stopReason].compactMap { $0 } + chain.answers.flatMap { [$0.question ?? "", $0.text] }
            }
            return (BodyPictures(ladder: ladder), said)
        case .actionPlan:
            guard !pictures.actions.isEmpty else { return nil }
            let rows = pictures.actions
            pictures.actions = []
            let said = rows.flatMap {
                [$0.text, $0.owner, $0.type, $0.status, $0.ticket?.label, $0.ticket?.href, $0.reason].compactMap { $0 }
            }
            return (BodyPictures(actions: rows), said + rows.compactMap(\.due?.iso))
        default: return nil
        }
    }

    private mutating func flush() {
        guard !plain.isEmpty else { return }
        parts.append(BodyPart(heading: nil, pictures: BodyPictures(), segments: segments(plain), isFolded: false))
        plain = []
    }

    private mutating func segments(_ blocks: [NodeID]) -> [BodySegment] {
        var segments: [BodySegment] = []
        for run in blocks.runs(where: { tree[$0].kind == .table }) {
            let html = TrustedHTML(writer.blocks(run.elements).html)
            tables += run.isMatch ? 1 : 0
            segments.append(BodySegment(html: html, table: run.isMatch ? words("table-n", ["n": String(tables)]) : nil))
        }
        return segments
    }

    /// Eight of ten words of the text stand in the picture as well.
    private func isCovered(_ blocks: [NodeID], by said: [String]) -> Bool {
        guard !blocks.contains(where: { block in tree.descendants(of: block).contains { Self.isMoreThanWords(tree[$0].kind) } }) else {
            return false
        }
        let known = WordSet(PlainWords.hashes(of: said))
        var (words, knownWords) = (0, 0)
        var text: [UInt8] = []
        for block in blocks {
            text.removeAll(keepingCapacity: true)
            tree.appendPlainText(of: block, to: &text)
            text.withUnsafeBufferPointer { text in
                PlainWords.scan(text) { word in
                    words += 1
                    if known.contains(word) { knownWords += 1 }
                }
            }
        }
        return knownWords * 10 >= words * 8
    }

    private static func isMoreThanWords(_ kind: MarkdownKind) -> Bool { kind == .image || kind == .codeBlock || kind == .footnoteReference }
}

extension [NodeID] {
    /// The array in its order: each element that matches alone, those between together.
    fileprivate func runs(where matches: (NodeID) -> Bool) -> [(elements: [NodeID], isMatch: Bool)] {
        var runs: [(elements: [NodeID], isMatch: Bool)] = []
        for element in self {
            let isMatch = matches(element)
            if !isMatch, let last = runs.last, !last.isMatch {
                runs[runs.count - 1].elements.append(element)
            } else {
                runs.append(([element], isMatch))
            }
        }
        return runs
    }
}
