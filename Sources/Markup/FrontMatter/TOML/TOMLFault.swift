import Diagnostics

/// Says what is wrong with TOML in the words of the person who wrote it.
enum TOMLFault {
    static func namelessTable(_ line: Range<Int>) -> Finding {
        Finding(line, "the name of this table is missing", help: "write [name], or delete the line")
    }

    static func noTable(_ line: Range<Int>, _ source: SourceFile) -> Finding {
        Finding(line, "“\(YAMLDiagnosis.shortened(source.text(line)))” is no “[name]” of a table", help: "write [name] alone on the line")
    }

    static func noEntry(_ line: Range<Int>, _ source: SourceFile) -> Finding {
        Finding(
            line, "“\(YAMLDiagnosis.shortened(source.text(line)))” is no “key = value”",
            help: "give it a key, with text in double quotes, or move it into the body")
    }

    static func bareKey(_ key: TOMLTree.Key) -> Finding {
        Finding(
            key.range, "the key “\(YAMLDiagnosis.shortened(key.text))” stands without quotes",
            help: "put it in double quotes, or write it with letters a to z, digits, - and _",
            fix: Fix("Put the key in quotes", edits: [Fix.Edit(key.range, FrontMatterScalar.quoted(key.text))], isSafe: false))
    }

    static func noValue(of key: String, at place: Int) -> Finding {
        Finding(place - 1..<place - 1, "“\(key)” has no value", help: "write one after the sign, or delete the line")
    }

    static func bareText(_ value: Range<Int>, of key: String, endsInComment: Bool, _ source: SourceFile) -> Finding {
        Finding(
            value, "the text of “\(key)” stands without quotes", help: "put it in double quotes",
            fix: Fix(
                "Put the value in quotes", edits: [Fix.Edit(value, FrontMatterScalar.quoted(source.text(value)))], isSafe: !endsInComment))
    }

    static func unclosedText(_ text: Range<Int>, isLong: Bool, _ source: SourceFile) -> Finding {
        let mark = source.text(text.lowerBound..<text.lowerBound + 1)
        if isLong {
            return Finding(text, "the closing quotes (\(mark)\(mark)\(mark)) of this text are missing", help: "add them where it ends")
        }
        return Finding(
            text, "the closing quote (\(mark)) of this value is missing", help: "add it",
            fix: Fix("Add the closing quote", edits: [Fix.Edit(text.upperBound..<text.upperBound, mark)], isSafe: false))
    }

    static func unclosed(_ brackets: Range<Int>, _ close: UInt8) -> Finding {
        let mark = String(UnicodeScalar(close))
        return Finding(
            brackets, "the closing bracket (\(mark)) of this value is missing", help: "add it where the value ends",
            fix: Fix("Add the closing bracket", edits: [Fix.Edit(brackets.upperBound..<brackets.upperBound, mark)], isSafe: false))
    }

    static func missingComma(before place: Int) -> Finding {
        Finding(place..<place + 1, "a comma is missing before this", help: "put a comma between two values")
    }

    static func noElement(_ place: Int, of key: String) -> Finding {
        Finding(place..<place + 1, "a value of “\(key)” is missing here", help: "write one, or delete the sign")
    }

    static func escape(_ escape: Range<Int>) -> Finding {
        Finding(
            escape, "a backslash in double quotes begins a code, and this is none",
            help: "write two of them, or put the text in single quotes")
    }

    static func trailing(_ rest: Range<Int>, _ source: SourceFile) -> Finding {
        Finding(
            rest, "“\(YAMLDiagnosis.shortened(source.text(rest)))” follows the end of the value",
            help: "delete it, or write it within the quotes or brackets")
    }

    static func twice(_ path: [TOMLTree.Key], _ earlier: Range<Int>, _ source: SourceFile) -> Finding {
        let key = path[path.count - 1]
        return Finding(
            key.range, "“\(key.text)” stands twice; the first one counts", help: "delete one of the two",
            notes: [Note(path: source.path, range: source.range(earlier), message: "the first “\(key.text)”")])
    }

    static func invisible(_ place: Int, _ source: SourceFile) -> Finding {
        let code = String(source.bytes[place], radix: 16, uppercase: true)
        return Finding(place..<place + 1, "an invisible control character (0x\(code)) stands here", help: "delete it")
    }
}
