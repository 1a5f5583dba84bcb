import ArgumentParser
import Foundation
import HTTP
import Project

/// `lookback serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the site to a browser and show every change as it is saved.",
        discussion: """
            Nothing is written: the pages are made in memory. What the rules find stands as an overlay on the pages. While a file cannot be read, has front \
            matter that is none, or a template is wrong, the last good site stays. Prints the address; Ctrl-C ends it.
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The port to listen on; 0 takes any that is free.", valueName: "n")) var port = 4000
    @Option(help: ArgumentHelp("The address to listen on. Others than 127.0.0.1 let other machines read the site.", valueName: "address"))
    var host = "127.0.0.1"
    @Flag(help: "Open the site in a browser.") var open = false
    @OptionGroup(title: "Global options") var options: GlobalOptions

    func validate() throws {
        if UInt16(exactly: port) == nil { throw ValidationError("--port: \(port) is no port; there are 0 to 65535") }
    }

    func run() async throws {
        let folder = try options.project()
        guard Disk.target(of: folder.content) == .folder else {
            throw WorldError("read", folder.content, because: "there is no such folder; lookback init makes one")
        }
        _ = try options.today()
        let interrupt = try Interrupt()
        let preview = Preview(root: folder.root)
        let server = try listen(preview)
        let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(server.port)/"
        let workshop = PreviewWorkshop(preview: preview, address: address, options: options)
        let project = try await workshop.begin(folder)
        try StandardOutput.write(address + "\n")
        if open { openBrowser(address) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask { try await workshop.follow(project) }
            group.addTask { await interrupt.wait() }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func listen(_ preview: Preview) throws(WorldError) -> Server {
        do {
            return try Server(host: host == "localhost" ? "127.0.0.1" : host, port: UInt16(port)) { await preview.answer($0) }
        } catch {
            throw WorldError("listen on", "\(host):\(port)", because: error.reason)
        }
    }

    /// That there is no browser is told and no reason to stop.
    private func openBrowser(_ address: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xdg-open", address]
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        do { try process.run() } catch { options.note("no browser could be opened: \(error.localizedDescription)") }
    }
}
