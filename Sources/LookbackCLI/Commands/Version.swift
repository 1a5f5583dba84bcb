import ArgumentParser

/// `lookback version`
struct Version: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Print the version.")

    @OptionGroup var options: GlobalOptions

    func run() throws { try StandardOutput.write("lookback \(Lookback.version)\n") }
}
