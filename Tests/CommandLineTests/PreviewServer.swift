import Foundation

/// `lookback serve` running in a folder of a test's own; ended with the test.
final class PreviewServer {
    /// Nobody answered, or not as HTTP says.
    struct NoAnswer: Error { let what: String }

    struct Answer {
        let status: Int
        let head: String
        let body: String
    }

    let port: UInt16
    private let process: Process
    private let tool: Tool

    /// Starts on any free port and waits until the address is printed.
    init(_ tool: Tool, _ arguments: [String] = []) throws {
        self.tool = tool
        process = Process()
        process.executableURL = URL(fileURLWithPath: try Tool.binary())
        process.arguments = ["serve", "--port", "0", "--quiet"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: tool.folder.path)
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": tool.folder.path, "SWIFT_BACKTRACE": "enable=no"]
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = line.split(separator: ":").last.flatMap({ UInt16($0.prefix { $0.isNumber }) }) else { throw NoAnswer(what: line) }
        self.port = port
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// One request over a connection of its own, as typed.
    func ask(_ method: String = "GET", _ target: String, host: String = "localhost", fields: String = "") throws -> Answer {
        try send("\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\(fields)\r\n")
    }

    func send(_ request: String) throws -> Answer {
        let connection = try PreviewConnection(port: port, request)
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(connection.socket, &buffer, buffer.count)
            if count <= 0 { break }
            answer += buffer[..<count]
        }
        let text = String(decoding: answer, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n"), let status = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw NoAnswer(what: text)
        }
        return Answer(status: status, head: String(text[..<end.lowerBound]), body: String(text[end.upperBound...]))
    }

    /// Asks again until the answer is as it should be, for at most a minute: a machine may have other things to do.
    func wait(_ target: String, until isRight: (Answer) -> Bool) throws -> Answer {
        var last = try ask("GET", target)
        let end = Date(timeIntervalSinceNow: 60)
        while !isRight(last), Date() < end {
            Thread.sleep(forTimeInterval: 0.05)
            last = try ask("GET", target)
        }
        return last
    }

    /// As Ctrl-C does; returns the exit status.
    func interrupt() -> Int32 {
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        return process.terminationStatus
    }
}

/// A connection on which a request was sent, open as long as it is held.
final class PreviewConnection {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)

    init(port: UInt16, _ request: String) throws {
        var address = sockaddr_in()
        (address.sin_family, address.sin_port) = (sa_family_t(AF_INET), port.bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else { throw PreviewServer.NoAnswer(what: "no connection: \(errno)") }
        let bytes = Array(request.utf8)
        guard write(socket, bytes, bytes.count) == bytes.count else { throw PreviewServer.NoAnswer(what: "nothing was sent") }
    }

    deinit { close(socket) }
}
