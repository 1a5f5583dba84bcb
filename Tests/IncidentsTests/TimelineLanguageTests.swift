import Testing

@testable import Incidents

/// Timelines as they are written in eight languages.
@Suite struct TimelineLanguageTests {
    @Test(arguments: [
        "## タイムライン\n\n| 時刻 (JST) | 内容 |\n|---|---|\n| 2026/03/14 18:12 | 接続プールが枯渇 |\n| 2026/03/14 18:20 | アラート発報 |\n",
        "## タイムライン\n\n- 3月14日（土）18時12分 JST 接続プールが枯渇\n- 18時20分 JST アラート発報\n",
        "## タイムライン\n\n### 2026年3月14日（日本時間）\n\n- 午後6時12分：接続プールが枯渇\n- 午後6時20分：アラート発報\n",
        "## 时间线\n\n（以下时间均为北京时间）\n\n- 2026年3月14日 17:12 连接池耗尽\n- 17:20 收到告警\n",
        "## 时间线\n\n| 时间（UTC+8） | 事件 |\n|---|---|\n| 下午5点12分 | 连接池耗尽 |\n| 17:20 | 收到告警 |\n",
        "## 타임라인\n\n- 2026년 3월 14일 오후 6시 12분 (KST) 풀 소진\n- 오후 6:20 (KST) 알림 발생\n",
        "## 타임라인\n\n| 시각 (KST) | 내용 |\n|---|---|\n| 2026. 3. 14. 18:12 | 풀 소진 |\n| 18:20 | 알림 |\n",
        "## Línea de tiempo\n\nTodas las horas en hora de Madrid.\n\n- 14/03/2026 10:12 – Pool lleno\n- 10:20 h – Alerta\n",
        "## Cronología\n\n- 14 de marzo de 2026, 10h12 (CET): pool lleno\n- A las 10:20 (CET) alerta\n",
        "## Linha do tempo\n\n| Horário (BRT) | Evento |\n|---|---|\n| 14/03 06h12 | Pool cheio |\n| 06h20 | Alerta |\n",
        "## Linha do tempo\n\n- 14 de março, às 06:12 BRT: pool cheio\n- às 06:20 BRT: alerta\n",
        "## Chronologie\n\n- 14 mars 2026 à 10h12 (heure de Paris) : pool plein\n- 10 h 20 (heure de Paris) : alerte\n",
        "## Zeitleiste\n\nAlle Zeiten in MEZ.\n\n- 14. März 2026, 10:12 Uhr: Pool voll\n- 10.20 Uhr: Alarm\n",
        "## Zeitlicher Ablauf\n\n| Uhrzeit (MEZ) | Ereignis |\n|---|---|\n| Sa, 14.03.2026 10:12 | Pool voll |\n| 10:20 | Alarm |\n",
        "## Timeline (BST)\n\n- Saturday 14th March, 10:12am: pool full\n- 10:20 am: paged\n",
    ])
    func timelinesAreRead(document: String) {
        #expect(read(document).entries.map(\.at?.description) == ["2026-03-14T09:12:00Z", "2026-03-14T09:20:00Z"])
    }

    @Test(arguments: [
        ("Alert: queue depth", TimelineEntry.Kind.alert), ("[ACTION] restart", .action), ("**Entscheidung:** warten", .decision),
        ("検知: 発報", .signal), ("Consequence – late", .consequence), ("Alert - queue depth", .alert),
        ("(Communication) told the customers", .communication),
    ])
    func aLeadingLabelNamesTheKind(text: String, kind: TimelineEntry.Kind) {
        let entry = read("## Timeline\n\n- 09:12 \(text)\n").entries.first
        #expect(entry?.kind == kind)
        #expect(entry?.isKindInferred == false)
    }

    @Test(arguments: [
        ("PagerDuty pages the on-call engineer", TimelineEntry.Kind.alert), ("We decide to wait", .decision),
        ("Rolled back to 4.2", .action),
        ("We triggered a failover", .action), ("Failover failed", .failure), ("Broker failover offset lost", .failure),
        ("Failover to the replica", .action), ("OUTAGE ENDS", .milestone), ("Errors stopped", .milestone),
        ("The pods crash", .failure), ("Status page updated", .communication), ("Service restored", .milestone),
        ("A team notices slow pages", .signal),
        ("Dienst ausgefallen", .failure), ("Neustart der Datenbank", .action), ("アラートが発報", .alert), ("ロールバックを開始", .action),
        ("服务恢复", .milestone),
        ("回滚版本", .action), ("Servicio restablecido", .milestone), ("Rollback realizado", .action), ("장애 발생", .failure), ("Lunch", .other),
        ("A node enters NotReady", .failure), ("Mail is slow", .failure),
        ("Third node stops shipping logs", .failure), ("Systems are operational again", .milestone),
        ("Behaviour is back to normal", .milestone),
        ("Root cause identified", .signal), ("User reports that nothing launches", .signal), ("On-call takes it", .action),
        ("Stakeholders updated: payments fail, cause unknown", .communication), ("`LagHigh` fires", .alert),
        ("Writes succeed again; the error rate is back to 0", .milestone), ("The migration is cancelled", .action),
        ("Scaling down to 7 nodes", .action), ("The vendor was contacted", .action), ("Team checks the logs and finds an error", .failure),
    ])
    func otherwiseItIsInferredFromTheWords(text: String, kind: TimelineEntry.Kind) {
        let entry = read("## Timeline\n\n- 09:12 \(text)\n").entries.first
        #expect(entry?.kind == kind)
        #expect(entry?.isKindInferred == true)
    }

    @Test func manyEntriesAreReadInLinearTime() {
        let lines = (0..<20_000).map { "- \($0 / 60 % 24):\($0 % 60 < 10 ? "0" : "")\($0 % 60) entry \($0)" }
        var count = 0
        let time = secondsOfWork { count = read("## Timeline\n\n" + lines.joined(separator: "\n")).entries.count }
        #expect(count == 20_000)
        #expect(time < 20)
    }

    @Test func manyTimelinesAreReadInLinearTime() {
        let sections = (0..<4000).map { "## Appendix \($0): timeline\n\n- 09:12 entry\n\n" }
        var count = 0
        let time = secondsOfWork { count = read(sections.joined()).entries.count }
        #expect(count == 4000)
        #expect(time < 10)
    }

    @Test(arguments: [
        "- \u{FEFF}09:12", "- [", "- (09:12", "- 09:12 (", "- 99999999999999999999:12", "| | |\n|--|--|\n| | |", "### ", "- 09:12 -",
        "- 2026-13-45 99:99", "-", "- ~", "- +",
        "- 0:0:0:0", "- 日", "- T+5m x", "| Time |\n|--|\n| 1 |", "**", "- \u{202E}09:12",
    ])
    func oddTextIsSurvived(body: String) {
        #expect(read("## Timeline\n\n\(body)\n").entries.count <= 1)
    }
}
