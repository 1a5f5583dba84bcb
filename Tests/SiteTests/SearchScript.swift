import Foundation

@testable import Site

/// Runs `templates/search-index.js` in node, over an index written to a folder of its own. Node is no requirement of Lookback.
struct SearchScript {
    static let node: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { $0 + "/node" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    static let whyNot = "node is not installed, so nothing holds the browser's half of the search against this one"

    private let files: [String: String]

    /// - Parameter site: the files of a site, of which the index is used.
    init(_ site: [String: String] = [:]) { files = site.filter { $0.key.hasPrefix("search/") && $0.key.hasSuffix(".js") } }

    /// The value of an asynchronous function's body, in which `input` is what is given and `lookbackSearch` the script.
    func run<Input: Encodable, Output: Decodable>(_ body: String, _ input: Input) throws -> Output {
        let folder = FileManager.default.temporaryDirectory.appending(path: "search-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { do { try FileManager.default.removeItem(at: folder) } catch { print("left behind: \(folder.path)") } }
        for (path, text) in files { try write(text, to: folder.appending(path: path)) }
        for file in EmbeddedTheme.files where file.path == "search-index.js" { try write(file.text, to: folder.appending(path: file.path)) }
        try write(String(decoding: JSONEncoder().encode(input), as: UTF8.self), to: folder.appending(path: "input.json"))
        try write(Self.browser + "(async () => {\n\(body)\n})().then(finish);\n", to: folder.appending(path: "run.js"))
        return try JSONDecoder().decode(Output.self, from: output(of: folder.appending(path: "run.js")))
    }

    private func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func output(of script: URL) throws -> Data {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: Self.node ?? "/usr/bin/node")
        process.arguments = [script.path]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }

    /// As much of a browser as loading scripts takes.
    private static let browser = #"""
        const [fs, path, vm] = ["fs", "path", "vm"].map(require);
        const run = (file) => vm.runInThisContext(fs.readFileSync(path.join(__dirname, file), "utf8"));
        const append = (script) => queueMicrotask(() => {
          const file = script.src.split("?")[0];
          if (fs.existsSync(path.join(__dirname, file))) run(file);
          script.onload();
        });
        globalThis.document = { createElement: () => ({ remove() {} }), head: { append } };
        run("search-index.js");
        const input = JSON.parse(fs.readFileSync(path.join(__dirname, "input.json"), "utf8"));
        const finish = (value) => process.stdout.write(JSON.stringify(value));

        """#
}
