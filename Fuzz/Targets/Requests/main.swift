import Fuzzing
import Glibc
import HTTP

let names = HostNames(listeningOn: "127.0.0.1")

// Any bytes as the head of a request.
let status = lookback_fuzz(CommandLine.argc, CommandLine.unsafeArgv) { start, count in
    guard let request = RequestHead(Array(UnsafeBufferPointer(start: start, count: count))) else { return 0 }
    if let path = RequestPath.decoded(request.path) {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        precondition(!steps.contains("..") && !path.utf8.contains(0), "a path stays below the root")
    }
    _ = names.allow(request["host"])
    _ = request.query("after")
    return 0
}
exit(status)
