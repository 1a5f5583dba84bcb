import Diagnostics
import Frameworks
import Markup

/// The day, the milestones and the duration.
extension FieldReader {
    mutating func readDate(_ value: FrontMatterValue) {
        guard let text = text(value, .date), isOneDay(text, at: value.range) else { return }
        if let written = DayReader.read(text, order: order)
            ?? (InstantReader.read(text, zone: zone) == nil ? nil : DayReader.first(in: text, order: order))
        {
            incident.date = written
        } else {
            reportInvalid(value.range, "\"\(text)\" is no day", help: "write a day of the calendar as `2026-03-14`")
        }
        day = incident.date ?? day
    }

    mutating func readMilestones(_ value: FrontMatterValue) {
        guard case .map(let entries) = value.content else {
            return reportInvalid(value.range, "\"milestones\" must be a map", help: "write `milestones: {started: 2026-03-14 09:12}`")
        }
        for entry in entries {
            guard let field = IncidentField(key: entry.key), field.milestone != nil else {
                reportUnknown(entry, of: "milestones", among: Milestones.Name.allCases.map(\.rawValue))
                continue
            }
            guard entry.value.content != .empty, field != .started || !isStartRead(entry) else { continue }
            if !isInferring, let name = field.milestone, incident.milestones[name] != nil {
                reportSecond(entry, of: name)
                continue
            }
            if !isInferring, !entry.value.range.isEmpty { incident.fieldRanges[field.rawValue] = entry.value.range }
            readMilestone(field, entry.value)
        }
    }

    /// The start under `milestones:`, before all that only a time of day is written of.
    mutating func readStart(_ value: FrontMatterValue) {
        guard case .map(let entries) = value.content, let started = entries.first(where: { IncidentField(key: $0.key) == .started }),
            started.value.content != .empty, !started.value.range.isEmpty
        else { return }
        incident.fieldRanges[IncidentField.started.rawValue] = started.value.range
        readMilestone(.started, started.value)
    }

    private func isStartRead(_ entry: FrontMatterEntry) -> Bool {
        incident.fieldRanges[IncidentField.started.rawValue] == entry.value.range
    }

    /// A value at the top level and one under `milestones:` are the same field: the first that is read stays.
    mutating func readMilestone(_ field: IncidentField, _ value: FrontMatterValue) {
        guard let name = field.milestone, incident.milestones[name] == nil, let text = text(value, field), isOneDay(text, at: value.range)
        else { return }
        guard let reading = InstantReader.read(text, zone: zone, home: home, day: day, order: order, isOpenEnded: isInferring) else {
            return reportNoMoment(text, at: value.range)
        }
        if isInferring {
            guard reading.precision != .day else { return }
            incident.inferred.append(name.rawValue)
        }
        var milestone = Milestones.Milestone(at: reading.at, range: value.range, isInferred: isInferring)
        (milestone.isDay, milestone.zone) = (reading.precision == .day, reading.zone)
        incident.milestones[name] = milestone
        let beginsWithDate =
            text.utf8.prefix(4).allSatisfy(Cursor.isDigit) && text.utf8.dropFirst(4).first.map { (0x2D...0x2F).contains($0) } ?? false
        if !beginsWithDate, InstantReader.read(text, zone: zone, order: order, isOpenEnded: isInferring) == nil {
            clocks[name] = text
        } else if name == .started {
            day = (reading.zone ?? zone).day(at: reading.at)
        }
    }

    /// Says which word is the matter, where only the last one is: a zone that nobody knows.
    private mutating func reportNoMoment(_ text: String, at range: Range<Int>) {
        if let space = text.lastIndex(of: " "), text[space...].dropFirst().allSatisfy({ $0.isLetter || $0 == "/" || $0 == "_" }),
            let rest = InstantReader.read(String(text[..<space]), zone: zone, day: day, order: order), rest.precision != .day,
            rest.zone == nil
        {
            return reportInvalid(
                range, "\"\(text[space...].dropFirst())\" is no time zone",
                help: "write `UTC`, an offset as `+02:00`, or a name as `Europe/Berlin`; without any, `time_zone` of lookback.yml holds")
        }
        reportInvalid(range, "\"\(text)\" is no moment", help: "write day, time and zone as `2026-03-14 09:12 UTC` or `2026-03-14T09:12Z`")
    }

    /// A time of day belongs to the day of the milestone before it; where it lies before that one, to the next: `23:50`, `00:20`. Where it
    /// would be most of a day later it was mistyped and stays where it is.
    mutating func carryOverMidnight() {
        var latest: Instant?
        for (name, milestone) in incident.milestones.known {
            var at = milestone.at
            if let text = clocks[name], let latest, at < latest {
                let zone = milestone.zone ?? zone
                let day = zone.day(at: latest)
                let moments = [day, day.adding(days: 1)].compactMap {
                    InstantReader.read(text, zone: zone, home: home, day: $0, order: order, isOpenEnded: isInferring)?.at
                }
                if let next = moments.first(where: { $0 >= latest }), next == moments[0] || next - latest < Self.longestNight { at = next }
                incident.milestones[name]?.at = at
            }
            // These two come anywhere after the detection.
            if name != .declared, name != .investigating, !milestone.isDay { latest = max(latest ?? at, at) }
        }
        clocks = [:]
    }

    /// Seconds.
    private static let longestNight = 18 * 3600

    /// A milestone that `milestones:` states although it is known, unless it is the same moment.
    /// So is one at the top level that `milestones:` has stated before.
    mutating func reportSecond(_ entry: FrontMatterEntry, of name: Milestones.Name) {
        let at = entry.value.text.flatMap { InstantReader.read($0, zone: zone, home: home, day: day, order: order)?.at }
        guard let first = incident.milestones[name], at != first.at else { return }
        let counting = "\(first.at.day)" + (first.isDay ? "" : " \(first.at.hourAndMinute) UTC")
        report(
            FieldProblem(
                .unknownField,
                Finding(
                    entry.keyRange, "\"\(entry.key)\" states `\(name.rawValue)` again, as another moment; \(counting) counts",
                    help: "delete one of the two")))
    }

    /// It is a text that tells of a length of time, compared with the milestones as far as it is one duration.
    mutating func readDuration(_ value: FrontMatterValue) {
        guard let text = text(value, .duration) else { return }
        if let seconds = WrittenDuration.seconds(text) {
            incident.typedDuration = Located(seconds, value.range)
        } else if !WrittenDuration.isMentioned(in: text) {
            reportInvalid(value.range, "\"\(text)\" is no duration", help: "write it as `1h 15m`, `75 min` or `2 days`")
        }
    }
}
