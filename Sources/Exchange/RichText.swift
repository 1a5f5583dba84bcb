import Diagnostics
import Markup

/// Text that may hold HTML, as status pages keep it: cut into paragraphs of words and links, all other markup dropped.
struct RichText {
    private enum Piece {
        case words(String)
        case link(words: String, address: String)
    }

    private struct Paragraph {
        var pieces: [Piece] = []
        var isItem = false

        var isBlank: Bool {
            pieces.allSatisfy { piece in
                guard case .words(let words) = piece else { return false }
                return MarkdownEscape.oneLine(words).isEmpty
            }
        }
    }

    private var paragraphs: [Paragraph] = [Paragraph()]
    /// The address of the link that is open, and its words so far.
    private var link: (address: String, words: String)?
    /// The element whose content is no text.
    private var hidden: String?

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var (index, start) = (0, 0)
        while index < scalars.count {
            guard scalars[index] == "<", let tag = HTMLTag(scalars, at: index) else {
                // A blank line divides paragraphs; a line break alone is a blank.
                if scalars[index] == "\n", hidden == nil, Self.isBlankLine(after: index, in: scalars) {
                    add(scalars[start..<index])
                    start = index
                    paragraph()
                }
                index += 1
                continue
            }
            add(scalars[start..<index])
            read(tag)
            index = tag.end
            start = index
        }
        add(scalars[start...])
        endLink()
        paragraphs.removeAll(where: \.isBlank)
    }

    /// Markdown on one line.
    var line: String { paragraphs.map(Self.markdown).filter { !$0.isEmpty }.joined(separator: " ") }

    /// Markdown in paragraphs and bullets.
    var blocks: String {
        var text = ""
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { text += paragraph.isItem && paragraphs[index - 1].isItem ? "\n" : "\n\n" }
            text += (paragraph.isItem ? "- " : "") + Self.markdown(paragraph)
        }
        return text
    }

    private mutating func add(_ scalars: ArraySlice<Unicode.Scalar>) {
        guard hidden == nil, !scalars.isEmpty else { return }
        let words = CharacterReferences.decoded(String(String.UnicodeScalarView(scalars)))
        if link != nil { link?.words += words } else { paragraphs[paragraphs.count - 1].pieces.append(.words(words)) }
    }

    private mutating func read(_ tag: HTMLTag) {
        if let hidden {
            if tag.isClosing, tag.name == hidden { self.hidden = nil }
            return
        }
        switch tag.name {
        case "script", "style": if !tag.isClosing { hidden = tag.name }
        case "a":
            endLink()
            if !tag.isClosing, let address = tag.address { link = (address, "") }
        case "li": paragraph(isItem: !tag.isClosing)
        case let name where HTMLTag.blocks.contains(name): paragraph()
        case "td", "th": add([" "])
        default: break
        }
    }

    private mutating func paragraph(isItem: Bool = false) {
        endLink()
        paragraphs.append(Paragraph(isItem: isItem))
    }

    private mutating func endLink() {
        guard let open = link else { return }
        link = nil
        paragraphs[paragraphs.count - 1].pieces.append(.link(words: open.words, address: open.address))
    }

    private static func isBlankLine(after index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        var next = index + 1
        while next < scalars.count, [" ", "\t", "\r"].contains(scalars[next]) { next += 1 }
        return next < scalars.count && scalars[next] == "\n"
    }

    private static func markdown(_ paragraph: Paragraph) -> String {
        // What stands between two pieces is kept apart: each is escaped by itself, outer blanks and all.
        var result = ""
        for piece in paragraph.pieces {
            let (words, markdown) =
                switch piece {
                case .words(let words): (words, MarkdownEscape.line(words))
                case .link(let words, let address): (words, Self.link(words, to: address))
                }
            let beginsBlank = words.unicodeScalars.first?.isWhiteSpace ?? false
            if beginsBlank, !result.isEmpty, !result.hasSuffix(" ") { result += " " }
            result += markdown
            if words.unicodeScalars.last?.isWhiteSpace ?? false, !result.isEmpty, !result.hasSuffix(" ") { result += " " }
        }
        while result.hasSuffix(" ") { result.removeLast() }
        return result
    }

    /// A link that Lookback publishes; any other is its words alone.
    private static func link(_ words: String, to address: String) -> String {
        let shown = MarkdownEscape.oneLine(words)
        let target = MarkdownEscape.oneLine(address)
        let isPlain = !target.unicodeScalars.contains { ["<", ">", "\\", " "].contains($0) }
        guard isPlain, LinkPolicy.verdict(on: target) == .external else { return MarkdownEscape.line(words) }
        if shown.isEmpty || shown == target { return "<\(target)>" }
        let isBare = !target.unicodeScalars.contains { ["(", ")"].contains($0) }
        return "[\(MarkdownEscape.line(words, linksAddresses: false))](\(isBare ? target : "<\(target)>"))"
    }
}
