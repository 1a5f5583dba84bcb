import Diagnostics
import Yams

/// Reads YAML through Yams: composed nodes only, never loaded or decoded, so that no scalar is typed. The only file that imports Yams.
///
/// Aliases are refused with their anchors (one of 400 bytes can stand for gigabytes), and so are tags and merge keys.
enum YAMLComposer {
    /// The entries of the mapping that the bytes of `range` hold; the range begins at a line start.
    static func compose(_ source: SourceFile, _ range: Range<Int>) -> Result<[FrontMatterEntry], YAMLFault> {
        if let key = YAMLAlias.first(in: source.bytes[range]) { return .failure(YAMLFault(kind: .alias, offset: key)) }
        var marks = YAMLMarks(bytes: source.bytes, range: range)
        do {
            guard let root = try Yams.compose(yaml: source.text(range), .basic, .default, .utf8) else { return .success([]) }
            var conversion = Conversion(marks: marks, extent: YAMLExtent(bytes: source.bytes, limit: range.upperBound))
            guard case .mapping(let mapping) = root else { return .failure(YAMLFault(kind: .notMapping, offset: range.lowerBound)) }
            return .success(try conversion.entries(of: mapping, depth: 1))
        } catch let fault as YAMLFault {
            return .failure(fault)
        } catch {
            return .failure(fault(for: error, marks: &marks))
        }
    }

    private static func fault(for error: any Error, marks: inout YAMLMarks) -> YAMLFault {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            let isDepth = problem.hasPrefix("Maximum nesting")
            return YAMLFault(kind: isDepth ? .tooDeep : .syntax(problem), offset: marks.offset(line: mark.line, column: mark.column))
        case .composer(_, _, let mark, _): return YAMLFault(kind: .alias, offset: marks.offset(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let keys, let context):
            return YAMLFault(
                kind: .duplicateKey(keys.first ?? ""), offset: marks.offset(line: context.mark.line, column: context.mark.column))
        case .reader: return YAMLFault(kind: .controlCharacter, offset: marks.firstUnprintable)
        default: return YAMLFault(kind: .syntax("\(error)"), offset: marks.range.lowerBound)
        }
    }

    /// Turns nodes into values with a budget for their number and depth.
    private struct Conversion {
        var marks: YAMLMarks
        let extent: YAMLExtent
        private var count = 0

        init(marks: YAMLMarks, extent: YAMLExtent) { (self.marks, self.extent) = (marks, extent) }

        mutating func entries(of mapping: Node.Mapping, depth: Int) throws(YAMLFault) -> [FrontMatterEntry] {
            var entries: [FrontMatterEntry] = []
            for (key, value) in mapping {
                let start = try place(of: key)
                guard case .scalar(let scalar) = key else { throw YAMLFault(kind: .keyIsNoText, offset: start) }
                if scalar.style == .plain, scalar.string == "<<" { throw YAMLFault(kind: .mergeKey, offset: start) }
                let keyRange = start..<extent.end(ofScalar: scalar.string, isPlain: scalar.style == .plain, at: start)
                let converted = try self.value(of: value, depth: depth + 1)
                entries.append(FrontMatterEntry(key: scalar.string, keyRange: keyRange, value: converted))
            }
            return entries
        }

        private mutating func value(of node: Node, depth: Int) throws(YAMLFault) -> FrontMatterValue {
            let start = try place(of: node)
            guard depth <= FrontMatterParser.maximumDepth else { throw YAMLFault(kind: .tooDeep, offset: start) }
            switch node {
            case .scalar(let scalar):
                let isPlain = scalar.style == .plain
                let end = extent.end(ofScalar: scalar.string, isPlain: isPlain, at: start)
                let isNull = isPlain && YAMLNull.isNull(scalar.string)
                return FrontMatterValue(range: start..<end, content: isNull ? .empty : .scalar(scalar.string))
            case .sequence(let sequence):
                var values: [FrontMatterValue] = []
                for element in sequence { values.append(try value(of: element, depth: depth + 1)) }
                let end = extent.end(ofCollectionAt: start, lastEnd: values.last?.range.upperBound)
                return FrontMatterValue(range: start..<end, content: .list(values))
            case .mapping(let mapping):
                let entries = try entries(of: mapping, depth: depth)
                let lastEnd = entries.last.map { max($0.keyRange.upperBound, $0.value.range.upperBound) }
                let end = extent.end(ofCollectionAt: start, lastEnd: lastEnd)
                return FrontMatterValue(range: start..<end, content: .map(entries))
            case .alias: throw YAMLFault(kind: .alias, offset: start)
            }
        }

        private mutating func offset(of node: Node) -> Int {
            guard let mark = node.mark else { return marks.range.lowerBound }
            return marks.offset(line: mark.line, column: mark.column)
        }

        private mutating func place(of node: Node) throws(YAMLFault) -> Int {
            let start = offset(of: node)
            count += 1
            guard count <= FrontMatterParser.maximumValues else { throw YAMLFault(kind: .tooMany, offset: start) }
            switch extent.byte(at: start) {
            case UInt8(ascii: "&"): throw YAMLFault(kind: .anchor, offset: start)
            case UInt8(ascii: "!"): throw YAMLFault(kind: .tag, offset: start)
            default: return start
            }
        }
    }
}
