import ArgumentParser
import History
import Incidents

/// `lookback stats`
struct Stats: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "How often and how long: counts and distributions, never a bare mean.",
        discussion: """
            Each count has the range that chance alone gives it (95 %, Poisson); each duration the number of incidents it is known of, the median with its \
            95 % bootstrap interval, and percentiles. Fewer than eight are too few to say. \
            Without --by also: what notices incidents, which causes take most time, which actions follow which cause, and which type of action is kept.
            """)

    @Option(help: "Count by severity, cause, service or quarter.") var by: Statistics.Grouping?
    @Option(help: "How to print them.") var format: Format = .table
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() async throws {
        let project = try await LoadedProject(options)
        let today = try options.today()
        let statistics = Statistics(project.reading.history)
        let register = project.reading.analysis.register
        switch format {
        case .json:
            let groupings = by.map { [$0] } ?? Statistics.Grouping.allCases
            try StandardOutput.write(StatisticsJSON.value(of: statistics, register, today: today, by: groupings).pretty + "\n")
        case .table: try StandardOutput.write(StatisticsText.text(of: statistics, register, by: by, today: today))
        }
        try project.requireReadable()
    }
}

extension Statistics.Grouping: ExpressibleByArgument {}
