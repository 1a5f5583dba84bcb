import Incidents

/// Due dates of what is still owed, and retrospectives, as an iCalendar file (RFC 5545).
package enum ActionCalendar {
    /// - Parameters:
    ///   - retrospectives: the incidents whose retrospectives are in it.
    ///   - today: the day whose beginning every entry bears as its stamp.
    package static func text(_ promises: [Promise], of history: History, retrospectives: [Incident] = [], today: CalendarDay) -> String {
        let stamp = compact(Instant(day: today, secondOfDay: 0).description)
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lookback//Actions//EN", "CALSCALE:GREGORIAN"]
        for promise in promises {
            guard let due = promise.action.due, !promise.status.isSettled else { continue }
            lines += [
                "BEGIN:VEVENT", "UID:\(escaped(promise.action.id))@lookback", "DTSTAMP:\(stamp)",
                "DTSTART;VALUE=DATE:\(compact(due.description))", "DTEND;VALUE=DATE:\(compact(due.adding(days: 1).description))",
                "SUMMARY:\(escaped(promise.action.text))", "DESCRIPTION:\(escaped(description(promise, history)))", "TRANSP:TRANSPARENT",
                "END:VEVENT",
            ]
        }
        for incident in retrospectives {
            guard let start = incident.milestones[.retrospective]?.at else { continue }
            lines += [
                "BEGIN:VEVENT", "UID:\(escaped(incident.id))#retrospective@lookback", "DTSTAMP:\(stamp)",
                "DTSTART:\(compact(start.description))", "SUMMARY:\(escaped("Retrospective: " + incident.title))",
                "DESCRIPTION:\(escaped(incident.id))", "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map { folded($0) + "\r\n" }.joined()
    }

    private static func description(_ promise: Promise, _ history: History) -> String {
        let owner = promise.action.owner.map { "Owner: \($0)\n" } ?? ""
        let title = history[promise.incidentID].map { "\($0.title) (\($0.id))" } ?? promise.incidentID
        return owner + "Promised after: " + title
    }

    private static func compact(_ text: String) -> String { String(text.unicodeScalars.filter { $0 != "-" && $0 != ":" }) }

    private static func escaped(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C && $0 != 0x3B && $0 != 0x2C }
        if isPlain { return text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case 0x0A: escaped.append(contentsOf: "\\n".utf8)
            case 0..<0x20, 0x7F: break
            default:
                if byte == 0x5C || byte == 0x3B || byte == 0x2C { escaped.append(0x5C) }
                escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// Lines of at most 75 bytes; what goes on begins with a space.
    private static func folded(_ line: String) -> String {
        var (rest, room) = (Array(line.utf8)[...], 75)
        guard rest.count > room else { return line }
        var folded: [UInt8] = []
        while rest.count > room {
            var end = rest.startIndex + room
            while UTF8.isContinuation(rest[end]) { end -= 1 }
            folded.append(contentsOf: rest[..<end])
            folded.append(contentsOf: "\r\n ".utf8)
            (rest, room) = (rest[end...], 74)
        }
        return String(decoding: folded + rest, as: UTF8.self)
    }
}
