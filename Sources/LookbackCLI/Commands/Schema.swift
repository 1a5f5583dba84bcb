import ArgumentParser
import Diagnostics
import Project

/// `lookback schema NAME`
struct Schema: ParsableCommand {
    enum Name: String, ExpressibleByArgument, CaseIterable {
        case frontMatter = "front-matter"
        case config, incidents

        var value: JSONValue {
            switch self {
            case .frontMatter: FrontMatterSchema.value
            case .config: ConfigurationSchema.value
            case .incidents: IncidentsSchema.value
            }
        }
    }

    static let configuration = CommandConfiguration(
        abstract: "Print a JSON Schema (2020-12), for editors and for who reads the data.",
        discussion: "front-matter: what an incident may state. config: lookback.yml. incidents: /api/incidents.json and list --format json."
    )

    @Argument(help: "front-matter, config or incidents.") var name: Name
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() throws { try StandardOutput.write(name.value.pretty + "\n") }
}
