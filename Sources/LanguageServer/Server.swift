import Diagnostics

/// The server of the Language Server Protocol 3.17: messages in, messages out.
package enum Server {
    /// Answers until the client says `exit` or closes the stream.
    /// - Parameters:
    ///   - input: the bytes of the client as they come.
    ///   - send: takes whole messages in order; returns at once.
    /// - Returns: the exit status: 1 when the client left without `shutdown`, or nothing more could be understood.
    package static func run(
        _ input: AsyncStream<[UInt8]>, _ settings: ServerSettings, send: @escaping @Sendable ([UInt8]) -> Void
    ) async -> Int32 {
        let session = Session(settings) { message in
            var content: [UInt8] = []
            message.write(to: &content)
            send(MessageFraming.framed(content))
        }
        var framing = MessageFraming()
        for await chunk in input {
            framing.append(chunk)
            while let arrival = framing.next() {
                switch arrival {
                case .message(let content): await session.receive(content)
                case .refused(let length): await session.refuse(length: length)
                case .broken(let reason):
                    await session.giveUp(because: reason)
                    return 1
                }
                if let status = await session.exitStatus {
                    await session.end()
                    return status
                }
            }
        }
        await session.end()
        return 0
    }
}
