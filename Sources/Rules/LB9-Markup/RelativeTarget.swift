import Diagnostics

/// Where a relative link leads, as a path from the project's root and a place within it.
package struct RelativeTarget: Hashable {
    /// Nil when the link climbs out of the project.
    package let path: String?
    /// The place after `#`, unescaped; nil when there is none.
    package let anchor: String?
    /// True when the link names its own document.
    package let isOwnDocument: Bool

    package init(_ destination: String, from document: String) {
        var rest = Array(destination.utf8)[...]
        var anchor = ""
        if let hash = rest.firstIndex(of: 0x23) {
            anchor = String(decoding: Self.unescaped(rest[(hash + 1)...]), as: UTF8.self)
            rest = rest[..<hash]
        }
        if let query = rest.firstIndex(of: 0x3F) { rest = rest[..<query] }
        self.anchor = anchor.isEmpty ? nil : anchor
        isOwnDocument = rest.isEmpty
        path = rest.isEmpty ? document : Self.path(Self.unescaped(rest), from: document)
    }

    /// The files that a path may name: a folder stands for its bundle.
    package static func files(at path: String) -> [String] { [path, path + "/index.md", path + ".md"] }

    private static func path(_ written: ArraySlice<UInt8>, from document: String) -> String? {
        var path: [UInt8] = []
        if written.first != 0x2F { path += ProjectIndex.folder(of: document).utf8.dropLast().drop { $0 == 0x2F } }
        path.reserveCapacity(path.count + written.count + 1)
        var rest = written
        while !rest.isEmpty {
            let part = rest.prefix { $0 != 0x2F && $0 != 0x5C }
            rest = rest[part.endIndex...].dropFirst()
            if part.elementsEqual("..".utf8) {
                guard !path.isEmpty else { return nil }
                path.removeSubrange((path.lastIndex(of: 0x2F) ?? 0)...)
            } else if !part.isEmpty, !part.elementsEqual(".".utf8) {
                if !path.isEmpty { path.append(0x2F) }
                path += part
            }
        }
        return String(decoding: path, as: UTF8.self)
    }

    /// Percent escapes resolved; one that is none stays as it is.
    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.contains(0x25) else { return bytes }
        var result: [UInt8] = []
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            if bytes[offset] == 0x25, offset + 2 < bytes.endIndex, let high = PercentEncoding.value(of: bytes[offset + 1]),
                let low = PercentEncoding.value(of: bytes[offset + 2])
            {
                result.append(high << 4 | low)
                offset += 3
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return result[...]
    }
}
