import Foundation
import Testing

@Suite struct UsageTests {
    @Test func helpIsAResult() throws {
        let outcome = try Tool().run("--help")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("USAGE: lookback"))
        #expect(outcome.errors.isEmpty)
    }

    @Test func withoutACommandTheHelpIsAComplaint() throws {
        let outcome = try Tool().run()
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("USAGE: lookback"))
    }

    @Test(arguments: [
        ["serve", "--port", "x"], ["serve", "--port", "65536"], ["list", "--colour", "never"], ["check", "--format", "xml"],
        ["build", "--jobs", "0"],
        ["build", "--base-url", "example.org"],
        ["list", "--severity", "P9"], ["list", "--since", "yesterday"], ["list", "--sort", "colour"], ["check", "--write-baseline"],
        ["show"],
        ["list", "--now", "soon"], ["new", "x", "--framework", "none"], ["new", "x", "--severity", "P9"], ["new", "x", "--date", "never"],
        ["new", ""], ["new", "  "], ["list", "--severity", ""], ["list", "--service", ","], ["list", "--text", " "],
        ["list", "--text", "a"], ["show", " "], ["similar", ""],
        ["list", "--status", "closed,x"],
        ["actions", "--type", "prevention,x"], ["frameworks", "show", "none"], ["explain", "LB999"],
    ])
    func wrongUsageIs64AndSaysHowItIsUsed(_ arguments: [String]) throws {
        let tool = try Tool("-- content/a.md --\n# A\n")
        let outcome = try tool.shell("\"$LOOKBACK\" " + arguments.map { "'\($0)'" }.joined(separator: " "))
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        // Of the command, also where it is found only when it runs.
        let command = arguments[0] == "frameworks" ? "frameworks show" : arguments[0]
        #expect(outcome.errors.contains("Usage: lookback \(command) "), "\(outcome.errors)")
        #expect(outcome.errors.hasSuffix("\n  See 'lookback \(command) --help' for more information.\n"))
    }

    @Test(arguments: [
        ("nope", "\"nope\" is no rule; `lookback rules` lists them"),
        ("overdue", "\"overdue\" is no rule; did you mean \"overdue-action\"? `lookback rules` lists them"),
        ("unowned-acton", "\"unowned-acton\" is no rule; did you mean \"unowned-action\"? `lookback rules` lists them"),
    ])
    func aRuleThatIsNoneIsToldWithTheNearestAndWhereAllAre(rule: String, message: String) throws {
        let errors = try Tool().run("explain", rule).errors
        #expect(errors.hasPrefix("Error: \(message)\nUsage: lookback explain "), "\(errors)")
        // The same as the parser's own.
        let usage = errors.split(separator: "\n").first { $0.hasPrefix("Usage") }
        #expect(try Tool().run("explain").errors.split(separator: "\n").first { $0.hasPrefix("USAGE") || $0.hasPrefix("Usage") } == usage)
    }

    @Test(arguments: [
        "init", "new", "check", "build", "serve", "list", "show", "similar", "actions", "stats", "explain", "rules", "frameworks", "schema",
        "adopt", "import", "export", "lsp", "version",
    ])
    func everyCommandHasHelpAndTheGlobalOptions(_ command: String) throws {
        let outcome = try Tool().run(command, "--help")
        #expect(outcome.status == 0)
        for option in ["--root", "--config", "--now", "--color", "--quiet"] where command != "frameworks" {
            #expect(outcome.output.contains(option))
        }
    }

    @Test func theVersionIsAResult() throws {
        #expect(try Tool().run("version").output == "lookback 0.1.0\n")
        #expect(try Tool().run("--version").output == "0.1.0\n")
    }

    @Test func aWrongConfigurationIsToldInFullAndNothingElseIsDone() throws {
        let outcome = try Tool("-- lookback.yml --\nframwork: rca\ndocs: perhaps\n-- content/a.md --\n").run("build")
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("lookback.yml:1:1"))
        #expect(outcome.errors.contains("did you mean `framework`?"))
        #expect(outcome.errors.contains("lookback.yml:2:7"))
    }

    @Test(arguments: ["similar - < .", "import --from csv - < .", "similar - <&-", "import --from csv - <&-"])
    func aStandardInputThatCannotBeReadIsOneSentence(_ arguments: String) throws {
        let outcome = try Tool("-- content/a.md --\n# A\n").shell("\"$LOOKBACK\" \(arguments)")
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("lookback: cannot read \"standard input\": ") && outcome.errors.count { $0 == "\n" } == 1)
    }

    @Test func aMissingProjectIsOneClearMessage() throws {
        let tool = try Tool()
        let outcome = try tool.run("list")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors == "lookback: cannot read \"\(tool.folder.path)/content\": there is no such folder; lookback init makes one\n")
    }

    @Test func aBrokenPipeIsSilent() throws {
        let files = (0..<400).map { "-- content/2024-01-01-incident-\($0).md --\n# An incident with a long title, number \($0)\n" }.joined()
        let outcome = try Tool(files).shell("\"$LOOKBACK\" list --format json --quiet | head -n 1; exit ${PIPESTATUS[0]}")
        #expect(outcome.status == 0)
        #expect(outcome.output == "[\n")
        #expect(outcome.errors.isEmpty)
    }

    @Test func aFullDiskUnderStandardOutputIsTold() throws {
        let outcome = try Tool("-- content/a.md --\n# A\n").shell("\"$LOOKBACK\" list > /dev/full")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("cannot write \"standard output\": no space left on device"))
    }

    @Test func colorIsForTerminalsUnlessAskedFor() throws {
        let tool = try Tool("-- content/a.md --\n# A\n")
        #expect(try !tool.run("check").output.contains("\u{1B}"))
        #expect(try tool.run("check", "--color", "always").output.contains("\u{1B}"))
    }
}
