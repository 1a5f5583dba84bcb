import Diagnostics
import Frameworks
import History
import Incidents
import Markup

/// What a project decides about its site.
package struct SiteSettings: Sendable {
    package var title: String = "Incident history"
    package var description: String = ""
    /// Language of the interface text: a catalogue's code.
    package var language: String = "en"
    /// Absolute URL of the site's root, with a slash at the end; nil when unknown (then feeds and sitemap have relative links).
    package var baseURL: String?
    /// URL pattern of a source file, `{path}` replaced.
    package var sourceURL: String?
    /// Path of the logo below `templates/`.
    package var logo: NamedFile?
    package var audience: Audience = .internal
    /// The day, in UTC, on which the site stands. Nothing on it depends on the hour: built again on the same day it is the same.
    package var today: CalendarDay
    package var taxonomy = Taxonomy()
    package var frameworks: FrameworkCatalogue = .builtIn
    /// The project's own templates and assets: path below `templates/` to bytes. They win over the built-in ones.
    package var overrides: [String: [UInt8]] = [:]
    /// `content/index.md`.
    package var homePage: Document?
    /// Every file of the content folder that is no incident, as a path relative to the project's root.
    package var attachments: Set<String> = []
    /// For whom folders keep what lies in them, by their paths; the nearest wins.
    package var folderAudiences: [String: Audience] = [:]
    /// Reads a document that was rewritten for an audience as the project reads its documents, with what its folders preset.
    package var read: @Sendable (Document, [FrontMatterEntry]) -> Incident = {
        IncidentReader.read($0, defaults: $1, settings: ReadingSettings())
    }
    /// What the folders above a document preset, by its path.
    package var presets: @Sendable (String) -> [FrontMatterEntry] = { _ in [] }
    /// Anchors of headings that say something else to this audience: those they have for it, by the path of the document; empty of those that
    /// are withheld.
    var anchors: [String: [String: String]] = [:]
    /// Attachments that are published under another name than their own.
    var attachmentSources: [String: String] = [:]
    /// Those of the content folder's other files that this audience may not have.
    var withheldAttachments: Set<String> = []
    /// Files that are never named to this audience.
    var withheldPaths: Set<String> = []
    /// Folders, with a slash at the end, of which the same holds.
    var withheldFolders: [String] = []
    /// When promises were kept, where git or a tracker knows.
    package var ledger = ActionLedger()
    /// What Git says of judgements that changed, newest first, by the path of the incident's file.
    package var revisions: [String: [Revision]] = [:]
    /// The bytes of an attachment by its path, for its size and to search what it says; nil when it cannot be read.
    package var attachmentBytes: @Sendable (String) -> [UInt8]? = { _ in nil }
    /// Publish the rule reference under `/rules/`.
    package var docs: Bool = false

    package init(today: CalendarDay) { self.today = today }
}

extension SiteSettings {
    /// For whom the folders above a file keep it.
    func audience(ofFile path: String) -> Audience { Self.audience(ofFile: path, in: folderAudiences) }

    package static func audience(ofFile path: String, in folderAudiences: [String: Audience]) -> Audience {
        var folder = path[...]
        while !folderAudiences.isEmpty, let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            if let audience = folderAudiences[String(folder)] { return audience }
        }
        return .public
    }
}

/// One file of the finished site.
package struct SiteFile: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        /// A copy of an attachment, by its path relative to the project's root.
        case copy(of: String)
    }

    /// Path below the output folder, `incidents/<id>/index.html`.
    package var path: String
    package var content: Content

    package init(path: String, content: Content) { (self.path, self.content) = (path, content) }
}
