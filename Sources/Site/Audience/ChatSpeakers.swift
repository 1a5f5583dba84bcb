import Incidents
import Markup

/// Who speaks in the logs of a chat that a document quotes: `10:02 <dana> restarting it`.
enum ChatSpeakers {
    /// The names without their signs, in the order of the first lines of each.
    static func names(in document: Document) -> [String] {
        var known: Set<String> = []
        return document.source.bytes[document.tree.bodyStart...].split(separator: 0x0A).compactMap(speaker).filter {
            known.insert($0).inserted
        }
    }

    /// Behind a time, marks of lists and brackets, and before what was said.
    private static func speaker(of line: ArraySlice<UInt8>) -> String? {
        let lead = line.prefix(48).prefix { $0 != 0x3C && !ASCII.isLetter($0) || $0 == 0x54 || $0 == 0x5A }
        guard lead.endIndex < line.endIndex, line[lead.endIndex] == 0x3C, lead.contains(where: ASCII.isDigit) else { return nil }
        let start = line[lead.endIndex...].dropFirst().drop { [0x40, 0x2B, 0x25, 0x20].contains($0) }
        let name = start.prefix(32).prefix { ASCII.isAlphanumeric($0) || [0x2D, 0x2E, 0x5F].contains($0) }
        let rest = start[name.endIndex...]
        guard name.count > 1, ASCII.isAlphanumeric(name[name.startIndex]), !ASCII.isDigit(name[name.startIndex]), rest.first == 0x3E,
            let next = rest.dropFirst().first, ASCII.isSpace(next) || next == 0x3A, rest.count > 3
        else { return nil }
        return String(decoding: name, as: UTF8.self)
    }
}
