import ArgumentParser
import Diagnostics
import History
import Incidents
import Project

/// `lookback similar SUBJECT`
struct Similar: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    static let configuration = CommandConfiguration(
        commandName: "similar",
        abstract: "Has this happened before? Rank earlier incidents by how much they are alike.",
        discussion: """
            SUBJECT is an incident's id, any Markdown file (it need not belong to the history), a text such as an error message, or - for standard input. \
            An incident and a file with a date are compared with what began earlier, a text with everything. \
            The score, from 0 to 1, is the order: what came shortly before has somewhat more of it.
            """)

    @Argument(help: ArgumentHelp("An incident, a file, a text, or - for standard input.", valueName: "subject")) var subject: String
    @Option(help: ArgumentHelp("How many to show.", valueName: "n")) var limit = 5
    @Option(help: "How to print them.") var format: Format = .table
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func validate() throws {
        if subject.allSatisfy(\.isWhitespace) { throw ValidationError("there is nothing to compare: name an incident, a file or a text") }
        if limit < 1 { throw ValidationError("--limit: \(limit) is less than 1") }
    }

    func run() async throws {
        let project = try await LoadedProject(options)
        let today = try options.today()
        let analysis = project.reading.analysis
        let hits = try SimilarQuery(subject, in: project).answer(from: analysis, limit: limit)
        switch format {
        case .json:
            let values = hits.compactMap { SimilarJSON.value(of: $0, in: analysis, today: today) }
            try StandardOutput.write(JSONValue.array(values).pretty + "\n")
        case .table:
            try StandardOutput.write(SimilarText.text(of: hits, in: analysis, today: today))
            if (hits.first?.likeness ?? 0) < Analysis.faintSimilarity {
                options.note(hits.isEmpty ? "nothing earlier has a word in common" : "nothing earlier is much alike")
            }
        }
        try project.requireReadable()
    }
}
