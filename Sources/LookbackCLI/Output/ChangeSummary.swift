import History
import Incidents
import Project

/// What a change adds to the history as Markdown, with links to the published pages, else to the sources.
enum ChangeSummary {
    static func markdown(_ project: LoadedProject, changed paths: Set<String>, today: CalendarDay) -> String {
        let site = project.folder.configuration.site
        let change = HistoryChange(project.reading.analysis, paths: paths, today: today) { incident in
            if let source = site.sourceURL {
                let path = percentEncoded(incident.path)
                return source.contains("{path}") ? source.replacing("{path}", with: path) : source + path
            }
            return site.baseURL.map { $0 + "incidents/\(percentEncoded(incident.id))/" }
        }
        return change.markdown
    }

    private static func percentEncoded(_ path: String) -> String {
        var result = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
