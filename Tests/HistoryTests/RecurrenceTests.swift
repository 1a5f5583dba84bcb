import Frameworks
import Incidents
import Testing

@testable import History

@Suite struct RecurrenceTests {
    private func incident(
        _ id: String, on day: String, causes: [String] = ["dns"], services: [String] = ["gateway"], actions: [ActionItem] = []
    ) throws -> Incident {
        var incident = Incident(id: id, path: "content/\(id).md", title: id, framework: "five-whys")
        let parts = day.split(separator: "-").compactMap { Int($0) }
        incident.date = CalendarDay(year: parts[0], month: parts[1], day: parts[2])
        incident.rootCauses = causes
        incident.services = services
        incident.actions = actions
        return incident
    }

    private func action(_ text: String, _ status: ActionItem.Status, due: CalendarDay? = nil, doneOn: CalendarDay? = nil) -> ActionItem {
        var item = ActionItem(id: "x#\(text)", line: 1, text: text, range: 0..<0)
        (item.status, item.due, item.doneOn) = (status, due, doneOn)
        return item
    }

    private func verdict(_ actions: [ActionItem], causes: [String] = ["dns"]) throws -> Recurrence.Verdict {
        var later = try incident("later", on: "2026-06-01", causes: causes)
        later.recurrenceOf = [Located("earlier", 0..<0)]
        let history = History([later, try incident("earlier", on: "2026-01-01", actions: actions)])
        let families = RecurrenceRegister(history, promises: ActionRegister(history)) { _ in [] }.families
        return try #require(families.first?.recurrences.first).verdict
    }

    @Test func thePromisesOfTheEarlierIncidentDecideTheVerdict() throws {
        let (march, august) = (CalendarDay(year: 2026, month: 3, day: 1), CalendarDay(year: 2026, month: 8, day: 1))
        #expect(try verdict([]) == .neverPlanned)
        #expect(try verdict([action("a", .done, doneOn: march)]) == .shippedDidNotHold)
        #expect(try verdict([action("a", .done, doneOn: march), action("b", .open, due: march)]) == .notShippedInTime)
        #expect(try verdict([action("a", .done, due: march, doneOn: august)]) == .notShippedInTime)
        #expect(try verdict([action("a", .open, due: august)]) == .dueLater)
        #expect(try verdict([action("a", .open)]) == .stillOpen)
        #expect(try verdict([action("a", .open, due: august), action("b", .proposed)]) == .stillOpen)
        #expect(try verdict([action("a", .done), action("b", .declined)]) == .doneOnUnknownDay)
        #expect(try verdict([action("a", .done), action("b", .done, doneOn: march)]) == .shippedDidNotHold)
        #expect(try verdict([action("a", .done, due: march)]) == .shippedDidNotHold)
        #expect(try verdict([action("a", .declined)]) == .declined)
        #expect(try verdict([action("a", .superseded)]) == .superseded)
        #expect(try verdict([action("a", .superseded), action("b", .declined)]) == .declined)
        #expect(try verdict([action("a", .superseded), action("b", .open)]) == .stillOpen)
        #expect(try verdict([action("a", .superseded, doneOn: march)]) == .superseded)
        // Given up only after it had happened again.
        #expect(try verdict([action("a", .superseded, due: march, doneOn: august)]) == .notShippedInTime)
        #expect(try verdict([action("a", .declined, doneOn: august)]) == .stillOpen)
        #expect(try verdict([action("a", .done, doneOn: march)], causes: ["certificate"]) == .otherCause)
    }

