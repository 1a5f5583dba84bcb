/// The names by which a server may be asked for. Any other is a name that somebody else pointed at this machine, so that
/// a foreign page can read what only its owner may: DNS rebinding.
package struct HostNames: Sendable, Hashable {
    private let names: Set<String>
    private let allowsAddresses: Bool

    /// - Parameter host: the address that is listened on.
    package init(listeningOn host: String) {
        names = ["localhost", "127.0.0.1", "::1", host.lowercased()]
        allowsAddresses = host == "0.0.0.0" || host == "::"
    }

    /// - Parameter field: the value of `Host`, with or without a port.
    package func allow(_ field: String?) -> Bool {
        guard let field, let name = Self.name(field.lowercased()) else { return false }
        return names.contains(name) || name.hasSuffix(".localhost") || allowsAddresses && Self.isAddress(name)
    }

    /// Without the port and the brackets of an IPv6 address.
    private static func name(_ field: String) -> String? {
        if field.hasPrefix("[") {
            guard let end = field.firstIndex(of: "]"), isPort(field[field.index(after: end)...]) else { return nil }
            return String(field[field.index(after: field.startIndex)..<end])
        }
        let end = field.firstIndex(of: ":") ?? field.endIndex
        return isPort(field[end...]) ? String(field[..<end]) : nil
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.first == ":" && text.dropFirst().allSatisfy { ("0"..."9").contains($0) }
    }

    /// An address is no name: nobody can point it elsewhere.
    private static func isAddress(_ name: String) -> Bool {
        if name.contains(":") { return name.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}
