import Diagnostics
import Fuzzing
import Glibc
import Incidents
import Markup

let settings = ReadingSettings()

// Any bytes as a whole document: sections, times, whys and actions are read, and all of it is rendered.
let status = lookback_fuzz(CommandLine.argc, CommandLine.unsafeArgv) { start, count in
    let source = SourceFile(path: "content/2026-03-14-a.md", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let document = DocumentReader.read(source)
    let incident = IncidentReader.read(document, settings: settings)
    precondition(incident.timeline.entries.allSatisfy { 1...source.lineCount ~= $0.line }, "entries stand in the document")
    let html = MarkdownHTML(document.tree).document().html.bytes
    precondition(String(validating: html, as: UTF8.self) != nil, "what is rendered is UTF-8")
    return 0
}
exit(status)
