/// The moments that an incident is measured by, each stated by the author or inferred from the body.
package struct Milestones: Sendable, Hashable {
    package enum Name: String, Sendable, Hashable, CaseIterable {
        case started, detected, acknowledged, declared, investigating, mitigated, resolved, retrospective
    }

    package struct Milestone: Sendable, Hashable {
        package var at: Instant
        /// Where it is written, in bytes of the file.
        package var range: Range<Int>
        /// True when it was read from the body rather than from front matter.
        package var isInferred: Bool

        package init(at: Instant, range: Range<Int>, isInferred: Bool) {
            (self.at, self.range, self.isInferred) = (at, range, isInferred)
        }
    }

    private var values: [Name: Milestone] = [:]

    package init() {}

    package subscript(_ name: Name) -> Milestone? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// Those that are known, in the order of `Name`.
    package var known: [(name: Name, milestone: Milestone)] { Name.allCases.compactMap { name in values[name].map { (name, $0) } } }

    /// Seconds from the start to a milestone; nil when either is unknown or the end lies before the start.
    package func seconds(to name: Name) -> Int? {
        guard let start = values[.started], let end = values[name], end.at >= start.at else { return nil }
        return end.at - start.at
    }
}
