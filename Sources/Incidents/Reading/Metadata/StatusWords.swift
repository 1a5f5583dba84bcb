/// Words by which documents without front matter say where an incident stands.
package enum StatusWords {
    /// The status that the first known words of a text mean; nil when they speak of something else ("incomplete", "action items open").
    package static func status(in text: String) -> Status? {
        let folded = LowercasedBytes.fold(Array(text.utf8))
        if let latest = latest(in: folded) { return latest }
        return words.first(in: folded, folded.indices)?.meaning
    }

    /// What a change leads to: `Mitigated → Resolved`.
    private static func latest(in folded: [UInt8]) -> Status? {
        let arrows = ["→", "->", "=>"].map { Array($0.utf8) }
        let last = folded.indices.last { here in arrows.contains { folded[here...].starts(with: $0) } }
        return last.flatMap { words.first(in: folded, $0..<folded.count)?.meaning }
    }

    /// Whether a text begins with a known word, which means a status.
    static func begins(_ text: String) -> Bool {
        let folded = LowercasedBytes.fold(Array(text.utf8))
        let start = folded.firstIndex { LowercasedBytes.isWordByte($0) || (0xE3...0xED).contains($0) } ?? folded.endIndex
        return words.match(folded, at: start, before: folded.count)?.meaning != nil
    }

    private static let words = PhraseTable<Status?>([
        (
            .ongoing,
            """
            ongoing,in progress,in-progress,investigating,active,open,opened,reopened,re-opened,unresolved,not resolved,not yet resolved,not fixed,\
            not yet fixed,en curso,abierto,abierta,em andamento,aberto,aberta,en cours,laufend,offen,no resuelto,no resuelta,sin resolver,\
            não resolvido,não resolvida,non résolu,non résolue,pas résolu,pas encore résolu,nicht gelöst,nicht behoben,noch nicht behoben,\
            対応中,調査中,継続中,未解決,未復旧,进行中,处理中,未解决,未恢复,未修复,處理中,未恢復,미해결,미복구,진행 중,진행중,조사 중
            """
        ),
        (
            .mitigated,
            """
            mitigated,permanent fix pending,permanent fix in progress,monitoring,contained,workaround,stabilized,stabilised,mitigado,mitigada,contido,contida,atténué,atténuée,entschärft,\
            緩和,暫定対応,監視中,缓解,緩解,止损,監控中,监控中,완화
            """
        ),
        // A document that is still written or read: nobody has reviewed it.
        (
            .resolved,
            """
            draft,in draft,final draft,wip,work in progress,in review,under review,being reviewed,review in progress,review pending,pending review,\
            awaiting review,ready for review,for review,not reviewed,not yet reviewed,unreviewed,not final,not published,not yet published,entwurf,\
            in prüfung,brouillon,en relecture,borrador,en revisión,rascunho,em revisão,ドラフト,下書き,レビュー中,レビュー待ち,草稿,评审中,待评审,초안,검토 중
            """
        ),
        (
            .resolved,
            """
            resolved,fixed,solved,restored,recovered,done,resuelto,resuelta,solucionado,solucionada,resolvido,resolvida,résolu,résolue,\
            recuperado,recuperada,restablecido,restablecida,restabelecido,rétabli,rétablie,corregido,corrigido,corrigé,gelöst,behoben,wiederhergestellt,\
            解決,解消,復旧,収束,已解决,已解決,已恢复,已修复,恢复,恢復,已修復,해결,복구,정상화
            """
        ),
        (
            .closed,
            """
            closed,cerrado,cerrada,fechado,fechada,encerrado,encerrada,clos,clôturé,clôturée,fermé,fermée,geschlossen,\
            クローズ,終了,已关闭,关闭,已關閉,關閉,종료,종결
            """
        ),
        // A document that is complete: the incident may still owe what was promised.
        (
            .reviewed,
            """
            complete,completed,concluído,concluída,finalizado,finalizada,completado,completada,abgeschlossen,完了,已完成,완료,\
            reviewed,published,approved,final,signed off,revisado,revisada,publicado,publicada,aprobado,aprobada,aprovado,aprovada,\
            revu,revue,publié,publiée,geprüft,レビュー済,公開済,承認済,已评审,已发布,검토 완료
            """
        ),
        (
            nil,
            """
            incomplete,not complete,not completed,not yet complete,not yet completed,\
            not closed,not yet closed,no cerrado,no cerrada,não encerrado,não encerrada,não fechado,não concluído,não concluída,non clos,\
            pas clos,non clôturé,pas encore clôturé,nicht geschlossen,nicht abgeschlossen,noch nicht abgeschlossen,未关闭,未關閉,未クローズ,미종료,미종결,action item,action items,actions,follow-up,follow-ups,未完了,未完成,未終了,미완료
            """
        ),
    ])
}
