import Diagnostics
import Frameworks
import Markup
import Testing

@testable import Incidents

/// Parts that are named by the first words of their paragraphs.
@Suite struct ParagraphLabelTests {
    private func read(_ text: String) -> [Section] {
        SectionReader.read(MarkdownParser.parse(SourceFile(path: "incident.md", text: text)), vocabulary: .builtIn)
    }

    private func known(_ text: String) -> [String] {
        read(text).compactMap { section in section.id.map { "\(section.line) \($0.rawValue)" } }
    }

    @Test func namesThatBeginThreeParagraphsAreSectionsBesideHeadings() {
        let text = """
            # Search down

            Summary: Search was down.

            Impact: No results
            for an hour.

            Root Causes: A leak.

            Action Items:

            | Action | Owner |
            |--|--|
            | Fix it | sre |

            ## Timeline

            - 10:00 a
            """
        #expect(known(text) == ["3 summary", "5 impact", "8 root-cause", "10 action-plan", "16 timeline"])
        let sections = read(text)
        #expect(sections[2].heading == "Impact" && sections[2].blocks.count == 1)
    }

    @Test(arguments: [
        "Impact: x\n\nRoot cause: y", "Impact: x\nRoot cause: y\nDetection: z", "Impact: x\n\nImpact: y\n\nImpact: z",
        "Impact:x\n\nDetection:y\n\nTrigger:z", "The impact: x\n\nIt was found: y\n\nIn the end: z",
    ])
    func fewerAreSentences(body: String) {
        #expect(known("# T\n\n\(body)\n\n## Timeline\n\n- 10:00 a\n").map { String($0.suffix(8)) } == ["timeline"])
    }

    @Test func headingsWinOverThem() {
        let text = "# T\n\nImpact: x\n\nDetection: y\n\nTrigger: z\n\n## Impact\n\nMany.\n"
        #expect(known(text) == ["5 detection", "7 trigger", "9 impact"])
    }

    @Test func actionsAndMomentsThatBeginSoDoNotDivideTheirList() {
        let text = "# T\n\n## Action plan\n\nDetection: page\n\nTrigger: none\n\nImpact: tell\n\n## Timeline\n\n- 10:00 a\n"
        #expect(known(text) == ["3 action-plan", "11 timeline"])
    }
}
