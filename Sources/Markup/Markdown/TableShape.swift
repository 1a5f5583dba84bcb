/// How cmark counts the columns of a table.
enum TableShape {
    /// The columns of a delimiter row (`|:--|--|`), or nil when the line is none.
    static func delimiterColumns(_ line: ArraySlice<UInt8>) -> Int? {
        var columns = 0
        var here = line.startIndex
        func skipSpace() { while here < line.endIndex, line[here] == 0x20 || line[here] == 0x09 { here += 1 } }
        skipSpace()
        if here < line.endIndex, line[here] == 0x7C { here += 1 }
        while true {
            skipSpace()
            if here == line.endIndex { return columns > 0 ? columns : nil }
            if line[here] == 0x3A { here += 1 }
            let dashes = here
            while here < line.endIndex, line[here] == 0x2D { here += 1 }
            guard here > dashes else { return nil }
            if here < line.endIndex, line[here] == 0x3A { here += 1 }
            columns += 1
            skipSpace()
            if here == line.endIndex { return columns }
            guard line[here] == 0x7C else { return nil }
            here += 1
        }
    }

    /// The cells of a row; an escaped pipe separates none.
    static func cells(_ line: ArraySlice<UInt8>) -> Int {
        var pipes = 0
        var sawTextAfterPipe = false
        var isFirst = true
        var escaped = false
        for byte in line {
            if escaped {
                escaped = false
                sawTextAfterPipe = true
            } else if byte == 0x5C {
                escaped = true
                sawTextAfterPipe = true
            } else if byte == 0x7C {
                if !isFirst { pipes += 1 }
                sawTextAfterPipe = false
            } else if byte != 0x20, byte != 0x09 {
                sawTextAfterPipe = true
            } else if isFirst {
                continue
            }
            isFirst = false
        }
        return pipes + (sawTextAfterPipe ? 1 : 0)
    }
}
