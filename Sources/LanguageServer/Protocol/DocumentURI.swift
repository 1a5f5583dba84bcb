import Diagnostics
import Project

/// The `file` URIs of RFC 8089 by which editors name documents.
package enum DocumentURI {
    /// The absolute path, normalized; nil for what lies in no file of this machine.
    package static func path(_ uri: String) -> String? {
        let scheme = "file://"
        guard uri.lowercased().hasPrefix(scheme) else { return nil }
        let rest = uri.utf8.dropFirst(scheme.utf8.count)
        guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let host = String(decoding: rest[..<slash], as: UTF8.self).lowercased()
        guard host.isEmpty || host == "localhost" else { return nil }
        guard let decoded = decoded(rest[slash...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }) else { return nil }
        return Path.normalized(decoded)
    }

    package static func uri(ofPath path: String) -> String { "file://" + PercentEncoding.path(path) }

    private static func decoded(_ bytes: some Sequence<UInt8>) -> String? {
        var result: [UInt8] = []
        var waiting = bytes.makeIterator()
        while let byte = waiting.next() {
            guard byte == UInt8(ascii: "%") else {
                result.append(byte)
                continue
            }
            guard let high = waiting.next().flatMap(value), let low = waiting.next().flatMap(value) else { return nil }
            result.append(high << 4 | low)
        }
        return result.contains(0) ? nil : String(validating: result, as: UTF8.self)
    }

    private static func value(_ digit: UInt8) -> UInt8? { Character(Unicode.Scalar(digit)).hexDigitValue.map { UInt8($0) } }
}
