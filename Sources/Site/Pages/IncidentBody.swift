import Incidents

/// The written document in its order, with a picture of the timeline, the whys and the actions where the author writes of them.
struct IncidentBody: Sendable {
    /// Pictures of what the document has no section for.
    let before: BodyPictures
    let parts: [BodyPart]
    let contents: [ContentsEntry]

    init(_ place: Int, in data: SiteData, from path: PagePath) {
        let incident = data.incidents[place]
        before = BodyPictures(
            timeline: TimelinePlot(incident, words: data.words), ladder: WhyLadder(incident.whys, cause: nil, words: data.words),
            actions: data.analysis.register.promises(of: incident.id).map { ActionRow($0, of: incident, in: data, from: path) })
        parts = []
        contents = []
    }
}

extension IncidentBody: ViewModel {
    static let fields: FieldList<IncidentBody> = [
        .object("before") { $0.before }, .list("parts") { $0.parts }, .flag("has-contents") { !$0.contents.isEmpty },
        .list("contents") { $0.contents },
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
    let html: TrustedHTML
    /// The picture says all that the text says, so the text is folded away.
    let isFolded: Bool
}

extension BodyPart: ViewModel {
    static let fields: FieldList<BodyPart> = [
        .html("heading") { $0.heading }, .object("pictures") { $0.pictures }, .html("html") { $0.html }, .flag("is-folded") { $0.isFolded },
    ]
}

/// One heading of the table of contents.
struct ContentsEntry: Sendable {
    let label: String
    let anchor: String
    let isNested: Bool
}

extension ContentsEntry: ViewModel {
    static let fields: FieldList<ContentsEntry> = [
        .text("label") { $0.label }, .text("anchor") { $0.anchor }, .flag("is-nested") { $0.isNested },
    ]
}
