import Frameworks
import Markup

/// The day an incident began, where its front matter does not say.
///
/// Names of files and titles often hold the day of publication. So a range that the metadata states, or the first sentence of the
/// summary, corrects them when it names an earlier day not long before.
package struct IncidentDate {
    let path: String
    let title: String?
    let metadata: Metadata
    let summary: String
    let order: DayOrder?

    /// Nil when neither name, title, metadata nor summary say it.
    var day: CalendarDay? {
        let stated = metadataDay
        guard let named = named else { return stated ?? opening }
        for earlier in [stated, opening] {
            if let earlier, Self.isBefore(earlier, named) { return earlier }
        }
        return named
    }

    /// Earlier than the day of publication, and not long before it.
    package static func isBefore(_ day: CalendarDay, _ published: CalendarDay) -> Bool {
        day < published && published.daysSinceEpoch - day.daysSinceEpoch <= 60
    }

    private var named: CalendarDay? {
        Self.inName(of: path) ?? [title, metadata.sent].lazy.compactMap { $0 }.compactMap { OpeningDay.first(in: $0, order: order) }.first
    }

    /// The day in the name of a file, else of its folder.
    package static func inName(of path: String) -> CalendarDay? {
        if let day = DayReader.first(in: IncidentID.name(ofPath: path)) { return day }
        guard let end = path.utf8.lastIndex(of: 0x2F) else { return nil }
        let folders = path[..<end]
        let start = folders.utf8.lastIndex(of: 0x2F).map(folders.utf8.index(after:)) ?? folders.startIndex
        return DayReader.first(in: String(folders[start...]))
    }

    private var metadataDay: CalendarDay? {
        let labels: [MetadataLabel] = [.field(.started), .field(.date), .period, .field(.detected)]
        return labels.lazy.compactMap { metadata.pair($0) }.compactMap { OpeningDay.first(in: $0.text, order: order) }.first
    }

    /// The day of which folders name the year or the month and the file's name the rest: `2026/03/14-mail.md`, `2026-03/03-14-mail.md`.
    /// Numbers of files are other things as often, so that it holds where the document tells none.
    static func ofFolders(_ path: String) -> CalendarDay? {
        let (parts, name) = (path.split(separator: "/"), IncidentID.name(ofPath: path))
        guard let place = parts.lastIndex(where: { $0.hasPrefix(name) }) else { return nil }
        let folders = parts[..<place].suffix(2).joined(separator: "-")
        let isMonthRepeated = name.utf8.dropFirst(3).first.map(Cursor.isDigit) == true && folders.hasSuffix("-\(name.prefix(2))")
        return DayReader.first(in: "\(folders)-\(isMonthRepeated ? name.dropFirst(3) : name[...])")
    }

    /// The day that the summary opens with: "Between October 9 and October 23, 2025, …".
    private var opening: CalendarDay? {
        let sentence = summary.prefix(160).prefix { !"。！!?？\n".contains($0) }
        if StatedDay.tellsOfPublication(String(sentence)) { return nil }
        return OpeningDay.first(in: String(sentence[..<Self.fullStop(in: sentence)]), order: order, year: named?.year)
    }

    /// The full stop between a word and a capital letter, else the end: "14. März" and "Sept. 14" go on.
    private static func fullStop(in text: Substring) -> Substring.Index {
        text.indices.first { place in
            guard text[place] == ".", place > text.startIndex, text[text.index(before: place)].isLetter else { return false }
            let rest = text[place...].dropFirst()
            return rest.first == " " && rest.dropFirst().first?.isUppercase == true
        } ?? text.endIndex
    }
}
