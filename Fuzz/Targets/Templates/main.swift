import Dispatch
import Fuzzing
import Glibc
import History
import Incidents
import Site

// Any bytes as a project's own template of a page; when they pass the check, a site is built with them.
let status = lookback_fuzz(CommandLine.argc, CommandLine.unsafeArgv) { start, count in
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var settings = SiteSettings(today: CalendarDay(daysSinceEpoch: 20_486))
    settings.overrides = ["404.mustache": bytes]
    let finished = DispatchSemaphore(value: 0)
    Task.detached {
        let draft = await SiteBuilder.draft(Analysis(History([])) { _ in nil }, documents: [:], settings: settings, jobs: 1)
        precondition(draft.isEmpty == draft.diagnostics.contains { $0.level == .error }, "a site is whole, or its templates are wrong")
        _ = draft.file("404.html")
        finished.signal()
    }
    finished.wait()
    return 0
}
exit(status)
