/// A stretch of text with one set of styles.
package struct InlineRun: Sendable, Hashable {
    package struct Styles: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let strong = Styles(rawValue: 1)
        package static let emphasis = Styles(rawValue: 2)
        package static let code = Styles(rawValue: 4)
        package static let struck = Styles(rawValue: 8)
        package static let link = Styles(rawValue: 16)
    }

    /// The text as UTF-8, a stretch of the tree's strings or of the source.
    package var bytes: ArraySlice<UInt8>
    package var styles: Styles
    /// Bytes of the text in the file, delimiters not included.
    package var range: Range<Int>
    /// Where a link leads.
    package var destination: String?

    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
