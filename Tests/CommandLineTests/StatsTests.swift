import Foundation
import Testing

@Suite struct StatsTests {
    private let tool: Tool

    init() throws {
        tool = try Tool("-- lookback.yml --\n")
        for number in 1...9 {
            try tool.folder.write(
                "content/2025-0\(number)-01-a.md",
                """
                ---
                title: Incident \(number)
                severity: P\(number % 2)
                root_causes: [dns]
                started: 2025-0\(number)-01 10:00 UTC
                resolved: 2025-0\(number)-01 1\(number == 9 ? 1 : 0):\(number == 9 ? "00" : "0\(number)") UTC
                ---
                """)
        }
    }

    private func figures(_ arguments: String...) throws -> [String: Any] {
        let line = (["stats", "--format", "json", "--now", "2025-12-01"] + arguments).joined(separator: " ")
        let outcome = try tool.shell("\"$LOOKBACK\" \(line)")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    private func measure(_ name: String, of group: Any?) throws -> [String: Any] {
        let measures = try #require((group as? [String: Any])?["measures"] as? [[String: Any]])
        return try #require(measures.first { $0["measure"] as? String == name })
    }

    @Test func percentilesComeWithTheirNumberAndInterval() throws {
        let resolve = try measure("resolve", of: try figures()["all"])
        #expect(resolve["n"] as? Int == 9)
        #expect(resolve["median"] as? Double == 300)
        #expect(resolve["p25"] as? Double == 180)
        #expect(resolve["p90"] as? Double == 1_104)
        let interval = try #require(resolve["interval"] as? [Double])
        #expect(interval.count == 2 && interval[0] <= 300 && interval[1] >= 300)
    }

    @Test func fewerThanEightAreTooFewToSay() throws {
        let groups = try #require((try figures("--by", "severity")["by"] as? [String: Any])?["severity"] as? [[String: Any]])
        #expect(groups.compactMap { $0["key"] as? String } == ["P0", "P1"])
        let resolve = try measure("resolve", of: groups.first)
        #expect(resolve["n"] as? Int == 4)
        #expect(resolve["enough"] as? Bool == false)
        #expect(resolve["median"] is NSNull)
        #expect(try tool.run("stats", "--by", "severity").output.contains("too few to say"))
    }

    @Test func oneGroupingOrAllOfThem() throws {
        #expect((try figures("--by", "quarter")["by"] as? [String: Any])?.keys.sorted() == ["quarter"])
        #expect((try figures()["by"] as? [String: Any])?.keys.sorted() == ["cause", "quarter", "service", "severity"])
    }

    @Test func theTableEndsWithAPlainSentenceAndNamesNoMean() throws {
        let output = try tool.run("stats", "--now", "2025-12-01").output
        #expect(
            output.hasSuffix(
                "Year over year: 9 in the last twelve months, 0 in the twelve before: this history is younger than two years: "
                    + "too short to say whether that is a change.\n"))
        #expect(!output.lowercased().contains("mean"))
        #expect(output.contains("9"))
    }
}
