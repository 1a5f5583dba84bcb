import Diagnostics

/// Infers an entry's kind from its words, in eight languages.
enum TimelineKindWords {
    /// The kind whose words weigh most; of equals the one named first in the text.
    static func kind(of bytes: [UInt8]) -> TimelineEntry.Kind {
        var found: (kind: TimelineEntry.Kind, weight: Int)?
        let isStart = { index in index == 0 || !Cursor.isLatin(bytes[index]) || !Cursor.isLetter(bytes[index - 1]) }
        words.matches(in: bytes, before: 400, where: isStart) { match in
            if match.weight > found?.weight ?? 0 { found = match }
        }
        return found?.kind ?? .other
    }

    /// Stems by kind; the more telling the kind, the heavier.
    private static let stems: [(TimelineEntry.Kind, Int, String)] = [
        (.decision, 14, "decid,decision,we agree,agreed to,entschied,entscheid,beschl,décid,決定,判断し,决定,결정"),
        (.alert, 12, "alert,alarm,paged,pages on,pagerduty,opsgenie,pingdom,warnung,alerta,alerte,アラート,警報,告警,报警,알림,경보,알람"),
        (
            .milestone, 10,
            "incident declared,incident is declared,declared,incident closed,incident resolved,all clear,outage end,outage is over,impact end,errors stop,errors ceas,errors clear,errors subsid,errors gone,errors are gone,error rate is back,error rate back to,errors back to,errors are back to,succeed again,resolved,fully recover,fully restor,service restored,service recover,back to normal,incident start,incident end,mitigated,behoben,wiederhergestellt,entwarnung,resuelt,restablec,resolvid,restabelec,résolu,rétabli,復旧,解消,收束,収束,恢复,解决,복구,해결,정상화"
        ),
        (
            .communication, 8,
            "status page,statuspage,stakeholders updated,stakeholders told,customers updated,support updated,support told,announce,notif,posted,emailed,e-mail,informed,communicat,tweet,update sent,customers were told,statusseite,informiert,mitgeteilt,gemeldet an,comunic,avis,publié,publicad,informé,告知,連絡,通知,周知,公告,공지,안내"
        ),
        (
            .action, 8,
            "deploy,roll back,rolls back,rolled back,rollback,rolling back,revert,restart,reboot,fix,patch,merged,scaled,increas,disabled,enabled,switched,failover to,fail over,failed over,failing over,removed,deleted,added,applied,investigat,started to,starts investigat,debug,terminat,escalat,acknowledg,ausgerollt,zurückgerollt,neu gestartet,neustart,untersuch,deaktivier,aktivier,angepasst,despleg,revert,reinici,investig,implant,reverti,reviert,déploy,déploi,redémarr,corrig,annul,prend en charge,prise en charge,pris en charge,デプロイ,切り戻し,ロールバック,再起動,調査,対応,修正,回滚,重启,部署,排查,修复,调查,扩容,限流,降级,切换,배포,롤백,재시작,조사,수정,대응"
        ),
        (
            .failure, 6,
            "fail,crash,lost,loses ,is down,are down,was down,went down,goes down,outage,error,timeout,timed out,unavailable,oom,exhaust,expire,corrupt,ausfall,ausgefallen,fällt aus,fehler,störung,abgestürzt,caíd,cae ,falló,fallo,error,caiu,falh,erro,tombe,panne,échou,障害,停止,失敗,エラー,ダウン,故障,失败,宕机,错误,超时,장애,실패,오류,다운"
        ),
        (
            .milestone, 5,
            "recover,back online,back up,brought back,up again,operational,normal,caught up,stabili,stable,solved,problem start,problems start,outage start,outage begin,incident begin,normalbetrieb,läuft wieder,wieder erreichbar,de nouveau,normalidad,normalidade,再開,正常"
        ),
        (
            .failure, 2,
            "unhealthy,unrespons,notready,not ready,not respond,stops ,stopped respond,stopped work,stopped ship,hang,hung,stuck,slow,degrad,refus,reject,drops ,missing,out of memory,oomkill,evict,deadlock,breaks,broke ,broken,overload,saturat,runs out,ran out,langsam,hängt,überlast,lent,ralenti,超载,变慢,遅延,지연"
        ),
        // The word alone is a noun as well: "failover offset lost", "failover failed".
        (.action, 4, "failover"),
        (.alert, 4, "fires"),
        (.signal, 1, "identif,confirm,determin,realis,realiz,found ,finds "),
        (
            .action, 1,
            "attempt,tries ,tried,trying,scaling,scale ,scales ,replac,rerun,re-run,reran,recreat,creat,spawn,turn on,turn off,configur,chang,updat,upgrad,delet,clean,drain,cordon,check,scan,looking,looked,digging,analy,diagnos,adjust,kill,shut down,shuts down,bring,provision,renew,reload,releas,submit,install,reset,rerout,redirect,mitigat,workaround,moved,moves ,moving,migrated,migrating,purg,flush,paus,resum,add ,adds ,reduc,throttl,suspend,contact,asks,asked,cancel,abort,takes it,takes over,took over,picks up,picked up,verif,skalier,prüf,geprüft,eskal,vérif,analiz,联系,増設,증설"
        ),
        (
            .consequence, 4,
            "users cannot,users can't,users unable,customers cannot,customers unable,users experience,affected,impact,unable to,betroffen,kunden können,nutzer können,afect,usuarios no,usuários não,affecté,影響,影响,영향"
        ),
        (
            .signal, 2,
            "notice,noticed,observ,report,detect,spike,latency,discover,saw ,sees ,see ,complain,increase in,bemerkt,festgestellt,auffällig,gemeldet,meldet,detect,observ,report,reclam,constat,signal,remarqu,検知,気づ,確認,報告,发现,观察,反馈,发觉,감지,발견,확인,보고"
        ),
    ]

    private static let words = WordTable<(kind: TimelineEntry.Kind, weight: Int)>(
        stems.flatMap { kind, weight, list in list.pieces(partedBy: ",").map { ($0, (kind, weight)) } })
}
