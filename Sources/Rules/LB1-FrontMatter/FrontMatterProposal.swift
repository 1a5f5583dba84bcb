import Diagnostics
import Incidents

/// The front matter that a document without any could begin with: what was read from its text and its name, and nothing that was assumed.
package struct FrontMatterProposal: Sendable {
    /// Canonical keys and values, in the order in which they are written.
    package let fields: [(key: String, value: String)]

    package init(_ incident: Incident) {
        var fields = [("title", incident.title)]
        if let date = incident.date { fields.append(("date", date.description)) }
        if let severity = incident.severity, !severity.written.isEmpty { fields.append(("severity", severity.level ?? severity.written)) }
        if incident.inferred.contains("status") || incident.status != .reviewed { fields.append(("status", incident.status.rawValue)) }
        fields += incident.milestones.known.map { ($0.name.rawValue, $0.milestone.at.description) }
        self.fields = fields
    }

    /// The block with its fences and the given line ending.
    package func text(lineEnding: String) -> String {
        (["---"] + fields.map { "\($0.key): \(Self.scalar($0.value))" } + ["---", ""]).joined(separator: lineEnding)
    }

    /// A YAML scalar: plain where no reader could take it for something else, else in double quotes.
    package static func scalar(_ text: String) -> String {
        let plainStart = text.unicodeScalars.first.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) } ?? false
        let isPlain =
            plainStart
            && !text.unicodeScalars.contains { scalar in
                switch scalar {
                case "#", "\"", "'", "\\", "{", "}", "[", "]", ",", "&", "*", "|", ">", "%", "@", "`", "\n", "\r", "\t": true
                default: scalar.value < 0x20 || scalar.value == 0xFEFF
                }
            } && !text.contains(": ") && !text.hasSuffix(":") && !text.hasSuffix(" ")
        guard !isPlain else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n", "\r", "\t": quoted += " "
            default: if scalar.value >= 0x20 { quoted.unicodeScalars.append(scalar) }
            }
        }
        return quoted + "\""
    }

    /// The fix that puts the block at the top of a file.
    package func fix(for source: SourceFile) -> Fix {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = source.bytes.starts(with: mark) ? mark.count : 0
        let firstEnd = source.lineRange(1).upperBound
        let usesCRLF = firstEnd < source.bytes.count && source.bytes[firstEnd] == 0x0D
        let edit = Fix.Edit(start..<start, text(lineEnding: usesCRLF ? "\r\n" : "\n"))
        return Fix("Write what was inferred as front matter", edits: [edit], isSafe: true)
    }
}
