import Diagnostics

/// Reads a YAML block entry by entry, so that a broken one does not take the others with it.
///
/// Most entries are one plain line and need no YAML parser; the rest goes through Yams, whose error is explained and whose entry is then
/// read as it stands.
enum YAMLReader {
    static func read(_ source: SourceFile, content: Range<Int>) -> FrontMatterBlock {
        let split = YAMLEntries.split(source, content: content)
        var reading = Reading(source: source)
        for chunk in split.chunks.prefix(FrontMatterParser.maximumValues) { reading.add(chunk) }
        if let next = split.chunks.dropFirst(FrontMatterParser.maximumValues).first {
            reading.block.oversized = YAMLDiagnosis.tooManyKeys(next)
            return reading.block
        }
        if reading.faults.isEmpty, split.strays.isEmpty { return reading.block }
        if let whole = readWhole(source, content: content) { return whole }
        for stray in split.strays { reading.addStray(stray) }
        reading.block.entries.sort { $0.keyRange.lowerBound < $1.keyRange.lowerBound }
        return reading.block
    }

    /// YAML that continues at the left margin, or that is one `{…}`, cannot be split by lines; read at once it may be fine.
    private static func readWhole(_ source: SourceFile, content: Range<Int>) -> FrontMatterBlock? {
        guard case .success(let entries) = YAMLComposer.compose(source, content) else { return nil }
        var block = FrontMatterBlock()
        for entry in entries { block.add(entry, in: source) }
        return block
    }

    /// The entries read so far and what was wrong with them.
    private struct Reading {
        let source: SourceFile
        var block = FrontMatterBlock()
        var faults: [YAMLFault] = []

        mutating func add(_ chunk: YAMLChunk) {
            if let value = YAMLPlain.value(of: chunk, in: source) {
                block.add(FrontMatterEntry(key: chunk.key, keyRange: chunk.keyRange, value: value), in: source)
                return
            }
            switch YAMLComposer.compose(source, chunk.range) {
            case .success(let entries): for entry in entries { block.add(entry, in: source) }
            case .failure(let fault):
                faults.append(fault)
                let finding = YAMLDiagnosis.finding(for: fault, in: chunk, source)
                if fault.isLimit { block.oversized = block.oversized ?? finding } else { block.findings.append(finding) }
                if let entry = YAMLSalvage.entry(from: chunk, fault, in: source) { block.add(entry, in: source) }
            }
        }

        mutating func addStray(_ line: Range<Int>) {
            block.findings.append(YAMLDiagnosis.finding(forStray: line, source))
            if let entry = YAMLSalvage.entry(fromStray: line, in: source) { block.add(entry, in: source) }
        }
    }
}
