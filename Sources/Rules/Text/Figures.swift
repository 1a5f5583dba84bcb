import Incidents

/// Figures in messages: durations, moments, counts.
package enum Figures {
    /// `45 s`, `1 h 15 min`, `2 d 3 h`: the two largest units that are not zero.
    package static func duration(_ seconds: Int) -> String {
        let units = [(86_400, "d"), (3600, "h"), (60, "min"), (1, "s")]
        var rest = abs(seconds)
        var parts: [String] = []
        for (size, name) in units where rest >= size && parts.count < 2 {
            parts.append("\(rest / size) \(name)")
            rest %= size
        }
        return parts.isEmpty ? "0 s" : parts.joined(separator: " ")
    }

    /// `2026-03-14 09:12 UTC`
    package static func moment(_ instant: Instant) -> String { "\(instant.day) \(instant.clock) UTC" }

    /// `1 action`, `3 actions`
    package static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// `a, b and c`
    package static func list(_ items: [String], conjunction: String = "and") -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
