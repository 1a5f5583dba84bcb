import Diagnostics

/// LB801: words that judge people.
enum BlameLanguage {
    static let rule = Rule(
        code: "LB801", name: "blame-language", level: .suggestion, summary: "Words judge people or what they should have done.",
        rationale: """
            Who expects to be judged tells less, and the next incident is then harder to understand. Words such as "careless" or "should have known" also \
            end the search at a person, where the question about the system would begin. Quotations, code and links do not count.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Lessons learned

                The on-call engineer restarted the wrong cluster: both have the same prompt. One report called it "a stupid mistake". The test failed.
                """),
            RuleExample(
                """
                ---
                services: [Ledger]
                ---
                # Checkout down

                ## Lessons learned

                Human error is not the cause, and it was not due to negligence. The sloppy quorum held; the test was careless about time zones.
                Nobody was careless. No one was negligent, and no one is to blame. It was nobody's fault, and not the Ledger's fault. The alert should have fired, Ledger should have called the fallback, and
                Monitoring should have read the new file. Menschliches Versagen ist nicht die Ursache. Terraform should have asked before it
                destroyed the disk. Postgres should have read the new file. It was Kafka's fault, then Apache Flink's fault, and Monday's fault
                list is long. The load balancer failed to notice the dead node, the script forgot to close the file, and the pod ignored SIGTERM.
                Nothing reminds anybody if an engineer forgot to renew. Nobody forgot anything. The engineer should have been paged, and they should
                have had access. Engineers should have a checklist. The team failed to connect. There is no protection against operator error.
                The Resolver should have checked the alerts. Google Cloud should have told us. Customers who had forgotten their PIN were locked out.
                The replicas lost the leader; they should have told the proxy. Who should have told the shops? We asked what the engineer should have seen.
                The idiot-proof form was skipped. Cluster Autoscaler failed to notice the dead node. L'alerte aurait dû vérifier le certificat. 监控本应注意到磁盘已满。
                """),
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Lessons learned

                The engineer ⟦carelessly⟧ restarted the wrong cluster and ⟦should have known⟧ that it was live.
                """, message: "\"carelessly\" judges a person"),
            RuleExample(
                """
                ---
                roles: {commander: Robin, scribe: Payments on-call}
                ---
                # Checkout down

                ## Lessons learned

                It was ⟦Robin's fault⟧: ⟦Robin should have tested⟧ the change and asked @kim; ⟦Kim should have read⟧ it.
                Payments should have retried. ⟦Robin Winter should have checked⟧ the dashboard, as ⟦Alex Sommer should have asked⟧; it was
                ⟦Alex Sommer's fault⟧, and Sam was ⟦careless⟧, not tired. A ⟦sloppy⟧ migration;
                it is no surprise that ⟦human error⟧ followed. ⟦Robin forgot⟧ the certificate, as did those before.
                ⟦Alex Sommer failed to notice⟧ the alert, which @⟦kim forgot⟧ as well.
                """, message: "\"Robin's fault\" looks for somebody who is guilty"),
            RuleExample(
                """
                # Checkout down

                ## Lessons learned

