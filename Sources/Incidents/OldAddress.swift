/// A path that an incident once had, made safe to be a file of the site.
package struct OldAddress: Sendable, Hashable {
    /// Why a text is none.
    package enum Fault: Error, Hashable {
        case isOtherSite, isQuery, hasEmptyName, beginsWithDot, hasControlCharacter, isTooLong
        /// Every site has something else there.
        case isOwn
    }

    package let written: String
    package let file: String
    /// The way from it to the site's root.
    package let root: String

    /// A folder's name holds 255 bytes on most file systems, a path 4,096 with that of the site itself.
    private static let (nameLimit, limit) = (200, 1_000)

    package init(_ written: String) throws(Fault) {
        self.written = written
        let path = written.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        if path.isEmpty, !written.isEmpty { throw .isQuery }
        let names = try Self.names(of: path)
        guard let last = names.last else { throw .isOwn }
        let isFile = last.hasSuffix(".html") || last.hasSuffix(".htm")
        file = names.joined(separator: "/") + (isFile ? "" : "/index.html")
        root = String(repeating: "../", count: isFile ? names.count - 1 : names.count)
        if file.utf8.count > Self.limit { throw .isTooLong }
        if SiteAddress.isEverySites(file) { throw .isOwn }
    }

    /// The folders that the file lies in, the outermost first.
    package var folders: [String] { SiteAddress.folders(above: file) }

    private static func names(of path: Substring.UTF8View) throws(Fault) -> [String] {
        var names = path.split(omittingEmptySubsequences: false) { $0 == 0x2F || $0 == 0x5C }.map { String(Substring($0)) }
        let isOtherSite = names.count > 2 && names[1].isEmpty && (names[0].isEmpty || names[0].hasSuffix(":"))
        if isOtherSite { throw .isOtherSite }
        if names.first == "" || names.first == "." { names.removeFirst() }
        if names.last == "" { names.removeLast() }
        for name in names {
            if name.isEmpty { throw .hasEmptyName }
            if name.utf8.first == UInt8(ascii: ".") { throw .beginsWithDot }
            if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { throw .hasControlCharacter }
            if name.utf8.count > nameLimit { throw .isTooLong }
        }
        return names
    }
}
