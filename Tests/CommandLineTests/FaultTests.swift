import Foundation
import TestFolders
import Testing

/// What the world may refuse: each time the old site stays, one message says why, and nothing is left behind.
@Suite struct FaultTests {
    private static let project = "-- lookback.yml --\n-- content/2024-05-01-a.md --\n\(CheckTests.good)"
    private static let changed = CheckTests.good.replacing("refused", with: "slow")

    /// Runs what follows as somebody whom permissions bind.
    private static let somebody = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""

    /// False where somebody else may not run the tool at all.
    private static let canBeSomebody: Bool = {
        do { return try Tool().shell("\(somebody)\"$LOOKBACK\" version").status == 0 } catch { return false }
    }()

    /// A published site, and a change that waits to be published.
    private func published() throws -> Tool {
        let tool = try Tool(Self.project)
        #expect(try tool.run("build", "--now", "2024-06-01").status == 0)
        try tool.folder.write("content/2024-05-01-a.md", Self.changed)
        return tool
    }

    private func isUntouched(_ tool: Tool, after line: String, says message: String) throws {
        let before = try tool.shell("find site -type f | sort | xargs sha256sum").output
        let names = try tool.shell("ls -A").output
        let outcome = try tool.shell(line)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(try tool.shell("find site -type f | sort | xargs sha256sum").output == before)
        #expect(try tool.shell("ls -A").output == names)
    }

    @Test(.enabled(if: canBeSomebody)) func aFileThatMayNotBeRead() throws {
        let tool = try published()
        _ = try tool.shell("chmod 000 content/2024-05-01-a.md; chmod -R a+w .")
        _ = try tool.shell("chmod 000 content/2024-05-01-a.md")
        try isUntouched(
            tool, after: "\(Self.somebody)\"$LOOKBACK\" build --quiet",
            says: "lookback: cannot read \"content/2024-05-01-a.md\": permission denied")
    }

    @Test(.enabled(if: canBeSomebody)) func aFolderThatMayNotBeWritten() throws {
        let tool = try published()
        _ = try tool.shell("chmod 555 .")
        defer { chmod(tool.folder.path, 0o755) }
        try isUntouched(tool, after: "\(Self.somebody)\"$LOOKBACK\" build --quiet", says: "permission denied")
    }

    @Test(.disabled(if: Tool.keepsItsMemoryInAFile)) func aDiskThatTakesNoMore() throws {
        try isUntouched(try published(), after: "ulimit -f 1; \"$LOOKBACK\" build --quiet", says: "file too large")
    }

    @Test func aSiteThatBecameSomethingElse() throws {
        let tool = try published()
        _ = try tool.shell("rm site/.lookback-site")
        try isUntouched(tool, after: "\"$LOOKBACK\" build --quiet", says: "Lookback did not make it")
    }

    @Test func streamsThatAreClosedAreNotWrittenInto() throws {
        let tool = try published()
        #expect(try tool.shell("\"$LOOKBACK\" build --now 2024-06-01 0<&- 1>&- 2>&-").status == 0)
        #expect(try tool.shell("\"$LOOKBACK\" build --now 2024-06-01").errors.contains(" 0 written, "))
        let list = try tool.shell("\"$LOOKBACK\" list 1>&-")
        #expect(list.status == 2)
        #expect(list.errors.hasPrefix("lookback: cannot write \"standard output\": "))
    }

    @Test func whatLeadsOutOfTheContentIsNotFollowed() throws {
        let tool = try Tool(Self.project + "-- elsewhere/secret.md --\n# SECRET\n-- elsewhere/b.txt --\nSECRET\n")
        try tool.folder.link("content/2024-05-02-b.md", to: "../elsewhere/secret.md")
        try tool.folder.link("content/more", to: "../elsewhere")
        try tool.folder.link("content/b.txt", to: "../elsewhere/b.txt")
        try tool.folder.write("content/2024-05-01-a.md", CheckTests.good + "\n[x](b.txt) [y](more/b.txt)\n")
        #expect(try tool.run("build", "--force").status == 0)
        #expect(try tool.shell("grep -rl SECRET site").output.isEmpty)
    }
}
