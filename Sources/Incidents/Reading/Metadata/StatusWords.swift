/// Words by which documents without front matter say where an incident stands.
package enum StatusWords {
    /// The status that the first known words of a text mean; nil when they speak of something else ("incomplete", "action items open").
    package static func status(in text: String) -> Status? {
        let folded = LowercasedBytes.fold(Array(text.utf8))
        return words.first(in: folded, folded.indices)?.meaning
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
            not yet fixed,en curso,abierto,abierta,em andamento,aberto,aberta,en cours,laufend,offen,\
            対応中,調査中,継続中,未解決,进行中,处理中,未解决,진행 중,진행중,조사 중
            """
        ),
        (
            .mitigated,
            """
            mitigated,monitoring,contained,workaround,stabilized,stabilised,mitigado,mitigada,atténué,atténuée,entschärft,\
            緩和,暫定対応,監視中,缓解,監控中,监控中,완화
            """
        ),
        (
            .resolved,
            """
            resolved,fixed,solved,restored,recovered,done,resuelto,resuelta,solucionado,solucionada,resolvido,resolvida,résolu,résolue,\
            gelöst,behoben,解決,解消,復旧,已解决,已解決,已恢复,已修复,恢复,해결,복구
            """
        ),
        (
            .closed,
            """
            closed,cerrado,cerrada,fechado,fechada,encerrado,encerrada,clos,clôturé,clôturée,fermé,fermée,geschlossen,\
            クローズ,終了,已关闭,关闭,종료
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
            incomplete,not complete,not completed,not yet complete,not yet completed,not final,not reviewed,not yet reviewed,not published,\
            not closed,not yet closed,action item,action items,actions,follow-up,follow-ups,未完了,未完成,未終了,미완료
            """
        ),
    ])
}
