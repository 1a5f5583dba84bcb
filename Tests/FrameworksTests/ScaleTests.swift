import Testing

@testable import Frameworks

@Suite struct ScaleTests {
    private let letters = SeverityScale(
        levels: [
            SeverityScale.Level(code: "P0", rank: 0, meaning: "", aliases: ["critical", "blocker"]),
            SeverityScale.Level(code: "P1", rank: 1, meaning: "", aliases: ["high", "priority 1"]),
        ], defaultCode: "P1")
    private let words = SeverityScale(
        levels: (1...3).map { SeverityScale.Level(code: "SEV\($0)", rank: $0, meaning: "") }, defaultCode: nil)

    @Test(arguments: [
        ("P1", nil), ("p1", nil), ("P-1", nil), ("P1 - Checkout down", "Checkout down"), ("P1: Checkout down", "Checkout down"),
        ("HIGH (complete failure of search)", "complete failure of search"), ("Priority 1", nil), ("🔴 High", nil), ("1", nil),
        ("P1, later P2", "later P2"),
    ])
    func aLevelIsKnownHoweverItIsWritten(text: String, note: String?) {
        #expect(letters.read(text)?.level.code == "P1")
        #expect(letters.read(text)?.note == note)
    }

    @Test(arguments: ["SEV-2", "sev 2", "Sev2", "Severity 2 – slow", "S2", "SEV_2: slow"])
    func aScaleOfItsOwnWordsKnowsTheirShortForms(text: String) { #expect(words.read(text)?.level.code == "SEV2") }

    @Test(arguments: ["", "🔥", "P7", "SEV1", "unknown", "not critical", "P10", "Perfect", "--"])
    func whatIsNoLevelIsNone(text: String) { #expect(letters.read(text) == nil) }

    @Test(arguments: ["hoch", "Hoch – Kasse steht", "élevée", "ALTA", "高", "높음"])
    func aWordForALevelMayBeInAnotherLanguage(text: String) { #expect(letters.read(text)?.level.code == "P1") }

    @Test func everyWordInAnotherLanguageIsALevelOfSomeScale() {
        let scale = SeverityScale(
            levels: ["critical", "high", "major", "medium", "minor", "low"].enumerated().map {
                SeverityScale.Level(code: "L\($0.offset)", rank: min($0.offset, 4), meaning: "", aliases: [$0.element])
            }, defaultCode: nil)
        let read = ["kritisch", "hoch", "schwerwiegend", "mittel", "gering", "niedrig"].map { scale.read($0)?.level.code }
        #expect(read == ["L0", "L1", "L2", "L3", "L4", "L5"])
    }

    @Test func theNamesOfTheScaleComeFirst() {
        let scale = SeverityScale(
            levels: [
                SeverityScale.Level(code: "S1", rank: 0, meaning: "Major", aliases: ["minor"]),
                SeverityScale.Level(code: "Minor", rank: 1, meaning: ""), SeverityScale.Level(code: "S3", rank: 2, meaning: "Low"),
            ], defaultCode: nil)
        #expect(["major", "minor", "low: slow"].map { scale.read($0)?.level.code } == ["S1", "Minor", "S3"])
    }

    @Test func aScaleThatTakesOthersKnowsEveryCodeAndRanksItAsItsOwnScaleDoes() throws {
        let live = try #require(FrameworkCatalogue.builtIn["live-document"]).scale
        let read = ["P1", "SEV1", "sev-2: slow", "P6", "major"].map { live.read($0)?.level }
        #expect(read.map { $0?.code } == ["P1", "SEV1", "SEV2", "P6", "P1"])
        #expect(read.map { $0?.rank } == [1, 0, 2, 4, 1])
        #expect(live.read("P9") == nil && live.levels.count == 4)
    }

    @Test func everyCodeAndAliasOfTheBuiltInFrameworksIsReadAsItsLevel() {
        for framework in FrameworkCatalogue.builtIn.frameworks {
            for level in framework.scale.levels {
                for spelling in [level.code] + level.aliases {
                    #expect(framework.scale.read(spelling)?.level.code == level.code, "\(framework.name): \(spelling)")
                }
            }
        }
    }

    @Test(arguments: [
        ("Critical (P1)", "Critical"), ("Critical - P1", "Critical"), ("Critical / P1", "Critical"), ("Serious (P1)", "Serious"),
        ("Critical (P1) – all customers", "Critical – all customers"), ("高（P1）", "高"), ("Sev 1 / P1", "Sev 1"), ("level P1", "level"),
        ("P0 → P1", "P0 → P1"), ("downgraded from P0 to P1", "downgraded from P0 to P1"), ("P0, lowered to P1", "P0, lowered to P1"),
    ])
    func theCodeThatIsWrittenJudgesAndTheLatestHolds(text: String, note: String) {
        #expect(letters.read(text)?.level.code == "P1")
        #expect(letters.read(text)?.note == note)
    }

    @Test(arguments: [
        "Critical (was P1)", "Critical - P1 alerts were ignored", "Critical, not P1", "P0 (close to P1)", "P0 – we thought of P1",
        "critical for all P1 customers",
    ])
    func aCodeThatIsToldOfInPassingJudgesNothing(text: String) { #expect(letters.read(text)?.level.code == "P0") }

    @Test(arguments: ["not P1", "below P1", "P1s of a week", "unknown (P0 or P1)", "the on-call answers P1 alerts at once"])
    func aCodeThatIsDeniedOrComparedIsNoLevel(text: String) { #expect(letters.read(text) == nil) }

}
