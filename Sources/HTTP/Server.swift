import FlyingSocks
import FoundationEssentials
import Glibc

/// A server of HTTP/1.1 for `GET` and `HEAD` on one address.
package struct Server: Sendable {
    package typealias Handler = @Sendable (RequestHead) async -> Response

    /// The socket cannot be had: the port is taken, the address is not this machine's.
    package struct BindFailure: Error {
        package let reason: String
    }

    /// Where it listens; the port is the real one when any was asked for.
    package let port: UInt16
    private let socket: Socket
    private let hosts: HostNames
    private let handler: Handler

    /// Bytes that the head of a request may have.
    private static let headLimit = 16_384

    /// Listens at once; requests wait until `run`.
    /// - Parameters:
    ///   - host: an IPv4 or IPv6 address.
    ///   - port: 0 for any.
    package init(host: String, port: UInt16, handler: @escaping Handler) throws(BindFailure) {
        self.handler = handler
        hosts = HostNames(listeningOn: host)
        do {
            (socket, self.port) =
                try host.contains(":")
                ? Self.listen(on: sockaddr_in6.inet6(ip6: host, port: port)) : Self.listen(on: sockaddr_in.inet(ip4: host, port: port))
        } catch let SocketError.failed(step, _, message) where !step.hasPrefix("inet_pton") {
            throw BindFailure(reason: message.lowercased())
        } catch {
            throw BindFailure(reason: "\"\(host)\" is no address")
        }
    }

    private static func listen(on address: some SocketAddress) throws -> (Socket, UInt16) {
        let socket = try Socket(domain: Int32(type(of: address).family))
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: address)
        try socket.listen()
        return switch try socket.sockname() {
        case .ip4(_, let port), .ip6(_, let port): (socket, port)
        case .unix: (socket, 0)
        }
    }

    /// Answers requests until the task is cancelled.
    package func run() async throws {
        let pool: some AsyncSocketPool = .make()
        try await pool.prepare()
        let listener = try AsyncSocket(socket: socket, pool: pool)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            group.addTask {
                try await withThrowingDiscardingTaskGroup { connections in
                    for try await connection in listener.sockets { connections.addTask { await serve(connection) } }
                }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// One connection. A reader that goes away in the middle is no failure.
    private func serve(_ connection: AsyncSocket) async {
        do {
            var waiting: [UInt8] = []
            while let head = try await nextHead(of: connection, &waiting) {
                guard let request = RequestHead(head) else {
                    return try await refuse(connection, .badRequest, "this is no HTTP request")
                }
                // Where one request ends and the next begins is not told of requests with a body: none of them means anything here.
                let keepsAlive = request.keepsAlive && !request.hasBody
                let response = await answer(request)
                try await connection.write(Data(response.bytes(hasBody: request.method != "HEAD", keepsAlive: keepsAlive)))
                if !keepsAlive { break }
            }
            try connection.close()
        } catch SocketError.disconnected {
            close(connection)
        } catch HeadTooLarge.tooLarge {
            do { try await refuse(connection, .headTooLarge, "the request is too long") } catch { close(connection) }
        } catch {
            close(connection)
        }
    }

    private func answer(_ request: RequestHead) async -> Response {
        guard hosts.allow(request["host"]) else {
            return Response(.misdirected, text: "this server does not answer to that name; ask for http://localhost:\(port)/")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            var response = Response(.methodNotAllowed, text: "only GET and HEAD are answered")
            response.fields.append(("Allow", "GET, HEAD"))
            return response
        }
        return await handler(request)
    }

    private enum HeadTooLarge: Error { case tooLarge }

    /// The bytes up to an empty line; nil when the connection ends before a request begins.
    private func nextHead(of connection: AsyncSocket, _ waiting: inout [UInt8]) async throws -> [UInt8]? {
        while true {
            if let end = Self.endOfHead(waiting), end <= Self.headLimit {
                defer { waiting.removeFirst(end) }
                return Array(waiting[..<end])
            }
            guard waiting.count < Self.headLimit else { throw HeadTooLarge.tooLarge }
            waiting += try await connection.read(atMost: 4096)
        }
    }

    /// Behind the first empty line.
    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        var lineLength = 0
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A where lineLength == 0: return offset + 1
            case 0x0A: lineLength = 0
            case 0x0D: continue
            default: lineLength += 1
            }
        }
        return nil
    }

    private func refuse(_ connection: AsyncSocket, _ status: Response.Status, _ text: String) async throws {
        try await connection.write(Data(Response(status, text: text).bytes(hasBody: true, keepsAlive: false)))
        try connection.close()
    }

    /// Whatever stands in the way of closing, the connection is over.
    private func close(_ connection: AsyncSocket) {
        do { try connection.close() } catch {}
    }
}
