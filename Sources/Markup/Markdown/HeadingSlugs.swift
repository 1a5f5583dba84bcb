import Diagnostics

/// The anchors of a document's headings: the id that the author gave one, else as GitHub makes them: lower case, blanks to `-`, no
/// punctuation, letters of every script kept.
package struct HeadingSlugs: Sendable {
    /// A paragraph that plays a heading's part, such as a bold line.
    package struct StandIn: Sendable {
        package var paragraph: NodeID
        /// As a reader sees it.
        package var text: String
        /// It says nothing else, so that it can be shown as a heading.
        package var isAlone: Bool

        package init(_ paragraph: NodeID, text: String, isAlone: Bool) {
            (self.paragraph, self.text, self.isAlone) = (paragraph, text, isAlone)
        }
    }

    /// In document order. The level is 1 to 6; a stand-in is one below the heading before it.
    package private(set) var headings: [(heading: NodeID, slug: String, level: Int)]
    private let standIns: [NodeID: StandIn]

    /// - Parameters:
    ///   - reserved: ids that the page uses for itself.
    ///   - standIns: in document order; what they are called takes no anchor from a heading.
    package init(_ tree: MarkdownTree, reserved: Set<String> = [], standIns: [StandIn] = []) {
        self.standIns = Dictionary(standIns.map { ($0.paragraph, $0) }, uniquingKeysWith: { first, _ in first })
        let nodes = tree.nodes.indices.lazy.map(NodeID.init).filter { tree[$0].kind == .heading }
        var taken = reserved
        var given: [NodeID: String] = [:]
        for heading in nodes where !tree[heading].attribute.isEmpty {
            let id = Self.id(tree.string(tree[heading].attribute))
            if !id.isEmpty, taken.insert(id).inserted { given[heading] = id }
        }
        var next: [String: Int] = [:]
        func free(_ base: String) -> String {
            var slug = base
            while !taken.insert(slug).inserted {
                next[base, default: 0] += 1
                slug = "\(base)-\(next[base, default: 0])"
            }
            return slug
        }
        headings = nodes.map { heading in
            (heading, given[heading] ?? free(Self.slug(of: tree.plainText(of: heading))), Int(tree[heading].detail))
        }
        guard !self.standIns.isEmpty else { return }
        headings += self.standIns.values.sorted { $0.paragraph < $1.paragraph }.map { ($0.paragraph, free(Self.slug(of: $0.text)), 0) }
        headings.sort { $0.heading < $1.heading }
        var above = 0
        for place in headings.indices {
            if headings[place].level == 0 { headings[place].level = min(6, above + 1) } else { above = headings[place].level }
        }
    }

    /// What is known of a paragraph that plays a heading's part.
    package func standIn(at paragraph: NodeID) -> StandIn? { standIns.isEmpty ? nil : standIns[paragraph] }

    /// An id as it is written, since links name it so (`what-went-well?`, `h.1x2y`), without what an attribute or an address is quoted with.
    private static func id(_ written: String) -> String {
        let scalars = written.unicodeScalars.filter { scalar in
            guard scalar.isASCII else { return isWordScalar(scalar) }
            return (0x21...0x7E).contains(scalar.value) && !"\"'<>`%#\\".unicodeScalars.contains(scalar)
        }
        return String(String.UnicodeScalarView(scalars))
    }

    package subscript(_ heading: NodeID) -> String? { entry(of: heading)?.slug }

    /// 1 to 6, as the document has it.
    package func level(of heading: NodeID) -> Int? { entry(of: heading)?.level }

    private func entry(of heading: NodeID) -> (heading: NodeID, slug: String, level: Int)? {
        let place = headings.partitionPoint { $0.heading < heading }
        return place < headings.count && headings[place].heading == heading ? headings[place] : nil
    }

    /// The heading that an anchor means, however it is cased.
    package func heading(at anchor: String) -> NodeID? {
        let lower = anchor.lowercased()
        return (headings.first { $0.slug == anchor } ?? headings.first { $0.slug == lower })?.heading
    }

    /// The slug of one heading's text; “section” where nothing of it is left.
    package static func slug(of text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return slug(ofASCII: text) }
        var scalars = String.UnicodeScalarView()
        for scalar in String(text.unicodeScalars.trimmingWhitespace).lowercased().unicodeScalars {
            if scalar.isWhiteSpace {
                scalars.append("-")
            } else if scalar == "-" || scalar == "_" || isWordScalar(scalar) {
                scalars.append(scalar)
            }
        }
        return scalars.contains { $0 != "-" } ? String(scalars) : "section"
    }

    private static func slug(ofASCII text: String) -> String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        var trimmed = text.utf8.drop(while: isSpace)
        while let last = trimmed.last, isSpace(last) { trimmed.removeLast() }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(trimmed.count)
        for byte in trimmed {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            case 0x20, 0x09...0x0D: bytes.append(UInt8(ascii: "-"))
            default: break
            }
        }
        return bytes.contains { $0 != UInt8(ascii: "-") } ? String(decoding: bytes, as: UTF8.self) : "section"
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.properties.isAlphabetic || scalar.properties.numericType != nil }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation:
            // A variation selector is a mark, but of an emoji that has just been dropped.
            return !(0xFE00...0xFE0F).contains(scalar.value)
        default: return false
        }
    }
}
