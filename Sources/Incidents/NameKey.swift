/// What the names of services, causes, teams and tags are compared by.
package enum NameKey {
    /// How a name is cased, and whether its words are joined by spaces, dashes or underscores, makes no other name; any other sign does:
    /// `Checkout API` is `checkout_api`, `C++ client` is not `C# client`.
    package static func of(_ name: String) -> String {
        guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
            return name.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: "-")
        }
        var key: [UInt8] = []
        key.reserveCapacity(name.utf8.count)
        var isApart = false
        for byte in name.utf8 {
            if (0x09...0x0D).contains(byte) || byte == 0x20 || byte == 0x2D || byte == 0x5F {
                isApart = !key.isEmpty
            } else {
                if isApart { key.append(0x2D) }
                isApart = false
                key.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
            }
        }
        return String(decoding: key, as: UTF8.self)
    }
}
