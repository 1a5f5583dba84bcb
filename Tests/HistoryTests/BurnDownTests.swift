import Incidents
import Testing

@testable import History

@Suite struct BurnDownTests {
    private func day(_ month: Int, _ day: Int) throws -> CalendarDay { try #require(CalendarDay(year: 2026, month: month, day: day)) }

    private func promise(
        made: CalendarDay, _ status: ActionItem.Status, due: CalendarDay? = nil, doneOn: CalendarDay? = nil,
        type: ActionItem.Facet? = nil
    ) -> Promise {
        var item = ActionItem(id: "a#a1", line: 1, text: "a", range: 0..<0)
        (item.status, item.due, item.doneOn, item.type) = (status, due, doneOn, type)
        return Promise(item, of: "a", promisedOn: made, ledger: ActionLedger())
    }

    @Test func promisesAreOpenFromTheDayTheyWereMadeToTheDayTheyWereSettled() throws {
        let promises = [
            promise(made: try day(1, 10), .done, due: try day(1, 20), doneOn: try day(3, 5)),
            promise(made: try day(2, 1), .open, due: try day(4, 1)),
            promise(made: try day(2, 2), .done),
            promise(made: try day(3, 1), .open),
        ]
        let burnDown = BurnDown(promises, today: try day(4, 15))
        let levels = burnDown.levels
        #expect(levels.map(\.day) == [try day(1, 31), try day(2, 28), try day(3, 1), try day(3, 31), try day(4, 15)])
        #expect(levels.map(\.open) == [1, 2, 3, 2, 2])
        #expect(levels.map(\.overdue) == [1, 1, 1, 0, 1])
        #expect(levels.map(\.made) == [1, 2, 1, 0, 0])
        #expect(levels.map(\.settled) == [0, 1, 0, 1, 0])
        #expect(burnDown.settledOnUnknownDay == 1)
    }

    @Test func theMostAtOnceIsFoundBetweenTheEndsOfMonths() throws {
        let done = try (20...22).map { promise(made: try day(1, 10), .done, due: try day(1, 25), doneOn: try day(1, $0)) }
        let open = promise(made: try day(1, 10), .open, due: try day(3, 25))
        let levels = BurnDown(done + [open], today: try day(2, 10)).levels
        #expect(levels.map(\.day) == [try day(1, 10), try day(1, 31), try day(2, 10)])
        #expect(levels.map(\.open) == [4, 1, 1])
    }

    @Test func todaysLevelAgreesWithTheRegister() throws {
        let promises = [
            promise(made: try day(1, 10), .declined, due: try day(12, 1)), promise(made: try day(2, 1), .open, due: try day(4, 1)),
            promise(made: try day(2, 1), .inProgress, due: try day(6, 1)),
        ]
        let last = try #require(BurnDown(promises, today: try day(4, 15)).levels.last)
        #expect(last.open == promises.count { !$0.status.isSettled })
        #expect(last.overdue == promises.count { $0.isOverdue(on: last.day) })
        #expect(BurnDown([], today: last.day).levels.isEmpty)
    }

    @Test func aTypeOfWhichNoneIsKeptIsNeverKept() throws {
        let today = try day(4, 15)
        let promises = [
            promise(made: try day(1, 10), .open, due: try day(2, 1), type: .monitoring),
            promise(made: try day(1, 10), .declined, type: .monitoring),
            promise(made: try day(1, 10), .done, type: .prevention), promise(made: try day(1, 10), .open),
        ]
        let tallies = PromiseTally.tallies(promises, today: today) { $0.action.type.map { [$0] } ?? [] }
        let monitoring = try #require(tallies[.monitoring])
        #expect(monitoring.isNeverKept)
        #expect([monitoring.made, monitoring.dropped, monitoring.open, monitoring.overdue] == [2, 1, 1, 1])
        #expect(tallies[.prevention]?.isNeverKept == false)
        #expect(tallies[nil]?.open == 1)
        let early = PromiseTally([promise(made: try day(4, 1), .open, due: try day(5, 1))], today: today)
        #expect(!early.isNeverKept && early.notDue == 1)
    }

    @Test func whatBecameOfPromisesIsSaidInOneLine() throws {
        let made = try day(1, 10)
        func tally(_ promises: [Promise]) throws -> PromiseTally { PromiseTally(promises, today: try day(4, 15)) }
        let kept = promise(made: made, .verified)
        let late = promise(made: made, .open, due: made)
        #expect(try tally([kept, kept]).outcomes == "2 kept")
        let dropped = [promise(made: made, .declined), promise(made: made, .superseded)]
        #expect(try tally(dropped).sentence == "0 of 2 promises kept, 1 declined, 1 superseded")
        #expect(try tally([late]).sentence == "0 of 1 promise kept, 1 overdue")
        #expect(try tally([kept, late, promise(made: made, .proposed)]).outcomes == "1 kept, 2 open, 1 of them overdue")
    }
}
