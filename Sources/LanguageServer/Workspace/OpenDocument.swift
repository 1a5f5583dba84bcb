import Diagnostics

/// A document as an editor holds it, saved or not.
package struct OpenDocument: Sendable {
    /// The client's own spelling of the address.
    package let uri: String
    package private(set) var version: Int
    /// Its path is relative to the project's root.
    package private(set) var source: SourceFile

    package init(uri: String, version: Int, path: String, text: String) {
        (self.uri, self.version) = (uri, version)
        source = SourceFile(path: path, text: text)
    }

    /// Takes in the `contentChanges` of `textDocument/didChange`, each made in the text that the ones before it left.
    mutating func apply(_ changes: [JSONValue], version: Int, _ encoding: PositionEncoding) {
        for change in changes {
            guard let text = change["text"]?.text else { continue }
            guard let range = change["range"].flatMap({ encoding.offsets($0, in: source) }) else {
                source = SourceFile(path: source.path, text: text)
                continue
            }
            var bytes = source.bytes
            bytes.replaceSubrange(range, with: text.utf8)
            source = SourceFile(path: source.path, bytes: bytes)
        }
        self.version = version
    }
}
