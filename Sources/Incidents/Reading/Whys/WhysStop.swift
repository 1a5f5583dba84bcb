/// Finds an author's reason to ask no further: "We stop here because the vendor does not publish its reasons."
enum WhysStop {
    /// Words that say so at the start of a sentence, wherever it stands.
    private static let plain = PhraseTable(
        """
        we stop here,we stopped here,stop here,stopped here,stopping here,no further why,no further whys,we end here,the chain stops,the chain ends,\
        we do not ask further,we did not ask further,not pursued further,here we stop,here the chain ends,here the chain stops,the analysis ends here,\
        we do not go further,we did not go further,we didn't go further,we go no further,we went no further,\
        we do not go deeper,we did not go deeper,we didn't go deeper,we don't go deeper,we go no deeper,we went no deeper,we did not dig deeper,\
        we do not dig deeper,we didn't dig deeper,we cannot go deeper,we can't go deeper,we could not go deeper,we couldn't go deeper,\
        we cannot go further,we could not go further,going deeper is not,going deeper would,going further is not,going further would,digging deeper is not,\
        stop reason,reason to stop,reason for stopping,reason we stop,reason we stopped,whys are enough,whys were enough,whys suffice,whys sufficed,\
        hier enden wir,wir enden hier,wir hören hier auf,hier hören wir auf,hören wir hier auf,brechen wir hier ab,enden wir hier,wir brechen hier ab,hier brechen wir ab,wir stoppen hier,hier stoppen wir,\
        hier machen wir schluss,wir machen hier schluss,hier ist schluss,die kette endet,die kette bricht hier ab,hier endet die kette,\
        hier bricht die kette ab,die analyse endet hier,hier endet die analyse,wir fragen nicht weiter,weiter fragen wir nicht,kein weiteres warum,\
        wir gehen nicht weiter,wir kommen hier nicht weiter,hier kommen wir nicht weiter,nicht weiter verfolgt,grund für den abbruch,grund zum aufhören,\
        nous nous arrêtons,nous arrêtons ici,on s'arrête,on s’arrête,nous en restons là,on en reste là,nous n'allons pas plus loin,\
        nous n’allons pas plus loin,on ne va pas plus loin,la chaîne s'arrête,la chaîne s’arrête,l'analyse s'arrête,l’analyse s’arrête,\
        ici s'arrête,ici s’arrête,raison de l'arrêt,raison de l’arrêt,\
        nos detenemos,paramos aquí,aquí paramos,nos quedamos aquí,lo dejamos aquí,terminamos aquí,aquí terminamos,no seguimos preguntando,\
        no vamos más allá,no profundizamos más,la cadena termina,la cadena acaba,aquí termina la cadena,aquí acaba la cadena,motivo para parar,\
        paramos aqui,aqui paramos,ficamos por aqui,terminamos aqui,aqui terminamos,encerramos aqui,não vamos além,não vamos mais longe,\
        a cadeia termina,a cadeia acaba,aqui termina a cadeia,motivo da parada,\
        ここで終了,ここで分析を終,ここで調査を終,ここで分析を止め,ここで止め,ここで打ち切,ここで中断,ここで終わ,ここまでとする,ここまでとしま,これ以上は追,これ以上掘り下げ,\
        分析をここで,分析を打ち切,調査を打ち切,分析を終了,\
        到此为止,到此為止,到此结束,到此結束,在此停止,在这里停止,在這裡停止,就此停止,就此打住,不再追问,不再追問,不再深入,\
        여기서 중단,여기서 멈,여기서 끝,여기서 분석을,분석을 중단,더 이상 묻지,더 이상 분석하지
        """,
        counted)

    /// Words that say so in a paragraph of its own; in an answer they may tell of what broke.
    private static let loose = PhraseTable("we stop the,we stop at,we stopped at,stopping at,no deeper,we will stop")

    /// "Stopped at three whys", "stopped after two whys", "only two whys".
    private static var counted: String {
        let numbers = ["one", "two", "three", "four", "1", "2", "3", "4"]
        let phrases = ["stop", "stopped", "stopping"].flatMap { verb in
            numbers.flatMap { number in ["at", "after"].flatMap { ["\(verb) \($0) \(number) why", "\(verb) \($0) \(number) whys"] } }
        }
        return (phrases + numbers.map { "only \($0) whys" } + ["only one why", "only 1 why"]).joined(separator: ",")
    }

