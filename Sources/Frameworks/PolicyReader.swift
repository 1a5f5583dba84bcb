import Diagnostics
import Markup

/// Reads the `policies:` of a framework.
enum PolicyReader {
    /// Overrides what the map states, and takes away what it states to be `off`; a framework that extends another keeps the rest.
    /// - Parameter codes: the levels of the framework's scale.
    static func read(_ map: inout MapReader, into policies: inout Policies, _ codes: [String], _ names: FrameworkNames?) {
        takeAway(&map, from: &policies)
        if var whys = map.map("whys") {
            if let minimum = whys.integer("minimum", in: 0...15) { policies.minimumWhys = minimum == 0 ? nil : minimum }
            map.absorb(whys)
        }
        policies.titleForm = map.text("title") ?? policies.titleForm
        if var actions = map.map("actions") {
            policies.actionNeedsOwner = isRequired("owner", in: &actions) ?? policies.actionNeedsOwner
            policies.actionNeedsDue = isRequired("due", in: &actions) ?? policies.actionNeedsDue
            if actions.takesAway("facets") { policies.actionFacets = [] }
            replace(&policies.actionFacets, with: texts("facets", of: "facet of a plan", names?.actionFacets, &actions))
            map.absorb(actions)
        }
        policies.timesInUTC = map.flag("times-in-utc") ?? policies.timesInUTC
        policies.resolutionTargets = map.flag("resolution-targets") ?? policies.resolutionTargets
        replace(&policies.timelineKinds, with: texts("timeline-kinds", of: "kind of entry", names?.timelineKinds, &map))
        replace(&policies.summaryHolds, with: texts("summary-holds", of: "part of a summary", names?.summaryParts, &map))
        replace(&policies.roles, with: map.texts("roles"))
        replace(&policies.interviewGroups, with: groups(&map))
        replace(&policies.updates, with: updates(&map, codes))
        if var retrospective = map.map("retrospective") {
            policies.retrospectiveWithin =
                retrospective.parsed("within", FrameworkReader.durationForm, DurationText.seconds) ?? policies.retrospectiveWithin
            map.absorb(retrospective)
        }
        if var objectives = map.map("objectives") {
            policies.objectivesMetBy = objectives.choice("met-by", among: Requirement.statuses) ?? policies.objectivesMetBy
            map.absorb(objectives)
        }
        if var closing = map.map("closing") {
            if let restored = closing.text("restored"), let done = closing.text("done") {
                policies.closing = Policies.Closing(restored: restored, done: done)
            }
            map.absorb(closing)
        }
    }

    private static func takeAway(_ map: inout MapReader, from policies: inout Policies) {
        if map.takesAway("whys") { policies.minimumWhys = nil }
        if map.takesAway("title") { policies.titleForm = nil }
        if map.takesAway("actions") {
            (policies.actionNeedsOwner, policies.actionNeedsDue, policies.actionFacets) = (false, false, [])
        }
        if map.takesAway("times-in-utc") { policies.timesInUTC = false }
        if map.takesAway("resolution-targets") { policies.resolutionTargets = false }
        if map.takesAway("timeline-kinds") { policies.timelineKinds = [] }
        if map.takesAway("summary-holds") { policies.summaryHolds = [] }
        if map.takesAway("roles") { policies.roles = [] }
        if map.takesAway("interviews") { policies.interviewGroups = [] }
        if map.takesAway("updates") { policies.updates = [] }
        if map.takesAway("retrospective") { policies.retrospectiveWithin = nil }
        if map.takesAway("objectives") { policies.objectivesMetBy = nil }
        if map.takesAway("closing") { policies.closing = nil }
    }

    private static func texts(_ key: String, of kind: String, _ known: [String]?, _ map: inout MapReader) -> [String] {
        known.map { map.names(key, of: kind, among: $0) } ?? map.texts(key)
    }

    private static func replace<Element>(_ old: inout [Element], with new: [Element]) {
        if !new.isEmpty { old = new }
    }

    private static func isRequired(_ key: String, in map: inout MapReader) -> Bool? {
        map.choice(key, among: ["required", "optional"]).map { $0 == "required" }
    }

    private static func groups(_ map: inout MapReader) -> [Policies.Group] {
        map.maps("interviews").compactMap { group in
            var group = group
            defer { map.absorb(group) }
            guard let name = group.text("group") else {
                group.report(Finding(group.range, "a group to interview has no name", help: "add `group: staff`"))
                return nil
            }
            return Policies.Group(name: name, words: group.texts("words"))
        }
    }

    private static func updates(_ map: inout MapReader, _ codes: [String]) -> [Policies.Updates] {
        map.maps("updates").compactMap { updates in
            var updates = updates
            defer { map.absorb(updates) }
            guard let audience = updates.text("audience") else {
                updates.report(Finding(updates.range, "a cadence of updates has no audience", help: "add `audience: stakeholders`"))
                return nil
            }
            let words = updates.texts("words")
            let first = updates.parsed("first", FrameworkReader.durationForm, DurationText.seconds)
            var every: [String: Int] = [:]
            if var intervals = updates.map("every") {
                for entry in intervals.remainder() {
                    if entry.key != "*", !codes.contains(entry.key) {
                        intervals.report(entry.key, at: entry.keyRange, isNo: FrameworkReader.level, among: codes)
                    } else if let seconds = entry.value.text.flatMap(DurationText.seconds) {
                        every[entry.key] = seconds
                    } else {
                        intervals.report(Finding(entry.value.range, "\"\(entry.key)\" must be \(FrameworkReader.durationForm)"))
                    }
                }
                updates.absorb(intervals)
            }
            return Policies.Updates(audience: audience, words: words, first: first, every: every)
        }
    }
}
