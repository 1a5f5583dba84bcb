/// What the names of services, causes, teams and tags are compared by.
package enum NameKey {
    /// How a name is cased, and whether its words are joined by spaces, dashes or underscores, makes no other name; any other sign does:
    /// `Checkout API` is `checkout_api`, `C++ client` is not `C# client`.
    package static func of(_ name: String) -> String {
        name.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: "-")
    }
}
