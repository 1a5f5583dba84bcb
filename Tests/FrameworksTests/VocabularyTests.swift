import Testing

@testable import Frameworks

extension SpellingTable {
    /// All spellings that it knows.
    fileprivate var keys: [String] { spellings.map { String(decoding: text[$0.range], as: UTF8.self) } }
}

@Suite struct VocabularyTests {
    private let vocabulary = SectionVocabulary.builtIn

    @Test(arguments: [
        ("Timeline of events", SectionID.timeline), ("Issue Timeline - UTC", .timeline), ("Timeline (AEST — UTC+10)", .timeline),
        ("3. Timeline of Events", .timeline), ("Phase 1: Facts (timeline)", .timeline), ("Events/Timeline:", .timeline),
        ("Timeline (all times PST) 10/22/2024 - 02/15/2025. All times approximations", .timeline), ("Phase 1: Timeline", .timeline),
        ("II. Timeline", .timeline), ("1️⃣ Timeline", .timeline), ("TIMELINE 🕰️ :", .timeline), ("Timeline: (in PT)", .timeline),
        ("Our detailed timeline of the outage", .timeline), ("Timeline – all times PST 10/22/2025", .timeline),
        ("タイムライン (JST)", .timeline), ("障害対応のタイムライン", .timeline), ("Linha do tempo", .timeline), ("时间线（UTC+8）", .timeline),
        ("타임라인 (KST)", .timeline), ("Cronología de los hechos", .timeline), ("Chronologie", .timeline), ("Zeitlicher Ablauf", .timeline),
        ("Action items", .actionPlan), ("Follow-up Actions", .actionPlan), ("Corrective and Preventative Measures", .actionPlan),
        ("Next steps", .actionPlan), ("アクションアイテム", .actionPlan), ("予防（Prevent）", .actionPlan), ("再発防止策", .actionPlan),
        ("Acciones preventivas (para que no vuelva)", .actionPlan), ("재발 방지 대책", .actionPlan), ("재발방지 대책", .actionPlan),
        ("后续改进措施", .actionPlan), ("Plano de ação", .actionPlan), ("Plan d’actions", .actionPlan), ("Maßnahmen", .actionPlan),
        ("Why did it happen?", .rootCause), ("🌱 Blameless root cause", .rootCause), ("What allowed this to happen?", .rootCause),
        ("Causa raíz (5 porqués)", .rootCause), ("Root cause(s) analysis", .rootCause), ("根本原因分析", .rootCause), ("根因", .rootCause),
        ("四、根因分析", .rootCause), ("Root cause: a full disk", .rootCause), ("Ursachenanalyse", .rootCause),
        ("Five Why’s", .fiveWhys), ("🔎 The 5 Whys", .fiveWhys), ("5. Five whys", .fiveWhys), ("なぜなぜ分析", .fiveWhys),
        ("What went well?", .wentWell), ("What didn’t go so well?", .wentWrong), ("What did not go well", .wentWrong),
        ("Ce qui n’a pas bien fonctionné", .wentWrong), ("Was lief gut?", .wentWell), ("잘된 점", .wentWell), ("做得不好的地方", .wentWrong),
        ("Where we got lucky", .gotLucky), ("🙋🏿‍♂️ Response", .response), ("Resolution / Recovery", .recovery), ("復旧対応", .recovery),
        ("Fallout", .impact), ("影響範囲", .impact), ("Summary {#summary}", .summary), ("【概要】", .summary),
        ("Resumo executivo", .summary), ("Événement\u{A0}déclencheur", .trigger), ("Backlog check", .backlogCheck),
        ("Previous incidents", .recurrence), ("原因と対策", .rootCause), ("検知と対応", .detection), ("Appendix A: Timeline", .timeline),
        ("How do we make sure this doesn’t happen again?", .actionPlan), ("Root Cause and Resolution", .rootCause), ("Lead-up", .leadup),
        ("Timeline 2026-03-14 to 2026-03-15", .timeline), ("What we’ll do", .actionPlan), ("Long-term fixes", .actionPlan),
        ("Why-Why analysis", .fiveWhys), ("Comment l’avons-nous détecté ?", .detection), ("Pourquoi ?", .rootCause),
        ("무슨 일이 있었나요?", .summary), ("Was schlecht lief", .wentWrong), ("处理经过", .timeline), ("如何解决？", .recovery),
        ("Open questions", .unknowns), ("Lessons learnt", .lessonsLearned), ("In short", .summary), ("Where were we lucky?", .gotLucky),
        ("Immediate actions taken", .response), ("Users affected", .impact), ("Source of the problem", .rootCause),
        ("Change that triggered the incident", .trigger), ("Temporary workaround", .recovery), ("Things we did well", .wentWell),
        ("What we did badly", .wentWrong), ("Qué podemos mejorar", .lessonsLearned), ("O que pode melhorar", .lessonsLearned),
        ("Appendix: Timeline (UTC)", .timeline), ("Appendix – Five whys", .fiveWhys), ("Appendix B – 5 Whys", .fiveWhys),
        ("Annexe : chronologie", .timeline), ("Anhang: Zeitlicher Ablauf", .timeline), ("Anhang 2: Interviews", .interviews),
        ("付録: タイムライン", .timeline), ("付録1：タイムライン", .timeline), ("Apéndice: cronología", .timeline), ("Annex: interviews", .interviews),
        ("Addendum: Timeline", .timeline), ("Appendix: Five whys of INC-2", .references),
        ("Appendix: Action items of last incident", .references), ("Appendix: Summary", .references),
        ("Appendix: Root cause analysis", .rootCause),
        ("Appendix", .references), ("Appendix: Links", .references), ("Appendix: logs of the load balancer", .references),
        ("Appendix: Background", .references), ("Annex", .references), ("附录：时间线", .timeline),
        ("What went wrong and why?", .rootCause), ("What went wrong?", .wentWrong),
        ("検知のきっかけ", .detection), ("2.4 为什么没有提前发现", .detection), ("修正対応", .recovery), ("改善が必要なこと", .wentWrong),
        ("二、处理过程（时间线）", .timeline), ("结论（TL;DR）", .summary), ("待辦", .actionPlan), ("症狀", .impact), ("Symptômes", .impact),
        ("4. Prévention et automatisation", .actionPlan), ("4. Prevention and automation", .actionPlan), ("Prévention future", .actionPlan),
        ("Déroulé de l’incident", .timeline), ("Correctif appliqué dans ce dépôt", .recovery), ("Ce qui doit être amélioré", .wentWrong),
        ("Próximo paso", .actionPlan), ("Cómo se contuvo", .response), ("Was verbessert werden kann", .wentWrong),
        ("개선이 필요한 점", .wentWrong), ("O que não funcionou bem", .wentWrong), ("Por que não foi detectado antes?", .detection),
        ("Analysis of causes", .rootCause),
        ("What could have been worse", .gotLucky), ("Recovery process", .recovery), ("How do we do better in the future?", .lessonsLearned),
        ("Accionables", .actionPlan), ("Post-mortem actions", .actionPlan), ("Review actions", .actionPlan), ("Identified", .detection),
        ("Avoiding this in the future", .actionPlan),
    ])
    func aSpellingPeopleUseIsKnown(heading: String, id: SectionID) { #expect(vocabulary.match(heading)?.id == id) }

    @Test(arguments: [
        "What will we do?", "What are we going to do about it?", "What are we doing about it?", "How we'll prevent it in the future",
        "What needs to be done", "What should we do?", "What we're going to do next", "What are we changing?", "Steps we are taking",
        "How do we make sure it never happens again?", "What will we do to prevent it?", "How will we prevent this in the future?",
        "How can we avoid this in the future?", "What should we do differently?", "What will be done to prevent recurrence",
        "Changes we’re making", "Improvements to be made", "Changes to be made", "How can this be prevented?", "What must change?",
        "Next actions", "Agreed actions", "Remaining tasks", "Outstanding work", "Our next incident follow-up actions", "Resulting tickets",
        "Preventative steps", "Mitigation plan", "Possible improvements", "Monitoring improvements", "Reliability improvements",
        "Where do we go from here?", "Path forward", "What happens next?", "Actions going forward", "Ideas for prevention",
        "Follow-up bugs",
        "¿Qué haremos para que no vuelva a pasar?", "¿Qué vamos a hacer para que no vuelva a pasar?", "O que vamos fazer?",
        "Comment éviter que cela se reproduise ?", "Qu'allons-nous faire ?", "Aktionspunkte", "Was tun wir dagegen?",
        "Wie können wir das verhindern?", "TODO一覧", "再発をどう防ぐか", "如何避免再次发生", "어떻게 예방할 것인가",
    ])
    func aHeadingThatPromisesIsTheActionPlan(heading: String) {
        #expect(vocabulary.match(heading) == SectionVocabulary.Match(id: .actionPlan, isWeak: false))
    }

    @Test(arguments: [
        "What were we doing?", "What we were doing", "How well do we do this?", "What changes were made", "What did we change?",
        "How could we have prevented this?", "What have we done?", "What are we doing well?", "What do we know?", "How we deploy",
        "What should you do?",
        "Recent improvements", "Configuration changes", "What changed", "Work", "How changes are made",
    ])
    func aHeadingThatLooksBackPromisesNothing(heading: String) { #expect(vocabulary.match(heading)?.id != .actionPlan) }

    @Test(arguments: [
        "", "?", "Attendees", "Thanks", "Stats", "10:42 - Detection", "2026-03-14 10:42 Resolution", "Machine learning pipeline",
        "Questions & Answers", "ESLint Rule (TODO)", "BinderHub", "Deployment", "1. Incorrect filtering strategy", "Netspace afterwards",
        "Who can I contact if I have any problems or questions?", "データベース", "配置文件", "담당자", "Version", "A brief history of the outage",
        "Responders",
    ])
    func otherWordsStayUnknown(heading: String) { #expect(vocabulary.match(heading)?.id == nil) }

    @Test func aWordOtherPartsUseAsWellIsWeak() {
        #expect(vocabulary.match("Background")?.isWeak == true)
        #expect(vocabulary.match("Summary")?.isWeak == false)
    }

    @Test func aLabelNamesNothingButTheSection() {
        #expect(vocabulary.match("Root cause", as: .label)?.id == .rootCause)
        #expect(vocabulary.match("The timeline we saw in staging", as: .label) == nil)
    }

    @Test func addedSynonymsWinOverBuiltInOnes() {
        let own = vocabulary.adding([.timeline: ["Ship's log"], .impact: ["Fallout", "Summary"]])
        #expect(own.match("3. ship’s LOG:")?.id == .timeline)
        #expect(own.match("Summary")?.id == .impact)
        #expect(vocabulary.match("Ship's log")?.id == nil)
    }

    @Test func everySectionHasASpellingInEveryLanguageWeSpeak() {
        for file in EmbeddedFrameworks.files where file.path == "vocabulary.txt" {
            let parts = file.text.split(separator: "\n[").dropFirst()
            for part in parts where !part.hasPrefix("noise") && !part.hasPrefix("division") {
                for language in ["en", "de", "fr", "es", "pt", "ja", "ko", "zh"] {
                    #expect(part.contains("\n\(language): "), "\(part.prefix(20)) has nothing in \(language)")
                }
            }
        }
    }

    /// A key is looked up in one half only, told by whether it is all ASCII.
    @Test func eachSpellingIsInTheHalfInWhichItIsLookedUp() {
        func areASCII(_ keys: some Sequence<String>) -> Set<Bool> { Set(keys.map { $0.utf8.allSatisfy { $0 < 0x80 } }) }
        let (latin, eastAsian) = (SectionSpellings.of("summary"), SectionSpellings.of("概要"))
        for (half, isASCII) in [(latin, true), (eastAsian, false)] {
            #expect(areASCII(half.exact.keys) == [isASCII])
            #expect(areASCII(half.essential.keys).subtracting([isASCII]).isEmpty)
            #expect(areASCII(half.phrases.keys) == [isASCII])
            #expect(areASCII(half.noise.keys + half.divisions.keys + half.appendices.keys) == [isASCII])
        }
        #expect(latin.affixes.keys.isEmpty && !eastAsian.affixes.keys.isEmpty)
    }

    /// A table of spellings against a dictionary.
    @Test func whatIsAddedFirstIsWhatASpellingMeansUnlessItIsChanged() {
        var (table, known) = (SpellingTable<Int>(), [String: Int]())
        let spellings = (0..<2000).map { "\($0 * $0 % 997) \($0 % 7 == 0 ? "é" : "")" }
        for (place, spelling) in spellings.enumerated() {
            table.add(Array(spelling.utf8), place) { if place % 2 == 0 { $0 = place } }
            if place % 2 == 0 || known[spelling] == nil { known[spelling] = place }
        }
        #expect(Set(table.keys) == Set(known.keys) && table.keys.count == known.count)
        for number in 0..<1500 {
            for spelling in ["\(number) ", "\(number) é", "\(number)"] {
                #expect(table[spelling] == known[spelling] && table[Array(spelling.utf8)[...]] == known[spelling], "\(spelling)")
            }
        }
    }

    @Test func aFrameworkNamesItsSectionsAsTheyAre() {
        var framework = Framework(name: "ours", title: "Ours", scale: SeverityScale(levels: [], defaultCode: nil))
        #expect(vocabulary.adding(framework).match("Weather report") == nil)
        framework.sections.append(Framework.Section(id: .impact, title: "Weather report", synonyms: ["Summary"]))
        #expect(vocabulary.adding(framework).match("Weather report")?.id == .impact)
        let own = vocabulary.adding([.timeline: ["Weather report", "Ship's log"]]).adding(framework)
        #expect(own.match("Summary")?.id == .impact && own.match("Weather report")?.id == .impact)
        #expect(own.match("Ship's log")?.id == .timeline)
    }

    @Test func hostileHeadingsAreReadInBoundedTime() {
        let heading = String(repeating: "([", count: 100_000) + String(repeating: "timeline / and ", count: 10_000)
        #expect(vocabulary.match(heading)?.id == nil)
    }
}
