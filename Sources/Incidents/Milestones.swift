/// The moments that an incident is measured by, each stated by the author or inferred from the body.
package struct Milestones: Sendable, Hashable {
    package enum Name: String, Sendable, Hashable, CaseIterable {
        case started, detected, acknowledged, declared, investigating, mitigated, resolved, retrospective

        func isAfter(_ other: Name) -> Bool { (Self.allCases.firstIndex(of: self) ?? 0) > (Self.allCases.firstIndex(of: other) ?? 0) }
    }

    package struct Milestone: Sendable, Hashable {
        package var at: Instant
        /// Where it is written, in bytes of the file.
        package var range: Range<Int>
        /// True when it was read from the body rather than from front matter.
        package var isInferred: Bool
        /// True when only a day is given; `at` is its midnight UTC.
        package var isDay = false
        /// The zone that the author wrote beside it.
        package var zone: Zone?

        package init(at: Instant, range: Range<Int>, isInferred: Bool) {
            (self.at, self.range, self.isInferred) = (at, range, isInferred)
        }

        /// Whether it lies before another wherever in its day, and in whatever zone, a day alone may lie.
        package func isBefore(_ other: Milestone) -> Bool {
            at.secondsSinceEpoch + (isDay ? 36 * 3600 : 0) < other.at.secondsSinceEpoch - (other.isDay ? 14 * 3600 : 0)
        }

        /// As it is stated: a moment, or a day.
        package var stated: String { isDay ? at.day.description : at.description }
    }

    private struct Known: Sendable, Hashable {
        let name: Name
        let milestone: Milestone
    }

    /// A handful at most, so that a list beats a dictionary.
    private var values: [Known] = []

    package init() {}

    package subscript(_ name: Name) -> Milestone? {
        get { values.first { $0.name == name }?.milestone }
        set {
            values.removeAll { $0.name == name }
            guard let newValue else { return }
            let place = values.firstIndex { $0.name.isAfter(name) } ?? values.count
            values.insert(Known(name: name, milestone: newValue), at: place)
        }
    }

    /// Those that are known, in the order of `Name`.
    package var known: [(name: Name, milestone: Milestone)] { values.map { ($0.name, $0.milestone) } }

    /// Seconds from the start to a milestone; nil when either is unknown or a day alone, or the end lies before the start.
    package func seconds(to name: Name) -> Int? {
        guard let start = self[.started], let end = self[name], end.at >= start.at, !start.isDay, !end.isDay else { return nil }
        return end.at - start.at
    }
}
