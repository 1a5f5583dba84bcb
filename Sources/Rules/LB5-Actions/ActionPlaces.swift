import Frameworks
import Incidents

extension RuleInput {
    /// The line of an action, without the marks of the list or table around it.
    package func place(of action: ActionItem) -> Range<Int> {
        var range = firstLine(of: action.range)
        while range.count > 1, let first = range.first, isMark(source.bytes[first]) { range.removeFirst() }
        while range.count > 1, let last = range.last, source.bytes[last] == 0x7C || source.bytes[last] == 0x20 { range.removeLast() }
        return range
    }

    /// The first place within an action where a text stands literally.
    package func place(of text: String, in action: ActionItem) -> Range<Int>? {
        let wanted = Array(text.utf8)
        let range = action.range.clamped(to: 0..<source.bytes.count)
        guard !wanted.isEmpty, range.count >= wanted.count else { return nil }
        for start in range.lowerBound...(range.upperBound - wanted.count) where source.bytes[start] == wanted[0] {
            if source.bytes[start..<start + wanted.count].elementsEqual(wanted) { return start..<start + wanted.count }
        }
        return nil
    }

    private func isMark(_ byte: UInt8) -> Bool { byte == 0x7C || byte == 0x20 || byte == 0x2D || byte == 0x2A || byte == 0x2B }
}
