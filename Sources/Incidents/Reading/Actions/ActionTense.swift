/// Tells from an item's own words that it has been done already: "We tweaked the quota", "监控已增加", "…を追加しました".
enum ActionTense {
    private static let starts = PhraseTable("we've,we’ve,we have,we")
    private static let adverbs = PhraseTable("already,also,now,since,significantly,temporarily,fully,then,immediately,just,successfully")
    /// Past forms that promise or regret rather than report.
    private static let unsettled = PhraseTable(
        "needed,need,wanted,planned,scheduled,decided,agreed,discussed,considered,started,proposed,failed,missed,created,filed,raised,opened,reported,observed,affected,identified,learned,noticed,realized,realised,placed,used,seed,feed,embed,exceed,proceed,speed,succeed"
    )
    /// What was only written down is still to be done: "added a backlog task to …", "put it on the roadmap".
    private static let filings = PhraseTable("added,put,logged,wrote,written,moved,recorded,captured")
    private static let records = PhraseTable(
        "a ticket,a jira ticket,tickets,a story,a card,an issue,a follow-up,an action item,action items,a backlog,backlog")
    private static let lists = PhraseTable(
        "to the backlog,to our backlog,in the backlog,in our backlog,on the backlog,on the roadmap,on our roadmap,to the roadmap")
    private static let irregular = PhraseTable(
        "made,sent,built,wrote,written,put,set up,rolled out,brought,ran,took,taken,gave,given,split,cut,switched")
    private static let ends = ["しました", "ました", "した", "済み", "済", "했습니다", "하였습니다", "했음", "完了", "완료"]

    static func isPast(_ folded: [UInt8], _ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, folded[end - 1] == 0x2E || folded[end - 1] == 0x20 { end -= 1 }
        if end - 3 >= range.lowerBound, folded[end - 1] >= 0x80, folded[..<end].ends(with: Array("。".utf8)) { end -= 3 }
        let isEastAsian = folded[range].contains { $0 >= 0xE3 }
        if isEastAsian, ends.contains(where: { folded[range.lowerBound..<end].ends(with: Array($0.utf8)) }) { return true }
        if isEastAsian, folded[range].starts(with: "已".utf8), !folded[range].starts(with: "已知".utf8) { return true }
        return (isReport(folded, range) || isPassive(folded, range)) && !promisesMore(folded, range)
    }

    /// "We've added an alert. We will rotate the logs", "…, and will add a test": a part is still to be done.
    private static func promisesMore(_ folded: [UInt8], _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while let plan = plans.first(in: folded, start..<range.upperBound) {
            start = plan.range.upperBound
            let rest = LowercasedBytes.pastSpaces(folded, start, range.upperBound)
            if begins(plan.range.lowerBound, isOwn: plan.meaning, folded, range),
                effects.match(folded, at: rest, before: range.upperBound) == nil
            {
                return true
            }
        }
        return false
    }

    /// Whether a plan begins a clause: with a subject of its own behind a mark or "and", else in a sentence that has told of nothing that will.
    private static func begins(_ plan: Int, isOwn: Bool, _ folded: [UInt8], _ range: Range<Int>) -> Bool {
        var before = range.lowerBound..<plan
        while let last = before.last, folded[last] == 0x20 { before = before.dropLast() }
        guard let last = before.last else { return false }
        if clauseEnds.contains(folded[last]) { return true }
        if isOwn { return joints.contains { folded[before].ends(with: Array($0.utf8)) } }
        let sentence = (folded[before].lastIndex { $0 == 0x2E || $0 == 0x3B }.map { $0 + 1 } ?? before.lowerBound)..<before.upperBound
        return relatives.first(in: folded, sentence) == nil
    }

