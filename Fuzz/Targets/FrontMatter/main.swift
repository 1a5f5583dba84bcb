import Diagnostics
import Fuzzing
import Glibc
import Incidents

let settings = ReadingSettings()

// Any bytes as a block of front matter, in YAML or TOML, read as far as the incident.
let status = lookback_fuzz(CommandLine.argc, CommandLine.unsafeArgv) { start, count in
    let input = UnsafeBufferPointer(start: start, count: count)
    let isTOML = input.first == UInt8(ascii: "+")
    let fence = Array((isTOML ? "+++\n" : "---\n").utf8)
    let bytes = fence + (isTOML ? input.dropFirst() : input[...]) + [0x0A] + fence
    _ = IncidentReader.read(DocumentReader.read(SourceFile(path: "content/2026-03-14-a.md", bytes: bytes)), settings: settings)
    return 0
}
exit(status)
