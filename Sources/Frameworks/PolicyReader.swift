import Diagnostics
import Markup

/// Reads the `policies:` of a framework.
enum PolicyReader {
    /// Overrides what the map states; a framework that extends another keeps the rest.
    static func read(_ map: inout MapReader, into policies: inout Policies) {
        if var whys = map.map("whys") {
            policies.minimumWhys = whys.integer("minimum", in: 1...15) ?? policies.minimumWhys
            map.absorb(whys)
        }
        policies.titleForm = map.text("title") ?? policies.titleForm
        if var actions = map.map("actions") {
            policies.actionNeedsOwner = isRequired("owner", in: &actions) ?? policies.actionNeedsOwner
            policies.actionNeedsDue = isRequired("due", in: &actions) ?? policies.actionNeedsDue
            let facets = actions.texts("facets")
            if !facets.isEmpty { policies.actionFacets = facets }
            map.absorb(actions)
        }
        policies.timesInUTC = map.flag("times-in-utc") ?? policies.timesInUTC
        policies.resolutionTargets = map.flag("resolution-targets") ?? policies.resolutionTargets
        replace(&policies.timelineKinds, with: map.texts("timeline-kinds"))
        replace(&policies.summaryHolds, with: map.texts("summary-holds"))
        replace(&policies.roles, with: map.texts("roles"))
        replace(&policies.interviewGroups, with: groups(&map))
        replace(&policies.updates, with: updates(&map))
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

    private static func updates(_ map: inout MapReader) -> [Policies.Updates] {
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
                    if let seconds = entry.value.text.flatMap(DurationText.seconds) {
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
