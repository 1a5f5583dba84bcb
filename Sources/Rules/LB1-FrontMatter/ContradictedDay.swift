import Diagnostics
import Incidents

/// Days that can be read and cannot be true: still to come, or far from the one that the file's name has.
enum ContradictedDay {
    static func findings(_ input: RuleInput) -> [Finding] {
        // A year that is wrong is told once.
        [future(input) ?? otherThanName(input)].compactMap(\.self) + doneToCome(input)
    }

    /// The day after today in UTC may be today where the author lives.
    private static func isToCome(_ day: CalendarDay, _ input: RuleInput) -> Bool { day > input.settings.today.adding(days: 1) }

    /// The first that is stated of what cannot begin before its day comes; a retrospective is planned. Else the day that was read elsewhere.
    private static func future(_ input: RuleInput) -> Finding? {
        let incident = input.incident
        let milestones = incident.milestones.known.filter { !$0.milestone.isInferred && $0.name != .retrospective }
        let date = incident.date.flatMap { day in incident.fieldRanges["date"].map { (name: "date", day: day, range: $0) } }
        let began = milestones.map { (name: $0.name.rawValue, day: $0.milestone.at.day, range: $0.milestone.range) }
        if let found = ([date].compactMap(\.self) + began).first(where: { isToCome($0.day, input) && !$0.range.isEmpty }) {
            return Finding(
                found.range, "\(found.name.quoted) (\(found.day)) is in the future",
                help: "check the year: an incident is told of when it has happened, and today is \(input.settings.today)", atMost: .warning)
        }
        guard date == nil, let day = incident.date, isToCome(day, input) else { return nil }
        let origin = day == IncidentDate.inName(of: incident.path) ? "in the name of the file" : "on which it began as the text is read"
        return Finding(
            input.titlePlace, "\(day), the day \(origin), is in the future",
            help: "check the year, or state the day as `date`: today is \(input.settings.today)", atMost: .warning)
    }

    /// The day it began, as it is stated, and another one in the file's or folder's name that nothing explains.
    private static func otherThanName(_ input: RuleInput) -> Finding? {
        let incident = input.incident
        guard let named = IncidentDate.inName(of: incident.path), !isOfRelease(incident.path) else { return nil }
        let started = incident.milestones[.started].flatMap { $0.isInferred ? nil : $0 }
        let isNamed = incident.fieldRanges["date"] != nil && incident.date == named
        if let started {
            let day = started.at.day
            let isContradicted = isNamed ? isUnlike(named, day) : contradicts(named, day, input)
            if isContradicted, !isMilestone(named, input) { return finding("started", day, started.range, named) }
        }
        // A date that was corrected is the day of publication.
        guard !incident.inferred.contains("date"), let day = incident.date, let range = incident.fieldRanges["date"] else { return nil }
        // One that lies after the start may be as well.
        let isContradicted = started?.at.day == named ? isUnlike(day, named) : contradicts(named, day, input)
        return isContradicted ? finding("date", day, range, named) : nil
    }

    private static func finding(_ name: String, _ day: CalendarDay, _ range: Range<Int>, _ named: CalendarDay) -> Finding? {
        guard !range.isEmpty else { return nil }
        return Finding(
            range, "\(name.quoted) (\(day)) is another day than the name of the file has (\(named))",
            help: "put one of them right: a file is named by the day its incident began, or was published", atMost: .warning)
    }

    /// Whether a day of publication cannot belong to an incident that began on another.
    private static func isUnlike(_ published: CalendarDay, _ began: CalendarDay) -> Bool {
        !isNear(published, began) && !IncidentDate.isBefore(began, published)
    }

    /// Whether the name has that day as well: `2026-03-14-to-2026-03-16`.
    private static func isInName(_ day: CalendarDay, _ input: RuleInput) -> Bool {
        IncidentID.name(ofPath: input.incident.path).filter(\.isNumber).contains(day.description.filter(\.isNumber))
    }

    /// `release-2026.01.02-broke`: the day is that of a version.
    private static func isOfRelease(_ path: String) -> Bool {
        let word = IncidentID.name(ofPath: path).prefix { !$0.isNumber }.split { !$0.isLetter }.last.map { $0.lowercased() }
        return word.map(versions.contains) ?? false
    }

    private static let versions: Set<String> = ["release", "version", "v", "build", "rev", "tag", "image", "deploy", "rollout"]

    private static func isNear(_ day: CalendarDay, _ other: CalendarDay) -> Bool { abs(day.daysSinceEpoch - other.daysSinceEpoch) <= 1 }

    /// Files may be named by the day on which they were published, somewhat later or where the document tells that day, or on which the
    /// incident was noticed or ended. It is no explanation that all that is told happened on the day of the name.
    private static func contradicts(_ named: CalendarDay, _ day: CalendarDay, _ input: RuleInput) -> Bool {
        if isNear(named, day) || isInName(day, input) || !isUnlike(named, day) && isMilestone(named, input) { return false }
        let told = input.incident.timeline.entries.compactMap { $0.at?.day }
        if told.contains(named) { return !told.contains { isNear($0, day) } }
        return isUnlike(named, day) && !input.document.plainDays.contains(named)
    }

    /// Whether it was noticed, ended or looked back at on a day.
    private static func isMilestone(_ day: CalendarDay, _ input: RuleInput) -> Bool {
        input.incident.milestones.known.contains { $0.name != .started && $0.milestone.at.day == day }
    }

    /// Actions that were done on a day to come.
    private static func doneToCome(_ input: RuleInput) -> [Finding] {
        input.incident.actions.compactMap { action in
            guard let day = action.doneOn, isToCome(day, input) else { return nil }
            return Finding(
                input.place(of: day.description, in: action) ?? input.place(of: action),
                "\(action.text.quoted) is done on \(day), which is in the future",
                help: "write the day on which it was done, or call it open and \(day) its due date", atMost: .warning)
        }
    }
}
