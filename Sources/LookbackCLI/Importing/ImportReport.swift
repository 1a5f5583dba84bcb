import Diagnostics
import Exchange

/// What `import` tells of its work on standard error.
struct ImportReport {
    private let plan: ImportPlan
    private let isDryRun: Bool

    /// Lines of one kind that are told in full.
    private static let maximumLines = 20

    init(_ plan: ImportPlan, isDryRun: Bool) { (self.plan, self.isDryRun) = (plan, isDryRun) }

    /// A record that is lost is told even to who wants no counts.
    func tell(_ options: GlobalOptions) {
        for note in plan.notes.prefix(Self.maximumLines) { options.note("lookback: \(Self.oneLine(note))") }
        var (faulty, others): ([String], [String]) = ([], [])
        for skip in plan.skipped {
            switch skip.reason {
            case .faulty(let why): faulty.append("skipped \(skip.name): \(why)")
            case .noIncident(let what): others.append("skipped \(skip.name): \(what), no incident")
            case .known(let path): others.append("skipped \(skip.name): \(path) has it")
            }
        }
        for line in faulty { StandardError.write("lookback: \(Self.oneLine(line))\n") }
        for line in others.prefix(Self.maximumLines) { options.note("lookback: \(Self.oneLine(line))") }
        if others.count > Self.maximumLines { options.note("lookback: skipped \(others.count - Self.maximumLines) more") }
        options.note(summary)
    }

    /// `12 incidents imported, 3 skipped: 2 imported before, 1 scheduled maintenance`
    private var summary: String {
        let imported = Count.text(plan.files.count, "incident") + (isDryRun ? " would be imported" : " imported")
        guard !plan.skipped.isEmpty else { return imported }
        var counts: [(reason: String, count: Int)] = []
        for skip in plan.skipped {
            let reason =
                switch skip.reason {
                case .faulty: "faulty"
                case .noIncident(let what): what
                case .known: "imported before"
                }
            if let place = counts.firstIndex(where: { $0.reason == reason }) {
                counts[place].count += 1
            } else {
                counts.append((reason, 1))
            }
        }
        return imported + ", \(plan.skipped.count) skipped: " + counts.map { "\($0.count) \($0.reason)" }.joined(separator: ", ")
    }

    private static func oneLine(_ text: String) -> String { TerminalText.shown(text).text }
}
