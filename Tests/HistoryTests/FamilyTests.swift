import Incidents
import Testing

@testable import History

@Suite struct FamilyTests {
    private func incident(
        _ id: String, month: Int, causes: [String] = ["dns"], services: [String] = ["gateway"], recurrenceOf declared: [String] = []
    ) -> Incident {
        var incident = Incident(id: id, path: "content/\(id).md", title: id, framework: "five-whys")
        incident.date = CalendarDay(year: 2026, month: month, day: 1)
        (incident.rootCauses, incident.services) = (causes, services)
        incident.recurrenceOf = declared.map { Located($0, 0..<0) }
        return incident
    }

    private func register(_ incidents: [Incident]) -> RecurrenceRegister {
        let history = History(incidents)
        return RecurrenceRegister(history, promises: ActionRegister(history)) { _ in [] }
    }

    private func families(_ incidents: [Incident]) -> Set<[String]> { Set(register(incidents).families.map(\.incidents)) }

    @Test func anIncidentOfTwoCausesStandsInTwoFamiliesAndDoesNotJoinThem() {
        let register = register([
            incident("a", month: 1, causes: ["dns"]), incident("b", month: 2, causes: ["dns", "disk-full"]),
            incident("c", month: 3, causes: ["disk-full"]), incident("d", month: 4, causes: ["dns"]),
        ])
        #expect(register.families.map(\.incidents) == [["a", "b", "d"], ["b", "c"]])
        #expect(register.families.map(\.causes) == [["dns"], ["disk-full"]])
        #expect(register.placesOfFamilies(of: "b") == [0, 1])
        #expect(register.placesOfFamilies(of: "c") == [1])
        #expect(register.recurrences(after: "b").map(\.later) == ["c", "d"])
    }

    @Test func eachCauseHasItsOwnEarlierIncident() {
        let register = register([
            incident("a", month: 1, causes: ["dns"]), incident("b", month: 2, causes: ["disk-full"]),
            incident("c", month: 3, causes: ["dns", "disk-full"]),
        ])
        #expect(register.recurrences(of: "c").map(\.earlier) == ["b", "a"])
        // They end with the same incident and are as bad: their ids say which comes first.
        #expect(register.families.map(\.incidents) == [["a", "c"], ["b", "c"]])
    }

    @Test func twoCausesOfTheSameIncidentsAreOneFamily() {
        let both = register((1...3).map { incident("i\($0)", month: $0, causes: ["dns", "disk-full"]) })
        #expect(both.families.map(\.incidents) == [["i1", "i2", "i3"]])
        #expect(both.families.first?.causes == ["disk-full", "dns"])
        #expect(both.families.first?.recurrences.count == 2)
        // As are those within a larger one that begins with the same.
        let within = register([
            incident("a", month: 1, causes: ["dns", "disk-full"]), incident("b", month: 2, causes: ["dns", "disk-full"]),
            incident("c", month: 3, causes: ["dns"]),
        ])
        #expect(within.families.map(\.incidents) == [["a", "b", "c"]])
        #expect(within.families.first?.causes == ["dns", "disk-full"])
    }

    @Test func servicesInCommonLeadOnWithinOneCause() {
        #expect(
            families([
                incident("a", month: 1, services: ["gateway"]), incident("b", month: 2, services: ["gateway", "checkout"]),
                incident("c", month: 3, services: ["checkout"]), incident("d", month: 4, services: ["search"]),
            ]) == [["a", "b", "c"]])
    }

    @Test func theAuthorsWordJoinsWhatNamesNoCauseInCommon() {
        #expect(
            families([
                incident("a", month: 1), incident("b", month: 2), incident("c", month: 3, causes: ["unknown"], recurrenceOf: ["b"]),
                incident("d", month: 4, causes: ["resolver-limit"], recurrenceOf: ["c"]),
                incident("e", month: 5, causes: ["resolver-limit"]),
            ]) == [["a", "b", "c", "d", "e"]])
        // Of several causes the one that recurs is meant.
        #expect(
            families([
                incident("a", month: 1, causes: ["typo", "dns"]), incident("b", month: 2, causes: ["dns"]),
                incident("c", month: 3, causes: [], recurrenceOf: ["a"]),
            ]) == [["a", "b", "c"]])
    }

    @Test func familiesThatBeginWithTheSameIncidentHaveIDsOfTheirOwn() {
        let incidents = [
            incident("a", month: 1, causes: ["dns", "disk-full"]), incident("b", month: 2, causes: ["disk-full"]),
            incident("c", month: 3, causes: ["dns"]),
        ]
        let ids = Dictionary(uniqueKeysWithValues: register(incidents).families.map { ($0.causes, $0.id) })
        #expect(ids == [["disk-full"]: "a", ["dns"]: "a~2"])
        // What comes later does not change them.
        let more = register(incidents + [incident("d", month: 4, causes: ["dns"]), incident("e", month: 5, causes: ["dns"])])
        #expect(Dictionary(uniqueKeysWithValues: more.families.map { ($0.causes, $0.id) }) == ids)
    }

    @Test func ofSeveralEarlierIncidentsTheOneThatTellsMostIsNamed() {
        var early = incident("early", month: 1, causes: ["dns"])
        var item = ActionItem(id: "early#a1", line: 1, text: "Watch the resolver", range: 0..<0)
        item.due = CalendarDay(year: 2026, month: 2, day: 1)
        early.actions = [item]
        let register = register([
            early, incident("late", month: 3, causes: ["disk-full"]), incident("now", month: 6, causes: ["dns", "disk-full"]),
        ])
        #expect(register.recurrences(of: "now").map(\.earlier) == ["late", "early"])
        #expect(register.mostTelling(of: "now")?.earlier == "early")
        #expect(register.mostTelling(of: "early") == nil)
    }
}
