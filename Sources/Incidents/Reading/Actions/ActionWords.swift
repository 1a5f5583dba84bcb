/// Small vocabularies that tell promises from what stands around them.
enum ActionWords {
    /// Texts that promise nothing and fill no field.
    private static let nothing = PhraseTable(
        NothingSaid.none, NothingSaid.nothing, NothingSaid.inapplicable, NothingSaid.inapplicableInShort, NothingSaid.undecided,
        """
        tbc,todo,to do,no action items,no actions,no action required,no action needed,no follow-up actions,none at this time,none required,\
        none needed,none yet,unassigned,unknown,-,--,—,–,...,…,?,??,???,_,未割り当て,暂无,未分配,por definir,a definir,à définir
        """
    )

    /// Words of headings and bullets that only group the actions beneath them.
    private static let groups = PhraseTable(
        """
        immediate,immediately,short,medium,mid,long,near,term,now,next,later,soon,future,urgent,critical,high,low,priority,\
        action,actions,item,items,task,tasks,todo,to,do,follow,up,ups,followup,followups,follow-up,follow-ups,step,steps,plan,planned,improvement,improvements,measure,measures,\
        process,processes,technical,technology,organizational,organisational,cultural,code,configuration,config,documentation,docs,training,testing,tests,\
        test,qa,fixes,fix,monitoring,alerting,alerts,observability,tooling,tools,infrastructure,infra,deployment,deployments,communication,communications,\
        people,product,engineering,operations,ops,security,database,backend,frontend,platform,misc,miscellaneous,other,others,general,\
        prevention,preventive,preventative,prevent,detection,detect,mitigation,mitigate,mitigative,response,respond,recovery,recover,resolution,\
        corrective,correction,remediation,resilience,reliability,recurrence,\
        completed,complete,done,taken,implemented,pending,open,closed,in,progress,ongoing,proposed,remaining,outstanding,wip,and,&,/,the,of,for,weeks,days,months,week,month,quarter,this,changes,change,work,\
        p0,p1,p2,p3,1,2,3,4,5,6,7,8,9,0,(,),-,–,—,:,：,.,+,✅,🔄,⏳,🚧,🛡️,🛡
        """
    )

    /// Groups in languages without gaps between words, found at the start of a label.
    private static let groupStarts = PhraseTable(
        """
        短期,中期,長期,长期,即時,立即,直近,恒久,暫定,予防,検知,監視,緩和,対応,完了,未着手,未対応,実施済,進行中,再発防止,プロセス,技術,流程,技术,监控,预防,检测,已完成,待办,\
        단기,중기,장기,즉시,예방,감지,완료,진행,기술,프로세스,\
        kurzfristig,mittelfristig,langfristig,sofort,technisch,organisatorisch,prozess,\
        corto plazo,mediano plazo,medio plazo,largo plazo,inmediat,curto prazo,médio prazo,longo prazo,imediat,\
        court terme,moyen terme,long terme,à court terme,à moyen terme,à long terme,immédiat,a corto plazo,a largo plazo,a mediano plazo,acciones,ações,maßnahmen,actions
        """
    )

    /// Headings inside an action section under which nothing is promised.
    private static let narratives = PhraseTable(
        """
        investigation,notes,note,background,context,discussion,introduction,overview,conclusion,references,links,related,appendix,summary,\
        rationale,timeline,thanks,attendees,participants,what went wrong,what went well,where we got lucky,open questions,questions,\
        背景,備考,参考,まとめ,备注,背景介绍,참고,hintergrund,notizen,contexto,notas,contexte,remarques
        """
    )

    private static let starts = ByteSet(" ([*")
    private static let ends = ByteSet(" .!)]*")

    static func isNothing(_ text: String) -> Bool {
        guard text.utf8.count < 60 else { return false }
        let folded = LowercasedBytes.fold(Array(text.utf8))
        var range = folded.indices
        while let last = range.last, ends.contains(folded[last]) { range = range.dropLast() }
        while let first = range.first, starts.contains(folded[first]) { range = range.dropFirst() }
        return range.isEmpty || nothing.meaning(of: range, in: folded) != nil
    }

    /// The same of a text's range, read as one line.
    static func isNothing(_ text: StyledText, _ range: Range<Int>) -> Bool {
        mayBeNothing(text.folded[range.clamped(to: text.all)]) && isNothing(text.plain(range))
    }

    /// A quick look: most texts begin as none of these do.
    private static func mayBeNothing(_ folded: ArraySlice<UInt8>) -> Bool {
        guard let first = folded.firstIndex(where: { !starts.contains($0) && $0 > 0x20 }) else { return true }
        return ends.contains(folded[first]) || nothing.mayBegin(folded[first], first + 1 < folded.endIndex ? folded[first + 1] : 0)
    }

    /// True when every word of a label only sorts what follows ("Process improvements:", "Short term (next 2 weeks)").
    static func isGroupLabel(_ folded: [UInt8]) -> Bool {
        var offset = folded.firstIndex { $0 > 0x20 } ?? folded.count
        if groupStarts.match(folded, at: offset, before: folded.count) != nil { return true }
        var words = 0
        while offset < folded.count {
            if folded[offset] <= 0x20 || folded[offset] == 0x2C || folded[offset] == 0x2D {
                offset += 1
                continue
            }
            guard let word = groups.match(folded, at: offset, before: folded.count) else { return false }
            words += 1
            offset = word.end
        }
        return words > 0
    }

    /// True for a label that only sorts what follows or names a facet.
    static func isSorting(_ folded: ArraySlice<UInt8>) -> Bool {
        let label = Array(folded.prefix(folded.count - folded.suffix { $0 == 0x20 }.count))
        return isGroupLabel(label) || ActionFacetWords.phrases.meaning(of: label.indices, in: label) != nil
    }

    static func isNarrative(_ folded: [UInt8]) -> Bool {
        let start = folded.firstIndex { LowercasedBytes.isWordByte($0) || $0 >= 0xE3 } ?? 0
        return narratives.match(folded, at: start, before: folded.count) != nil
    }
}
