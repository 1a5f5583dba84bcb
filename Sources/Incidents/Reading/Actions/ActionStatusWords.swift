/// The words by which people say how far an action is.
enum ActionStatusWords {
    /// Marks that say it without words.
    static let marks = PhraseTable<ActionItem.Status>([
        (.done, "✅,☑,✔,✓,🎉,🆗,:white_check_mark:,:heavy_check_mark:,:ballot_box_with_check:,:check:,:tada:,:ok:,(/)"),
        (
            .inProgress,
            "🔄,🚧,⏳,⌛,🏗,:arrows_counterclockwise:,:construction:,:hourglass:,:hourglass_flowing_sand:,:building_construction:"
        ),
        (
            .open,
            "⬜,☐,🔲,◻,❌,✗,✘,❎,⏸,🕒,:white_large_square:,:black_square_button:,:x:,:negative_squared_cross_mark:,:pause_button:"
        ),
        (.declined, "🚫,⛔,:no_entry_sign:,:no_entry:"),
    ])

    /// Phrases that mean the same wherever they stand; longer ones win ("not started" over "started").
    static let phrases = PhraseTable<ActionItem.Status>([
        (
            .done,
            """
            done,completed,complete,closed,merged,fixed,deployed,resolved,shipped,released,implemented,finished,landed,delivered,\
            rolled out,in production,live in production,in place,mitigated,addressed,applied,\
            完了,完成,対応済み,対応済,実施済み,実施済,修正済み,修正済,導入済み,リリース済み,デプロイ済み,済み,済,クローズ,\
            已完成,已解决,已修复,已上线,已关闭,已实施,已处理,已合并,已部署,已落实,已優化,已优化,\
            완료,완료됨,해결,해결됨,배포됨,배포 완료,조치 완료,적용 완료,종료,\
            erledigt,abgeschlossen,fertig,umgesetzt,geschlossen,gelöst,behoben,ausgerollt,\
            hecho,hecha,completado,completada,completadas,completados,terminado,terminada,cerrado,cerrada,resuelto,resuelta,realizado,\
            realizada,realizadas,realizados,implementado,implementada,implementadas,aplicado,aplicada,aplicadas,desplegado,listo,finalizado,\
            concluído,concluída,concluídos,concluídas,concluido,concluida,feito,feita,finalizada,fechado,fechada,resolvido,resolvida,\
            terminé,terminée,terminées,fait,faite,faites,fermé,fermée,résolu,résolue,déployé,déployée,livré,livrée,clos,clôturé,\
            fini,finie,finies,effectué,effectuée,effectuées,réalisé,réalisée,réalisées,achevé
            """
        ),
        (
            .verified,
            """
            verified,done and verified,validated,検証済み,検証済,確認済み,確認済,已验证,已確認,已确认,검증 완료,검증됨,확인됨,\
            verifiziert,überprüft,verificado,verificada,validado,validada,vérifié,vérifiée,validé,validée
            """
        ),
        (
            .inProgress,
            """
            in progress,in-progress,inprogress,in_progress,in review,in code review,under review,ready for review,in qa,ready for qa,ready for testing,wip,work in progress,ongoing,on-going,started,\
            underway,under way,doing,partially,partial,almost there,nearly there,teilweise,quase pronto,\
            on track,in development,in flight,in testing,\
            進行中,対応中,作業中,実施中,着手済み,着手,調査中,レビュー中,进行中,進行,處理中,处理中,开发中,实施中,\
            진행 중,진행중,작업 중,작업중,처리 중,in arbeit,läuft,in bearbeitung,laufend,begonnen,\
            en curso,en progreso,en proceso,em andamento,em progresso,en cours,commencé,démarré
            """
        ),
        (
            .open,
            """
            open,opened,reopened,re-opened,selected for development,ready for development,pending,planned,backlog,in backlog,backlogged,todo,to do,to-do,to be done,to be completed,to complete,\
            to be scheduled,new,scheduled,queued,waiting,blocked,on hold,deferred,postponed,tbd,tba,not started,not-started,not done,not yet,\
            not yet started,not complete,not completed,not implemented,incomplete,unresolved,unfinished,undone,assigned,accepted,outstanding,\
            remaining,triage,triaged,upcoming,overdue,\
            未着手,未対応,未実施,未完了,未完,未定,予定,計画中,対応予定,実施予定,オープン,保留,\
            待办,待辦,未开始,未開始,未完成,待处理,待處理,待定,计划中,計劃中,已计划,待跟进,\
            미착수,미완료,예정,계획됨,대기,대기 중,보류,열림,미정,시작 전,\
            offen,geplant,ausstehend,nicht begonnen,nicht erledigt,zu erledigen,in planung,\
            pendiente,pendientes,planificado,planificada,planificadas,abierto,abierta,por hacer,sin empezar,no iniciado,programado,\
            pendente,pendentes,aberto,aberta,planejado,planejada,planejadas,a fazer,não iniciado,não feito,agendado,\
            à faire,en attente,prévu,prévue,prévues,ouvert,ouverte,planifié,planifiée,planifiées,non commencé,pas commencé,pas fait,non fait
            """
        ),
        (
            .proposed,
            """
            proposed,proposal,idea,suggested,draft,under consideration,considering,to consider,to be discussed,\
            提案,検討中,要検討,检讨中,建议,提议,제안,검토 중,검토중,vorgeschlagen,vorschlag,propuesto,propuesta,proposto,proposta,proposé,proposée
            """
        ),
        (
            .declined,
            """
            declined,rejected,won't do,won’t do,wont do,won't fix,won’t fix,wontfix,will not do,will not fix,cancelled,canceled,dropped,\
            abandoned,not planned,not doing,decided against,discarded,\
            見送り,却下,中止,対応しない,対応不要,実施しない,不采纳,取消,已取消,拒绝,已拒绝,放弃,不处理,不做,\
            취소,취소됨,거절,하지 않음,중단,abgelehnt,verworfen,gestrichen,abgebrochen,entfällt,entfallen,\
            rechazado,rechazada,cancelado,cancelada,descartado,descartada,rejeitado,rejeitada,\
            refusé,refusée,annulé,annulée,rejeté,rejetée,abandonné,abandonnée
            """
        ),
        (
            .superseded,
            """
            superseded,obsolete,obsoleted,no longer needed,no longer relevant,replaced by,replaced,duplicate,dupe,dupe of,deprecated,\
            不要になった,廃止,置き換え,已废弃,废弃,已被取代,不再需要,대체됨,폐기,더 이상 필요 없음,\
            ersetzt,überholt,hinfällig,obsoleto,obsoleta,sustituido,sustituida,substituído,substituída,remplacé,remplacée,obsolète
            """
        ),
    ])

