import Diagnostics

extension TOMLCursor {
    /// A dotted key; nil, with the cursor where it stopped, if there is none.
    mutating func path() -> [TOMLTree.Key]? {
        var keys: [TOMLTree.Key] = []
        while keys.count < FrontMatterParser.maximumDepth {
            skipBlanks()
            let start = here
            if byte == 0x22 || byte == 0x27 {
                guard let text = text() else { return nil }
                keys.append(TOMLTree.Key(text: text, range: start..<here))
            } else {
                while Self.isBareKey(byte) { here += 1 }
                guard here > start else { return nil }
                keys.append(TOMLTree.Key(start..<here, in: source))
            }
            skipBlanks()
            guard byte == 0x2E else { return keys }
            here += 1
        }
        tooDeep = here
        return nil
    }

    private static func isBareKey(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x2D: true
        default: false
        }
    }
}

extension TOMLTree.Key {
    /// A key that means what is written there, less the space around it.
    init(_ range: Range<Int>, in source: SourceFile) {
        self.range = YAMLDiagnosis.trimmed(range, source)
        text = source.text(self.range)
    }
}
