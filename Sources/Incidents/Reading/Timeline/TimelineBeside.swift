/// Tells what stands beside an incident though it is timed: plans, rotas, minutes of a meeting, other incidents.
enum TimelineBeside {
    /// Whether a heading announces times of something else than the incident.
    static func names(_ heading: TimelineText) -> Bool { words.isIn(heading.folded.bytes) }

    /// Whether all days that entries name, or else the one above them, are another incident's.
    static func areFar(_ pieces: [TimelinePiece], below above: TimelinePiece?, _ days: YearlessDays) -> Bool {
        let named = pieces.compactMap(date)
        let dates = named.isEmpty ? above.flatMap(date).map { [$0] } ?? [] : named
        return !dates.isEmpty && dates.allSatisfy { days.isFar($0) }
    }

    private static func date(_ piece: TimelinePiece) -> WrittenDate? {
        switch piece {
        case .day(let moment, _): moment.date
        case .entry(let draft): draft.head?.start.date
        }
    }

    private static let words = WordTable([
        "agenda", "schedule", "maintenance", "rota ", "rotation", "on-call hours", "office hours", "business hours", "working hours",
        "support hours", "opening hours", "meeting", "retro ", "retro notes", "retrospective notes", "review notes", "meeting notes",
        "previous incident", "previous outage", "earlier incident", "earlier outage", "past incident", "past outage", "similar",
        "reproduce", "reproduction", "reproducing", "video", "recording", "rollout plan", "next deploy", "next rollout", "upcoming",
        "tagesordnung", "wartung", "bürozeiten", "frühere vorfälle", "ähnliche vorfälle", "ordre du jour", "orden del día",
        "pauta da reunião",
    ])
}
