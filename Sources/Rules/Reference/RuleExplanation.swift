import Diagnostics

/// All there is to say about a rule: what `lookback explain` prints and the rule's page shows.
package struct RuleExplanation: Sendable {
    /// An example as a reader sees it: without marks, with what is said about it.
    package struct Example: Sendable {
        /// The files in order; a single one needs no path.
        package var files: [(path: String, text: String)]
        package var given: String?
        /// The findings as the terminal shows them; empty for an accepted example.
        package var output: String
    }

    package let rule: Rule
    package let accepted: [Example]
    package let reported: [Example]

    package init(_ rule: Rule) {
        self.rule = rule
        // The rule is silent about them, as the tests of all examples hold.
        accepted = rule.passing.map { Self.example($0, ExampleText($0.text), output: "") }
        reported = rule.failing.map { example in
            let project = ExampleProject(example)
            let printer = TerminalPrinter(usesColor: false)
            let output = project.diagnostics(of: rule).map { printer.block($0, source: project.source($0.path)) }
            return Self.example(example, project.text, output: output.joined(separator: "\n"))
        }
    }

    private static func example(_ example: RuleExample, _ text: ExampleText, output: String) -> Example {
        Example(files: text.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }, given: example.given, output: output)
    }

    private var defaults: String {
        """
        Its level is \(rule.level.rawValue), at most: what a framework does not ask for yet weighs less. Set another, or `off`, in `lookback.yml`:
        """
    }

    private var waivers: [String] {
        [
            "allow: {\(rule.name): why this is fine here}",
            "<!-- lookback-allow \(rule.name): why this is fine here -->",
        ]
    }

    /// For the terminal.
    package var text: String {
        var parts = ["\(rule.code) \(rule.name) (\(rule.level.rawValue))", rule.summary, Self.wrapped(rule.rationale)]
        for (title, examples) in [("Accepted:", accepted), ("Reported:", reported)] {
            for example in examples {
                parts.append(([title] + [example.given].compactMap(\.self)).joined(separator: " "))
                parts.append(Self.indented(Self.joined(example.files)))
                if !example.output.isEmpty { parts.append(Self.withoutLastLineEnding(example.output)) }
            }
        }
        parts.append(Self.wrapped(defaults.replacing("`", with: "")))
        parts.append(Self.indented("rules: {\(rule.name): off}"))
        parts.append("Waive it in one file, or for one block:")
        parts.append(Self.indented(waivers.joined(separator: "\n")))
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// For the rule's page and other documentation.
    package var markdown: String {
        var parts = ["# \(rule.code) `\(rule.name)`", "**\(rule.level.rawValue)** · \(rule.summary)", rule.rationale]
        for (title, examples) in [("## Accepted", accepted), ("## Reported", reported)] {
            parts.append(title)
            for example in examples {
                if let given = example.given { parts.append(given) }
                for file in example.files {
                    if example.files.count > 1 { parts.append("`\(file.path)`") }
                    parts.append(Self.fenced(file.text, "markdown"))
                }
                if !example.output.isEmpty { parts.append(Self.fenced(example.output, "text")) }
            }
        }
        parts += ["## Levels and waivers", defaults, Self.fenced("rules: {\(rule.name): off}", "yaml")]
        parts += ["Waive it in one file, in the front matter:", Self.fenced(waivers[0], "yaml")]
        parts += ["Or for one block, by a comment before it:", Self.fenced(waivers[1], "markdown")]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func joined(_ files: [(path: String, text: String)]) -> String {
        guard files.count > 1 else { return files.first.map { withoutLastLineEnding($0.text) } ?? "" }
        return files.map { "-- \($0.path) --\n\(withoutLastLineEnding($0.text))" }.joined(separator: "\n")
    }

    private static func withoutLastLineEnding(_ text: String) -> String {
        text.last == "\n" ? String(text[..<text.index(before: text.endIndex)]) : text
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    }

    /// A fence longer than any within.
    private static func fenced(_ text: String, _ language: String) -> String {
        var (longest, run) = (2, 0)
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return "\(fence)\(language)\n\(withoutLastLineEnding(text))\n\(fence)"
    }

    /// Lines of at most 80 characters, paragraphs kept.
    private static func wrapped(_ text: String) -> String {
        text.split(separator: "\n").map { paragraph in
            var lines = [""]
            for word in paragraph.split(separator: " ") {
                if !lines[lines.count - 1].isEmpty, lines[lines.count - 1].count + word.count + 1 > 80 { lines.append("") }
                lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
            }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }
}
