import ArgumentParser
import Diagnostics
import History
import Incidents

/// `lookback actions`
struct Actions: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, ics, markdown }

    static let configuration = CommandConfiguration(
        commandName: "actions",
        abstract: "List what was promised after incidents, and what became of it.", discussion: "Overdue is judged against --now.")

    @OptionGroup(title: "Filters") var filter: ActionFilter
    @Option(help: "How to print them.") var format: Format = .table
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() async throws {
        let project = try await LoadedProject(options)
        let today = try options.today()
        let promises = filter.select(from: project.reading.analysis, today: today)
        let history = project.reading.history
        switch format {
        case .json:
            var json = JSONWriter(isPretty: true)
            json.array { json in
                for promise in promises {
                    guard let incident = history[promise.incidentID] else { continue }
                    PromiseJSON.write(promise, incident, today: today, to: &json)
                }
            }
            try StandardOutput.write(json.text + "\n")
        case .csv: try StandardOutput.write(ActionTable.full(promises, of: history, today: today).csv)
        case .markdown: try StandardOutput.write(ActionTable.short(promises, today: today).markdown)
        case .ics: try StandardOutput.write(ActionCalendar.text(promises, of: history, today: today))
        case .table:
            if !promises.isEmpty { try StandardOutput.write(ActionTable.short(promises, today: today).text) }
            let outcomes = PromiseTally(promises, today: today).outcomes
            options.note(Count.text(promises.count, "action") + (outcomes.isEmpty ? "" : ": " + outcomes))
        }
        try project.requireReadable()
    }
}
