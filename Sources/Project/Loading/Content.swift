import Diagnostics
import History
import Markup

/// Everything a project's folder holds that Lookback works on, read into memory.
package struct Content: Sendable {
    /// The file of one incident and what the folders above it preset.
    package struct Source: Sendable {
        package let file: SourceFile
        /// Entries of the `_defaults.yml` files above it, nearest first.
        package let defaults: [FrontMatterEntry]

        package init(file: SourceFile, defaults: [FrontMatterEntry] = []) { (self.file, self.defaults) = (file, defaults) }
    }

    /// By the bytes of their paths.
    package var sources: [Source] = []
    /// `content/index.md`.
    package var homePage: SourceFile?
    /// Every other file, as a path relative to the root.
    package var attachments: Set<String> = []
    /// Reads an attachment by its path, at most so many bytes of it.
    package var attachmentBytes: @Sendable (String, Int) -> [UInt8]? = { _, _ in nil }
    /// Files that would be attachments and are never published, because a browser would run them.
    package var activeFiles: Set<String> = []
    /// The `_defaults.yml` files and the tracker's export, for showing where their faults lie.
    package var defaultsFiles: [SourceFile] = []
    /// A tracker's export, if there is one.
    package var statusFile: StatusFile?
    /// What it says of promises.
    package var ledger = ActionLedger()
    /// What is wrong with the defaults and the export.
    package var diagnostics: [Diagnostic] = []
    /// What the folders preset, for files that are not on the disk yet.
    var presets = DefaultsChain()
    /// Files that are there but could not be read.
    package var unreadable: [WorldError] = []
    /// Links that are not followed where incidents are looked for, and why not.
    package var unfollowed: [WorldError] = []

    package init() {}
}
