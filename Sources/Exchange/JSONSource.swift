import Diagnostics

extension JSONReader {
    /// Reads a file that is to be JSON: a byte order mark before it is passed over, and a fault is told with line and column.
    static func read(_ source: SourceFile) throws(ImportFault) -> JSONValue {
        let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        do throws(JSONFault) { return try read(Array(source.bytes[start...])) } catch {
            throw ImportFault(source, at: start + error.offset, error.message)
        }
    }
}
