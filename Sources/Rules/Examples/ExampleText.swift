/// The files of an example, without the marks, and where the marks were.
package struct ExampleText: Sendable {
    package struct File: Sendable, Hashable {
        package var path: String
        package var bytes: [UInt8]
        /// Byte ranges that stood between `⟦` and `⟧`.
        package var marks: [Range<Int>]
    }

    package static let defaultPath = "content/2026-03-14-checkout-down.md"

    package let files: [File]

    package init(files: [File]) { self.files = files }

    /// - Precondition: every `⟦` has its `⟧`.
    package init(_ text: String) {
        files = Self.split(text).map { path, text in
            var file = File(path: path, bytes: [], marks: [])
            var openings: [Int] = []
            for scalar in text.unicodeScalars {
                switch scalar {
                case "⟦": openings.append(file.bytes.count)
                case "⟧":
                    guard let start = openings.popLast() else { preconditionFailure("a mark ends that never began: \(text)") }
                    file.marks.append(start..<file.bytes.count)
                default: file.bytes.append(contentsOf: String(scalar).utf8)
                }
            }
            precondition(openings.isEmpty, "a mark begins that never ends: \(text)")
            return file
        }
    }

    /// Cuts at lines `-- path --`; text before the first of them belongs to the default path.
    private static func split(_ text: String) -> [(path: String, text: String)] {
        var files: [(path: String, text: String)] = []
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: "\n").map { rest.index(after: $0) } ?? rest.endIndex
            let line = String(rest[..<end])
            rest = rest[end...]
            if let path = fileName(in: line) {
                files.append((path, ""))
            } else {
                if files.isEmpty { files.append((defaultPath, "")) }
                files[files.count - 1].text.append(line)
            }
        }
        return files.isEmpty ? [(defaultPath, "")] : files
    }

    private static func fileName(in line: String) -> String? {
        let line = String(line.unicodeScalars.filter { $0 != "\r" && $0 != "\n" })
        guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 else { return nil }
        return String(line.dropFirst(3).dropLast(3))
    }
}
