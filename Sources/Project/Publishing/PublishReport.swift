/// What publishing did to the output folder.
package struct PublishReport: Sendable, Hashable {
    /// Files that are new or have other bytes than before.
    package var written = 0
    /// Files that were not touched.
    package var unchanged = 0
    /// Files that no longer belong to the site.
    package var removed = 0
}
