import Fuzzing
import Glibc
import Incidents

// Any text as a moment, a day and a duration.
let status = lookback_fuzz(CommandLine.argc, CommandLine.unsafeArgv) { start, count in
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    if let reading = InstantReader.read(text, zone: .utc) {
        precondition(InstantReader.read(reading.at.description, zone: .utc)?.at == reading.at, "a moment is read as it is written")
    }
    if let day = DayReader.read(text) { precondition(DayReader.read(day.description) == day, "a day is read as it is written") }
    _ = DayReader.first(in: text)
    _ = WrittenDuration.seconds(text)
    return 0
}
exit(status)