                The ⟦engineer forgot⟧ to renew the certificate; ⟦she should have checked⟧ it. The ⟦on-call failed to notice⟧ the alert,
                which ⟦somebody ignored⟧. The payments ⟦team forgot⟧ to tell us, and ⟦they should have asked⟧. The ⟦DBA had simply forgotten⟧ it.
                The reviewers were asked. ⟦They should have asked⟧ back, and the ⟦engineer who forgot⟧ it, too. ⟦Who forgot⟧ it?
                It was the ⟦engineer's mistake⟧, who was ⟦too lazy to⟧ look. That was ⟦irresponsible⟧. Die Aufsicht ⟦hätte merken müssen⟧, dass der Speicher voll war.
                """, message: "\"engineer forgot\" blames somebody's memory"),
        ],
        yieldsTo: ["person-as-root-cause"]
    ) { input in
        let phrased = phrases.matches(in: input.prose, range: 0..<input.source.bytes.count).filter { range, _ in
            let surroundings = PhraseSurroundings(range, in: input.prose)
            return !surroundings.isDenied && !surroundings.isAboutSoftware && !surroundings.isHeldOff
        }
        let places = input.prose.places(of: signs)
        let named = NamedBlame.matches(at: places, in: input.prose, of: input.incident).map { ($0.range, Judgement($0.form)) }
        return joined(phrased, named, unnamed(places, input)).map { range, judgement in
            Finding(
                range, "\(input.source.text(range).quoted) \(judgement.reason)",
                help: "\(judgement.rewrite); ask: \(judgement.question)")
        }
    }

    private typealias Place = (range: Range<Int>, meaning: Judgement)

    /// Words that blame is said with: nearly all of a text are none.
    private static let signs = WordSet(NamedBlame.signs + " " + JudgedRole.signs)

    /// - Parameter signs: the places of such words; so for named blame.
    private static func unnamed(_ signs: [Int], _ input: RuleInput) -> [Place] {
        let judged = JudgedRole.matches(at: signs, in: input.prose).filter { !PhraseSurroundings($0.range, in: input.prose).isDenied }
        return judged.map { range, question in (range, question == .whatReminds ? .memory : .hindsight) }
    }

    /// Each place once, as the first list that has it says.
    private static func joined(_ lists: [Place]...) -> [Place] {
        lists.reduce([]) { all, list in
            let known = PlaceSet(all.map(\.range))
            return all + list.filter { !known.touches($0.range) }
        }
    }

    /// What is wrong with a phrase, and the question about the system that it hides.
    private struct Judgement: Sendable {
        let reason: String
        let question: String
        var rewrite = "say what they saw and did"

        init(reason: String, question: String) { (self.reason, self.question) = (reason, question) }

        init(_ form: NamedBlame.Form) {
            self =
                switch form {
                case .hindsight: .hindsight
                case .guilt: .guilt
                case .memory: .memory
                }
        }

        static let character = Judgement(reason: "judges a person", question: "what made this seem right at the time?")
        static let hindsight = Judgement(reason: "judges with hindsight", question: "what did the tools show at that moment?")
        static let guilt = Judgement(
            reason: "looks for somebody who is guilty", question: "which conditions had to meet for this to happen?")
        static let mistake = Judgement(
            reason: "ends the analysis at a person", question: BlamedPerson.Question.whatLetIt.rawValue)
        static let memory: Judgement = {
            var judgement = Judgement(reason: "blames somebody's memory", question: BlamedPerson.Question.whatReminds.rawValue)
            judgement.rewrite = "write that it was not done, and that nothing reminded of it"
            return judgement
        }()
    }

    private static let phrases = PhraseSet<Judgement>(
        ([
            "careless", "carelessly", "carelessness", "negligent", "negligently", "negligence", "incompetent", "incompetence", "reckless",
            "recklessly", "sloppy", "sloppiness", "lazy engineer", "lazy developer", "stupid mistake", "stupidly", "dumb mistake",
            "rookie mistake", "silly mistake", "irresponsible", "irresponsibly", "unprofessional", "thoughtless", "thoughtlessly",
            "inattentive",
            "inattention", "too lazy to", "idiot", "idiotic", "foolish", "foolishly", "inexcusable",
            "incompetencia", "negligencia", "descuidado", "descuidada", "imprudente", "irresponsable", "incompetência", "negligência",
            "negligente", "desatento", "desatenta", "irresponsável", "fahrlässig", "fahrlässigkeit", "nachlässig", "nachlässigkeit",
            "leichtsinnig",
            "schlampig", "unachtsam", "unachtsamkeit", "négligence", "négligent", "négligente", "imprudence", "étourderie", "不注意", "怠慢",
            "軽率",
            "うっかり", "粗心大意", "疏忽", "失职", "부주의", "태만",
        ].map { ($0, .character) })
            + [
                "should have known better", "should have known", "should've known", "should have noticed", "should have realized",
                "should have realised", "should have been more careful", "could have easily avoided", "neglected to", "didn't bother to",
                "did not bother to", "debería haber sabido", "hätte wissen müssen",
                "aurait dû savoir", "deveria saber", "hätte merken müssen", "hätte sehen müssen", "hätten wissen müssen",
                "hätten merken müssen",
                "aurait dû vérifier", "aurait dû remarquer", "auraient dû savoir", "debería haber comprobado", "debería haber notado",
                "debería haberse dado cuenta", "deberían haber sabido", "deveria ter sabido", "deveria ter percebido", "deveria ter notado",
                "気づくべきだった", "本应注意到", "本該注意到",
            ].map { ($0, .hindsight) }
            + [
                "is to blame", "are to blame", "was to blame", "were to blame", "at fault for", "whose fault", "his fault", "her fault",
                "their own fault", "the guilty", "the culprit was the engineer", "responsible for breaking", "tiene la culpa", "é culpado",
            ].map { ($0, .guilt) }
            + [
                "engineer's mistake", "developer's mistake", "operator's mistake", "administrator's mistake", "human error",
                "operator error", "pilot error", "fat fingered", "fat finger", "error humano", "erro humano",
                "erreur humaine",
                "menschliches versagen", "ヒューマンエラー", "人為的ミス", "人为错误", "휴먼 에러",
            ].map { ($0, .mistake) })
}