    /// Whether a paragraph says that the chain ends here, and why.
    static func isReason(_ folded: [UInt8]) -> Bool {
        guard let found = plain.first(in: folded, folded.indices) ?? loose.first(in: folded, folded.indices) else { return false }
        return givesReason(folded, folded.indices, phrase: found.range)
    }

    /// Where in an answer the sentence begins that says that the chain ends with it, and why.
    static func reason(in answer: [UInt8]) -> Range<Int>? {
        let folded = LowercasedBytes.fold(answer)
        var start = 0
        while start < folded.count {
            let end = sentenceEnd(folded, from: start)
            if let found = plain.first(in: folded, start..<end),
                isVerbFinal(folded[found.range.lowerBound]) || words(folded, start..<found.range.lowerBound) <= 1,
                givesReason(folded, start..<folded.count, phrase: found.range)
            {
                return start..<folded.count
            }
            start = end
        }
        return nil
    }

    /// Whether a phrase that begins with a byte is of a language that says last what is done.
    private static func isVerbFinal(_ first: UInt8) -> Bool { first >= 0xE3 }

    /// Something causal or more than a few words beside the phrase; after a colon any word.
    private static func givesReason(_ folded: [UInt8], _ range: Range<Int>, phrase: Range<Int>) -> Bool {
        let after = phrase.upperBound..<range.upperBound
        if withoutReason.meaning(of: bare(folded, after), in: folded) != nil { return false }
        let said = words(folded, range.lowerBound..<phrase.lowerBound) + words(folded, after)
        if said >= 3 { return true }
        let isLabel = folded[after].first == 0x3A || folded[after].starts(with: "：".utf8)
        return said > 0 && (isLabel || WhysWords.isCausal(Array(folded[range])))
    }

    /// What stands in a reason's place and is none.
    private static let withoutReason = PhraseTable(
        NothingSaid.none, NothingSaid.undecided,
        """
        no reason,no reason given,none given,not given,not stated,todo,to do,n/a,na,...,…,keiner,kein grund,aucune raison,sin motivo,sem motivo,\
        没有
        """
    )

    /// A stretch without the marks around its words.
    private static func bare(_ folded: [UInt8], _ range: Range<Int>) -> Range<Int> {
        let isMark = { (offset: Int) in folded[offset] <= 0x20 || "-:;,.!?()[]*_".utf8.contains(folded[offset]) }
        var range = range
        for mark in ["：", "—", "–"] where folded[range].starts(with: mark.utf8) { range = range.dropFirst(mark.utf8.count) }
        while let first = range.first, isMark(first) { range = range.dropFirst() }
        while let last = range.last, isMark(last) { range = range.dropLast() }
        return range
    }

    private static func words(_ folded: [UInt8], _ range: Range<Int>) -> Int {
        folded[range].split { !LowercasedBytes.isWordByte($0) && $0 < 0x80 && $0 != 0x27 }.count
    }

    /// Past the mark that ends a sentence and the space after it.
    private static func sentenceEnd(_ folded: [UInt8], from start: Int) -> Int {
        for here in start..<folded.count {
            let isMark = folded[here] == 0x2E || folded[here] == 0x21 || folded[here] == 0x3F || folded[here] == 0x3B
            if isMark, here + 1 < folded.count, folded[here + 1] == 0x20 { return here + 2 }
            if folded[here] == 0xE3, folded[here...].starts(with: "。".utf8) { return here + 3 }
        }
        return folded.count
    }
}

extension WhyChain {
    /// The chain with the reason to stop that its last answer holds; an answer that is nothing else is none.
    var endedByItsReason: WhyChain {
        guard stopReason == nil, let last = answers.last else { return self }
        let bytes = Array(last.text.utf8)
        guard let found = WhysStop.reason(in: bytes) else { return self }
        var chain = self
        chain.stopReason = String(decoding: bytes[found], as: UTF8.self)
        if found.lowerBound == 0, last.question == nil, answers.count > 1 { chain.answers.removeLast() }
        return chain
    }
}
