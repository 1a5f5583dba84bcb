import Diagnostics
import Frameworks
import Markup
import Testing

@testable import Incidents

/// What reports in other languages than English state of themselves, as teams there write it.
@Suite struct ReportLanguageTests {
    private func read(_ text: String) -> Incident {
        IncidentReader.read(DocumentReader.read(SourceFile(path: "content/x.md", text: text)), settings: ReadingSettings())
    }

    private func moments(_ text: String) -> [String] {
        let milestones = read(text).milestones
        return Milestones.Name.allCases.compactMap { name in milestones[name].map { "\(name.rawValue) \($0.at.hourAndMinute)" } }
    }

    @Test(arguments: [
        "- **严重等级**：P1（全站）", "**事件等级**: P1", "| 项目 | 内容 |\n|--|--|\n| 故障定级 | P1 |", "| 項目 | 內容 |\n|--|--|\n| 嚴重度 | P1 |",
        "- 影響レベル：P1", "- **장애 레벨**: P1", "- Severidad del incidente: P1", "**Nível de criticidade:** P1", "**Niveau de gravité :** P1",
        "## SEV 评级\n\n**P1（低）** — 无服务影响。", "## Fecha: 2026-03-14 | Severidad: P1 (crítica) | Estado: RESUELTO",
    ])
    func theSeverityIsStatedUnderItsUsualName(line: String) { #expect(read("# T\n\n\(line)\n\n## 概要\n\nx\n").severity?.level == "P1") }

    @Test func aNoteOfTheSeverityIsWithoutItsBrackets() {
        #expect(read("# T\n\n- 严重等级：P1（全站不可用）\n\n## 概要\n\nx\n").severity?.note == "全站不可用")
    }

    @Test(arguments: ["基本情報", "基本信息", "기본 정보", "Datos generales", "Informações gerais", "Informations générales", "Metadata"])
    func factsMayStandUnderAHeadingBehindTheSummary(heading: String) {
        let facts = "| Field | Value |\n|--|--|\n| Severity | P1 |\n| Date | 2026-03-14 |"
        let incident = read("# T\n\n## Summary\n\nx\n\n## \(heading)\n\n\(facts)\n")
        #expect(incident.severity?.level == "P1")
        #expect(incident.date?.description == "2026-03-14")
    }

    @Test(arguments: [
        "- 장애 일시: 2026년 3월 14일 오전 9시 12분 ~ 10시 5분", "- 故障时间：2026-03-14 09:12~10:05",
        "Date de l'incident : 2026-03-14, de 09:12 à 10:05 UTC", "**Data:** 14/03/2026, das 9h12 às 10h05",
        "**Fecha:** 2026-03-14 de las 9:12 a las 10:05", "**Date:** 2026-03-14 09:12 – 10:05 UTC",
    ])
    func aPeriodIsStatedInTheWordsOfTheLanguage(line: String) {
        #expect(moments("# T\n\n\(line)\n\n## 概要\n\nx\n") == ["started 09:12", "resolved 10:05"])
    }

    @Test func aDayBesideOtherWordsIsNoPeriod() {
        #expect(moments("# T\n\n**Fecha:** 14 de marzo de 2026\n\n## Resumen\n\nx\n").isEmpty)
        #expect(moments("# T\n\n**Date:** 2026-03-14 – 2026-03-15\n\n## Summary\n\nx\n").isEmpty)
    }

    @Test func abbreviationsAreAtHomeInTheDocumentsLanguage() {
        let text = "**發生時間**：2026-05-01 約 17:00 CST\n\n## 摘要\n\n遠端主機無法連線，設定檔的通訊速率與電表面板不一致，輪詢迴圈因此不斷逾時，處理器滿載，只能到現場重新開機才恢復服務。"
        #expect(moments("# 事故報告\n\n\(text)\n") == ["started 09:00"])
        #expect(moments("# T\n\n**Start:** 2026-05-01 17:00 CST\n\n## Summary\n\nx\n") == ["started 23:00"])
    }

    @Test func momentsMayBeCalledByTheirDays() {
        let text = "**検知日**: 2026-06-29(月)21:00 頃 JST(問い合わせ)\n**収束日**: 2026-06-29(月)22:32 JST(検証合格)"
        #expect(moments("# T\n\n\(text)\n\n## 概要\n\nx\n") == ["detected 12:00", "resolved 13:32"])
        #expect(moments("# T\n\n**検知日**: 2026-06-29\n\n## 概要\n\nx\n").isEmpty)
    }

    @Test(arguments: [
        ("Contido, não encerrado operacionalmente", Status.mitigated), ("No resuelto", .ongoing), ("未恢复", .ongoing),
        ("已回滾並恢復正常", .resolved), ("RECUPERADO", .resolved), ("Rétabli", .resolved), ("Abgeschlossen", .reviewed), ("종결", .closed),
    ])
    func aStatusMayBeDenied(text: String, status: Status) { #expect(StatusWords.status(in: text) == status) }

    @Test(arguments: ["Não encerrado", "nicht abgeschlossen", "未关闭", "no cerrado todavía"])
    func whatIsNotClosedIsNotClosed(text: String) { #expect(StatusWords.status(in: text) == nil) }

    @Test(arguments: ["経緯", "事件经过", "事故經過", "경위"])
    func aCourseIsTheTimelineWhereItTellsTimes(heading: String) {
        func ids(_ text: String) -> [SectionID] { read("# T\n\n\(text)\n").sections.compactMap(\.id) }
        #expect(ids("## \(heading)\n\n- 09:12 x\n\n## 再発防止\n\n- y") == [.timeline, .actionPlan])
        #expect(ids("## \(heading)\n\n- 9時12分 x\n\n## 再発防止\n\n- y") == [.timeline, .actionPlan])
        #expect(ids("## \(heading)\n\n### 3月14日\n\n- x\n\n## 再発防止\n\n- y") == [.timeline, .actionPlan])
        #expect(ids("## \(heading)\n\nx 9600 y\n\n## 再発防止\n\n- 09:12 y") == [.summary, .actionPlan])
        #expect(ids("## \(heading)\n\n3月14日 x\n\n## タイムライン\n\n- 09:12 y") == [.summary, .timeline])
        #expect(ids("## 概要\n\nx\n\n## \(heading)\n\ny\n\n## 再発防止\n\n- z") == [.summary, .actionPlan])
    }

    @Test func theHandlingIsTheTimelineWhereItTellsTimes() {
        func ids(_ text: String) -> [SectionID] { read("# T\n\n\(text)\n").sections.compactMap(\.id) }
        #expect(ids("## 处理过程\n\n- 09:12 x\n\n## 改进措施\n\n- y") == [.timeline, .actionPlan])
        #expect(ids("## 处理过程\n\n- x\n\n## 改进措施\n\n- y") == [.recovery, .actionPlan])
        #expect(ids("## 时间线\n\n- 09:12 x\n\n## 处理过程\n\n- 09:20 y") == [.timeline, .recovery])
    }

    @Test(arguments: [
        ("- 3/14 午前: a\n- 3/14 10:00: b", "2026-03-14"), ("| 时间 | 事件 |\n|--|--|\n| 03-14 凌晨 | a |\n| 03-14 10:00 | b |", "2026-03-14"),
        ("- 3월 14일 새벽: a\n- 10:00: b", "2026-03-14"), ("- 14 March, evening: a\n- 22:00 b", "2026-03-14"),
    ])
    func aPartOfADayLeavesTheDay(body: String, day: String) {
        let entry = read("# T\n\n発生日: 2026-03-13\n\n## タイムライン\n\n\(body)\n").timeline.entries.first
        #expect(entry?.precision == .day)
        #expect(entry?.at?.day.description == day)
        #expect(entry?.text == "a")
    }

    @Test func aPartOfADayBeforeATimeBelongsToIt() {
        let entries = read("# T\n\n日期: 2026-03-14\n\n## 时间线\n\n- 3/14 下午3点20分 a\n- 9 Uhr 20: b\n- 3/4 of the pods\n").timeline.entries
        #expect(entries.prefix(2).map { $0.at?.hourAndMinute } == ["15:20", "09:20"])
    }

    @Test func aReportIsNoFault() {
        let incident = read("## 障害レポート\n\n**概要:** 自動で起動しない。\n\n**重大度:** `P1`\n\n**影響:** 反映されない。\n\n**次のアクション:**\n\n- x\n")
        #expect(incident.sections.compactMap(\.id) == [.summary, .impact, .actionPlan])
        #expect(incident.severity?.level == "P1")
    }
}
