import ArgumentParser
import Diagnostics
import LanguageServer
import Project

/// `lookback lsp`
struct LSP: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp",
        abstract: "Serve an editor: diagnostics, completion, hover, quick fixes, go to incident.",
        discussion: """
            Speaks the Language Server Protocol on standard input and output; an editor starts it and ends it. Without --root the folder that the editor has open \
            says where the project is. docs/editors.md shows how editors are set up.
            """)

    @Flag(help: "Taken because many editors pass it; nothing else is spoken.") var stdio = false
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func run() async throws {
        let started = try options.today()
        if options.root != nil || options.config != nil {
            _ = try ProjectFolder.find(from: Disk.workingFolder, root: options.root, configuration: options.config)
        }
        let options = options
        let settings = ServerSettings(
            root: options.root, configuration: options.config, workingFolder: Disk.workingFolder, version: Lookback.version,
            jobs: Jobs.available
        ) {
            // What could be told at the start can be told later.
            do { return try options.today() } catch { return started }
        }
        let outbox = Outbox()
        let status = await Server.run(StandardInput.chunks(), settings) { outbox.send($0) }
        await outbox.flush()
        if status != ExitStatus.fine { throw ExitCode(status) }
    }
}
