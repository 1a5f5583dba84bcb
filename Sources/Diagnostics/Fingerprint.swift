/// Names findings so that the same fault keeps its name while lines move around it and days pass.
package enum Fingerprint {
    /// One fingerprint of 32 hexadecimal digits for each diagnostic, unique within the report.
    ///
    /// Made of path, rule, the words of the message and the text of the line; figures do not count ("3 days overdue" is the same fault tomorrow),
    /// and equal faults are told apart by their order in the file.
    package static func all(of report: CheckReport) -> [String] {
        numbered(
            report.diagnostics.map { diagnostic in
                let line = report.source(diagnostic.path)?.lineText(diagnostic.range.start.line) ?? ""
                return [diagnostic.path, diagnostic.code, words(of: diagnostic.message), words(of: line)]
            })
    }

    /// What a report as data tells of a finding: not the line it stands in.
    package typealias Named = (path: String, code: String, message: String)

    /// The same without the text of lines.
    package static func withoutLines(_ findings: [Named]) -> [String] {
        numbered(findings.map { [$0.path, $0.code, words(of: $0.message)] })
    }

    package static func withoutLines(_ report: CheckReport) -> [String] {
        withoutLines(report.diagnostics.map { ($0.path, $0.code, $0.message) })
    }

    private static func numbered(_ findings: [[String]]) -> [String] {
        var seen: [String: Int] = [:]
        return findings.map { parts in
            let key = parts.joined(separator: "\u{0}")
            let ordinal = seen[key, default: 0]
            seen[key] = ordinal + 1
            return hexadecimal("\(key)\u{0}\(ordinal)")
        }
    }

    private static func words(of text: String) -> String {
        String(text.unicodeScalars.filter { !$0.isWhiteSpace && !("0"..."9").contains($0) })
    }

    /// FNV-1a twice with different offsets: 128 bits that do not change between runs, as Swift's own hashes do.
    private static func hexadecimal(_ text: String) -> String {
        [0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4].map { (offset: UInt64) in
            let hash = text.utf8.reduce(offset) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
            let digits = String(hash, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
