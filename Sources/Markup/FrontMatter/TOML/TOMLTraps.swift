/// What makes TOMLKit's parser abort the process: a table's name that begins with no letter, digit or quote, or not on its line.
struct TOMLTraps {
    private var scalars: [Unicode.Scalar]
    private var quote: (mark: Unicode.Scalar, isLong: Bool)?
    private var (isEscaped, isComment) = (false, false)
    private var depth = 0
    /// The opening brackets with which the line begins; nil once something else stands there.
    private var brackets: [Int]? = []

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The text with a closing bracket in the place of each: a fault that the parser tells.
    static func removed(from text: String) -> String {
        var traps = TOMLTraps(text)
        var place = 0
        while place < traps.scalars.count { place += traps.pass(place) }
        traps.endNames()
        return String(String.UnicodeScalarView(traps.scalars))
    }

    /// - Returns: how many scalars are passed.
    private mutating func pass(_ place: Int) -> Int {
        // TOML knows no lone carriage return, and files have it.
        if scalars[place] == "\r", place + 1 == scalars.count || scalars[place + 1] != "\n" { scalars[place] = "\n" }
        let scalar = scalars[place]
        if scalar == "\n" { return endLine() }
        if isComment || isEscaped || "\r\t ".unicodeScalars.contains(scalar) {
            isEscaped = false
            return 1
        }
        if let quote { return passQuoted(place, quote.mark, isLong: quote.isLong) }
        if let open = brackets, !open.isEmpty, scalar != "[" || open.count == 2, !Self.isNameStart(scalar) { scalars[place] = "]" }
        brackets = scalar == "[" ? brackets.flatMap { $0.count < 2 ? $0 + [place] : nil } : nil
        switch scalar {
        case "\"", "'":
            let isLong = scalars[place...].prefix(3).count { $0 == scalar } == 3
            quote = (scalar, isLong)
            return isLong ? 3 : 1
        case "#": isComment = true
        case "[", "{": depth += 1
        case "]", "}": depth -= 1
        default: break
        }
        return 1
    }

    private mutating func endLine() -> Int {
        endNames()
        if quote?.isLong != true { quote = nil }
        (isEscaped, isComment) = (false, false)
        brackets = quote == nil && depth == 0 ? [] : nil
        return 1
    }

    /// Brackets that nothing follows on their line name no table.
    private mutating func endNames() {
        guard let last = brackets?.last else { return }
        scalars[last] = "]"
        depth -= 1
    }

    /// Three marks end a long text, and it may end with two more.
    private mutating func passQuoted(_ place: Int, _ mark: Unicode.Scalar, isLong: Bool) -> Int {
        guard scalars[place] == mark else {
            isEscaped = scalars[place] == "\\" && mark == "\""
            return 1
        }
        let marks = isLong ? scalars[place...].prefix(5).prefix { $0 == mark }.count : 1
        if !isLong || marks >= 3 { quote = nil }
        return marks
    }

    static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar || "_-\"'".unicodeScalars.contains(scalar)
    }
}
