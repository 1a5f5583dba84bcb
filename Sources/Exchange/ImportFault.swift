import Diagnostics

/// A file that is not what it should be: nothing of it is imported.
package struct ImportFault: Error, Hashable {
    package let path: String
    package let position: Position
    /// Lower case and without full stop.
    package let message: String

    init(_ source: SourceFile, at offset: Int, _ message: String) {
        (path, position, self.message) = (source.path, source.position(at: offset), message)
    }

    init(_ source: SourceFile, line: Int, _ message: String) {
        (path, position, self.message) = (source.path, Position(line: line, column: 1), message)
    }

    /// `export.json:3:14`
    package var place: String { "\(path):\(position.line):\(position.column)" }
}
