/// What a file of the content folder is for.
package enum FileRole: Sendable, Hashable {
    case incident
    /// `content/index.md`: text and links, but no story.
    case homePage
    /// A `_defaults.yml`: fields, but no text.
    case folderDefaults
}
