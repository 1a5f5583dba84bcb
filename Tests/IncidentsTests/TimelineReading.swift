import Diagnostics
import Frameworks
import Glibc
import Markup

@testable import Incidents

/// The timeline of a document, an entry a line: `9 2026-03-14T09:12Z → 09:20Z ~ what happened`, `-` where the time is unknown.
func timeline(_ markdown: String, day: String? = "2026-03-14", zone: Zone = .utc) -> [String] {
    read(markdown, day: day, zone: zone).entries.map { entry in
        var parts = [String(entry.line)]
        parts.append(entry.at.map { entry.precision == .day ? $0.day.description : minute($0) } ?? "-")
        if let until = entry.until { parts.append("→ " + (entry.precision == .day ? until.day.description : minute(until))) }
        if entry.isApproximate { parts.append("~") }
        parts.append(entry.text)
        return parts.joined(separator: " ")
    }
}

func read(_ markdown: String, day: String? = "2026-03-14", zone: Zone = .utc) -> Timeline {
    let tree = MarkdownParser.parse(SourceFile(path: "incident.md", text: markdown))
    let sections = SectionReader.read(tree, vocabulary: .builtIn)
    return TimelineReader.read(
        sections, in: tree, from: Beginning(day: day.flatMap { DayReader.read($0) }), zone: zone, order: DocumentDayOrder.read(tree))
}

/// The times alone, of entries below a timeline heading, without the incident's day where it is that.
func times(_ body: String, heading: String = "Timeline", day: String? = "2026-03-14") -> [String] {
    read("## \(heading)\n\n\(body)\n", day: day).entries.map { entry in
        guard let at = entry.at else { return "-" }
        if entry.precision == .day { return at.day.description }
        return at.day.description == day ? at.hourAndMinute : "\(at.day) \(at.hourAndMinute)"
    }
}

private func minute(_ instant: Instant) -> String { "\(instant.day)T\(instant.hourAndMinute)Z" }

/// Seconds that this thread computed for `work`: what other programs and tests do meanwhile does not count.
func secondsOfWork(_ work: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
}
