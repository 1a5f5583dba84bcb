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
        files = Self.split(text).map { path, bytes in
            var file = File(path: path, bytes: [], marks: [])
            var openings: [Int] = []
            for byte in bytes {
                file.bytes.append(byte)
                if file.take(Self.opening) {
                    openings.append(file.bytes.count)
                } else if file.take(Self.ending) {
                    guard let start = openings.popLast() else { preconditionFailure("a mark ends that never began: \(text)") }
                    file.marks.append(start..<file.bytes.count)
                }
            }
            precondition(openings.isEmpty, "a mark begins that never ends: \(text)")
            return file
        }
    }

    private static let opening = Array("⟦".utf8)
    private static let ending = Array("⟧".utf8)

    /// Cuts at lines `-- path --`; text before the first of them belongs to the default path.
    private static func split(_ text: String) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: lineFeed).map { $0 + 1 } ?? rest.endIndex
            let line = rest[..<end]
            rest = rest[end...]
            if let path = fileName(in: line) {
                files.append((path, []))
            } else {
                if files.isEmpty { files.append((defaultPath, [])) }
                files[files.count - 1].bytes += line
            }
        }
        return files.isEmpty ? [(defaultPath, [])] : files
    }

    private static func fileName(in line: ArraySlice<UInt8>) -> String? {
        var line = line
        while let last = line.last, last == lineFeed || last == 0x0D { line.removeLast() }
        guard line.count > 6, line.starts(with: "-- ".utf8), line.suffix(3).elementsEqual(" --".utf8) else { return nil }
        return String(decoding: line.dropFirst(3).dropLast(3), as: UTF8.self)
    }

    private static let lineFeed: UInt8 = 0x0A
}

extension ExampleText.File {
    /// Takes a mark from the end of the bytes; false when they end with something else.
    fileprivate mutating func take(_ mark: [UInt8]) -> Bool {
        guard bytes.last == mark.last, bytes.suffix(mark.count).elementsEqual(mark) else { return false }
        bytes.removeLast(mark.count)
        return true
    }
}
