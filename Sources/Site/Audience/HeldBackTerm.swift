import Incidents

/// Words that an audience may not read, and what stands for them.
struct HeldBackTerm: Sendable, Hashable {
    /// What may stand directly beside the words where they count as found.
    enum Border: Sendable, Hashable {
        /// Anything but another Latin letter: names.
        case word
        /// Neither letters, digits nor dashes: ids and names of files; after the slash of a folder anything.
        case identifier
        /// Anything: sentences.
        case open
    }

    /// What the words say as well where nobody is meant.
    enum Likeness: Sendable, Hashable {
        /// Nothing: they are looked for everywhere.
        case none
        /// Something of the interface: they are looked for in what authors wrote.
        case interface
        /// A handle that only texts tell: it is one where it stands by itself, and in code it is none.
        case handle
        /// A thing: a capital letter tells the name, but where a sentence begins.
        case noun
        /// A word of grammar: a capital letter tells the name, but where a question begins.
        case functionWord
    }

    /// UTF-8, white space reduced to single spaces; in lower case where case is nothing to go by.
    let bytes: [UInt8]
    let mindsCase: Bool
    let border: Border
    /// What is written instead, as words and inside addresses and file names.
    let stand: [UInt8]
    private(set) var standInAddress: [UInt8]
    /// What it is and where it was written: "a customer of content/a.md". Never the words themselves.
    let origin: String
    var likeness = Likeness.none
    /// Beside a day or a year they are a date.
    var isMonth = false

    /// Nil for what is too short to be told from other text.
    init?(_ text: String, border: Border = .word, mindsCase: Bool = false, stand: String = "", origin: String) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.utf8.count >= 2 else { return nil }
        bytes = mindsCase ? Array(words.utf8) : words.utf8.map(ASCII.lowercased)
        (self.mindsCase, self.border, self.origin) = (mindsCase, border, origin)
        self.stand = Array(stand.utf8)
        standInAddress = Array(Slug.make(stand).utf8)
    }

    /// The name of a file or an incident, and the one that it is published under.
    init?(name: String, shownAs shown: String, mindsCase: Bool) {
        self.init(name, border: .identifier, mindsCase: mindsCase, stand: shown, origin: "a name of a file")
        standInAddress = stand
    }
}

/// Kinds of single bytes.
enum ASCII {
    static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }
}
