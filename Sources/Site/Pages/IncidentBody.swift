import Diagnostics
import Incidents
import Markup

/// The written document in its order, with a picture of the timeline, the whys and the actions where the author writes of them.
final class IncidentBody: Sendable {
    /// The timeline and the whys, where the document has no section for them.
    let before: BodyPictures
    let parts: [BodyPart]
    /// The promises, where the document has no section for them.
    let after: BodyPictures
    let footnotes: TrustedHTML?
    let contents: [ContentsEntry]
    /// Anchor of the heading that the page shows as its title.
    let titleAnchor: String?

    /// - Parameter place: of the incident in the site's list.
    init(_ incident: Incident, at place: Int, in data: SiteData, from path: PagePath) {
        var pictures = BodyPictures(
            timeline: TimelinePlot(incident, words: data.words), ladder: WhyLadder(incident.whys, words: data.words),
            actions: data.analysis.register.promises(of: incident.id).map { ActionRow($0, of: place, in: data, from: path) })
        guard let tree = data.documents[incident.path]?.tree else {
            (before, parts, after, footnotes, contents, titleAnchor) = (pictures, [], BodyPictures(), nil, [], nil)
            return
        }
        let title = Self.titleHeading(of: incident, in: tree)
        let headings = StandInHeadings(incident.sections, in: tree)
        let slugs = HeadingSlugs(tree, reserved: Self.ownAnchors.union(pictures.actions.map(\.anchor)), standIns: headings.lines)
        let shift = Self.headingShift(of: slugs, except: title, to: 2)
        var options = MarkdownHTML.Options(headingShift: shift, omitted: title.map { [$0] } ?? [])
        let links = ContentLinks(data, document: incident.path, page: path)
        options.resolve = { links.resolve($0) }
        options.imageSize = { links.imageSize($0) }
        let writer = MarkdownHTML(tree, slugs: slugs, options: options)
        var cutter = BodyCutter(incident, headings: headings, tree: tree, writer: writer, words: data.words)
        parts = cutter.cut(placing: &pictures)
        after = BodyPictures(actions: pictures.actions)
        pictures.actions = []
        before = pictures
        let notes = writer.footnoteSection().html
        footnotes = notes.isEmpty ? nil : TrustedHTML(notes)
        let promises = ContentsEntry(label: data.words["nav-actions"], anchor: "promises", isNested: false)
        contents = ContentsEntry.all(slugs, in: tree, shift: shift, except: title) + (after.actions.isEmpty ? [] : [promises])
        titleAnchor = title.flatMap { slugs[$0] }
    }

    /// What brings the highest heading of the document, but for its title, to a level.
    static func headingShift(of slugs: HeadingSlugs, except title: NodeID?, to level: Int) -> Int {
        let levels = slugs.headings.lazy.filter { $0.heading != title }.map(\.level)
        return level - (levels.min() ?? level)
    }

    /// The ids that the incident's template uses itself.
    private static let ownAnchors: Set<String> = Set(
        ["content", "before", "unknowns", "answered", "promises"] + (0...4).map { "s\($0)" } + ["sx"]
            + TimelineEntry.Kind.allCases.map { "k-" + $0.rawValue })

    /// The first heading, when it is the title that stands above the page already.
    static func titleHeading(of incident: Incident, in tree: MarkdownTree) -> NodeID? {
        guard let first = tree.children(of: MarkdownTree.root).first(where: { tree[$0].kind == .heading }), tree[first].detail == 1,
            tree.plainText(of: first).split(whereSeparator: \.isWhitespace) == incident.title.split(whereSeparator: \.isWhitespace)
        else { return nil }
        return first
    }
}

extension IncidentBody: ViewModel {
    static let fields: FieldList<IncidentBody> = [
        .object("before") { $0.before }, .list("parts") { $0.parts }, .object("after") { $0.after }, .html("footnotes") { $0.footnotes },
        .flag("has-contents") { $0.contents.count > 2 }, .list("contents") { $0.contents },
        .text("title-anchor") { $0.titleAnchor },
    ]
}

/// What Lookback draws from an incident.
struct BodyPictures: Sendable {
    var timeline: TimelinePlot?
    var ladder: WhyLadder?
    var actions: [ActionRow] = []
}

extension BodyPictures: ViewModel {
    static let fields: FieldList<BodyPictures> = [
        .object("timeline") { $0.timeline }, .object("ladder") { $0.ladder }, .flag("has-actions") { !$0.actions.isEmpty },
        .list("actions") { $0.actions },
    ]
}

/// A stretch of the document: its heading, the picture that belongs there, its text.
struct BodyPart: Sendable {
    let heading: TrustedHTML?
    let pictures: BodyPictures
    let segments: [BodySegment]
    /// The picture says what the text says, so the text is folded away.
    let isFolded: Bool
}

extension BodyPart: ViewModel {
    static let fields: FieldList<BodyPart> = [
        .html("heading") { $0.heading }, .object("pictures") { $0.pictures }, .list("segments") { $0.segments },
        .flag("is-folded") { $0.isFolded },
    ]
}

/// Blocks of the document; a table stands alone, in a region that scrolls.
struct BodySegment: Sendable {
    let html: TrustedHTML
    /// Name of the region of a table.
    let table: String?
}

extension BodySegment: ViewModel {
    static let fields: FieldList<BodySegment> = [.html("html") { $0.html }, .text("table") { $0.table }]
}

/// One heading of the table of contents.
struct ContentsEntry: Sendable {
    let label: String
    let anchor: String
    let isNested: Bool

    private static let most = 28

    static func all(_ slugs: HeadingSlugs, in tree: MarkdownTree, shift: Int, except title: NodeID?) -> [ContentsEntry] {
        let entries = slugs.headings.compactMap { heading, slug, level -> ContentsEntry? in
            guard heading != title, level + shift <= 3 else { return nil }
            let label = slugs.standIn(at: heading)?.text ?? tree.plainText(of: heading)
            return ContentsEntry(label: label, anchor: PercentEncoding.segment(slug), isNested: level + shift == 3)
        }
        return entries.count <= most ? entries : entries.filter { !$0.isNested }
    }
}

extension ContentsEntry: ViewModel {
    static let fields: FieldList<ContentsEntry> = [
        .text("label") { $0.label }, .text("anchor") { $0.anchor }, .flag("is-nested") { $0.isNested },
    ]
}
