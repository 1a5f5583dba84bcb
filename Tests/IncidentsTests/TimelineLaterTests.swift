import Testing

@testable import Incidents

/// Times that are told from another: so long later, the morning after, several in one cell.
@Suite struct TimelineLaterTests {
    @Test(arguments: [
        "5 minutes later", "five minutes later", "5 min. later", "5-minutes later", "5 Minuten später", "5 minutes plus tard",
        "5 minutos después", "cinco minutos depois", "5分後", "+5m", "+5 min", "+0:05",
    ])
    func anEntryFollowsTheOneBeforeItBySoMuch(words: String) {
        #expect(timeline("## Timeline\n\n- 09:12 a\n- \(words): b\n- 10:00 c")[1] == "4 2026-03-14T09:17Z b")
        #expect(timeline("## Timeline\n\n| Time | Event |\n|---|---|\n| 09:12 | a |\n| \(words) | b |")[1] == "6 2026-03-14T09:17Z b")
    }

    @Test func signsCountFromTheLastTimeThatIsWritten() {
        #expect(times("- 09:12 a\n- +5m: b\n- +12m: c\n- 10:00 d\n- +1h20m: e") == ["09:12", "09:17", "09:24", "10:00", "11:20"])
        #expect(times("- 09:12 a\n- 5 minutes later b\n- 5 minutes later c") == ["09:12", "09:17", "09:22"])
        #expect(times("- 23:50 a\n- half an hour\n- 30 minutes later b\n- 00:40 c").last == "2026-03-15 00:40")
    }

    @Test func whatIsAboutRightIsMarkedSo() {
        #expect(timeline("## Timeline\n\n- 09:12 a\n- about 5 minutes later b")[1] == "4 2026-03-14T09:17Z ~ b")
        #expect(
            timeline("## Timeline\n\n- 09:12 a\n- Shortly after: b\n- 10 minutes later: c").suffix(2) == [
                "4 - Shortly after: b", "5 2026-03-14T09:22Z ~ c",
            ])
    }

    @Test func whatTellsOfSomethingElseIsText() {
        #expect(timeline("## Timeline\n\n- 09:12 a\n- 2 hours later than planned b")[1] == "4 - 2 hours later than planned b")
        #expect(timeline("## Timeline\n\n- 09:12 a\n- 10 minutes après la bascule, b")[1] == "4 - 10 minutes après la bascule, b")
        #expect(timeline("## Timeline\n\n- 09:12 a\n- +5 replicas b")[1] == "4 - +5 replicas b")
        for words in ["5 minutes après le déploiement", "5 minutos después del despliegue", "2 horas depois do deploy", "2시간 뒤의 배포"] {
            #expect(timeline("## Timeline\n\n- 09:12 a\n- \(words)")[1] == "4 - \(words)")
        }
        #expect(timeline("## Timeline\n\n- 09:12 a\n- 15 March: b\n- 5 minutes later c").last == "5 - 5 minutes later c")
        #expect(timeline("## Timeline\n\n- 1 hour later, all done\n- b") == ["3 - 1 hour later, all done", "4 - b"])
        #expect(timeline("## Timeline\n\n- 10:00 b\n- 09:30 a\n- 09:00 z\n- 5 minutes later y").last == "6 - 5 minutes later y")
    }

    @Test func theMorningAfterIsTheNextDay() {
        #expect(times("- 09:12 a\n- The following morning: b\n- 10:00 c") == ["09:12", "2026-03-15", "2026-03-15 10:00"])
        #expect(times("- 09:12 a\n- Two days later, b") == ["09:12", "2026-03-16"])
        #expect(times("| Time | Event |\n|---|---|\n| 09:12 | a |\n| The next morning | b |") == ["09:12", "2026-03-15"])
    }

    @Test func aCellHoldsAsManyEntriesAsItsLinesHaveTimes() {
        let table = "## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n"
        #expect(timeline(table + "| 09:12<br>09:15 | a<br/>b |") == ["5 2026-03-14T09:12Z a", "5 2026-03-14T09:15Z b"])
        #expect(
            timeline(table + "| 09:30 | 09:30 a<br>09:35 b<br />and c |\n| 09:40 | d<br>09:45 e |") == [
                "5 2026-03-14T09:30Z a", "5 2026-03-14T09:35Z b and c", "6 2026-03-14T09:40Z d", "6 2026-03-14T09:45Z e",
            ])
        #expect(timeline(table + "| 15 March | 09:30 a<br>09:35 b |") == ["5 2026-03-15T09:30Z a", "5 2026-03-15T09:35Z b"])
        #expect(timeline(table + "| 09:12 UTC<br>10:12 CET | a<br>b |") == ["5 2026-03-14T09:12Z a b"])
        #expect(timeline(table + "| 09:12 | a<br>b |") == ["5 2026-03-14T09:12Z a b"])
    }

    @Test func whatTimesAreNestedBelowIsAnEntryAmongTimedOnes() {
        #expect(
            timeline("## Timeline\n\n- 09:12 a\n- We begin to look around\n  - 09:20 b\n- Recovery:\n  - 09:30 c") == [
                "3 2026-03-14T09:12Z a", "4 - We begin to look around", "5 2026-03-14T09:20Z b", "7 2026-03-14T09:30Z c",
            ])
        #expect(timeline("## Timeline\n\n09:12\n: a") == ["3 2026-03-14T09:12Z a"])
    }

    @Test func aWordThatBeginsLikeAboutIsNone() {
        #expect(timeline("## Timeline\n\n- 09:12 경보\n- 09:20경 a") == ["3 2026-03-14T09:12Z 경보", "4 2026-03-14T09:20Z ~ a"])
    }

    @Test func daysThatEditorsLinkAreRead() {
        #expect(timeline("## Timeline\n\n- @March 15, 2026 9:12 AM (GMT+1) a") == ["3 2026-03-15T08:12Z a"])
    }
}
