/// Finds an author's reason to ask no further: "We stop here because the vendor does not publish its reasons."
enum WhysStop {
    /// Words that say so at the start of a sentence, wherever it stands.
    private static let plain = PhraseTable<Bool>([
        (
            true,
            """
            we stop here,we stopped here,stop here,stopped here,stopping here,no further why,no further whys,we end here,the chain stops,the chain ends,\
            we do not ask further,we did not ask further,not pursued further,here we stop,\
            we do not go further,we did not go further,we didn't go further,we go no further,we went no further,\
            reason to stop,reason for stopping,reason we stop,reason we stopped,whys are enough,whys were enough,whys suffice,whys sufficed,\
            hier enden wir,wir hören hier auf,hier ist schluss,nous nous arrêtons,on s'arrête,nos detenemos,paramos aquí,paramos aqui,\
            ここで終了,ここで止め,ここまでとする,到此为止,到此為止,여기서 중단,여기서 멈
            """
        ),
        (true, counted),
    ])

    /// Words that say so in a paragraph of its own; in an answer they may tell of what broke.
    private static let loose = PhraseTable<Bool>([
        (true, "we stop the,we stop at,we stopped at,stopping at,no deeper,we will stop")
    ])

    /// "Stopped at three whys".
    private static var counted: String {
        let numbers = ["one", "two", "three", "four", "1", "2", "3", "4"]
        let phrases = ["stop", "stopped", "stopping"].flatMap { verb in
            numbers.flatMap { ["\(verb) at \($0) why", "\(verb) at \($0) whys"] }
        }
        return phrases.joined(separator: ",")
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
            if let found = plain.first(in: folded, start..<end), words(folded, start..<found.range.lowerBound) <= 1,
                givesReason(folded, start..<folded.count, phrase: found.range)
            {
                return start..<folded.count
            }
            start = end
        }
        return nil
    }

    /// Something causal or more than a few words beside the phrase; after a colon any word.
    private static func givesReason(_ folded: [UInt8], _ range: Range<Int>, phrase: Range<Int>) -> Bool {
        let after = phrase.upperBound..<range.upperBound
        let said = words(folded, range.lowerBound..<phrase.lowerBound) + words(folded, after)
        if said >= 3 { return true }
        let isLabel = folded[after].first == 0x3A || folded[after].starts(with: "：".utf8)
        return said > 0 && (isLabel || WhysWords.isCausal(Array(folded[range])))
    }

    private static func words(_ folded: [UInt8], _ range: Range<Int>) -> Int {
        folded[range].split { !LowercasedBytes.isWordByte($0) && $0 < 0x80 && $0 != 0x27 }.count
    }

    /// Past the mark that ends a sentence and the space after it.
    private static func sentenceEnd(_ folded: [UInt8], from start: Int) -> Int {
        for here in start..<folded.count {
            let isMark = folded[here] == 0x2E || folded[here] == 0x21 || folded[here] == 0x3F || folded[here] == 0x3B
            if isMark, here + 1 < folded.count, folded[here + 1] == 0x20 { return here + 2 }
            if folded[here...].starts(with: "。".utf8) { return here + 3 }
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
