import Markup

/// Reads the timeline of a document in every notation people use.
package enum TimelineReader {
    /// - Parameters:
    ///   - sections: all sections of the document, unknown ones included.
    ///   - beginning: when the incident began, where entries name no day.
    ///   - zone: the configuration's zone, where the document states none.
    ///   - order: the document's, see `DocumentDayOrder`.
    ///   - year: of days without one, where neither the beginning nor the document says it.
    package static func read(
        _ sections: [Section], in tree: MarkdownTree, from beginning: Beginning, zone: Zone, order: DayOrder?,
        year: @autoclosure () -> Int? = nil
    ) -> Timeline {
        let home = TimelineLanguage.home(of: tree, configured: zone)
        var beginning = beginning
        if beginning.day == nil, beginning.moment == nil { beginning.day = StatedDay.first(sections, in: tree, order) }
        let days = YearlessDays(near: beginning.day(in: home), order: order, in: tree)
        let parts = TimelineScope.parts(sections, in: tree, zone: home, days: days)
        lazy var documentZone = zoneOutside(tree, home)
        let year = beginning.day(in: home) == nil ? StatedDay.year(sections, in: tree) ?? year() : nil
        var resolver = TimelineResolver(from: beginning, fallback: zone, order: order, year: year)
        if parts.isEmpty {
            let strays = TimelineStrays(sections, in: tree, zone: home, days: days)
            guard !strays.pieces.isEmpty else { return resolver.timeline }
            let stated = strays.heading.flatMap { TimelineZoneFinder.zone(inHeading: $0, context: home) } ?? documentZone
            resolver.add(strays.pieces, stated: stated, isApproximate: false, heading: nil)
            return resolver.timeline
        }
        let incidentDays = parts.count > 1 ? IncidentDays(sections, order: order) : nil
        for part in parts {
            var collector = TimelineCollector(tree: tree, zone: home, days: days)
            collector.collect(part.blocks, after: part.section.style == .heading ? 0 : part.section.headingRange.upperBound)
            guard !collector.pieces.isEmpty else { continue }
            let heading = part.section.heading
            let stated =
                TimelineZoneFinder.zone(inHeading: heading, context: home)
                ?? collector.sentences.lazy.compactMap { TimelineZoneFinder.zone(inSentence: $0, context: home) }.first
                ?? documentZone ?? shownZone(of: beginning, by: collector.pieces)
            let isApproximate = ([heading] + collector.sentences.prefix(2)).contains { TimelineZoneFinder.saysApproximate($0) }
            let day = statedDay(part.section, collector.sentences, in: tree, days) ?? incidentDays?.day(above: part.section)
            resolver.add(collector.pieces, stated: stated, isApproximate: isApproximate, heading: day)
        }
        return resolver.timeline
    }

    /// The zone that the document states for its times outside the timeline.
    private static func zoneOutside(_ tree: MarkdownTree, _ home: Zone) -> Zone? {
        for (index, node) in tree.nodes.enumerated() where node.kind == .text && TimelineZoneFinder.mayState(tree.bytes(node.literal)) {
            guard let block = enclosingBlock(of: NodeID(index), in: tree) else { continue }
            if let zone = TimelineZoneFinder.zone(inSentence: tree.plainText(of: block), context: home, isStrict: true) { return zone }
        }
        return nil
    }

    /// The zone in which the body states the start, where an entry shows that time and none names a zone.
    private static func shownZone(of beginning: Beginning, by pieces: [TimelinePiece]) -> Zone? {
        guard let zero = beginning.zero, let zone = beginning.zone, TimelineSurvey.zones(pieces).allSatisfy({ $0 == nil }) else {
            return nil
        }
        let second = zero - zone.instant(on: zone.day(at: zero), secondOfDay: 0)
        let isShown = pieces.contains { piece in
            guard case .entry(let draft) = piece else { return false }
            return draft.head?.start.clock?.secondOfDay == second
        }
        return isShown ? zone : nil
    }

    /// The paragraph or the table's row that a text stands in.
    private static func enclosingBlock(of text: NodeID, in tree: MarkdownTree) -> NodeID? {
        var node = tree[text].parent
        while node >= 0, ![.paragraph, .tableRow].contains(tree[node].kind) {
            if tree[node].kind == .heading { return nil }
            node = tree[node].parent
        }
        return node >= 0 ? node : nil
    }

    /// The first date that the timeline's heading or an introducing line names.
    private static func statedDay(
        _ section: Section, _ sentences: [String], in tree: MarkdownTree, _ days: YearlessDays
    ) -> WrittenMoment? {
        let heading = section.style == .heading ? TimelineText(section.headingNode, in: tree) : nil
        let lines = [heading ?? TimelineText(section.heading)] + sentences.prefix(3).map { TimelineText($0) }
        for line in lines where line.bytes.count <= 160 {
            if let moment = days.date(in: line), moment.date != nil { return moment }
        }
        return nil
    }
}
