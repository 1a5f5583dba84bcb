/// Which addresses a document may link to: `http`, `https`, `mailto`, and places within the site.
package enum LinkPolicy {
    package enum Verdict: Sendable, Hashable {
        /// To another site, or to a mailbox.
        case external
        /// A path relative to the document, with or without query and fragment.
        case relative
        /// `#place` on the same page.
        case anchor
        case refused(Refusal)
    }

    package enum Refusal: Sendable, Hashable {
        /// `javascript`, `data`, `C` …
        case scheme(String)
        /// `//host`, `\\host`.
        case otherHost
        case controlCharacter
        case empty
    }

    /// Judges an address as a browser reads it: it drops tabs and line breaks anywhere and blanks at the ends, and takes `\` for `/`.
    package static func verdict(on destination: String) -> Verdict {
        let bytes = Array(destination.utf8)
        if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .refused(.controlCharacter) }
        let trimmed = bytes.drop { $0 == 0x20 }
        guard let first = trimmed.first else { return .refused(.empty) }
        if first == 0x23 { return .anchor }
        if isSlash(first), let second = trimmed.dropFirst().first, isSlash(second) { return .refused(.otherHost) }
        guard let colon = trimmed.firstIndex(where: { $0 == 0x3A || $0 == 0x2F || $0 == 0x3F || $0 == 0x23 || $0 == 0x5C }),
            trimmed[colon] == 0x3A
        else { return .relative }
        let scheme = String(decoding: trimmed[..<colon], as: UTF8.self).lowercased()
        switch scheme {
        case "http", "https": return hasHost(trimmed[(colon + 1)...]) ? .external : .refused(.scheme(scheme))
        case "mailto": return .external
        default: return .refused(.scheme(scheme))
        }
    }

    private static func hasHost(_ rest: ArraySlice<UInt8>) -> Bool { rest.starts(with: [0x2F, 0x2F]) && rest.count > 2 }
    private static func isSlash(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C }

    /// What to tell the author.
    package static func explanation(of refusal: Refusal) -> String {
        switch refusal {
        case .scheme(let scheme): "links to “\(scheme):” are removed from the page"
        case .otherHost: "links without “https:” before the host are removed from the page"
        case .controlCharacter: "links that hold control characters are removed from the page"
        case .empty: "a link without an address is removed from the page"
        }
    }
}