    /// Answers to a column headed "Done?".
    static let answers = PhraseTable<ActionItem.Status>([
        (.done, "live,went live,gone live,in prod,yes,y,true,x,はい,○,◯,〇,是,예,네,o,ja,sí,si,sim,oui"),
        (.open, "no,n,false,いいえ,×,否,아니오,nein,não,non"),
        (.inProgress, "△"),
    ])

    /// The longest phrase at an offset, with the share of it that is done before it: "mostly done", "80 % complete".
    static func match(_ folded: [UInt8], at offset: Int, before end: Int) -> (meaning: ActionItem.Status, end: Int)? {
        guard let share = ActionShare.match(folded, at: offset, before: end),
            let found = phrases.match(folded, at: LowercasedBytes.pastSpaces(folded, share.end, end), before: end)
        else { return phrases.match(folded, at: offset, before: end) }
        return (found.meaning == .done || found.meaning == .verified ? share.status : found.meaning, found.end)
    }

    /// The status of a range that is one phrase and nothing else.
    static func meaning(of range: Range<Int>, in folded: [UInt8]) -> ActionItem.Status? {
        match(folded, at: range.lowerBound, before: range.upperBound).flatMap { $0.end == range.upperBound ? $0.meaning : nil }
    }

    /// The first phrase in a range, with the share before it.
    static func first(in folded: [UInt8], _ range: Range<Int>) -> (meaning: ActionItem.Status, range: Range<Int>)? {
        guard let found = phrases.first(in: folded, range) else { return nil }
        let shared = (range.lowerBound..<found.range.lowerBound).lazy.filter {
            $0 == range.lowerBound || !LowercasedBytes.isWordByte(folded[$0 - 1])
        }
        .compactMap { start in match(folded, at: start, before: range.upperBound).map { (meaning: $0.meaning, range: start..<$0.end) } }
        return shared.first ?? found
    }

    /// How the words of a status cell, heading or group label read: a mark, or the first phrase in it.
    static func status(in folded: [UInt8], _ range: Range<Int>) -> ActionItem.Status? {
        if let found = first(in: folded, range) { return found.meaning }
        return marks.first(in: folded, range)?.meaning
    }

    /// As a heading tells it: "Immediate actions (completed)", "実施済みの対策"; a heading that only asks or plans states nothing.
    static func headingStatus(in folded: [UInt8], _ range: Range<Int>) -> ActionItem.Status? {
        let own = headingPhrases.first(in: folded, range)
        let general = first(in: folded, range)
        if let own, own.range.lowerBound <= general?.range.lowerBound ?? range.upperBound { return own.meaning }
        return general?.meaning ?? marks.first(in: folded, range)?.meaning
    }

    /// Words that state a status only in headings.
    private static let headingPhrases = PhraseTable<ActionItem.Status?>([
        (
            .done,
            """
            taken,actions taken,what we did,what we have done,what we've done,already done,対応したこと,実施した,已采取,조치한,\
            ergriffene,getroffene,erledigte,umgesetzte,abgeschlossene,tomadas,hechas,hechos,terminadas,terminados,resueltas,cerradas,\
            feitas,feitos,resolvidas,fechadas,prises,menées
            """
        ),
        (.inProgress, "current,currently,is being,are being,being done"),
        (
            nil,
            "doing,are we doing,we're doing,new,open source,closed source,to close,to complete,next,follow-up,follow up,resolved issues,close"
        ),
        (
            .open,
            """
            to be taken,to be done,will be,should be,must be,can be,could be,shall be,might be,may be,planned,to-dos,todos,\
            offene,geplante,ausstehende,abiertas,abertas,ouvertes
            """
        ),
    ])
}
