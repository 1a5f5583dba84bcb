/// What the days of promises are understood by: the incident's day, from which they count, and which of a date's numbers is the month.
package struct ReferenceDay: Sendable {
    package var date: CalendarDay?
    package var order: DayOrder?
}
