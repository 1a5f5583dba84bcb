/// The levels by which a framework judges incidents, worst first.
package struct SeverityScale: Sendable, Hashable {
    package struct Level: Sendable, Hashable {
        /// `P1`, `SEV2`
        package var code: String
        /// Common rank over all frameworks: 0 worst … 4.
        package var rank: Int
        /// What the level means, one sentence.
        package var meaning: String
        /// Other spellings (`critical`, `sev-1`), compared without case, spaces and dashes.
        package var aliases: [String]
        /// Resolution target in seconds.
        package var target: Int?

        package init(code: String, rank: Int, meaning: String, aliases: [String] = [], target: Int? = nil) {
            (self.code, self.rank, self.meaning, self.aliases, self.target) = (code, rank, meaning, aliases, target)
        }
    }

    package var levels: [Level]
    /// Code of the level an incident has that states none.
    package var defaultCode: String?

    package init(levels: [Level], defaultCode: String?) { (self.levels, self.defaultCode) = (levels, defaultCode) }
}
