import Diagnostics
import Foundation
import Testing

@testable import Markup

/// cmark-gfm's parser is not safe to use from several threads; ours must be.
@Suite struct ParallelParsingTests {
    private static let isLong = ProcessInfo.processInfo.environment["LOOKBACK_LONG_TESTS"] == "1"

    private static func source(_ number: Int) -> SourceFile {
        let marks = ["**", "*", "~~", "`", "_"]
        let mark = marks[number % marks.count]
        return SourceFile(
            path: "\(number).md",
            text:
                "# H \(number)\n\n\(mark)a \(number)\(mark) ~~b~~ [c](d\(number)) &amp; | x\n\n| a | ~~b~~ |\n|--|--|\n| \(number) | c |\n")
    }

    private static func html(_ number: Int) -> [UInt8] { MarkdownHTML(MarkdownParser.parse(source(number))).document().html.bytes }

    @Test func twoThreadsGiveWhatOneGives() async {
        let count = Self.isLong ? 40_000 : 1_000
        let parallel = await withTaskGroup(of: [(Int, [UInt8])].self) { group in
            for half in 0..<2 {
                group.addTask { stride(from: half, to: count, by: 2).map { ($0, Self.html($0)) } }
            }
            var pages = [[UInt8]](repeating: [], count: count)
            for await part in group { for (number, page) in part { pages[number] = page } }
            return pages
        }
        for number in 0..<count where parallel[number] != Self.html(number) { Issue.record("document \(number) differs") }
    }
}
