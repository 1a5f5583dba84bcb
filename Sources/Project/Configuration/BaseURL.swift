/// The absolute address of a site's root.
package enum BaseURL {
    /// With a slash at the end; nil unless it is `http` or `https` with a host and without query, fragment or white space.
    package static func normalized(_ text: String) -> String? {
        let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
        guard let scheme else { return nil }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        guard let first = rest.first, first != UInt8(ascii: "/"),
            !rest.contains(where: { $0 <= 0x20 || $0 == 0x7F || "?#\"<>".utf8.contains($0) })
        else { return nil }
        return rest.last == UInt8(ascii: "/") ? text : text + "/"
    }
}
