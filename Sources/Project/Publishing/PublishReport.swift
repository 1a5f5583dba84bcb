/// What publishing did to the output folder.
package struct PublishReport: Sendable, Hashable {
    /// Files that are new or have other bytes than before.
    package var written = 0
    /// Files that were not touched.
    package var unchanged = 0
    /// Files that no longer belong to the site.
    package var removed = 0

    package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
        (self.written, self.unchanged, self.removed) = (written, unchanged, removed)
    }
}
