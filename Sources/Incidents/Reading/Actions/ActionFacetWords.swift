/// The words by which people say what an action is for.
package enum ActionFacetWords {
    static let phrases = PhraseTable<ActionItem.Facet>([
        (
            .prevention,
            """
            prevention,prevent,preventing,preventive,preventative,preventive action,preventative action,avoid recurrence,\
            予防,予防策,防止,再発防止,再発防止策,预防,預防,防范,防止复发,예방,재발 방지,재발방지,\
            vorbeugung,vorbeugend,vorbeugende,prävention,präventiv,verhinderung,vermeidung,\
            prévention,préventif,préventive,préventives,prevención,preventivo,preventiva,preventivas,preventivos,prevenir,\
            prevenção,prevencao,preventivas
            """
        ),
        (
            .monitoring,
            """
            detection,detect,detective,detecting,monitoring,monitor,alerting,alerts,alert,observability,monitoring and alerting,monitoring & alerting,\
            検知,検出,監視,監視強化,アラート,モニタリング,检测,监控,監控,告警,发现,可观测性,감지,탐지,모니터링,알림,\
            erkennung,überwachung,früherkennung,alarmierung,détection,surveillance,supervision,alertes,\
            detección,monitoreo,monitorización,alertas,detecção,monitoramento,monitorização,observabilidad,observabilidade,observabilité
            """
        ),
        (
            .mitigation,
            """
            mitigation,mitigate,mitigating,mitigative,mitigations,containment,contain,workaround,reduce impact,\
            緩和,軽減,影響軽減,緩和策,暫定対応,暫定対策,缓解,緩解,减轻,临时措施,완화,경감,임시 조치,\
            schadensbegrenzung,abmilderung,minderung,eindämmung,atténuation,mesure palliative,mitigación,mitigar,contención,\
            mitigação,contenção
            """
        ),
        (
            .resolution,
            """
            resolution,resolve,fix,fixes,bugfix,bug fix,repair,corrective,correction,corrective action,corrective actions,restore,\
            修正,修復,恒久対応,恒久対策,是正,是正措置,修复,修復措施,解决,整改,纠正,纠正措施,해결,수정,복구,시정,시정 조치,\
            behebung,korrektur,korrekturmaßnahme,fehlerbehebung,lösung,correctif,corrective,correctives,résolution,\
            corrección,correctiva,correctivas,correctivo,resolución,correção,corretiva,corretivas,resolução
            """
        ),
        (
            .resilience,
            """
            resilience,resiliency,robustness,hardening,harden,redundancy,failover,capacity,scalability,reliability,fault tolerance,\
            耐障害性,堅牢化,堅牢性,冗長化,レジリエンス,信頼性,韧性,容灾,高可用,稳定性,健壮性,회복력,복원력,안정성,이중화,\
            resilienz,robustheit,ausfallsicherheit,redundanz,résilience,robustesse,redondance,resiliencia,robustez,redundancia,\
            resiliência,redundância
            """
        ),
        (
            .knowledgeSharing,
            """
            knowledge sharing,knowledge-sharing,knowledge,documentation,document,docs,runbook,runbooks,training,education,communication,\
            documentation improvements,documentation improvement,\
            ドキュメント,ドキュメント整備,文書化,教育,ナレッジ,ナレッジ共有,知見共有,周知,文档,文档化,培训,知识共享,知识分享,문서,문서화,교육,지식 공유,\
            dokumentation,schulung,wissensaustausch,wissenstransfer,formation,partage de connaissances,\
            documentación,capacitación,formación,conocimiento,documentação,treinamento,capacitação,conhecimento
            """
        ),
    ])

    /// The facet a type cell, label or heading names; nil when it names none or two different ones ("corrective and preventive actions").
    static func facet(in folded: [UInt8], _ range: Range<Int>) -> ActionItem.Facet? {
        var found: ActionItem.Facet?
        var rest = range
        while let next = phrases.first(in: folded, rest) {
            if let found, found != next.meaning { return nil }
            found = next.meaning
            rest = next.range.upperBound..<range.upperBound
        }
        return found
    }

    /// The facets that a Markdown text names as labels: a heading, a cell, the words before a colon.
    package static func labels(in text: String) -> Set<ActionItem.Facet> {
        let folded = LowercasedBytes.fold(Array(text.utf8))
        var found: Set<ActionItem.Facet> = []
        for piece in folded.split(whereSeparator: { labelEnds.contains($0) }) where piece.count < 120 {
            let start = piece.firstIndex { !markup.contains($0) } ?? piece.endIndex
            let end = piece.lastIndex { !markup.contains($0) } ?? start
            if start < end, let facet = phrases.meaning(of: start..<end + 1, in: folded) { found.insert(facet) }
        }
        return found
    }

    private static let labelEnds = ByteSet("\n:|")
    private static let markup = ByteSet(" \t\r-*+#>_[]()0123456789.")
}
