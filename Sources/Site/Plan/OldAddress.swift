/// A path that an incident once had, made safe to be a file of the site.
struct OldAddress {
    let file: String
    /// The way from it to the site's root.
    let root: String

    /// Nil for what is no path within the site: another host, the root itself, names too long for a file.
    init?(_ written: String) {
        guard !written.contains("://"), !written.hasPrefix("//") else { return nil }
        let path = written.prefix { $0 != "?" && $0 != "#" }
        let names = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).map(String.init)
        let isPlain = names.allSatisfy { name in
            !name.hasPrefix(".") && name.utf8.count <= 200 && !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
        }
        guard let last = names.last, isPlain else { return nil }
        let isFile = last.hasSuffix(".html") || last.hasSuffix(".htm")
        file = names.joined(separator: "/") + (isFile ? "" : "/index.html")
        root = String(repeating: "../", count: isFile ? names.count - 1 : names.count)
    }
}
