/// What a reader or a rule saw, before the engine stamps it with code, level and path.
package struct Finding: Sendable, Hashable {
    /// Byte offsets in the file; the smallest span that is wrong.
    package var range: Range<Int>
    /// Lower case, no full stop; the specific thing first and in quotes.
    package var message: String
    /// What to do about it.
    package var help: String?
    package var notes: [Note]
    package var fix: Fix?
    /// The heaviest level this finding may have, where it weighs less than its rule (a document that is not finished yet).
    package var atMost: Level?

    package init(
        _ range: Range<Int>, _ message: String, help: String? = nil, notes: [Note] = [], fix: Fix? = nil, atMost: Level? = nil
    ) {
        self.range = range
        self.message = message
        self.help = help
        self.notes = notes
        self.fix = fix
        self.atMost = atMost
    }
}

/// Another place that explains a finding.
package struct Note: Sendable, Hashable {
    package var path: String
    package var range: SourceRange?
    package var message: String

    package init(path: String, range: SourceRange?, message: String) {
        self.path = path
        self.range = range
        self.message = message
    }
}

/// A change of the file that makes a finding go away.
package struct Fix: Sendable, Hashable {
    /// One replacement of bytes.
    package struct Edit: Sendable, Hashable {
        package var range: Range<Int>
        package var replacement: String

        package init(_ range: Range<Int>, _ replacement: String) {
            self.range = range
            self.replacement = replacement
        }
    }

    /// What it does, as a sentence in the imperative without full stop.
    package var title: String
    package var edits: [Edit]
    /// `--fix` applies safe fixes only; others are suggestions.
    package var isSafe: Bool

    package init(_ title: String, edits: [Edit], isSafe: Bool) {
        self.title = title
        self.edits = edits
        self.isSafe = isSafe
    }
}
