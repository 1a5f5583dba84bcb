/// Keeps account of the HTML blocks that run on over blank lines: comments, scripts and their like.
struct OpenHTMLBlock {
    private var endings: [[UInt8]] = []

    var isOpen: Bool { !endings.isEmpty }

    mutating func read(_ line: ArraySlice<UInt8>) {
        if isOpen {
            if endings.contains(where: { contains(line, $0) }) { endings = [] }
            return
        }
        let text = line.drop { $0 == 0x20 || $0 == 0x09 }
        guard text.first == 0x3C, let opened = Self.endings(of: text), !opened.contains(where: { contains(text, $0) }) else { return }
        endings = opened
    }

    private static func endings(of text: ArraySlice<UInt8>) -> [[UInt8]]? {
        if text.starts(with: "<!--".utf8) { return [Array("-->".utf8)] }
        if text.starts(with: "<?".utf8) { return [Array("?>".utf8)] }
        if text.starts(with: "<![CDATA[".utf8) { return [Array("]]>".utf8)] }
        if text.starts(with: "<!".utf8) { return [Array(">".utf8)] }
        let name = text.dropFirst().prefix(9).map { $0 | 0x20 }
        let elements = ["script", "pre", "style", "textarea"]
        return elements.contains { name.starts(with: $0.utf8) } ? elements.map { Array("</\($0)>".utf8) } : nil
    }

    private func contains(_ line: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
        line.indices.contains { line[$0] == wanted[0] && line[$0...].prefix(wanted.count).map(lowered).elementsEqual(wanted) }
    }

    private func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
