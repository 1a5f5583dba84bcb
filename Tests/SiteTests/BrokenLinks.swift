@testable import Site

/// Follows every relative link of a built site, as a browser at `file://` would.
enum BrokenLinks {
    /// `page → link` for each link whose file or anchor does not exist.
    static func find(in files: [String: String]) -> [String] {
        var broken: [String] = []
        for (path, text) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
            for link in links(in: text) {
                guard !link.contains(":"), let target = resolve(link, from: path) else { continue }
                guard let page = files[target.file] else {
                    broken.append("\(path) → \(link)")
                    continue
                }
                if let anchor = target.anchor, !page.contains("id=\"\(anchor)\"") { broken.append("\(path) → \(link) (no such anchor)") }
            }
        }
        return broken
    }

    private static func links(in text: String) -> [String] {
        var links: [String] = []
        for name in [" href=\"", " src=\""] {
            var rest = text[...]
            while let found = rest.firstRange(of: name) {
                rest = rest[found.upperBound...]
                guard let end = rest.firstIndex(of: "\"") else { break }
                links.append(String(rest[..<end]))
            }
        }
        return links
    }

    private static func resolve(_ link: String, from page: String) -> (file: String, anchor: String?)? {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let anchor = parts.count > 1 ? percentDecoded(parts[1]) : nil
        if parts[0].isEmpty { return (page, anchor) }
        var folders = page.split(separator: "/").dropLast().map(String.init)
        for step in parts[0].split(separator: "/").map(String.init) {
            if step == ".." {
                guard folders.popLast() != nil else { return ("above the root", nil) }
            } else if step != "." {
                folders.append(percentDecoded(step))
            }
        }
        return (folders.joined(separator: "/"), anchor)
    }

    private static func percentDecoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
