import Diagnostics

/// What stands above the body of a file.
package struct FrontMatterParse: Sendable {
    /// Nil when the file has none, or when it cannot be read (then `findings` says why).
    package var frontMatter: FrontMatter?
    /// Byte offset at which the Markdown begins. An unreadable but closed block is skipped; an unclosed one is body.
    package var bodyStart: Int
    /// What is wrong with the block: LB101.
    package var findings: [Finding]
}

/// Reads the front matter of a file: YAML between `---` lines, TOML between `+++` lines.
package enum FrontMatterParser {
    package static func parse(_ source: SourceFile) -> FrontMatterParse {
        FrontMatterParse(frontMatter: nil, bodyStart: 0, findings: [])
    }
}