    private static let clauseEnds = ByteSet(".;:!,(")
    private static let joints = [" and", " but", " next", " then", " now", " also", "–", "—", " -"]
    private static let relatives = PhraseTable("that,which,who,so,where,what,whether,if,when,to")
    /// With a subject of its own or with that of the first clause.
    private static let plans = PhraseTable<Bool>([
        (
            true,
            "we will,we'll,we’ll,we are going to,we're going to,we’re going to,we plan to,we intend to,we still need,we need to,we still have to"
        ),
        (false, "and will,but will,and we will,but we will,and plan to,and are going to,but still need to,and still need to,but must"),
    ])
    /// What will come of it by itself: "we will be alerted", "and will no longer fail".
    private static let effects = PhraseTable(
        "be,now,no,not,never,know,see,get,notice,always,receive,have,fail,only,also be,then be,automatically")

    /// "The … has been disabled": a subject at the start, and no word before the verb that asks, doubts or demands.
    private static func isPassive(_ folded: [UInt8], _ range: Range<Int>) -> Bool {
        guard subjects.match(folded, at: range.lowerBound, before: range.upperBound) != nil,
            let found = passives.first(in: folded, range)
        else { return false }
        let before = range.lowerBound..<found.range.lowerBound
        guard !folded[before].contains(0x2E), doubts.first(in: folded, before) == nil else { return false }
        return isPastVerb(folded, LowercasedBytes.pastSpaces(folded, found.range.upperBound, range.upperBound), range.upperBound)
    }

    /// True for a sentence with its own subject that neither promises nor demands: "It took 20 minutes in all."
    static func tells(_ sentence: String) -> Bool {
        let folded = LowercasedBytes.fold(Array(sentence.utf8))
        let isTold = [subjects, narrators].contains { $0.match(folded, at: 0, before: folded.count) != nil }
        return isTold && promises.first(in: folded, folded.indices) == nil
    }

    private static let narrators = PhraseTable(
        """
        we,i,he,she,there,that,those,one,some,no,nobody,none,der,die,das,ein,eine,wir,es,sie,niemand,\
        el,la,los,las,un,una,nadie,se,o,os,as,um,uma,nós,ninguém,le,les,une,nous,on,il,elle,ils,personne
        """
    )
    private static let promises = PhraseTable(
        """
        will,we'll,we’ll,shall,should,must,need,needs,have to,has to,plan to,want to,going to,ought,can,could,may,\
        wird,werden,soll,sollen,sollte,sollten,muss,müssen,va a,van a,vamos,debe,deben,debería,hay que,será,serán,\
        vai,vão,deve,devem,deveria,serão,va,vont,allons,doit,doivent,devrait,faut,sera,seront
        """
    )

    private static let subjects = PhraseTable("the,a,an,all,our,this,these,both,new,additional,it,they")
    private static let doubts = PhraseTable("should,could,would,might,may,must,if,that,whether,when,once,after,until,which,who,not")
    private static let passives = PhraseTable("has been,have been,has already been,have already been,has now been,have now been")

    /// "We" with a verb in a past tense.
    private static func isReport(_ folded: [UInt8], _ range: Range<Int>) -> Bool {
        guard let start = starts.match(folded, at: range.lowerBound, before: range.upperBound) else { return false }
        var offset = LowercasedBytes.pastSpaces(folded, start.end, range.upperBound)
        while let adverb = adverbs.match(folded, at: offset, before: range.upperBound) {
            offset = LowercasedBytes.pastSpaces(folded, adverb.end, range.upperBound)
        }
        return isPastVerb(folded, offset, range.upperBound)
    }

    private static func isFiling(_ folded: [UInt8], _ offset: Int, _ end: Int) -> Bool {
        guard let verb = filings.match(folded, at: offset, before: end) else { return false }
        return records.match(folded, at: LowercasedBytes.pastSpaces(folded, verb.end, end), before: end) != nil
            || lists.first(in: folded, verb.end..<end) != nil
    }

    private static func isPastVerb(_ folded: [UInt8], _ offset: Int, _ end: Int) -> Bool {
        if unsettled.match(folded, at: offset, before: end) != nil { return false }
        if isFiling(folded, offset, end) { return false }
        if irregular.match(folded, at: offset, before: end) != nil { return true }
        let verb = folded[offset..<end].prefix { ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D }
        return verb.count > 4 && verb.ends(with: Array("ed".utf8))
    }
}
