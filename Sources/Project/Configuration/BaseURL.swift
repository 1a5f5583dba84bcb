/// The absolute address of a site's root.
package enum BaseURL {
    /// With a slash at the end; nil unless it is `http` or `https` with a host and without query, fragment or white space.
    package static func normalized(_ text: String) -> String? {
        guard isAddress(text), !text.utf8.contains(where: "?#".utf8.contains) else { return nil }
        return text.hasSuffix("/") ? text : text + "/"
    }

    /// Whether a link to it leads to a page: `http` or `https` with a host, and nothing that no address holds.
    package static func isAddress(_ text: String) -> Bool {
        let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
        guard let scheme else { return false }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        guard let first = rest.first, !"/?#".utf8.contains(first) else { return false }
        return !rest.contains { $0 <= 0x20 || $0 == 0x7F || "\"<>".utf8.contains($0) }
    }
}
