import Diagnostics

/// The findings a team has decided to live with: a file of fingerprints, one a line, with a word on each for people; or the JSON of an earlier run.
package struct Baseline: Sendable {
    private let known: Set<String>
    /// How a finding is named in the file.
    private let names: @Sendable (CheckReport) -> [String]

    /// Reads a file that `text(for:)` wrote, of which `#` begins a comment, or what `check --format json` printed.
    package init(_ path: String) throws(WorldError) {
        guard Disk.kind(of: path) != nil else { throw WorldError("read", path, because: "there is no such file; \(Self.advice)") }
        let bytes = try Disk.read(path, limit: 64 << 20)
        let isReport = bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
        guard let known = isReport ? Self.reported(bytes) : Self.listed(bytes) else {
            throw WorldError("read", path, because: "it is no baseline; \(Self.advice)")
        }
        self.known = known
        names = isReport ? Fingerprint.withoutLines : Fingerprint.all
    }

    private static let advice = "lookback check --baseline FILE --write-baseline writes one"

    /// Nil when a line is no fingerprint.
    private static func listed(_ bytes: [UInt8]) -> Set<String>? {
        var known: Set<String> = []
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            guard let word = line.split(whereSeparator: \.isWhitespace).first, word.count == 32, word.allSatisfy(\.isHexDigit) else {
                return nil
            }
            known.insert(String(word))
        }
        return known
    }

    /// Nil when it is no report of findings.
    private static func reported(_ bytes: [UInt8]) -> Set<String>? {
        let report: JSONValue
        do throws(JSONFault) { report = try JSONReader.read(bytes) } catch { return nil }
        guard case .array(let diagnostics) = report["diagnostics"] else { return nil }
        var findings: [Fingerprint.Named] = []
        for diagnostic in diagnostics {
            guard case .string(let path) = diagnostic["path"], case .string(let code) = diagnostic["code"],
                case .string(let message) = diagnostic["message"]
            else { return nil }
            findings.append((path, code, message))
        }
        return Set(Fingerprint.withoutLines(findings))
    }

    /// The findings that are not known.
    package func filter(_ report: CheckReport) -> [Diagnostic] {
        zip(report.diagnostics, names(report)).filter { !known.contains($0.1) }.map(\.0)
    }

    package static func text(for report: CheckReport) -> String {
        let lines = zip(report.diagnostics, Fingerprint.all(of: report)).map { diagnostic, fingerprint in
            "\(fingerprint)  \(TerminalText.shown("\(diagnostic.path)  \(diagnostic.code) \(diagnostic.rule)").text)\n"
        }
        return "# Findings that lookback check --baseline does not report. Written by --write-baseline.\n" + lines.joined()
    }
}
