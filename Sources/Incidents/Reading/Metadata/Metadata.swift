import Markup

/// What a document says of itself outside front matter.
struct Metadata {
    /// One `label: value` of the body.
    struct Pair: Hashable {
        var label: MetadataLabel
        /// The label as written: its brackets may hold a zone.
        var written: String
        var text: String
        /// Bytes of the value.
        var range: Range<Int>
        var labelRange: Range<Int>

        /// Adds a further line to the value.
        mutating func goOn(with line: InlineLine) {
            text += text.isEmpty ? line.text : " " + line.text
            range = range.lowerBound..<max(range.upperBound, line.range.upperBound)
        }
    }

    /// In the order of the document; of two with one label the first counts, unless the second is clearer.
    var pairs: [Pair] = []
    /// When the mail was sent that the document is.
    var sent: String?
    /// Blocks that are nothing but metadata: no summary begins there.
    var blocks: Set<NodeID> = []

    /// Adds what is stated: of choices with boxes, those that are ticked.
    mutating func add(_ pair: Pair) {
        var pair = pair
        if let ticked = TickedChoice.text(pair.text) { pair.text = ticked }
        guard !pair.text.isEmpty else { return }
        guard let known = pairs.firstIndex(where: { $0.label == pair.label }) else { return pairs.append(pair) }
        if MetadataLabel.isClearer(pair.written, than: pairs[known].written, of: pair.label) { pairs[known] = pair }
    }

    func pair(_ label: MetadataLabel) -> Pair? { pairs.first { $0.label == label } }

    /// The pairs that are fields, in the shape of front matter, so that one piece of code types both.
    var entries: [FrontMatterEntry] {
        pairs.compactMap { pair in
            guard case .field(let field) = pair.label else { return nil }
            let text = MetadataLabel.zone(in: pair.written).map { "\(pair.text) \($0)" } ?? pair.text
            return FrontMatterEntry(
                key: field.rawValue, keyRange: pair.labelRange,
                value: FrontMatterValue(range: pair.range, content: .scalar(field.milestone == nil ? pair.text : text)))
        }
    }
}
