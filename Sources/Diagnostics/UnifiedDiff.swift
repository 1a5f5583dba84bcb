/// What a change does to a file, as `git diff` prints it and `git apply` reads it: one hunk from the first line that differs to the last.
///
/// Source: GNU diffutils, "Detailed Description of Unified Format".
package enum UnifiedDiff {
    /// Lines of the file that are shown before and after what changes.
    private static let context = 3

    /// - Parameter path: relative to where the patch is applied.
    /// - Returns: nothing when nothing changes.
    package static func text(path: String, old: [UInt8], new: [UInt8]) -> String {
        guard old != new else { return "" }
        let (before, after) = (lines(of: old), lines(of: new))
        let shorter = min(before.count, after.count)
        let same = (0..<shorter).first { before[$0] != after[$0] } ?? shorter
        var end = 0
        while end < shorter - same, before[before.count - 1 - end] == after[after.count - 1 - end] { end += 1 }

        let start = max(0, same - context)
        let tail = min(end, context)
        var hunk = before[start..<same].map { line(" ", $0) }
        hunk += before[same..<before.count - end].map { line("-", $0) }
        hunk += after[same..<after.count - end].map { line("+", $0) }
        hunk += before[(before.count - end)..<(before.count - end + tail)].map { line(" ", $0) }
        let ranges = [before, after].map { range(start, count: $0.count - end + tail - start) }
        return "--- \(quoted("a/" + path))\n+++ \(quoted("b/" + path))\n@@ -\(ranges[0]) +\(ranges[1]) @@\n" + hunk.joined()
    }

    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == 0x0A {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    private static func line(_ mark: String, _ bytes: ArraySlice<UInt8>) -> String {
        let text = mark + String(decoding: bytes, as: UTF8.self)
        return bytes.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
    }

    /// No line at all is said to be after line 0.
    private static func range(_ start: Int, count: Int) -> String { "\(count == 0 ? start : start + 1),\(count)" }

    /// A name with a character that would end it is quoted as in C; one with a space ends with a tab.
    private static func quoted(_ path: String) -> String {
        guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) else {
            return path.utf8.contains(0x20) ? path + "\t" : path
        }
        let characters = path.utf8.map { byte in
            switch byte {
            case 0x22, 0x5C: "\\" + String(UnicodeScalar(byte))
            case 0..<0x20, 0x7F...: "\\" + [byte >> 6, byte >> 3 & 7, byte & 7].map(String.init).joined()
            default: String(UnicodeScalar(byte))
            }
        }
        return "\"\(characters.joined())\""
    }
}
