/// Actions that are headings, each with prose, code or fields under it.
extension ActionOutline.Part {
    /// The action of each group whose heading is one; nil when this section's headings only group.
    func titledActions(_ readings: [ActionGroupReader.Reading], day: ReferenceDay) -> [ActionItem?]? {
        let nested = groups.indices.filter { groups[$0].isNested }
        let withFields = nested.filter { readings[$0].isOnlyFields && (readings[$0].listed.isEmpty || isPromise(groups[$0])) }
        let numbered = nested.filter { number(of: groups[$0]) != nil }
        let shouted = nested.filter { isShouted(groups[$0]) }
        let areNumbered = numbered.count == nested.count
        if !withFields.isEmpty || shouted.count > 1 {
            let others = areNumbered ? numbered.filter { readings[$0].listed.isEmpty } : []
            return actions(of: Set(withFields + shouted + others), readings, day)
        }
        guard numbered.count >= 2, areNumbered, readings[0].listed.isEmpty else { return nil }
        let isGrouping = numbered.contains { index in
            readings[index].hasTable
                || (groups[index].heading.map { ActionWords.isGroupLabel(Array($0.folded[title(of: groups[index], $0)])) } ?? false)
        }
        let areLists = numbered.allSatisfy { !readings[$0].listed.isEmpty && !readings[$0].hasProse }
        return isGrouping || areLists ? nil : actions(of: Set(numbered), readings, day)
    }

    /// True for a heading that says what to do: what is listed below one that does not are promises themselves.
    private func isPromise(_ group: ActionOutline.Group) -> Bool {
        guard let heading = group.heading else { return false }
        let title = title(of: group, heading)
        guard let verb = Self.verbs.match(heading.folded, at: title.lowerBound, before: title.upperBound) else { return false }
        return verb.end < title.upperBound && !ActionWords.isGroupLabel(Array(heading.folded[title]))
    }

    /// `TODO Limit the pool`, `DONE Alert on it`: as outliners write tasks.
    private func isShouted(_ group: ActionOutline.Group) -> Bool {
        guard let heading = group.heading else { return false }
        let range = heading.trimmed(heading.all)
        return ["TODO ", "DONE ", "WAITING ", "CANCELLED "].contains { heading.bytes[range].starts(with: $0.utf8) }
            && heading.bytes[range].contains { (0x61...0x7A).contains($0) }
    }

    private static let verbs = PhraseTable(
        """
        add,alarm on,alert on,audit,automate,avoid,block,build,bring,check,clean up,configure,create,decide,decouple,define,delete,deploy,\
        disable,document,drop,enable,enforce,ensure,evaluate,expand,extend,find,fix,give,harden,implement,improve,increase,install,\
        introduce,investigate,keep,limit,lower,make,merge,migrate,move,notify,patch,pin,prevent,provide,publish,put,raise,reduce,\
        refactor,remove,rename,replace,require,restrict,review,rework,rewrite,roll out,rotate,run,scale,schedule,separate,set,simplify,\
        speed up,split,stop,switch,teach,test that,tighten,track,train,tune,turn,update,upgrade,use,validate,verify,warn,write
        """
    )

    private func actions(of indices: Set<Int>, _ readings: [ActionGroupReader.Reading], _ day: ReferenceDay) -> [ActionItem?] {
        groups.indices.map { index in
            guard indices.contains(index), let heading = groups[index].heading else { return nil }
            let range = title(of: groups[index], heading)
            var text = StyledText(heading.plain(range), line: heading.line, source: heading.source)
            if let description = readings[index].description, groups[index].onlyCounts { text = description }
            var reading = ActionText(text, day: day)
            reading.fields.fill(from: readings[index].fields)
            var action = ActionItem(reading, line: heading.line, range: heading.source)
            groups[index].outer.complete(&action)
            return action
        }
    }

    /// The count at the start of a heading: `1. `, `2) `, `Action 3: `.
    private func number(of group: ActionOutline.Group) -> Int? {
        guard let heading = group.heading else { return nil }
        let range = heading.trimmed(heading.all)
        let start = afterName(heading, range)
        let digits = heading.folded[start..<range.upperBound].prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard let number = Int(String(decoding: digits, as: UTF8.self)), digits.endIndex < range.upperBound else { return nil }
        return [0x2E, 0x29, 0x3A, 0x20].contains(heading.bytes[digits.endIndex])
            && (start > range.lowerBound || heading.bytes[digits.endIndex] != 0x20) ? number : nil
    }

    private func afterName(_ heading: StyledText, _ range: Range<Int>) -> Int { ActionOutline.Group.afterName(heading, range) }

    /// The heading without its count.
    private func title(of group: ActionOutline.Group, _ heading: StyledText) -> Range<Int> {
        let range = heading.trimmed(heading.all)
        guard number(of: group) != nil else { return range }
        let start = heading.folded[afterName(heading, range)..<range.upperBound].drop {
            ($0 >= 0x30 && $0 <= 0x39) || ".):- ".utf8.contains($0)
        }.startIndex
        return start < range.upperBound ? start..<range.upperBound : range
    }
}

extension ActionOutline.Group {
    /// `Action 2`, `3.`: a heading that says no more than which one it is.
    var onlyCounts: Bool {
        guard let rest = counted else { return false }
        return !rest.isEmpty && rest.allSatisfy(Self.counts.contains)
    }

    /// `Action 2`, `Action 2: Alert on the disk`, `3. Alert on the disk`.
    var isNumbered: Bool { counted?.first.map(Cursor.isDigit) ?? false }

    private var counted: ArraySlice<UInt8>? {
        guard let heading else { return nil }
        let range = heading.trimmed(heading.all)
        return heading.folded[Self.afterName(heading, range)..<range.upperBound]
    }

    private static let counts = ByteSet("0123456789.):#- ")

    static func afterName(_ heading: StyledText, _ range: Range<Int>) -> Int {
        for name in [
            "action item ", "action ", "recommendation ", "corrective action ", "preventive action ", "ai-", "ai ", "task ", "対策", "アクション",
            "措施", "조치 ", "maßnahme ", "acción ", "ação ", "item ",
        ]
        where heading.folded[range].starts(with: name.utf8) { return range.lowerBound + name.utf8.count }
        return range.lowerBound
    }
}
