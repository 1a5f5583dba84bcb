import Frameworks
import Testing

@testable import Exchange

@Suite struct SeverityMappingTests {
    @Test(arguments: [
        ("five-whys", "critical", "P0"), ("five-whys", "major", "P1"), ("five-whys", "minor", "P2"), ("five-whys", "P1", "P1"),
        ("five-whys", "p2 - important", "P2"), ("five-whys", "SEV1", "P0"), ("five-whys", "Sev-3", "P3"), ("five-whys", "P5", "P3"),
        ("five-whys", "down", "P1"), ("five-whys", "disrupted", "P2"), ("five-whys", "notice", "P3"),
        ("retrospective", "critical", "SEV1"), ("retrospective", "major", "SEV1"), ("retrospective", "minor", "SEV2"),
        ("retrospective", "high", "SEV2"), ("retrospective", "P3", "SEV3"), ("retrospective", "sev2", "SEV2"),
        ("risk", "critical", "P0"), ("risk", "low", "P5"), ("risk", "high", "P3"),
    ])
    func aWordIsALevelByNameOrByRank(_ framework: String, _ word: String, _ level: String) throws {
        #expect(SeverityMapping(try #require(FrameworkCatalogue.builtIn[framework])).level(for: word) == level)
    }

    @Test(arguments: ["none", "banana", "", "yes", "P"]) func whatMeansNoLevelIsNone(_ word: String) throws {
        #expect(SeverityMapping(try #require(FrameworkCatalogue.builtIn["five-whys"])).level(for: word) == nil)
    }
}
