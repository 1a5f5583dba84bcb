import Diagnostics
import Frameworks
import Incidents

/// What a project decides about rules, and what rules may know of the world.
package struct RuleSettings: Sendable {
    /// Rule name or code to its level; `.some(nil)` switches it off.
    package var levels: [String: Level?] = [:]
    /// The day, in UTC, that things are overdue on. Nothing depends on the hour: the same history gives the same answers all day.
    package var today: CalendarDay
    package var frameworks: FrameworkCatalogue = .builtIn
    /// Empty lists mean that nothing is configured, so nothing is unknown.
    package var taxonomy = Taxonomy()
    /// Zone and holidays for business hours.
    package var zone: Zone = .utc
    /// True when the configuration names the zone, so that a timeline without one is no riddle.
    package var statesZone = false
    package var holidays: Set<CalendarDay> = []
    /// Every file of the content folder that is no incident, as a path relative to the project's root.
    package var attachments: Set<String> = []
    /// Files that would be attachments and are never published, because a browser would run them.
    package var activeFiles: Set<String> = []

    package init(today: CalendarDay) { self.today = today }

    /// The level of a rule in this project; nil when it is switched off.
    package func level(of rule: Rule) -> Level? { levels[rule.name] ?? levels[rule.code] ?? rule.level }
}
