import ArgumentParser
import Rules

/// `lookback rules`
struct RulesCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, markdown }

    static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules: code, name, level, what is wrong.")

    @Option(help: "How to print them.") var format: Format = .table
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() throws {
        switch format {
        case .table: try StandardOutput.write(RuleTable.text())
        case .json: try StandardOutput.write(RuleTable.json().pretty + "\n")
        case .markdown: try StandardOutput.write(RuleTable.markdown())
        }
    }
}
