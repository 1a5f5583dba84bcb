import Foundation
import Testing

@testable import Site

/// `docs/templates.md` names every value that a template may use. Names and kinds are the program's, what they mean is written there by hand;
/// `UPDATE_GOLDEN=1` brings the former up to date and keeps the latter.
@Suite struct TemplateValuesTests {
    private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../docs/templates.md")
        .path

    @Test func everyValueOfEveryTemplateIsDocumented() throws {
        let written = String(decoding: FileManager.default.contents(atPath: Self.path) ?? Data(), as: UTF8.self)
        let meanings = Self.meanings(in: written)
        let current = Self.introduction(of: written) + Self.tables(meanings)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try Data(current.utf8).write(to: URL(fileURLWithPath: Self.path))
        }
        let isCurrent = written == current
        #expect(isCurrent, "docs/templates.md is not up to date: run this test with UPDATE_GOLDEN=1 and say what is new")
        let unsaid = current.split(separator: "\n").filter { $0.hasSuffix("| |") }
        #expect(unsaid == [], "docs/templates.md: say what these mean")
    }

    private static let mark = "## Values of the pages\n"

    private static func introduction(of text: String) -> String { text.firstRange(of: mark).map { String(text[..<$0.lowerBound]) } ?? "" }

    /// By `Model.value`.
    private static func meanings(in text: String) -> [String: String] {
        var (meanings, model): ([String: String], String) = ([:], "")
        for line in text.split(separator: "\n") {
            if line.hasPrefix("### ") { model = line.split(separator: "`").last.map(String.init) ?? "" }
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            guard cells.count == 5, let name = cells[1].split(separator: "`").dropFirst().first else { continue }
            meanings["\(model).\(name)"] = cells[3].trimmingCharacters(in: .whitespaces)
        }
        return meanings
    }

    private static func tables(_ meanings: [String: String]) -> String {
        var text = mark
        var parts: [String: TemplateContract] = [:]
        for page in PageTemplate.allCases {
            text += table(page.contract, heading: "`templates/\(page.rawValue).mustache` is given a `\(page.contract.name)`", meanings)
            collect(page.contract, into: &parts)
        }
        let pages = Set(PageTemplate.allCases.map(\.contract.name))
        text += "\n## Values of their parts\n"
        for (name, part) in parts.sorted(by: { $0.key < $1.key }) where !pages.contains(name) && !part.mayIgnoreFields {
            text += table(part, heading: "`\(name)`", meanings)
        }
        return text
    }

    private static func collect(_ contract: TemplateContract, into parts: inout [String: TemplateContract]) {
        guard parts.updateValue(contract, forKey: contract.name) == nil else { return }
        for (_, shape) in contract.fields {
            switch shape {
            case .list(let inner), .object(let inner): collect(inner(), into: &parts)
            case .text, .html, .flag: continue
            }
        }
    }

    private static func table(_ contract: TemplateContract, heading: String, _ meanings: [String: String]) -> String {
        let rows = contract.fields.sorted { $0.name < $1.name }.map { name, shape in
            "| `\(name)` | \(kind(of: shape)) | \(meanings["\(contract.name).\(name)"] ?? "") |\n".replacing("|  |\n", with: "| |\n")
        }
        return "\n### \(heading)\n\n| value | kind | meaning |\n|---|---|---|\n" + rows.joined()
    }

    private static func kind(of shape: FieldShape) -> String {
        switch shape {
        case .text: "text"
        case .html: "HTML"
        case .flag: "yes or no"
        case .list(let inner): "list of `\(inner().name)`"
        case .object(let inner): "`\(inner().name)`"
        }
    }
}
