import ArgumentParser

/// The root of all commands. Each states its name: to make one of its type the parser searches the whole program.
struct Lookback: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "lookback",
        abstract: "An incident history as code: has this happened before, and did what we promised then get done?",
        discussion: """
            Incidents are Markdown files in content/; lookback check holds them to the team's framework, lookback build publishes them as a site.

            Exit status: 0 fine, 1 findings at error level (with --strict: at warning level), 2 the work could not be done, 64 wrong usage.
            """,
        version: version,
        subcommands: [
            Init.self, New.self, Check.self, Build.self, Serve.self, List.self, Show.self, Similar.self, Actions.self, Stats.self,
            Explain.self,
            RulesCommand.self,
            FrameworksCommand.self, Schema.self, Adopt.self, Import.self, Export.self, LSP.self, Version.self,
        ])

    func run() throws {
        StandardError.write(Self.helpMessage() + "\n")
        throw ExitCode(ExitStatus.wrongUsage)
    }
}
