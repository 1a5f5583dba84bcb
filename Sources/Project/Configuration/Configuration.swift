import Diagnostics
import Frameworks
import Incidents
import Site

/// What `lookback.yml` decides; every setting has a default.
package struct Configuration: Sendable {
    package struct Site: Sendable, Hashable {
        package var title = "Incident history"
        package var description = ""
        package var language = "en"
        package var baseURL: String?
        package var sourceURL: String?
        package var logo: NamedFile?
    }

    package var framework = "five-whys"
    package var zone: Zone = .utc
    /// True when the file names the zone, so that a timeline without one is no riddle.
    package var statesZone = false
    package var audience: Audience = .internal
    package var site = Site()
    package var taxonomy = Taxonomy()
    package var holidays: Set<CalendarDay> = []
    /// Files under `content/` that are no incidents.
    package var exclude: [Glob] = []
    /// Rule name or code to its level; `.some(nil)` switches it off.
    package var ruleLevels: [String: Level?] = [:]
    package var frameworks: FrameworkCatalogue = .builtIn
    /// The YAML of the project's own frameworks by name, as it is written.
    package var ownFrameworks: [String: String] = [:]
    package var vocabulary: SectionVocabulary = .builtIn
    package var docs = false

    package init() {}

    package var readingSettings: ReadingSettings {
        var settings = ReadingSettings()
        settings.zone = zone
        settings.frameworks = frameworks
        settings.framework = framework
        settings.audience = audience
        settings.vocabulary = vocabulary
        return settings
    }
}
