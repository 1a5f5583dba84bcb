import Incidents

/// Due dates of what is still owed, and retrospectives, as an iCalendar file (RFC 5545).
package enum ActionCalendar {
    /// - Parameters:
    ///   - retrospectives: the incidents whose retrospectives are in it.
    ///   - today: the day whose beginning every entry bears as its stamp.
    package static func text(_ promises: [Promise], of history: History, retrospectives: [Incident] = [], today: CalendarDay) -> String {
        let stamp = compact(Instant(day: today, secondOfDay: 0).description)
        var lines = CalendarLines()
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lookback//Actions//EN", "CALSCALE:GREGORIAN"] { lines.add(line) }
        for promise in promises {
            guard let due = promise.action.due, !promise.status.isSettled else { continue }
            lines.add("BEGIN:VEVENT")
            lines.add("UID:", escaping: promise.action.id, "@lookback")
            lines.add("DTSTAMP:", stamp)
            lines.add("DTSTART;VALUE=DATE:", compact(due.description))
            lines.add("DTEND;VALUE=DATE:", compact(due.adding(days: 1).description))
            lines.add("SUMMARY:", escaping: promise.action.text)
            lines.add("DESCRIPTION:", escaping: description(promise, history))
            lines.add("TRANSP:TRANSPARENT")
            lines.add("END:VEVENT")
        }
        for incident in retrospectives {
            guard let start = incident.milestones[.retrospective]?.at else { continue }
            lines.add("BEGIN:VEVENT")
            lines.add("UID:", escaping: incident.id, "#retrospective@lookback")
            lines.add("DTSTAMP:", stamp)
            lines.add("DTSTART:", compact(start.description))
            lines.add("SUMMARY:", escaping: "Retrospective: " + incident.title)
            lines.add("DESCRIPTION:", escaping: incident.id)
            lines.add("END:VEVENT")
        }
        lines.add("END:VCALENDAR")
        return lines.text
    }

    private static func description(_ promise: Promise, _ history: History) -> String {
        let owner = promise.action.owner.map { "Owner: \($0)\n" } ?? ""
        guard let place = history.place(of: promise.incidentID) else { return owner + "Promised after: " + promise.incidentID }
        return owner + "Promised after: " + history.incidents[place].title + " (" + history.incidents[place].id + ")"
    }

    private static func compact(_ text: String) -> String { String(decoding: text.utf8.filter { $0 != 0x2D && $0 != 0x3A }, as: UTF8.self) }
}

/// The lines of an iCalendar file, each of at most 75 bytes; what goes on begins with a space.
private struct CalendarLines {
    private var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func add(_ name: String, _ value: String = "") {
        let start = bytes.count
        bytes += name.utf8
        bytes += value.utf8
        finish(from: start)
    }

    mutating func add(_ name: String, escaping value: String, _ rest: String = "") {
        let start = bytes.count
        bytes += name.utf8
        for byte in value.utf8 {
            switch byte {
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0..<0x20, 0x7F: break
            default:
                if byte == 0x5C || byte == 0x3B || byte == 0x2C { bytes.append(0x5C) }
                bytes.append(byte)
            }
        }
        bytes += rest.utf8
        finish(from: start)
    }

    private mutating func finish(from start: Int) {
        var room = 75
        if bytes.count - start > room {
            var rest = Array(bytes[start...])[...]
            bytes.removeLast(rest.count)
            while rest.count > room {
                var end = rest.startIndex + room
                while UTF8.isContinuation(rest[end]) { end -= 1 }
                bytes += rest[..<end]
                bytes += "\r\n ".utf8
                (rest, room) = (rest[end...], 74)
            }
            bytes += rest
        }
        bytes += "\r\n".utf8
    }
}
