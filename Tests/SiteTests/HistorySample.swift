import Diagnostics
import Frameworks
import History
import Incidents
import Markup
import Synchronization

@testable import Site

/// Histories made by hand, so that pages can be looked at without reading a file.
enum HistorySample {
    static let now = instant("2026-03-20", 12, 0)

    static func day(_ text: String) -> CalendarDay {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2]) else {
            preconditionFailure("\(text) is no day")
        }
        return day
    }

    static func instant(_ date: String, _ hour: Int, _ minute: Int) -> Instant {
        Instant(day: day(date), secondOfDay: hour * 3_600 + minute * 60)
    }

    static func milestone(_ date: String, _ hour: Int, _ minute: Int) -> Milestones.Milestone {
        Milestones.Milestone(at: instant(date, hour, minute), range: 0..<0, isInferred: false)
    }

    /// A plain incident; tests change what they are about.
    static func incident(_ id: String, title: String = "Names did not resolve", date: String = "2026-03-14", rank: Int? = 1) -> Incident {
        var incident = Incident(id: id, path: "content/\(id).md", title: title, framework: "five-whys")
        incident.date = day(date)
        incident.severity = rank.map { Severity(level: "P\($0)", rank: $0, note: nil, written: "P\($0)") }
        incident.summary = "Four in ten logins failed because the resolver dropped packets."
        incident.services = ["identity"]
        incident.teams = ["platform"]
        incident.tags = ["login"]
        incident.rootCauses = ["dns"]
        incident.milestones[.started] = milestone(date, 9, 12)
        incident.milestones[.detected] = milestone(date, 9, 20)
        incident.milestones[.mitigated] = milestone(date, 10, 3)
        incident.milestones[.resolved] = milestone(date, 10, 34)
        incident.audience = .public
        return incident
    }

    static func entry(_ date: String, _ hour: Int, _ minute: Int, _ kind: TimelineEntry.Kind, _ text: String) -> TimelineEntry {
        var entry = TimelineEntry(
            line: 1, at: instant(date, hour, minute), precision: .minute, text: text, written: "\(hour):\(minute)", writtenRange: 0..<0,
            range: 0..<0)
        entry.kind = kind
        return entry
    }

    static func action(_ id: String, _ text: String, due: String?, status: ActionItem.Status = .open) -> ActionItem {
        var action = ActionItem(id: id, line: 1, text: text, range: 0..<0)
        action.due = due.map(day)
        action.status = status
        return action
    }

    static func oldAddresses(_ written: String...) -> [Located<OldAddress>] {
        written.map { written in
            do { return Located(try OldAddress(written), 0..<0) } catch { preconditionFailure("\(written) \(error)") }
        }
    }

    static var settings: SiteSettings {
        var settings = SiteSettings(today: now.day)
        settings.title = "Example history"
        settings.description = "What broke, why, and what became of what was promised."
        settings.audience = .public
        settings.taxonomy = Taxonomy(
            causes: [Taxonomy.Entry(id: "dns", title: "DNS", description: "A name did not resolve.")],
            services: [Taxonomy.Entry(id: "identity", title: "Identity", team: "platform")])
        return settings
    }

    static func analysis(
        of history: History, _ documents: [String: Document] = [:], _ ledger: ActionLedger = ActionLedger()
    ) -> Analysis {
        Analysis(history, ledger: ledger) { documents[history.incidents[$0].path]?.tree }
    }

    /// The files of a site sorted by path.
    static func files(
        of history: History, documents: [String: Document] = [:], _ settings: SiteSettings, jobs: Int = 2
    ) async -> (files: [SiteFile], diagnostics: [Diagnostic]) {
        let received = Mutex<[SiteFile]>([])
        let analysis = analysis(of: history, documents, settings.ledger)
        let (_, _, diagnostics) = await SiteBuilder.build(analysis, documents: documents, settings: settings, jobs: jobs) {
            file in
            received.withLock { $0.append(file) }
        }
        return (received.withLock { $0 }.sorted { $0.path < $1.path }, diagnostics)
    }

    static func build(_ incidents: [Incident], _ settings: SiteSettings = settings, jobs: Int = 2) async -> [String: String] {
        let (files, _) = await files(of: History(incidents), settings, jobs: jobs)
        return Dictionary(
            uniqueKeysWithValues: files.map { file in
                switch file.content {
                case .bytes(let bytes): (file.path, String(decoding: bytes, as: UTF8.self))
                case .copy(let source): (file.path, "copy of \(source)")
                }
            })
    }
}
