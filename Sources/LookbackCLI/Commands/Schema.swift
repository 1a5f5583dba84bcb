import ArgumentParser
import Diagnostics
import Project

/// `lookback schema NAME`
struct Schema: ParsableCommand {
    enum Name: String, ExpressibleByArgument, CaseIterable {
        case frontMatter = "front-matter"
        case config, incidents, actions, recurrence, metrics

        var value: JSONValue {
            switch self {
            case .frontMatter: FrontMatterSchema.value
            case .config: ConfigurationSchema.value
            case .incidents: IncidentsSchema.value
            case .actions: ActionsSchema.value
            case .recurrence: RecurrenceSchema.value
            case .metrics: MetricsSchema.value
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print a JSON Schema (2020-12), for editors and for who reads the data.",
        discussion: """
            front-matter: what an incident may state. config: lookback.yml. incidents, actions, recurrence, metrics: the files of /api/, and what list, \
            actions and stats print with --format json.
            """
    )

    @Argument(help: "front-matter, config, incidents, actions, recurrence or metrics.") var name: Name
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() throws { try StandardOutput.write(name.value.pretty + "\n") }
}
