import Frameworks
import History
import Incidents

/// What is known of an incident apart from its prose, row by row.
struct Fact: Sendable {
    let label: String
    let values: [Link]

    init(_ label: String, _ values: [Link]) { (self.label, self.values) = (label, values) }
    init(_ label: String, texts: [String]) { self.init(label, texts.map { Link(label: $0, href: nil) }) }
}

extension Fact: ViewModel {
    static let fields: FieldList<Fact> = [.text("label") { $0.label }, .list("values") { $0.values }]
}

extension Fact {
    /// Those that say something, in reading order.
    static func all(_ incident: Incident, in data: SiteData, from path: PagePath) -> [Fact] {
        let words = data.words
        var facts: [Fact] = [
            Fact(words["fact-services"], data.links(of: incident, .services, from: path)),
            Fact(words["fact-causes"], data.links(of: incident, .causes, from: path)),
            Fact(words["fact-trigger"], texts: incident.trigger.map { [$0] } ?? []),
            Fact(words["fact-factors"], texts: incident.contributingFactors),
            Fact(words["fact-detected-by"], texts: incident.detectedBy.map { [words["detected-" + $0.rawValue]] } ?? []),
        ]
        facts += incident.impact.map { Fact(words.impactLabel($0.key), texts: [$0.text]) }
        facts += [
            Fact(words["fact-customers"], texts: incident.customers),
            Fact(words["fact-teams"], data.links(of: incident, .teams, from: path)),
        ]
        facts += incident.roles.sorted { $0.key < $1.key }.map { Fact(words.roleLabel($0.key), texts: $0.value) }
        facts += [
            Fact(words["fact-authors"], texts: incident.authors), Fact(words["fact-reviewers"], texts: incident.reviewers),
            Fact(
                words["fact-tickets"],
                incident.tickets.map { Link(label: ActionRow.shortTicket($0), href: ActionRow.isWebAddress($0) ? $0 : nil) }),
            Fact(words["fact-tags"], data.links(of: incident, .tags, from: path)),
            Fact(words["fact-audience"], texts: [words["audience-" + incident.audience.rawValue]]),
            Fact(words["fact-framework"], texts: [data.settings.frameworks[incident.framework]?.title ?? incident.framework]),
        ]
        return facts.filter { !$0.values.isEmpty }
    }
}

/// One milestone with its distance from the start.
struct MilestoneRow: Sendable {
    let label: String
    let time: TimeText
    let offset: String?
    let isInferred: Bool

    static func all(_ milestones: Milestones, words: Words) -> [MilestoneRow] {
        let start = milestones[.started].flatMap { $0.isDay ? nil : $0.at }
        return milestones.known.map { name, milestone in
            let time = milestone.isDay ? words.shortDay(milestone.at.day) : words.moment(milestone.at)
            let passed = name == .started || milestone.isDay ? nil : start.map { milestone.at - $0 }
            return MilestoneRow(
                label: words["milestone-" + name.rawValue], time: TimeText(time, iso: milestone.stated),
                offset: passed.map { words.offset($0, toTheSecond: $0 % 60 != 0) }, isInferred: milestone.isInferred)
        }
    }
}

extension MilestoneRow: ViewModel {
    static let fields: FieldList<MilestoneRow> = [
        .text("label") { $0.label }, .object("time") { $0.time }, .text("offset") { $0.offset }, .flag("is-inferred") { $0.isInferred },
    ]
}

/// How long it took to reach a milestone.
struct DurationFigure: Sendable {
    let label: String
    let value: String

    static func all(_ milestones: Milestones, words: Words) -> [DurationFigure] {
        [Milestones.Name.detected, .acknowledged, .mitigated, .resolved].compactMap { name in
            milestones.seconds(to: name).map { DurationFigure(label: words["duration-" + name.rawValue], value: words.duration($0)) }
        }
    }
}

extension DurationFigure: ViewModel {
    static let fields: FieldList<DurationFigure> = [.text("label") { $0.label }, .text("value") { $0.value }]
}

/// One of the two stages in which an incident closes: service restored, everything done; with the framework's own word for each.
struct ClosingStage: Sendable {
    let label: String
    let isReached: Bool

    static func all(_ incident: Incident, in data: SiteData) -> [ClosingStage] {
        let (words, names) = (data.words, data.settings.frameworks[incident.framework]?.policies.closing)
        let isRestored = incident.status >= .resolved
        // The status that every incident begins with is no word of anybody that the service is back.
        let isRestoring = incident.isStatusStated || incident.milestones[.resolved] != nil
        let tally = data.tally(of: incident)
        let isDone = incident.status >= .reviewed && tally.open == 0
        let restored = ClosingStage(
            words[isRestored ? "stage-restored" : "stage-not-restored"], isReached: isRestored, name: names?.restored)
        let done = ClosingStage(
            isDone
                ? words.settled(tally) ?? words["stage-nothing-owed"]
                : tally.open > 0 ? words.count("stage-owed", tally.open) : words["stage-unreviewed"],
            isReached: isDone && tally.made > 0, name: names?.done)
        return isRestoring ? [restored, done] : [done]
    }

    private init(_ label: String, isReached: Bool, name: String?) {
        self.label = isReached ? name.map { "\(label) (\($0))" } ?? label : label
        self.isReached = isReached
    }
}

extension ClosingStage: ViewModel {
    static let fields: FieldList<ClosingStage> = [.text("label") { $0.label }, .flag("is-reached") { $0.isReached }]
}

extension Words {
    /// What became of promises of which none is open, nil where none was made: "all promises kept" is said only where all were.
    func settled(_ tally: PromiseTally) -> String? {
        guard tally.made > 0, tally.open == 0 else { return nil }
        guard tally.dropped > 0 else { return self["stage-done"] }
        let outcomes = [("kept", tally.kept), ("declined", tally.declined), ("superseded", tally.superseded)].filter { $0.1 > 0 }
        let said = outcomes.map { self("n-" + $0, ["n": grouped($1)]) }.joined(separator: ", ")
        return self("stage-settled", ["outcomes": said])
    }

    private static let impactKeys = ["users", "requests", "regions", "revenue", "slo_breached", "data", "customer_visible"]
    private static let roleKeys = ["commander", "communicator", "recorder", "lead", "engineers"]

    fileprivate func impactLabel(_ key: String) -> String { Self.impactKeys.contains(key) ? self["impact-" + key] : key }
    fileprivate func roleLabel(_ key: String) -> String { Self.roleKeys.contains(key) ? self["role-" + key] : key }
}