    @Test func sameCauseAndServiceMakeAFamilyUnlessDenied() throws {
        var later = try incident("later", on: "2026-06-01")
        let earlier = try incident("earlier", on: "2026-01-01")
        let history = History([later, earlier])
        #expect(
            RecurrenceRegister(history, promises: ActionRegister(history)) { _ in [] }.families.map(\.incidents) == [["earlier", "later"]])
        later.notRelated = [(Located("earlier", 0..<0), "another resolver")]
        let denied = History([later, earlier])
        #expect(RecurrenceRegister(denied, promises: ActionRegister(denied)) { _ in [] }.families.isEmpty)
    }

    @Test func whatIsOnlyRelatedIsNoRecurrence() throws {
        var later = try incident("later", on: "2026-06-01")
        let before = try incident("before", on: "2026-03-01", services: ["gateway"])
        later.related = [Located("before", 0..<0)]
        let history = History([later, before])
        #expect(RecurrenceRegister(history, promises: ActionRegister(history)) { _ in [] }.families.isEmpty)
        later.recurrenceOf = [Located("before", 0..<0)]
        let declared = History([later, before])
        #expect(RecurrenceRegister(declared, promises: ActionRegister(declared)) { _ in [] }.families.count == 1)
    }

    @Test func theNextMostAlikeTakesThePlaceOfOneThatIsNotRelated() throws {
        var later = try incident("later", on: "2026-06-01", causes: [], services: [])
        later.notRelated = [(Located("closest", 0..<0), "another resolver")]
        let others = try ["closest", "next"].map { try incident($0, on: "2026-01-01", causes: [], services: []) }
        let alike = ["closest", "next"].map { id in
            SimilarIncident(
                id: id, likeness: 0.6, wording: 0.6, score: 0.6, sharedCauses: [], sharedServices: [],
                terms: ["resolver", "lookup", "cache"],
                usualTerms: [], isAmongMany: true)
        }
        let history = History([later] + others)
        let families = RecurrenceRegister(history, promises: ActionRegister(history)) { $0.map { $0 == "later" ? alike : [] } }.families
        #expect(families.map(\.incidents) == [["next", "later"]])
    }

    @Test func anUnknownCauseMakesNoFamily() throws {
        let history = History([
            try incident("c", on: "2026-03-01", causes: ["unknown", "n-a"]), try incident("b", on: "2026-02-01", causes: ["unknown"]),
            try incident("a", on: "2026-01-01", causes: ["n-a"]),
        ])
        #expect(RecurrenceRegister(history, promises: ActionRegister(history)) { _ in [] }.families.isEmpty)
    }

    @Test func aServiceIsTheSameHoweverItIsCasedAndSpaced() throws {
        let history = History([
            try incident("later", on: "2026-06-01", services: ["checkout-api"]),
            try incident("earlier", on: "2026-01-01", services: ["Checkout API", "checkout_api"]),
            try incident("other", on: "2026-02-01", services: ["Checkout UI"]),
        ])
        let clients = History([
            try incident("later", on: "2026-06-01", services: ["C++ client"]),
            try incident("earlier", on: "2026-01-01", services: ["C# client"]),
        ])
        #expect(RecurrenceRegister(clients, promises: ActionRegister(clients)) { _ in [] }.families.isEmpty)
        #expect(Statistics(clients).groups(by: .service).map(\.key) == ["C# client", "C++ client"])
        let families = RecurrenceRegister(history, promises: ActionRegister(history)) { _ in [] }.families
        #expect(families.map(\.incidents) == [["earlier", "later"]])
        #expect(families.first?.services == ["Checkout API"])
        #expect(families.first?.recurrences.first?.basis == .sameCauseAndService(causes: ["dns"], services: ["checkout-api"]))
        let groups = Statistics(history).groups(by: .service)
        #expect(groups.map(\.key) == ["checkout-api", "Checkout UI"] && groups.map(\.count.count) == [2, 1])
    }

    @Test func ofOneDayADeclaredRecurrenceComesAfterWhatItNames() throws {
        func order(_ declared: [String: String], _ ids: [String] = ["a", "b", "c"]) throws -> [String] {
            let incidents = try ids.map { id in
                var incident = try incident(id, on: "2026-03-14", causes: [])
                incident.recurrenceOf = declared[id].map { [Located($0, 0..<0)] } ?? []
                return incident
            }
            let histories = [History(incidents), History(incidents.reversed())]
            #expect(histories[0].incidents.map(\.id) == histories[1].incidents.map(\.id))
            let families = RecurrenceRegister(histories[0], promises: ActionRegister(histories[0])) { _ in [] }.families
            let isCircle = declared.count == ids.count
            #expect(families.flatMap(\.recurrences).count == declared.count - (isCircle ? 1 : 0))
            return histories[0].incidents.reversed().map(\.id)
        }
        #expect(try order(["b": "a"]) == ["c", "a", "b"])
        #expect(try order(["a": "b"]) == ["c", "b", "a"])
        #expect(try order(["a": "b", "b": "c"]) == ["c", "b", "a"])
        #expect(try order(["c": "b", "b": "a"]) == ["a", "b", "c"])
        #expect(try order(["a": "b", "b": "c", "c": "a"]).count == 3)
        let chain = (0..<5_000).map { "i\($0)" }
        #expect(try order(Dictionary(uniqueKeysWithValues: zip(chain.dropFirst(), chain)), chain) == chain)
    }

    @Test func aDeclaredRecurrenceWithoutATimeComesAfterAnIncidentOfThatDayWithOne() throws {
        var timed = try incident("timed", on: "2026-03-14", causes: [])
        timed.milestones[.started] = Milestones.Milestone(
            at: Instant(day: try #require(timed.date), secondOfDay: 50_000), range: 0..<0, isInferred: false)
        var later = try incident("later", on: "2026-03-14", causes: [])
        later.recurrenceOf = [Located("timed", 0..<0)]
        let history = History([later, timed])
        #expect(history.incidents.map(\.id) == ["later", "timed"])
        #expect(RecurrenceRegister(history, promises: ActionRegister(history)) { _ in [] }.families.first?.recurrences.count == 1)
        #expect(!History.isLater(timed, than: later) && !History.isLater(later, than: timed))
    }

    @Test func aTrackersExportClosesAPromise() throws {
        var item = action("a", .open, due: CalendarDay(year: 2026, month: 3, day: 1))
        item.ticket = "OPS-1"
        let history = History([try incident("earlier", on: "2026-01-01", actions: [item])])
        let kept = try #require(CalendarDay(year: 2026, month: 2, day: 1))
        var ledger = ActionLedger()
        ledger.record(ActionLedger.Change(day: kept, status: .done, source: .tracker), forTicket: "OPS-1")
        let promise = try #require(ActionRegister(history, ledger: ledger).promises.first)
        #expect(promise.status == .done)
        #expect(promise.state(on: kept.adding(days: 30)) == .kept(on: kept))
        #expect(promise.state(on: kept.adding(days: -1)) == .dueLater(kept.adding(days: 27 + 1)))
    }
}
