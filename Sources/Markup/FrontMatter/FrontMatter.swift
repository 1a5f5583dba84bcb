import Diagnostics

/// The block of metadata at the top of a file, every key and value with its place. Values are untyped text: Lookback types them, YAML does not.
package struct FrontMatter: Sendable {
    package enum Format: String, Sendable {
        case yaml, toml
        /// One object in braces, which YAML reads as well.
        case json
    }

    package let format: Format
    /// The whole block in bytes, both fences and the line ending after the second included.
    package let range: Range<Int>
    package let entries: [FrontMatterEntry]

    package init(format: Format, range: Range<Int>, entries: [FrontMatterEntry]) {
        self.format = format
        self.range = range
        self.entries = entries
    }
}

/// One `key: value`, in the order of the file.
package struct FrontMatterEntry: Sendable, Hashable {
    package let key: String
    package let keyRange: Range<Int>
    package let value: FrontMatterValue

    package init(key: String, keyRange: Range<Int>, value: FrontMatterValue) {
        self.key = key
        self.keyRange = keyRange
        self.value = value
    }

    /// The key as Lookback matches keys: lower case, without `-`, `_` and spaces.
    package var normalizedKey: String { Self.normalize(key) }

    package static func normalize(_ key: String) -> String {
        if key.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) { return key }
        let lower = key.lowercased()
        if key.utf8.allSatisfy({ $0 < 0x80 }) {
            let letters = lower.utf8.filter { $0 != 0x2D && $0 != 0x5F && !Unicode.Scalar($0).isWhiteSpace }
            return String(decoding: letters, as: UTF8.self)
        }
        return String(lower.unicodeScalars.filter { $0 != "-" && $0 != "_" && !$0.isWhiteSpace })
    }
}

/// A value with its byte range in the file.
package struct FrontMatterValue: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        /// The scalar's text after unquoting, before any typing. A plain empty scalar, `~` or `null` is `.empty`.
        case scalar(String)
        case empty
        case list([FrontMatterValue])
        case map([FrontMatterEntry])
    }

    package let range: Range<Int>
    package let content: Content

    package init(range: Range<Int>, content: Content) {
        self.range = range
        self.content = content
    }

    /// The text of a scalar; nil for lists, maps and nothing.
    package var text: String? {
        guard case .scalar(let text) = content else { return nil }
        return text
    }

    /// The same with another text for each scalar and each key below.
    package func mapTexts(_ changed: (String) -> String) -> FrontMatterValue {
        let mapped: Content =
            switch content {
            case .empty: .empty
            case .scalar(let text): .scalar(changed(text))
            case .list(let values): .list(values.map { $0.mapTexts(changed) })
            case .map(let entries):
                .map(entries.map { FrontMatterEntry(key: changed($0.key), keyRange: $0.keyRange, value: $0.value.mapTexts(changed)) })
            }
        return FrontMatterValue(range: range, content: mapped)
    }

    /// The elements of a list; a scalar is a list of one; nothing is an empty list; nil for a map.
    package var elements: [FrontMatterValue]? {
        switch content {
        case .list(let values): values
        case .scalar: [self]
        case .empty: []
        case .map: nil
        }
    }
}
