/// The terms of a history in stretches of the alphabet, so that a search loads those that its words fall into.
///
/// A shard is one text: for each term its spelling (`FrontCoder`), its postings (`SortedTerms.appendPostings`) and a space.
struct TermShards {
    /// The first term of each shard: what a script needs to find the shard of a word.
    private(set) var firstTerms: [String] = []
    private(set) var files: [(name: String, bytes: [UInt8])] = []

    /// Bytes after which a shard ends.
    private static let size = 16_000

    init(_ table: TermTable, _ terms: SortedTerms) {
        var text: [UInt8] = []
        var coder = FrontCoder()
        for term in terms.order {
            if text.isEmpty {
                firstTerms.append(String(decoding: table.spelling(of: term), as: UTF8.self))
                coder = FrontCoder()
            }
            coder.append(table.spelling(of: term), to: &text)
            terms.appendPostings(of: term, to: &text)
            text.append(UInt8(ascii: " "))
            if text.count >= Self.size { endShard(&text) }
        }
        if !text.isEmpty { endShard(&text) }
    }

    private mutating func endShard(_ text: inout [UInt8]) {
        let name = "terms/\(files.count)"
        var script = IndexScript(name)
        script.add(string: text)
        files.append((name, script.finish()))
        text.removeAll(keepingCapacity: true)
    }
}
