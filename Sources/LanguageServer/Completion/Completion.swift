import Diagnostics
import Foundation

/// `textDocument/completion`: what may be written at a place.
package enum Completion {
    /// More are not sent: the client asks again when another letter is typed.
    static let limit = 200

    /// What may be written, and what it takes the place of.
    struct Offer {
        var suggestions: [Suggestion]
        var word: Range<Int>
    }

    package static func answer(_ workspace: Workspace, _ params: JSONValue) -> JSONValue {
        guard let (source, offset) = workspace.place(params), let offer = offer(workspace, source, offset) else { return .null }
        // What stands behind the cursor on another line is never replaced.
        let word = min(offer.word.lowerBound, offset)..<max(offset, offer.word.upperBound)
        let typed = source.text(word.lowerBound..<offset).lowercased()
        let matching = offer.suggestions.filter { matches(typed, $0) }
        let range = workspace.encoding.range(word, in: source)
        let items = matching.prefix(limit).enumerated().map { $1.json(replacing: range, place: $0) }
        return .object([("isIncomplete", .bool(matching.count > limit)), ("items", .array(items))])
    }

    private static func offer(_ workspace: Workspace, _ source: SourceFile, _ offset: Int) -> Offer? {
        if let block = FrontMatterLines(source), block.lines.contains(source.line(at: offset)) {
            return FrontMatterCursor(at: offset, in: source).flatMap { FrontMatterCompletion(workspace, source, $0).offer(at: offset) }
        }
        guard workspace.isIncident(source.path) else { return nil }
        return BodyCompletion(workspace, source, offset).offer()
    }

    /// As the editors do: the letters of what was typed, in their order, somewhere in what is offered.
    private static func matches(_ typed: String, _ suggestion: Suggestion) -> Bool {
        var wanted = typed.utf8.filter { $0 != 0x20 }[...]
        for byte in (suggestion.filter ?? suggestion.label).lowercased().utf8 {
            guard let first = wanted.first else { return true }
            if byte == first { wanted.removeFirst() }
        }
        return wanted.isEmpty
    }
}
