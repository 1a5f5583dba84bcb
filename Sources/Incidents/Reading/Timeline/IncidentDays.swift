/// The days of a file that tells of several incidents: full dates in headings of which others beside them name theirs as well.
struct IncidentDays {
    private let sections: [Section]
    /// By the section's index.
    private var days: [Int: WrittenMoment] = [:]

    /// - Parameters:
    ///   - sections: all sections of the document, unknown ones included.
    ///   - order: the document's, see `DocumentDayOrder`.
    init(_ sections: [Section], order: DayOrder?) {
        self.sections = sections
        var dated: [[Int?]: [(index: Int, day: WrittenMoment)]] = [:]
        for (index, section) in sections.enumerated() where section.style == .heading {
            let heading = TimelineText(Array(section.heading.utf8), line: 0, at: 0)
            guard let moment = TimelineCollector.date(in: heading), moment.date?.day(order: order, year: nil) != nil else { continue }
            dated[[section.parent, section.level], default: []].append((index, moment))
        }
        for group in dated.values where group.count > 1 {
            for (index, day) in group { days[index] = day }
        }
    }

    /// The day of the incident that a section belongs to.
    func day(above section: Section) -> WrittenMoment? {
        var parent = section.parent
        while let index = parent, let around = sections[safe: index] {
            if let day = days[index] { return day }
            parent = around.parent
        }
        return nil
    }
}
