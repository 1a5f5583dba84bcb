import LanguageServer
import Testing

@Suite struct MessageFramingTests {
    private func arrivals(_ chunks: [[UInt8]]) -> [MessageFraming.Arrival] {
        var (framing, arrivals) = (MessageFraming(), [MessageFraming.Arrival]())
        for chunk in chunks {
            framing.append(chunk)
            while let arrival = framing.next() { arrivals.append(arrival) }
        }
        return arrivals
    }

    private let two = MessageFraming.framed(Array("{\"a\":\"é\"}".utf8)) + MessageFraming.framed([]) + MessageFraming.framed([0x31])
    private let expected: [MessageFraming.Arrival] = [.message(Array("{\"a\":\"é\"}".utf8)), .message([]), .message([0x31])]

    @Test func messagesArriveWhole() { #expect(arrivals([two]) == expected) }

    @Test func itMattersNotWhereTheStreamIsCut() {
        #expect(arrivals(two.map { [$0] }) == expected)
        for cut in two.indices { #expect(arrivals([Array(two[..<cut]), Array(two[cut...])]) == expected) }
    }

    @Test func otherFieldsAndCaseMatterNot() {
        let text = "content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:2\r\n\r\n{}"
        #expect(arrivals([Array(text.utf8)]) == [.message(Array("{}".utf8))])
    }

    @Test func aMessageThatIsTooLongIsPassedOver() {
        let length = MessageFraming.sizeLimit + 1
        let piece = [UInt8](repeating: 0x20, count: 1 << 20)
        var chunks = [Array("Content-Length: \(length)\r\n\r\n".utf8)]
        chunks += (0..<64).map { _ in piece } + [[0x20] + MessageFraming.framed([0x31])]
        #expect(arrivals(chunks) == [.refused(length: length), .message([0x31])])
    }

    @Test(arguments: [
        "Content-Length: x\r\n\r\n", "Content-Length: -1\r\n\r\n", "nonsense\r\n\r\n", "A: b\r\n\r\n",
        "Content-Length: 99999999999999999999\r\n\r\n",
    ])
    func aHeaderThatIsNoneEndsTheStream(_ header: String) {
        let found = arrivals([Array(header.utf8) + MessageFraming.framed([0x31])])
        #expect(found.count == 1)
        if case .broken = found.first {} else { Issue.record("\(found)") }
    }

    @Test func aHeaderThatNeverEndsEndsTheStream() {
        let found = arrivals([[UInt8](repeating: 0x41, count: 10_000)])
        #expect(found == [.broken("the header of a message never ends")])
    }
}
