import Incidents

/// A later incident that is the same failure as an earlier one, and what had become of the earlier one's promises by then.
package struct Recurrence: Sendable {
    /// Why the two are taken for the same failure.
    package enum Basis: Sendable, Hashable {
        /// `recurrence_of` says so.
        case declared
        /// They share causes and services.
        case sameCauseAndService(causes: [String], services: [String])
        /// Their texts are much alike.
        case similar(score: Double, terms: [String])
    }

    /// What had become of the promises when it happened again, gravest first.
    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        case notShippedInTime = "not-shipped-in-time"
        /// Open, and nobody had said until when.
        case stillOpen = "still-open"
        case dueLater = "due-later"
        case shippedDidNotHold = "shipped-did-not-hold"
        /// Done by now; whether before or after it happened again, nobody says.
        case doneOnUnknownDay = "done-on-unknown-day"
        case declined
        /// Replaced by another plan; what became of that one, this history does not say.
        case superseded
        case neverPlanned = "never-planned"
        case otherCause = "other-cause"

        fileprivate var lightness: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package let later: String
    package let earlier: String
    package let basis: Basis
    package let verdict: Verdict
    /// The earlier incident's promises, each as it stood on the day the later one began.
    package let promises: [PromiseThen]
    /// Days from the one to the other; nil when a date is missing.
    package let interval: Int?

    /// A promise and its state on the day of the recurrence.
    package struct PromiseThen: Sendable {
        package let promise: Promise
        package let state: Promise.State

        package init(_ promise: Promise, _ state: Promise.State) { (self.promise, self.state) = (promise, state) }
    }

    init(later: Incident, earlier: Incident, basis: Basis, register: ActionRegister) {
        self.later = later.id
        self.earlier = earlier.id
        self.basis = basis
        let day = later.milestones[.started]?.at.day ?? later.date
        interval = day.flatMap { day in
            (earlier.milestones[.started]?.at.day ?? earlier.date).map { day.daysSinceEpoch - $0.daysSinceEpoch }
        }
        promises = register.promises(of: earlier.id).map { promise in
            PromiseThen(promise, day.map { promise.state(on: $0) } ?? .open)
        }
        let causesDiffer =
            !later.namedCauses.isEmpty && !earlier.namedCauses.isEmpty && !later.namedCauses.contains(where: earlier.namedCauses.contains)
        verdict = causesDiffer ? .otherCause : Self.verdict(promises)
    }

    /// Whether it tells more of what came back than another of the same later incident: by its verdict, else by how short before it was.
    func tellsMore(than other: Recurrence) -> Bool {
        (verdict.lightness, interval ?? .max) < (other.verdict.lightness, other.interval ?? .max)
    }

    /// The gravest thing that is true: something was owed and late; else owed for no stated day; else owed but not yet due; else what
    /// would have prevented it was done and did not hold; else it was done on a day that nobody knows; else it was declined; else replaced
    /// by another plan; else nobody planned it. An action of no stated kind counts as one that prevents, one done on no known day as done when it was due.
    private static func verdict(_ promises: [PromiseThen]) -> Verdict {
        var (isLate, isOpen, isDueLater, isKept, isDone, isDeclined, isSuperseded) = (false, false, false, false, false, false, false)
        for then in promises {
            let prevents = [nil, .prevention, .resilience].contains(then.promise.action.type)
            switch then.state {
            case .overdue: isLate = true
            case .open: isOpen = true
            case .dueLater: isDueLater = true
            case .kept(on: nil) where then.promise.action.due == nil: isDone = isDone || prevents
            case .kept: isKept = isKept || prevents
            case .declined: isDeclined = isDeclined || prevents
            case .superseded: isSuperseded = isSuperseded || prevents
            }
        }
        if isLate { return .notShippedInTime }
        if isOpen { return .stillOpen }
        if isDueLater { return .dueLater }
        if isKept { return .shippedDidNotHold }
        if isDone { return .doneOnUnknownDay }
        if isDeclined { return .declined }
        return isSuperseded ? .superseded : .neverPlanned
    }
}
