import Diagnostics
import Frameworks
import Markup
import Testing

@testable import Incidents

@Suite struct FieldReaderTests {
    private func read(_ frontMatter: String, path: String = "content/disk-full.md") -> Incident {
        IncidentReader.read(
            DocumentReader.read(SourceFile(path: path, text: "---\n\(frontMatter)\n---\n# Disk full\n")), settings: ReadingSettings())
    }

    /// What is reported, as `text: message`.
    private func problems(_ frontMatter: String) -> [String] {
        let source = SourceFile(path: "x.md", text: "---\n\(frontMatter)\n---\n# Disk full\n")
        let incident = IncidentReader.read(DocumentReader.read(source), settings: ReadingSettings())
        return incident.problems.map { "\(source.text($0.finding.range)): \($0.finding.message)" }
    }

    @Test func keysAreMatchedWithoutCaseDashesAndUnderscores() {
        let incident = read("Root-Causes: [dns]\nDETECTED BY: customer\nRecurrenceOf: 2026-01-02-earlier")
        #expect(incident.rootCauses == ["dns"])
        #expect(incident.detectedBy == .customer)
        #expect(incident.recurrenceOf.map(\.value) == ["2026-01-02-earlier"])
    }

    @Test(arguments: [
        ("date: 2026-03-14\nstarted: 23:50\nresolved: 00:20", "2026-03-14T23:50:00Z 2026-03-15T00:20:00Z"),
        ("resolved: 00:20\nmilestones: {mitigated: 00:10, started: 2026-03-14 23:50}", "2026-03-14T23:50:00Z 2026-03-15T00:20:00Z"),
        ("date: 2026-03-14\nstarted: 09:30\nresolved: 10:20", "2026-03-14T09:30:00Z 2026-03-14T10:20:00Z"),
        // Mistyped rather than most of a day later.
        ("date: 2026-03-14\nstarted: 09:30\nresolved: 09:20", "2026-03-14T09:30:00Z 2026-03-14T09:20:00Z"),
        // The page's date is not the day it began.
        ("date: 2026-03-20\nstarted: 2026-03-14 23:50\nresolved: 01:00", "2026-03-14T23:50:00Z 2026-03-15T01:00:00Z"),
        ("started: 2026-03-14 09:00\ndetected: 2026-03-16 08:00\nresolved: 12:00", "2026-03-14T09:00:00Z 2026-03-16T12:00:00Z"),
        ("date: 2026-03-14\nstarted: 23:50\nresolved: 2026-03-14 00:20", "2026-03-14T23:50:00Z 2026-03-14T00:20:00Z"),
    ])
    func aTimeOfDayBelongsToTheDayOfTheMilestoneBeforeItOrTheNext(frontMatter: String, expected: String) {
        let incident = read(frontMatter)
        #expect(incident.problems.isEmpty)
        let moments = [Milestones.Name.started, .resolved].compactMap { incident.milestones[$0]?.at.description }
        #expect(moments.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("date: 03/04/2026", "03/04/2026: \"03/04/2026\" could be two days; it is read as 2026-03-04"),
        ("date: \"03-04-2026\"", "03-04-2026: \"03-04-2026\" could be two days; it is read as 2026-04-03"),
        ("started: 03/04/2026 09:12", "03/04/2026: \"03/04/2026\" could be two days; it is read as 2026-03-04"),
        ("date: 26-03-14", "26-03-14: \"26-03-14\" has a year of two digits"),
        ("started: 99-03-14 09:12", "99-03-14: \"99-03-14\" has a year of two digits"),
        ("date: 26/03/14", "26/03/14: \"26/03/14\" could be two days; it is read as 2014-03-26"),
        ("date: 26.03.14", "26.03.14: \"26.03.14\" could be two days; it is read as 2014-03-26"),
        ("date: 03/04/26", "03/04/26: \"03/04/26\" could be two days; it is read as 2026-03-04"),
        ("actions: [{text: a, due: 03/04/2026}]", "03/04/2026: \"03/04/2026\" could be two days; it is read as 2026-03-04"),
    ])
    func aDateThatCouldBeSeveralDaysIsTold(frontMatter: String, problem: String) { #expect(problems(frontMatter) == [problem]) }

    @Test(arguments: [
        "date: 03/03/2026", "date: 14/03/2026", "date: 03.04.2026", "date: 2026-03-04", "date: 3 April 2026", "date: 14/03/26",
        "date: 14.03.26",
        "date: 03/04/2026\nresolved: 25/04/2026 09:12",
    ])
    func aDateThatIsOneDayIsNot(frontMatter: String) { #expect(problems(frontMatter) == []) }

    @Test func theNameOfTheFileTellsWhichDayIsMeant() {
        let incident = read("date: 14-03-26", path: "content/2026-03-14-disk-full.md")
        #expect(incident.problems.isEmpty && incident.date?.description == "2026-03-14")
        #expect(read("date: 03/04/2026", path: "content/2026-04-03-disk-full.md").date?.description == "2026-04-03")
    }

    @Test func wordsThatNameNoCauseAreNoneInAnyLanguage() {
        let words = [
            "none", "unknown", "keine",
            "unbekannt", "aucune", "inconnue", "ninguno", "ninguna", "nenhum", "nenhuma", "なし", "不明", "없음", "无", "無",
            "tbd", "under investigation",
        ]
        for word in words { #expect(read("root_causes: [\(word)]").namedCauses.isEmpty, "\(word)") }
        #expect(read("root_causes: [dns]").namedCauses == ["dns"])
    }

    @Test func aliasesMeanTheirFieldAndTheCanonicalKeyWins() {
        let incident = read("priority: P2\nseverity: P1\nsystems: [billing]\nstart: 2026-03-14 09:12\nrestored: 2026-03-14 10:12")
        #expect(incident.severity?.level == "P1")
        #expect(incident.services == ["billing"])
        #expect(incident.milestones[.started]?.at.description == "2026-03-14T09:12:00Z")
        #expect(incident.milestones[.resolved]?.at.description == "2026-03-14T10:12:00Z")
    }

    @Test func aFieldThatIsStatedAgainIsReportedAndTheFirstOfItsSpellingsCounts() {
        let again = "severity: P0\npriority: P3\nSeverity: P2"
        #expect(read(again).severity?.level == "P0")
        #expect(
            problems(again) == [
                "priority: \"priority\" states `severity` again; \"severity\" counts",
                "Severity: \"Severity\" states `severity` again; \"severity\" counts",
            ])
        #expect(problems("start: 2026-03-14 09:12\nstarted: 2026-03-14 09:15").count == 1)
        #expect(problems("service: search\nservices: [billing]").count == 1)
        #expect(
            problems("started: 2026-03-14 09:12\nmilestones: {start: 2026-03-14 09:15}") == [
                "start: \"start\" states `started` again, as another moment; 2026-03-14 09:12 UTC counts"
            ])
        #expect(problems("started: 2026-03-14 09:12\nmilestones: {start: 2026-03-14 09:12 UTC}").isEmpty)
    }

    @Test func aMilestoneThatContradictsTheOneBeforeItIsReportedWhereverItStands() {
        let above = "milestones: {resolved: 2026-03-14 11:00}\nended: 2026-03-14 10:00"
        #expect(problems(above) == ["ended: \"ended\" states `resolved` again, as another moment; 2026-03-14 11:00 UTC counts"])
        #expect(read(above).milestones[.resolved]?.at.description == "2026-03-14T11:00:00Z")
        #expect(problems("milestones: {resolved: 2026-03-14 11:00}\nended: 2026-03-14 11:00Z").isEmpty)
        let days = problems("milestones: {retrospective: 2026-03-14}\nretrospective: 2026-03-15")
        #expect(days.first?.hasSuffix("; 2026-03-14 counts") == true)
    }

    @Test func peopleUnderTwoNamesOfOneRoleAreAllInIt() {
        #expect(read("roles: {Commander: Ada, Incident Commander: [Bo, Ada]}").roles == ["commander": ["Ada", "Bo"]])
    }

    @Test(arguments: [
        "severity: P1\npriority: P1", "severity: P1\npriority:", "date: 2026-03-15\nincident_date: 2026-03-14",
        "root_causes: [dns]\ncategories: [postmortem]", "redirect_from: [/a]\naliases: [/b]",
    ])
    func sayingTheSameOrAnotherThingInAnotherSpellingIsNoFault(frontMatter: String) { #expect(problems(frontMatter).isEmpty) }

    @Test(arguments: [
        ("/old/page", "old/page/index.html"), ("old/", "old/index.html"), ("./old.html?x=1#y", "old.html"), ("a\\b.htm", "a/b.htm"),
        ("incidents/old", "incidents/old/index.html"), ("search/2024/old.html", "search/2024/old.html"), ("a b/ü", "a b/ü/index.html"),
        ("/services/legacy-shop/", "services/legacy-shop/index.html"), ("causes/dns/severity-p1/", "causes/dns/severity-p1/index.html"),
        ("rules/our/", "rules/our/index.html"),
    ])
    func anOldAddressIsAPathOfTheSite(written: String, file: String) {
        let incident = read("aliases: ['\(written)']")
        #expect(incident.redirectFrom.map(\.value.file) == [file] && incident.problems.isEmpty)
    }

    @Test(arguments: [
        "http://old.example/page", "//old.example/page", "../page", "a/../../page", "a/.git/page", "a//page", "page//", "/", "./", "?p=12",
        "#page", "feed.xml", "/robots.txt", "site.css/page", "api/incidents.json", "search/index.js", "search/terms/0.js", "tags/",
        "years/page/2", "incidents/a/index.json", "index.html", "rules/",
    ])
    func whatCannotBeAnOldAddressIsReportedAndPassedOver(written: String) {
        let incident = read("redirect_from: [old/page, '\(written)']")
        #expect(incident.redirectFrom.map(\.value.file) == ["old/page/index.html"])
        #expect(incident.problems.map(\.kind) == [.invalidValue] && incident.problems.map(\.finding.atMost) == [.warning])
        #expect(problems("redirect_from: '\(written)'").allSatisfy { $0.hasPrefix("'\(written)': \"\(written)\" ") })
    }

    @Test func anOldAddressThatIsTooLongForAFileIsReported() {
        for long in [String(repeating: "障", count: 90), String(repeating: "old/", count: 300)] {
            #expect(problems("redirect_from: \(long)").map { $0.hasSuffix("is longer than the path of a file can be") } == [true])
        }
    }

    @Test func keysInOtherLanguagesMeanTheirField() {
        let incident = read("titulo: Disco lleno\nfecha: 2026-03-14\nseveridad: P1\ndata: {a: 1}")
        #expect(incident.title == "Disco lleno")
        #expect(incident.date?.description == "2026-03-14")
        #expect(incident.severity?.level == "P1")
        #expect(read("深刻度: P2").severity?.level == "P2")
        #expect(problems("datum: whenever").map { $0.hasPrefix("datum: ") } == [true])
    }

    @Test func theDayOfTheIncidentWinsOverTheDayOfPublication() {
        #expect(read("date: 2026-03-20\nincident_date: 2026-03-14").date?.description == "2026-03-14")
        #expect(read("incident_date: 2026-03-14\ndate: 2026-03-20").date?.description == "2026-03-14")
    }

    @Test func aSingleTextIsAListOfOne() {
        #expect(read("services: billing, and its queue\ntags: a").services == ["billing, and its queue"])
    }

    @Test func scalarsMeanWhatTheAuthorSees() {
        let incident = read("title: 0123\ndate: 2026-03-14\ntags: [no, 1e3, 0o7]\nimpact: {users: 12:30, customer_visible: no}")
        #expect(incident.title == "0123")
        #expect(incident.date?.description == "2026-03-14")
        #expect(incident.tags == ["no", "1e3", "0o7"])
        #expect(incident.impact.map(\.text) == ["12:30", "no"])
    }

    @Test func milestonesStandAtTheTopOrInTheirMap() {
        let incident = read(
            "date: 2026-03-14\ndetected: 09:20 CET\nmilestones:\n  started: 2026-03-14T09:12+01:00\n  resolved: 2026-03-14 10:40")
        #expect(incident.milestones[.started]?.at.description == "2026-03-14T08:12:00Z")
        #expect(incident.milestones[.detected]?.at.description == "2026-03-14T08:20:00Z")
        #expect(incident.milestones[.resolved]?.isInferred == false)
        #expect(!incident.inferred.contains("started"))
    }

    @Test func theSeverityKeepsItsNote() {
        let severity = read("severity: sev-1 we thought\nframework: retrospective").severity
        #expect(severity?.level == "SEV1")
        #expect(severity?.note == "we thought")
        #expect(severity?.written == "sev-1 we thought")
    }

    @Test(arguments: [
        "severity:\n  - {at: 2026-03-14 09:12, level: P2}\n  - {at: 2026-03-14 10:00, level: P1, note: payments too}",
        "severity:\n  - 2026-03-14 09:12 P2\n  - 2026-03-14 10:00 P1 payments too",
        "severity:\n  - 2026-03-14 09:12: P2\n  - 2026-03-14 10:00: P1 payments too",
    ])
    func aListOfChangesEndsWithTheSeverity(frontMatter: String) {
        let severity = read(frontMatter).severity
        #expect(severity?.level == "P1")
        #expect(severity?.note == "payments too")
        #expect(severity?.changes.map(\.level) == ["P2", "P1"])
        #expect(severity?.changes.first?.at?.description == "2026-03-14T09:12:00Z")
    }

    @Test(arguments: [
        ("[2026-03-15: P3, 2026-03-13: P1]", "P3"), ("[{at: 2026-03-14 10:00, level: P1}, {at: 2026-03-14 09:12, level: P2}]", "P1"),
        ("[2026-03-14 10:00 P1, P2]", "P2"), ("[2026-03-14 10:00 P1, 2026-03-14 10:00 P2]", "P2"),
    ])
    func theLatestOfDatedChangesHoldsHoweverTheyAreListed(list: String, level: String) {
        #expect(read("severity: \(list)").severity?.level == level)
        #expect(problems("severity: \(list)").isEmpty)
    }

    @Test func ofSeveralLevelsWithoutDatesNobodyKnowsWhichHolds() {
        #expect(problems("severity: [P1, P2]") == ["[P1, P2]: which of these levels holds? More than one has no date"])
        #expect(problems("severity: [P1]").isEmpty)
    }

    @Test func theScalesDefaultIsTakenAndMarked() {
        let incident = read("title: x")
        #expect(incident.severity == Severity(level: "P3", rank: 3, note: nil, written: ""))
        #expect(incident.inferred.contains("severity"))
        #expect(read("framework: retrospective").severity == nil)
    }

    @Test func anUnknownSeverityListsTheScale() {
        #expect(problems("severity: P9") == ["P9: \"P9\" is no level of five-whys"])
        #expect(read("severity: P9").severity == Severity(level: nil, rank: nil, note: nil, written: "P9"))
        #expect(read("severity: P9").problems.first?.finding.help == "the scale of five-whys is P0, P1, P2, P3")
        #expect(
            read("severity: SEV2").problems.first?.finding.help
                == "the scale of five-whys is P0, P1, P2, P3; it is one of retrospective, if you mean `framework: retrospective`")
        #expect(read("severity: prio1ty").problems.first?.finding.help == "the scale of five-whys is P0, P1, P2, P3")
    }

    @Test(arguments: [
        ("servces: [a]", "servces: \"servces\" is no field of an incident"),
        ("date: 2026-02-30", "2026-02-30: \"2026-02-30\" is no day"),
        ("status: resolvd", "resolvd: \"resolvd\" is no status"),
        ("started: yesterday", "yesterday: \"yesterday\" is no moment"),
        ("started: 2026-03-14 09:12 XYZ", "2026-03-14 09:12 XYZ: \"XYZ\" is no time zone"),
        ("started: 2026-03-14 09:12 Europa/Berlin", "2026-03-14 09:12 Europa/Berlin: \"Europa/Berlin\" is no time zone"),
        ("started: the day before", "the day before: \"the day before\" is no moment"),
        ("title: [a, b]", "[a, b]: \"title\" must be one text"),
        ("services: {a: b}", "{a: b}: \"services\" must be a list of texts"),
        ("duration: banana", "banana: \"banana\" is no duration"), ("duration: 12 foo", "12 foo: \"12 foo\" is no duration"),
        ("duration: 1h 99x", "1h 99x: \"1h 99x\" is no duration"), ("duration: P2", "P2: \"P2\" is no duration"),
        ("duration: -5 min", "-5 min: \"-5 min\" is no duration"), ("duration: 180", "180: \"180\" is no duration"),
        ("duration: 2026-03-14", "2026-03-14: \"2026-03-14\" is no duration"),
        ("duration: fünf Äpfel", "fünf Äpfel: \"fünf Äpfel\" is no duration"),
        ("duration: [1h, 2h]", "[1h, 2h]: \"duration\" must be one text"),
        ("audience: everyone", "everyone: \"everyone\" is no audience"),
        ("detected_by: luck", "luck: \"luck\" is no detected_by"),
        ("roles: payments", "payments: \"roles\" must be a map"),
        ("impact: {data: eaten}", "eaten: \"eaten\" is no impact on data"),
        ("impact: {data: nothing much}", "nothing much: \"nothing much\" is no impact on data"),
        ("impact: {slo_breached: maybe}", "maybe: \"maybe\" is no answer to `slo_breached`"),
        ("impact: {Customer-Visible: dunno}", "dunno: \"dunno\" is no answer to `customer_visible`"),
        ("impact: {userz: 4}", "userz: \"userz\" is no key of `impact`"),
        ("impact: {slo_breach: yes}", "slo_breach: \"slo_breach\" is no key of `impact`"),
        ("roles: {comander: payments lead}", "comander: \"comander\" is no key of `roles`"),
        ("milestones: {startd: 2026-03-14 09:12}", "startd: \"startd\" is no key of `milestones`"),
        ("actions: [{owner: payments}]", "{owner: payments}: an action has no text"),
        ("actions: [{text: a, status: dunno}]", "dunno: \"dunno\" is no status of an action"),
        ("unknowns: [{answer: no}]", "{answer: no}: an element of \"unknowns\" needs a question"),
    ])
    func whatCannotBeTypedIsReportedWhereItStands(frontMatter: String, report: String) { #expect(problems(frontMatter) == [report]) }

    @Test(arguments: [
        "2-3 hours", "less than an hour", "under two hours", "\">2h\"", "1h - 2h", "unknown", "ongoing", "TBD", "a while",
        "long", "half a day", "\"09:00–10:30\"", "20 min, then 40 min more", "5 min of data loss, total 1 h 15 min", "einige Stunden",
        "unbekannt", "plusieurs heures", "数時間", "約2〜3時間", "不明", "몇 시간", "10 minutes per hour", "~2h, intermittent", "2h-3h",
    ])
    func whatTellsOfALengthOfTimeIsADuration(text: String) { #expect(problems("duration: \(text)") == []) }

    @Test(arguments: [
        "impact: {parcels: 3, minutes: 12, data: none lost}", "impact: {slo_breached: \"yes, that of the month\", customer_visible: False}",
        "impact: {data: no, slo_breached: partly}", "roles: {leader: support, driver: vans, Incident Commander: payments}",
    ])
    func whatAMapTakesBesideItsOwnKeysIsNotReported(frontMatter: String) { #expect(problems(frontMatter) == []) }

    @Test(arguments: [
        "layout: post", "permalink: /x/", "author: operations", "draft: false", "published: true", "lastmod: 2026-01-01",
        "cover: {image: a.png}",
    ])
    func keysOfSiteGeneratorsAreNoConcern(frontMatter: String) { #expect(problems(frontMatter) == []) }

    @Test(arguments: ["draft: true", "isDraft: yes", "published: false", "hidden: true"])
    func whatWouldKeepAPageBackElsewhereIsToldToKeepNothingBack(frontMatter: String) { #expect(problems(frontMatter).count == 1) }

    @Test func aNearMissHasASafeFixUnlessTheFieldIsThere() {
        let fix = read("statsu: closed").problems.first?.finding.fix
        #expect(fix?.edits.map(\.replacement) == ["status"])
        #expect(fix?.isSafe == true)
        #expect(read("statsu: closed\nstatus: closed").problems.map(\.finding.fix) == [nil])
        #expect(read("impact: {userz: 4}").problems.first?.finding.fix?.edits.map(\.replacement) == ["users"])
        #expect(read("impact: {userz: 4, users: 3}").problems.map(\.finding.fix) == [nil])
        #expect(read("servics: [search]").problems.first?.finding.fix?.edits.map(\.replacement) == ["services"])
        #expect(read("status: Closd").problems.first?.finding.fix?.edits.map(\.replacement) == ["closed"])
    }

    @Test(arguments: [
        "status: unresolved", "impact: {data: gone}", "audience: external", "audience: unrestricted",
        "actions: [{text: x, status: unverified}]", "unrelated: [x]", "undetected: 3 h", "restarted: 2026-03-14", "status: mitigating",
        "status: reviewing",
    ])
    func nothingIsTurnedIntoItsContrary(frontMatter: String) { #expect(read(frontMatter).problems.map(\.finding.fix) == [nil]) }

    @Test(arguments: [
        ("+++\nstatus = \"resolvd\"\n+++\n", "\"resolved\""), ("+++\n'statsu' = 'closed'\n+++\n", "'status'"),
        ("+++\n[impact]\ndata = 'losss'\n+++\n", "'loss'"), ("+++\ndetected_by = \"costumer\"\n+++\n", "\"customer\""),
        ("---\nstatus: 'resolvd'\n---\n", "'resolved'"), ("---\n\"statsu\": closed\n---\n", "\"status\""),
        ("---\nstatus: resolvd\n---\n", "resolved"), ("---\nimpact: {\"data\": \"losss\"}\n---\n", "\"loss\""),
    ])
    func aFixKeepsTheQuotes(text: String, written: String) {
        let document = DocumentReader.read(SourceFile(path: "x.md", text: text))
        let problems = IncidentReader.read(document, settings: ReadingSettings()).problems
        #expect(problems.compactMap(\.finding.fix).flatMap(\.edits).map(\.replacement) == [written])
    }

    @Test func mapsAreReadInTheAuthorsOrder() {
        let incident = read(
            "roles: {Incident Commander: payments lead, comms: [support], driver: vans}\nimpact: {SLO-breached: yes, users: 12, parcels: 3}"
        )
        #expect(incident.roles == ["commander": ["payments lead"], "communicator": ["support"], "driver": ["vans"]])
        #expect(incident.impact.map(\.key) == ["slo_breached", "users", "parcels"])
    }

    @Test func waiversAndDenialsAreListsOrMapsWithReasons() {
        let incident = read("allow: {vague-impact: not counted yet}\nnot_related:\n  2026-01-02-dns: other zone\n")
        #expect(incident.allow.map(\.rule.value) == ["vague-impact"])
        #expect(incident.allow.map(\.reason) == ["not counted yet"])
        #expect(incident.notRelated.map(\.id.value) == ["2026-01-02-dns"])
        #expect(read("allow: [vague-impact, blame-language]").allow.map(\.rule.value) == ["vague-impact", "blame-language"])
    }

    @Test func aMisspeltKeyOfAnOpenQuestionIsReported() {
        #expect(problems("unknowns:\n  - {question: Who knew?, anwser: Nobody.}") == ["anwser: \"anwser\" is no key of `unknowns`"])
        #expect(problems("unknowns:\n  - {question: Who knew?, answer: Nobody., owner: storage}") == [])
    }

    @Test func aPlainTextOfActionsIsReadLikeABullet() {
        let action = read("actions:\n  - Buy spare disks @bo due 2026-07-01 OPS-77\n  - none").actions
        #expect(action.map(\.text) == ["Buy spare disks"] && action.map(\.owner) == ["@bo"] && action.map(\.ticket) == ["OPS-77"])
        #expect(action.map { $0.due?.description } == ["2026-07-01"])
    }

    @Test(arguments: [
        ("done 2026-03-18", ActionItem.Status.done), ("closed in OPS-3", .done), ("declined: too dear", .declined),
        ("in progress", .inProgress),
    ])
    func aStatusAsDataTakesWhatATableTakes(written: String, status: ActionItem.Status) {
        let incident = read("actions: [{text: Buy disks, status: \"\(written)\"}]")
        #expect(incident.actions.map(\.status) == [status] && incident.problems.isEmpty)
    }

    @Test func openQuestionsMayHaveAnswers() {
        #expect(read("unknowns: [{question: Who knew?, answer: \"\"}]").unknowns == [Unknown(question: "Who knew?", answer: nil)])
        let incident = read("unknowns:\n  - question: Who knew?\n    answer: Nobody.\n  - Why then?")
        #expect(incident.unknowns == [Unknown(question: "Who knew?", answer: "Nobody."), Unknown(question: "Why then?", answer: nil)])
    }

    @Test(arguments: [
        ("1h 15m", 4500), ("75 min", 4500), ("PT1H15M", 4500), ("2 days", 172_800), ("1.5 hours", 5400), ("1時間15分", 4500), ("~2h", 7200),
        ("about 1 hour and 5 minutes", 3900), ("1 hora y 15 minutos", 4500), ("90 minutes (in two parts)", 5400), ("1시간 15분", 4500),
        ("45s", 45), ("1 week", 604_800), ("3,5 Stunden", 12_600), ("3h30", 12_600), ("3 h 30", 12_600), ("1 h 30 mn", 5400),
        ("03:30", 12_600), ("3:30:00", 12_600), ("3:30 h", 12_600), ("4:30 min", 270), ("1 ½ hours", 5400), ("1½ Std.", 5400),
        ("two weeks", 1_209_600), ("une heure", 3600), ("une heure et demie", 5400), ("half an hour", 1800),
        ("an hour and a half", 5400), ("three and a half hours", 12_600), ("1 hora e meia", 5400), ("media hora", 1800),
        ("anderthalb Stunden", 5400), ("eine halbe Stunde", 1800), ("eine Dreiviertelstunde", 2700), ("une demi-heure", 1800),
        ("1時間半", 5400), ("两个小时", 7200), ("三个半小时", 12_600), ("한 시간 반", 5400), ("1,200 minutes", 72_000), ("PT90M", 5400), ("P1DT3H", 97_200),
        ("1 day, 3 hours and 30 minutes", 99_000), ("ca. 3 Std. 5 Min.", 11_100), ("trois quarts d'heure", 2700),
        ("1h30m of degraded service, of which 20 min total outage", 5400), ("45 minutes in total", 2700),
    ])
    func durationsAreReadAsPeopleWriteThem(text: String, seconds: Int) { #expect(WrittenDuration.seconds(text) == seconds) }

    @Test(arguments: [
        "", "long", "5", "h", "1 parsec", "99999999999999999999h", "-", "1h xyz", "2-3 hours", "2 to 3 hours",
        "half a day", "1h - 2h", "less than an hour", "under two hours", ">2h", "over 2 hours", "unknown", "09:00–10:30", "12:75", "3:5",
        "180",
        "5 min of data loss, total 1 h 15 min", "10 minutes per hour", "20 min, then 40 min more", "a long time", "two", "1d 3",
        String(repeating: "1h 2m ", count: 1000),
    ])
    func whatIsNoDurationIsNone(text: String) { #expect(WrittenDuration.seconds(text) == nil) }

    @Test func rangesOfStatedValuesAreExact() {
        let source = SourceFile(path: "x.md", text: "---\r\nSev: P1 – bad\r\nservices: [ä, b]\r\n---\r\n# T\r\n")
        let incident = IncidentReader.read(DocumentReader.read(source), settings: ReadingSettings())
        #expect(incident.fieldRanges["severity"].map { source.text($0) } == "P1 – bad")
        #expect(incident.fieldRanges["services"].map { source.text($0) } == "[ä, b]")
        #expect(incident.fieldRanges["title"] == nil)
    }
}
