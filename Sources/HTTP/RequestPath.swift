/// A request's path as names below the root: decoded once, and never leading out of it.
package enum RequestPath {
    /// `incidents/a b/`, without the slash before it; nil for what names no file: `..`, `//`, a NUL, what is no UTF-8.
    package static func decoded(_ path: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var waiting = path.utf8.makeIterator()
        while let byte = waiting.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = waiting.next().flatMap(digit), let low = waiting.next().flatMap(digit) else { return nil }
            bytes.append(high << 4 | low)
        }
        guard bytes.first == UInt8(ascii: "/"), !bytes.contains(0), !bytes.contains(UInt8(ascii: "\\")),
            let text = String(validating: bytes.dropFirst(), as: UTF8.self)
        else { return nil }
        let names = text.split(separator: "/", omittingEmptySubsequences: false)
        let isWithin = names.dropLast().allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && names.last != "." && names.last != ".."
        return isWithin ? text : nil
    }

    private static func digit(_ byte: UInt8) -> UInt8? { UInt8(String(UnicodeScalar(byte)), radix: 16) }
}
