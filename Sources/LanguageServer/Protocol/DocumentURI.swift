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
        let path = rest[slash...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let bytes = PercentEncoding.decoded(path), !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self).map(Path.normalized)
    }

    package static func uri(ofPath path: String) -> String { "file://" + PercentEncoding.path(path) }
}
