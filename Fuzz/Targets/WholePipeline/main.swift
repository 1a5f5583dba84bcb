import Diagnostics
import Dispatch
import Fuzzing
import Glibc
import Incidents
import Project
import Site

// Any bytes as a small history, files apart by 0xFF (which no text holds): read, checked, rendered.
let status = lookback_fuzz(CommandLine.argc, CommandLine.unsafeArgv) { start, count in
    var content = Content()
    for (number, bytes) in UnsafeBufferPointer(start: start, count: count).split(separator: 0xFF).prefix(4).enumerated() {
        content.sources.append(Content.Source(file: SourceFile(path: "content/2026-03-1\(number)-a.md", bytes: Array(bytes))))
    }
    let today = CalendarDay(daysSinceEpoch: 20_486)
    let finished = DispatchSemaphore(value: 0)
    Task.detached { [content] in
        let configuration = Configuration()
        let reading = await Pipeline.read(content, configuration, jobs: 1)
        _ = await Pipeline.check(reading, configuration, today: today, jobs: 1)
        let settings = Pipeline.siteSettings(configuration, reading, overrides: [:], today: today)
        let site = await Pipeline.render(reading, settings: settings, jobs: 1, entering: { _ in }, receive: { _ in })
        precondition(!site.paths.isEmpty, "a history can always be shown")
        finished.signal()
    }
    finished.wait()
    return 0
}
exit(status)
