/// Words by which documents without front matter say where an incident stands.
package enum StatusWords {
    /// The status that the first known word of a text means.
    package static func status(in text: String) -> Status? {
        let folded = text.lowercased()
        var best: (offset: Int, length: Int, status: Status)?
        for (status, word) in words {
            guard let found = folded.firstBytes(of: word) else { continue }
            let offset = folded.utf8.distance(from: folded.startIndex, to: found.lowerBound)
            let isBetter = best.map { offset < $0.offset || offset == $0.offset && word.utf8.count > $0.length } ?? true
            if isBetter { best = (offset, word.utf8.count, status) }
        }
        return best?.status
    }

    private static let words: [(status: Status, word: String)] = {
        let spellings: [(Status, String)] = [
            (
                .ongoing,
                "ongoing,in progress,investigating,active,open,unresolved,not resolved,en curso,abierto,em andamento,aberto,en cours,laufend,offen,対応中,調査中,継続中,未解決,进行中,处理中,未解决,진행 중,진행중,조사 중"
            ),
            (
                .mitigated,
                "mitigated,monitoring,contained,workaround,stabilized,stabilised,mitigado,mitigada,atténué,entschärft,緩和,暫定対応,監視中,缓解,監控中,监控中,완화"
            ),
            (
                .resolved,
                "resolved,fixed,solved,restored,recovered,done,resuelto,resuelta,solucionado,resolvido,resolvida,résolu,gelöst,behoben,解決,解消,復旧,已解决,已解決,已恢复,已修复,恢复,해결,복구"
            ),
            (
                .closed,
                "closed,complete,completed,cerrado,cerrada,fechado,encerrado,concluído,finalizado,clos,clôturé,fermé,geschlossen,abgeschlossen,クローズ,完了,終了,已关闭,已完成,关闭,종료,완료"
            ),
            (
                .reviewed,
                "reviewed,published,approved,final,signed off,revisado,publicado,aprobado,revu,publié,geprüft,レビュー済,公開済,承認済,已评审,已发布,검토 완료"
            ),
        ]
        return spellings.flatMap { status, list in list.split(separator: ",").map { (status: status, word: String($0)) } }
    }()
}
