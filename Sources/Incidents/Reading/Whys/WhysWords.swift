/// The words by which people ask why, answer, and name what the chain starts from and ends in.
enum WhysWords {
    /// What a line of a chain begins with.
    enum Lead: Sendable { case why, because, rootCause, problem, question, answer }

    static let leads = PhraseTable<Lead>([
        (
            .why,
            """
            why,why's,the why,warum,wieso,weshalb,weswegen,pourquoi,por qué,por que,por quê,porqué,porquê,¿por qué,¿por que,¿porqué,\
            なぜ,何故,どうして,为什么,為什麼,为何,為何,왜
            """
        ),
        (
            .because,
            """
            because,because of,becuase,caused by,due to,this was because,weil,aufgrund,parce que,parce qu',à cause de,porque,\
            debido a,devido a,なぜなら,因为,因為,由于,왜냐하면
            """
        ),
        (
            .rootCause,
            """
            root cause,the root cause,root,final cause,underlying cause,grundursache,ursache,hauptursache,cause racine,cause profonde,\
            causa raíz,causa raiz,causa principal,根本原因,真因,根因,근본 원인,근본원인
            """
        ),
        (
            .problem,
            """
            problem,the problem,problem statement,what,what happened,issue,event,symptom,incident,impact,effect,was,was ist passiert,\
            problema,qué,¿qué pasó,qué pasó,o que aconteceu,o quê,problème,quoi,constat,symptôme,問題,事象,問題事象,症状,何が,问题,現象,现象,문제,현상,무엇
            """
        ),
        (.question, initials("q") + ",question,frage,pregunta,pergunta,質問,問い,问,问题,질문"),
        (.answer, initials("a") + ",ans,answer,antwort,réponse,respuesta,resposta,回答,答え,答,답,답변"),
    ])

    /// `q`, `q1` to `q9`.
    private static func initials(_ letter: String) -> String { ([letter] + (1...9).map { "\(letter)\($0)" }).joined(separator: ",") }

    /// Question words that may stand anywhere in a question of a language without them at the front.
    private static let inside = PhraseTable(
        "why,warum,pourquoi,por qué,por que,por quê,なぜ,何故,为什么,為什麼,为何,왜,how come,how did,what caused,what made")

    /// Ordinals before a why: "1st why", "the second why", "1. Warum".
    private static let ordinals = PhraseTable(
        """
        1st,2nd,3rd,4th,5th,6th,7th,8th,9th,10th,first,second,third,fourth,fifth,sixth,seventh,the,and,but,so,then,ok,okay,final,last,\
        1er,1ère,2e,2ème,3e,3ème,4e,4ème,5e,5ème,cinquième,1º,2º,3º,4º,5º,1°,2°,3°,4°,5°,3er,1o,2o,3o,4o,5o,\
        erstes,zweites,drittes,viertes,fünftes,primer,segundo,tercer,cuarto,quinto,primeiro,terceiro,quarto,premier,deuxième,troisième,\
        第一,第二,第三,第四,第五,第一个,第二个,第三个,第四个,第五个,第1,第2,第3,第4,第5,第1个,第2个,第3个,第4个,第5个,第1の,第2の,第3の,第4の,第5の,첫 번째,두 번째,세 번째,네 번째,다섯 번째
        """
    )

    /// Headings that announce five whys, where the vocabulary of sections took them for a root cause.
    private static let headings = PhraseTable(
        """
        5 whys,5-whys,5 why,5-why,five whys,five-whys,five why's,5 why's,5whys,why-why,whys,why chain,5-mal-warum,5 mal warum,5 warum,5 x warum,fünf warum,\
        5 pourquoi,cinq pourquoi,5 porqués,5 porques,5 por qués,5 por qué,cinco porqués,5 porquês,5 por quês,5 por que,cinco porquês,\
        なぜなぜ,5つのなぜ,五つのなぜ,5回のなぜ,5个为什么,五个为什么,5 个为什么,5個為什麼,5why,5 whys 분석,5번의 왜,5가지 왜,다섯 번의 왜
        """
    )

    /// Words that tie an effect to its cause within a sentence.
    private static let causal = PhraseTable(
        """
        because,due to,caused by,caused,causing,as a result,led to,resulted,since,so that,owing to,triggered by,weil,durch,wegen,verursacht,\
        parce que,à cause,causé,porque,debido,causado,causada,devido,ため,によって,により,ので,から,因为,由于,导致,때문,인해
        """
    )

    static func isCausal(_ folded: [UInt8]) -> Bool { causal.first(in: folded, folded.indices) != nil }

    static func announcesWhys(_ heading: String) -> Bool {
        let folded = LowercasedBytes.fold(Array(heading.utf8))
        return headings.first(in: folded, folded.indices) != nil
    }

    static func asksWhy(_ folded: [UInt8], _ range: Range<Int>) -> Bool { inside.first(in: folded, range) != nil }

    /// How surely a question word of Chinese, Japanese or Korean asks where no mark says so.
    private enum Unmarked: Sendable { case anywhere, initially, never }

    private static let unmarked = PhraseTable<Unmarked>([
        (.anywhere, "为什么,為什麼,为何,為何"), (.initially, "なぜ,何故,どうして,왜"),
        // "For", "for some reason", "somehow", "distortion".
        (.never, "なぜなら,なぜか,なぜだか,何故なら,何故か,どうしても,왜냐,왜곡,왜인지"),
    ])

    /// True when a stretch is a question by its words: it begins with why, or holds it and ends as questions do.
    static func asksWithoutMark(_ folded: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        if folded[first] < 0xE0 { return leads.match(folded, at: first, before: range.upperBound)?.meaning == .why }
        guard let found = unmarked.first(in: folded, range), found.meaning != .never else { return false }
        let isEnded = ["か", "のか", "か。", "나", "가", "까", "지"].contains { folded[range].reversed().starts(with: $0.utf8.reversed()) }
        return found.meaning == .anywhere || found.range.lowerBound == first || isEnded
    }

    /// The lead at an offset, ordinals before it stepped over.
    static func lead(_ folded: [UInt8], from start: Int, before end: Int) -> (lead: Lead, end: Int)? {
        if let found = leads.match(folded, at: start, before: end) { return (found.meaning, found.end) }
        var offset = start
        while let ordinal = ordinals.match(folded, at: offset, before: end) {
            offset = ordinal.end
            while offset < end, folded[offset] == 0x20 { offset += 1 }
            if let found = leads.match(folded, at: offset, before: end), found.meaning == .why || found.meaning == .because {
                return (found.meaning, found.end)
            }
        }
        return nil
    }
}
