import Diagnostics

/// The findings a team has decided to live with: a file of fingerprints, one a line, with a word on each for people.
package struct Baseline: Sendable {
    private let fingerprints: Set<String>

    /// Reads a file that `text(for:)` wrote; `#` begins a comment.
    package init(_ path: String) throws(WorldError) {
        let bytes = try Disk.read(path, limit: 64 << 20)
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        var fingerprints: Set<String> = []
        for line in lines where !line.hasPrefix("#") {
            guard let word = line.split(whereSeparator: \.isWhitespace).first, word.count == 32, word.allSatisfy(\.isHexDigit) else {
                throw WorldError("read", path, because: "it is no baseline; lookback check --baseline FILE --write-baseline writes one")
            }
            fingerprints.insert(String(word))
        }
        self.fingerprints = fingerprints
    }

    /// The findings that are not known.
    package func filter(_ report: CheckReport) -> [Diagnostic] {
        zip(report.diagnostics, Fingerprint.all(of: report)).filter { !fingerprints.contains($0.1) }.map(\.0)
    }

    package static func text(for report: CheckReport) -> String {
        let lines = zip(report.diagnostics, Fingerprint.all(of: report)).map { diagnostic, fingerprint in
            "\(fingerprint)  \(TerminalText.shown("\(diagnostic.path)  \(diagnostic.code) \(diagnostic.rule)").text)\n"
        }
        return "# Findings that lookback check --baseline does not report. Written by --write-baseline.\n" + lines.joined()
    }
}
