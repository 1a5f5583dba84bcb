import Diagnostics
import Fuzzing
import Glibc
import LanguageServer

// Any bytes as what an editor sends; what is JSON is the same when it is written and read again.
let status = lookback_fuzz(CommandLine.argc, CommandLine.unsafeArgv) { start, count in
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    var framing = MessageFraming()
    framing.append(input)
    while let arrival = framing.next() {
        guard case .message = arrival else { break }
    }
    do throws(JSONFault) {
        let value = try JSONReader.read(input)
        let again = try JSONReader.read(Array(value.compact.utf8))
        precondition(again == value, "JSON that was written reads as it was")
    } catch {}
    return 0
}
exit(status)
