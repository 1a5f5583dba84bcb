/// A text of many parts: they are made on all cores and handed on in order, and never are all of them in memory.
package struct LongText: Sendable {
    private let head: String
    private let foot: String
    private let count: Int
    private let part: @Sendable (_ place: Int, _ bytes: inout [UInt8]) -> Void

    /// So many parts are made at a time.
    private static let chunk = 256

    /// - Parameter part: adds the UTF-8 of one of `count` parts.
    init(head: String = "", foot: String = "", count: Int, part: @escaping @Sendable (_ place: Int, _ bytes: inout [UInt8]) -> Void) {
        (self.head, self.foot, self.count, self.part) = (head, foot, count, part)
    }

    /// Hands on the UTF-8 piece by piece, with what came of the pieces before.
    package func reduce<Result: Sendable>(into start: Result, _ receive: @Sendable (inout Result, [UInt8]) -> Void) -> Result {
        var result = start
        receive(&result, Array(head.utf8))
        result = Concurrently.gather(
            into: result, count: count, chunk: Self.chunk,
            make: { places in
                var bytes: [UInt8] = []
                for place in places { part(place, &bytes) }
                return bytes
            }, take: receive)
        receive(&result, Array(foot.utf8))
        return result
    }

    package var string: String { String(decoding: reduce(into: [UInt8]()) { $0 += $1 }, as: UTF8.self) }
}
