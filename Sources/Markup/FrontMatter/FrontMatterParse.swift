import Diagnostics

/// What stands above the body of a file.
package struct FrontMatterParse: Sendable {
    /// Nil when the file has none. Of a faulty block the entries that can be read are here, and `findings` says what cannot.
    package var frontMatter: FrontMatter?
    /// Byte offset at which the Markdown begins. An unreadable but closed block is skipped; an unclosed one is body.
    package var bodyStart: Int
    /// What is wrong with the block, and with the file as text: LB101.
    package var findings: [Finding] = []
    /// The file is in an encoding of which nothing can be read: UTF-16.
    package var isOtherEncoding = false
    /// The limit that the block passes: LB904.
    package var oversized: Finding?
}
