import Diagnostics

/// Says what is wrong with TOML in the words of the person who wrote it.
enum TOMLDiagnosis {
    /// Looks for the slips that people make before it falls back on the parser's words.
    /// - Parameter offset: where the parser stopped.
    static func finding(_ description: String, at offset: Int, in source: SourceFile) -> Finding {
        let line = source.lineRange(source.line(at: offset))
        if let equals = source.bytes[line].firstIndex(of: 0x3D) {
            let key = YAMLDiagnosis.trimmed(line.lowerBound..<equals, source)
            let value = YAMLDiagnosis.trimmed(equals + 1..<line.upperBound, source)
            if description.contains("cannot redefine") {
                return Finding(key, "“\(source.text(key))” stands twice; the first one counts", help: "delete one of the two")
            }
            if let slip = slip(in: value, of: source.text(key), source) { return slip }
        }
        let text = YAMLDiagnosis.trimmed(line, source)
        let name = source.bytes[text].drop { $0 == 0x5B || $0 == 0x20 }
        if name.count < text.count, !(name.first.map { TOMLTraps.isNameStart(Unicode.Scalar($0)) } ?? false) {
            return Finding(text, "the name of this table is missing", help: "write [name], or delete the line")
        }
        return Finding(
            offset..<min(offset + 1, source.bytes.count), "this line is no TOML: \(plain(description))",
            help: "write key = \"value\", with text in double quotes")
    }

    private static func slip(in value: Range<Int>, of key: String, _ source: SourceFile) -> Finding? {
        let bytes = source.bytes[value]
        guard let first = bytes.first else {
            return Finding(
                value.lowerBound - 1..<value.lowerBound, "“\(key)” has no value", help: "write one after the sign, or delete the line")
        }
        if first == 0x22 || first == 0x27 {
            guard !bytes.dropFirst().contains(first) else { return nil }
            let sign = first == 0x22 ? "\"" : "'"
            return Finding(
                value, "the closing quote (\(sign)) of this value is missing", help: "add it",
                fix: Fix("Add the closing quote", edits: [Fix.Edit(value.upperBound..<value.upperBound, sign)], isSafe: false))
        }
        let isText = first >= 0x80 || (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first) || first == 0x40
        guard isText, !["true", "false", "inf", "nan"].contains(source.text(value)) else { return nil }
        return Finding(
            value, "the text of “\(key)” stands without quotes", help: "put it in double quotes",
            fix: Fix(
                "Put the value in quotes", edits: [Fix.Edit(value, FrontMatterScalar.quoted(source.text(value)))],
                isSafe: !bytes.contains(0x23)))
    }

    /// The parser's last words in our form: lower case, no full stop, without what it was parsing.
    private static func plain(_ description: String) -> String {
        var text = description.replacing("\n", with: " ")[...]
        while text.lowercased().hasPrefix("error"), let colon = text.firstRange(of: ": ") { text = text[colon.upperBound...] }
        while text.hasSuffix(".") { text.removeLast() }
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
