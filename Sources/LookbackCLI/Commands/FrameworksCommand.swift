import ArgumentParser
import Frameworks
import Project

/// `lookback frameworks`
struct FrameworksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frameworks", abstract: "List the frameworks, or print one as YAML.",
        subcommands: [ListFrameworks.self, ShowFramework.self],
        defaultSubcommand: ListFrameworks.self)
}

/// `lookback frameworks list`
struct ListFrameworks: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the frameworks.")

    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() throws {
        let configuration = try options.project().configuration
        var table = TextTable(["NAME", "SEVERITY", "SECTIONS", "SUMMARY"])
        for framework in configuration.frameworks.frameworks {
            let levels = framework.scale.levels.map(\.code)
            let own = levels.count > 2 ? "\(levels[0])–\(levels[levels.count - 1])" : levels.joined(separator: ", ")
            let scale = framework.scale.takesOthers ? "\(own) or any" : own
            let name = framework.name == configuration.framework ? framework.name + " (default)" : framework.name
            table.append([name, scale, String(framework.sections.count), framework.summary])
        }
        try StandardOutput.write(table.text)
    }
}

/// `lookback frameworks show NAME`
struct ShowFramework: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a framework as YAML, to read, or to edit and put under frameworks: in lookback.yml.")

    @Argument(help: "The framework's name.") var name: String
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() throws {
        let configuration = try options.project().configuration
        if let own = configuration.ownFrameworks[name] {
            try StandardOutput.write(own)
        } else if let builtIn = FrameworkCatalogue.yaml(named: name) {
            try StandardOutput.write(builtIn)
        } else {
            throw Unknown.error("framework", name, among: configuration.frameworks.frameworks.map(\.name))
        }
    }
}
