import Diagnostics
import History
import Incidents

/// When promises were kept, as the history in Git shows it: the day on which an action's status became another.
package enum GitLedger {
    /// Files looked at, the worst families first: each is one call of Git.
    private static let fileLimit = 200

    /// Adds what Git knows of the promises of the incidents in families. Where there is no Git, nothing is added.
    package static func extend(
        _ ledger: ActionLedger, for analysis: Analysis, _ configuration: Configuration, in root: String
    ) throws(WorldError) -> ActionLedger {
        var seen: Set<String> = []
        let ids = analysis.recurrence.families.flatMap(\.incidents).filter { seen.insert($0).inserted }.prefix(fileLimit)
        guard !ids.isEmpty, try Git.run(["rev-parse", "--is-inside-work-tree"], in: root).status == 0 else { return ledger }
        var ledger = ledger
        for id in ids {
            guard let incident = analysis.history[id] else { continue }
            // Where the tracker speaks, Git is not asked.
            guard incident.actions.contains(where: { $0.status.isSettled && ledger.changes(of: $0).isEmpty }) else { continue }
            let versions = try FileVersions(of: incident.path, in: root).versions
            record(incident, versions.map { ($0.day, actions(in: $0.bytes, incident.path, configuration)) }, in: &ledger)
        }
        return ledger
    }

    private static func actions(in bytes: [UInt8], _ path: String, _ configuration: Configuration) -> [ActionItem] {
        Pipeline.read(Content.Source(file: SourceFile(path: path, bytes: bytes)), configuration).incident.actions
    }

    /// An action that is settled in the first version that has it was settled before: nobody knows when.
    private static func record(_ incident: Incident, _ versions: [(day: CalendarDay, actions: [ActionItem])], in ledger: inout ActionLedger)
    {
        for action in incident.actions where action.status.isSettled {
            var before: ActionItem.Status?
            for version in versions {
                guard let then = counterpart(of: action, in: version.actions, now: incident.actions) else { continue }
                if let before, before != then.status {
                    let change = ActionLedger.Change(day: version.day, status: then.status, source: .git)
                    ledger.record(change, forAction: action.id)
                }
                before = then.status
            }
        }
    }

    /// The same action in an older version: by its ticket, else by its text, else the one in its place if most of its words are the same.
    private static func counterpart(of action: ActionItem, in older: [ActionItem], now: [ActionItem]) -> ActionItem? {
        if let ticket = action.ticket, let same = older.first(where: { $0.ticket == ticket }) { return same }
        let text = words(action.text)
        if let same = older.first(where: { words($0.text) == text }) { return same }
        guard let inPlace = older.first(where: { $0.id == action.id }) else { return nil }
        let other = words(inPlace.text)
        guard !now.contains(where: { words($0.text) == other }) else { return nil }
        let shared = Set(text).intersection(other).count
        return shared * 2 >= max(Set(text).count, Set(other).count) ? inPlace : nil
    }

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }[...].map { $0 }
    }
}
