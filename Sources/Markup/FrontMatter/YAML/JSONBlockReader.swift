import Diagnostics

/// Reads front matter that is one JSON object, which is YAML as well; of a broken one, line by line, what plainly stands there.
enum JSONBlockReader {
    static func read(_ source: SourceFile, content: Range<Int>) -> FrontMatterBlock {
        var block = FrontMatterBlock()
        switch YAMLComposer.compose(source, content) {
        case .success(let entries): for entry in entries { block.add(entry, in: source) }
        case .failure(let fault) where fault.isLimit:
            block.oversized = Finding(
                YAMLDiagnosis.word(at: fault.offset, source), "front matter nests too deeply or holds too many values here",
                help: "front matter is for short values: move this into the body")
        case .failure(let fault):
            block.findings.append(finding(fault, source, content))
            for number in source.line(at: content.lowerBound)...source.line(at: max(content.lowerBound, content.upperBound - 1)) {
                if let entry = entry(onLine: source.lineRange(number), source) { block.add(entry, in: source) }
            }
        }
        return block
    }

    private static func finding(_ fault: YAMLFault, _ source: SourceFile, _ content: Range<Int>) -> Finding {
        do throws(JSONFault) {
            _ = try JSONReader.read(Array(source.bytes[content]))
            return Finding(
                YAMLDiagnosis.word(at: fault.offset, source), "front matter in braces cannot be read from here",
                help: "write it as “key: value” lines")
        } catch {
            let place = min(content.lowerBound + error.offset, max(content.lowerBound, content.upperBound - 1))
            return Finding(
                place..<min(place + 1, source.bytes.count), "the front matter in braces is no JSON: \(error.message)",
                help: "write \"key\": \"value\", with a comma between two of them")
        }
    }

    /// `"key": value,`
    private static func entry(onLine line: Range<Int>, _ source: SourceFile) -> FrontMatterEntry? {
        var rest = YAMLDiagnosis.trimmed(line, source)
        if rest.first.map({ source.bytes[$0] == 0x7B }) ?? false { rest = YAMLDiagnosis.trimmed(rest.dropFirst(), source) }
        while let last = rest.last, source.bytes[last] == 0x2C || source.bytes[last] == 0x7D {
            rest = YAMLDiagnosis.trimmed(rest.dropLast(), source)
        }
        guard let open = rest.first, source.bytes[open] == 0x22,
            let close = source.bytes[rest.dropFirst()].firstIndex(of: 0x22),
            let colon = source.bytes[close + 1..<rest.upperBound].firstIndex(where: { $0 > 0x20 }), source.bytes[colon] == 0x3A
        else { return nil }
        let chunk = YAMLChunk(key: source.text(open + 1..<close), keyRange: open..<close + 1, colon: colon, lines: [rest])
        return YAMLSalvage.entry(from: chunk, YAMLFault(kind: .notMapping, offset: open), in: source)
    }
}
