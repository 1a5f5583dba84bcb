/// When an incident began, as far as that is known before its timeline is read.
package struct Beginning: Sendable, Hashable {
    /// The day that somebody stated, or that a name or a title tells; it holds in every zone.
    package var day: CalendarDay?
    package var moment: Instant?
    /// From which times are counted (`T+12 min`) that the timeline does not tell itself.
    package var zero: Instant?
    /// The zone that the body states with that moment.
    package var zone: Zone?

    package init(day: CalendarDay? = nil, moment: Instant? = nil) { (self.day, self.moment, zero) = (day, moment, moment) }

    /// The day, as people count it where clocks show a zone's time: without one that was stated it is that of the moment.
    package func day(in zone: Zone) -> CalendarDay? { day ?? moment.map(zone.day(at:)) }
}

extension Incident {
    /// A day that was only taken from the moment of the start is UTC's, and elsewhere it may be another.
    package var beginning: Beginning {
        guard let started = milestones[.started], !started.isInferred, !started.isDay else { return Beginning(day: date) }
        return Beginning(day: inferred.contains(IncidentField.date.rawValue) ? nil : date, moment: started.at)
    }
}
