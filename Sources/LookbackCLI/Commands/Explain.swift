import ArgumentParser
import Rules

/// `lookback explain RULE`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain a rule: what it reports, why, with examples and their messages.")

    @Argument(help: "The rule's name or code: timeline-out-of-order, LB402.") var rule: String
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() throws {
        guard let found = RuleRegistry.rule(named: rule) else {
            let known = rule.lowercased().hasPrefix("lb") ? RuleRegistry.all.map(\.code) : RuleRegistry.names
            throw Unknown.error("rule", rule, among: known, listedBy: "lookback rules")
        }
        try StandardOutput.write(RuleExplanation(found).text)
    }
}
