import Foundation
import Testing

/// How many findings of each rule a template has that nobody has filled in.
struct BareTemplate: Sendable, CustomTestStringConvertible {
    let framework: String
    let status: String
    let findings: [String: Int]

    var testDescription: String { "\(framework), \(status)" }

    static let all = [
        BareTemplate(framework: "five-whys", status: "ongoing", findings: ["LB202": 1]),
        BareTemplate(framework: "five-whys", status: "reviewed", findings: ["LB202": 11]),
        BareTemplate(framework: "atlassian", status: "ongoing", findings: ["LB202": 1]),
        BareTemplate(framework: "atlassian", status: "reviewed", findings: ["LB103": 5, "LB202": 14]),
        BareTemplate(framework: "risk", status: "ongoing", findings: ["LB202": 1, "LB604": 1]),
        BareTemplate(framework: "risk", status: "reviewed", findings: ["LB103": 1, "LB202": 8, "LB604": 1]),
        BareTemplate(framework: "live-document", status: "ongoing", findings: ["LB202": 6, "LB604": 1]),
        BareTemplate(framework: "live-document", status: "reviewed", findings: ["LB103": 1, "LB202": 7, "LB604": 1]),
        BareTemplate(framework: "rca", status: "ongoing", findings: ["LB202": 1, "LB604": 1]),
        BareTemplate(framework: "rca", status: "reviewed", findings: ["LB103": 1, "LB202": 13, "LB604": 1]),
        BareTemplate(framework: "retrospective", status: "ongoing", findings: ["LB103": 1, "LB111": 1, "LB202": 1, "LB604": 1]),
        BareTemplate(framework: "retrospective", status: "reviewed", findings: ["LB103": 8, "LB111": 1, "LB202": 8, "LB604": 1]),
    ]
}

@Suite struct BareTemplateTests {
    @Test(arguments: BareTemplate.all) func theTemplateFailsWithExactlyWhatIsUnfilled(_ template: BareTemplate) throws {
        let tool = try Tool("-- lookback.yml --\n")
        let new = try tool.run(
            "new", "Orders stop", "--framework", template.framework, "--status", template.status, "--date", "2024-05-01")
        #expect(new.status == 0, "\(new.errors)")
        let check = try tool.run("check", "--format", "json", "--now", "2024-05-02")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any])
        let codes = try #require(report["diagnostics"] as? [[String: Any]]).compactMap { $0["code"] as? String }
        #expect(Dictionary(grouping: codes, by: \.self).mapValues(\.count) == template.findings)
    }
}
