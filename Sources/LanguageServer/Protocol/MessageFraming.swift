/// Messages in a stream of bytes, each behind its length: the base protocol of the Language Server Protocol 3.17.
package struct MessageFraming {
    package enum Arrival: Equatable {
        case message([UInt8])
        /// A message that is too long was passed over.
        case refused(length: Int)
        /// What stands where a header should: where the next message begins cannot be known.
        case broken(String)
    }

    /// A longer message is refused.
    package static let sizeLimit = 64 << 20
    private static let headerLimit = 8 << 10
    private static let headerEnd = Array("\r\n\r\n".utf8)

    private var waiting: [UInt8] = []
    /// Bytes of `waiting` that were taken already.
    private var taken = 0
    private var skipping: (left: Int, length: Int)?
    private var length: Int?
    private var isBroken = false

    package init() {}

    package mutating func append(_ bytes: some Collection<UInt8>) {
        if taken > 0 {
            waiting.removeFirst(taken)
            taken = 0
        }
        waiting.append(contentsOf: bytes)
    }

    /// The next thing that has wholly arrived; nil until more has.
    package mutating func next() -> Arrival? {
        if isBroken { return nil }
        if let skipped = skip() { return skipped }
        if skipping != nil { return nil }
        if length == nil {
            switch readHeader() {
            case .none: return nil
            case .failure(let fault):
                isBroken = true
                return .broken(fault.message)
            case .success(let found): length = found
            }
        }
        guard let length else { return nil }
        if length > Self.sizeLimit {
            (skipping, self.length) = ((length, length), nil)
            return skip()
        }
        guard waiting.count - taken >= length else { return nil }
        defer { (taken, self.length) = (taken + length, nil) }
        return .message(Array(waiting[taken..<taken + length]))
    }

    private mutating func skip() -> Arrival? {
        guard let (left, length) = skipping else { return nil }
        let here = min(left, waiting.count - taken)
        taken += here
        skipping = here == left ? nil : (left - here, length)
        return here == left ? .refused(length: length) : nil
    }

    private struct HeaderFault: Error { let message: String }

    /// The length that a whole header states; nil until it is whole.
    private mutating func readHeader() -> Result<Int, HeaderFault>? {
        let rest = waiting[taken...]
        guard let end = rest.indices.first(where: { rest[$0] == 0x0D && rest[$0...].starts(with: Self.headerEnd) }) else {
            return rest.count > Self.headerLimit ? .failure(HeaderFault(message: "the header of a message never ends")) : nil
        }
        let header = String(decoding: rest[..<end], as: UTF8.self)
        taken = end + Self.headerEnd.count
        for line in header.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else {
                return .failure(HeaderFault(message: "a line of a message's header is no field"))
            }
            guard line[..<colon].lowercased() == "content-length" else { continue }
            let digits = line[line.index(after: colon)...].drop { $0 == " " }
            guard digits.utf8.count <= 18, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(digits) else {
                return .failure(HeaderFault(message: "the length of a message is no number"))
            }
            return .success(length)
        }
        return .failure(HeaderFault(message: "the header of a message states no length"))
    }

    /// A message as it is sent.
    package static func framed(_ content: [UInt8]) -> [UInt8] { Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content }
}
