import Diagnostics
import Glibc

/// `<aside>` and `</aside>` on lines of their own, in which Notion exports what it shows in a box.
///
/// Between them is Markdown, which cmark would take for HTML up to the next empty line. It is fed with a copy in which these lines are empty,
/// byte for byte as long, so that every place holds.
enum Callouts {
    private static let (opening, closing) = (Array("<aside>".utf8), Array("</aside>".utf8))

    /// The body with its boxes opened; nil for one that has none, as nearly all.
    static func opened(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard mayHoldAny(body) else { return nil }
        var (bytes, fence, isInBox, hasAny) = (body, CodeFence(), false, false)
        var start = body.startIndex
        while start < body.endIndex {
            let end = body[start...].firstIndex(of: 0x0A) ?? body.endIndex
            let line = body[start..<end]
            if !fence.consumes(line), isMark(line, isInBox ? closing : opening) {
                for index in start..<end where bytes[index] != 0x0D { bytes[index] = 0x20 }
                (isInBox, hasAny) = (!isInBox, true)
            }
            start = end + 1
        }
        return hasAny ? bytes : nil
    }

    private static func mayHoldAny(_ body: ArraySlice<UInt8>) -> Bool {
        body.withUnsafeBytes { bytes in
            guard var here = bytes.baseAddress else { return false }
            let end = here + bytes.count
            while let mark = memchr(here, 0x3C, end - here) {
                if end - UnsafeRawPointer(mark) >= opening.count, memcmp(mark, opening, opening.count) == 0 { return true }
                here = UnsafeRawPointer(mark) + 1
            }
            return false
        }
    }

    /// Whether a line is this and no more, indented less than code is.
    private static func isMark(_ line: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool {
        let content = line.drop { $0 == 0x20 }
        guard line.count - content.count <= 3, content.starts(with: mark) else { return false }
        return content.dropFirst(mark.count).allSatisfy { $0 == 0x20 || $0 == 0x0D }
    }
}
