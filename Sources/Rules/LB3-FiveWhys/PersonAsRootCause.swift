import Diagnostics
import Incidents

/// LB304: an analysis that ends at a person.
enum PersonAsRootCause {
    static let rule = Rule(
        code: "LB304", name: "person-as-root-cause", level: .warning, summary: "The last why or the root cause is somebody's mistake.",
        rationale: """
            People will always err; the cause that can be changed is what let one slip become an incident. "Human error" also ends the analysis one step \
            too early: the next why, what made the error likely and what would have caught it, is the useful one. Earlier whys may tell what people \
            did; quotations do not count.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did payments time out? An engineer forgot to renew the certificate.
                2. Why? Renewal depends on a calendar entry; nothing alerts before a certificate ends.

                ## Root cause

                No alert before certificates end. Earlier reports called this "human error".
                """),
            RuleExample(
                """
                # Checkout down

                ## Root cause

                The form accepts any region, so one wrong letter empties a cluster. Human error is expected here and nothing catches it.
                """),
            RuleExample(
                """
                # Checkout down

                ## Root cause

                The runbook was out of date, so the operator ran the wrong command.
                """),
            RuleExample(
                """
                ---
                authors: [John Smith]
                root_causes: [parser-error]
                ---
                # Checkout down

                ## Root cause

                The user error rate rose, the operator failed to reconcile and deleted the pods, users did not receive mails, and the engineer who was
                on call did not receive the page. Tests by the engineers passed. Payments and the admin did not respond.
                """),
            RuleExample(
                """
                # Checkout down

                ## Root cause

                Deletion needs no second person. Any engineer can delete a volume by mistake. Human error is not the cause. The client forgot to close
                connections. The Kubernetes operator forgot the setting, and the Strimzi operator typed it wrong. The console has no safety
                catch against operator error, the tool allowed human error to reach every cluster, and it is exposed to a simple operator mistake.
                A single operator error could empty the bucket; human error went unnoticed by
                the tool, which does not tolerate user error. The design leaves room for human error. 人為的ミスを防ぐ仕組みがない。
                Es fehlt eine Sperre gegen menschliches Versagen. Menschliches Versagen ist nicht die Ursache, sondern der Auslöser. No fue un error humano. No hubo error humano.
                Não foi erro humano. 人為的ミスではない。 不是人为失误。 인적 오류가 아니다.
                """),
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Root cause

                ⟦Human error⟧ during the deploy, not a fault of the tool. Somebody who could not see the prompt deleted a volume ⟦by mistake⟧.
                The reviewer, who never looked, ⟦was negligent⟧. The audit detected ⟦operator error⟧; the cause was ⟦operator error⟧ that took down
                the cluster.
                """, message: "\"Human error\" is where the analysis begins, not where it ends"),
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did payments time out? The certificate had ended.
                2. Why? An engineer ⟦forgot to⟧ renew it.
                """, message: "\"forgot to\" is where the analysis begins, not where it ends"),
            RuleExample(
                """
                ---
                root_cause: ⟦human-error⟧
                ---
                # Checkout down
                """, message: "\"human-error\" is where the analysis begins, not where it ends"),
            RuleExample(
                """
                ---
                root_causes: [⟦operator-mistake⟧, ⟦On-call error⟧]
                authors: [John Smith]
                ---
                # Checkout down

                ## Root cause

                - A ⟦mistake by the on-call engineer⟧.
                - ⟦Developer oversight⟧, an ⟦engineer's mistake⟧. ⟦User mistake⟧: rate limits.
                - The on-call ⟦engineer did not follow⟧ the runbook.
                - The on-call ⟦engineer failed to notice⟧ the alert, and the ⟦on-call didn’t read⟧ it.
                - The ⟦operator typed⟧ a command, and an ⟦operator ran the wrong⟧ one.
                - ⟦She ran the wrong⟧ script, and ⟦somebody skipped⟧ the check.
                - ⟦John deleted the wrong⟧ table; the ⟦developer deleted⟧ it again; they ⟦should’ve known⟧.
                """, message: "\"operator-mistake\" is where the analysis begins, not where it ends"),
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        let chains = input.incident.whys
        let branched = Set(chains.compactMap(\.branchOf))
        let lastWhys = chains.indices.filter { !branched.contains(.init(chain: $0, answer: chains[$0].answers.count - 1)) }
            .compactMap { chains[$0].answers.last?.range }
        let ends = PlaceSet(lastWhys)
        let rootCauses = input.incident.sections.filter { $0.id == .rootCause }.map(input.extent)
        let places = lastWhys + rootCauses.filter { !ends.touches($0) }
        let blamed = BlamedPerson(input.incident)
        let inText = places.flatMap { place -> [(range: Range<Int>, meaning: BlamedPerson.Question)] in
            if speaksOfSafeguards(input.prose, place) { return [] }
            let matches = phrases.matches(in: input.prose, range: place).filter { isDeed($0.range, input.prose) }
            let people = blamed.matches(in: input.prose, range: place).filter { person in
                !matches.contains { $0.range.overlaps(person.range) } && !isOfTheSystem(person.range, input.prose)
            }
            return matches + people.map { ($0.range, $0.meaning) }
        }
        return inText.map { finding(input.source.text($0.range), at: $0.range, asking: $0.meaning) } + causes(input)
    }

    /// No denial, nothing that software did, nothing that only might happen or that the system did not hold.
    private static func isDeed(_ phrase: Range<Int>, _ prose: Prose) -> Bool {
        let surroundings = PhraseSurroundings(phrase, in: prose)
        return !surroundings.isDenied && !surroundings.isAboutSoftware && !surroundings.isPossibility && !surroundings.isHeldOff
    }

    private static func isOfTheSystem(_ person: Range<Int>, _ prose: Prose) -> Bool {
        let surroundings = PhraseSurroundings(person, in: prose)
        return surroundings.isDenied || surroundings.isHeldOff
    }

    /// A text that goes on to say what would have caught the slip has not ended at the person.
    private static func speaksOfSafeguards(_ prose: Prose, _ place: Range<Int>) -> Bool {
        !safeguards.matches(in: prose, range: place).isEmpty
    }

    private static func causes(_ input: RuleInput) -> [Finding] {
        (input.value(of: "root_causes")?.elements ?? []).compactMap { element in
            guard let text = element.text else { return nil }
            let id = IncidentID.slug(text)
            guard causeIDs.contains(id) || BlamedPerson.isBlaming(cause: id) else { return nil }
            return finding(text, at: element.range, asking: .whatLetIt)
        }
    }

    private static func finding(_ text: String, at range: Range<Int>, asking question: BlamedPerson.Question) -> Finding {
        Finding(range, "\(text.quoted) is where the analysis begins, not where it ends", help: "ask: \(question.rawValue)")
    }

    private static let causeIDs: Set<String> = ["human", "human-failure", "pilot-error"]

    private static let phrases = PhraseSet<BlamedPerson.Question>(
        [
            "human failure", "pilot error", "manual error",
            "error humano", "error humana", "erro humano", "falha humana", "erreur humaine", "menschliches versagen", "menschlicher fehler",
            "bedienfehler", "人為的ミス", "ヒューマンエラー", "作業ミス", "人为错误", "人为失误", "操作失误", "인적 오류", "휴먼 에러", "작업자 실수",
            "made a mistake", "made an error", "by mistake", "accidentally deleted", "accidentally removed", "fat fingered", "fat finger",
        ].map { ($0, .whatLetIt) }
            + [
                "forgot to", "forgot the", "had forgotten", "failed to remember", "olvidó", "esqueceu", "hat vergessen", "a oublié",
            ]
            .map { ($0, .whatReminds) }
            + [
                "was careless", "were careless", "carelessness", "negligence", "was negligent", "incompetence", "lack of attention",
                "didn't pay attention", "did not pay attention", "inattention", "should have known", "should've known",
            ].map { ($0, .whatWasKnown) })

    private static let safeguards = PhraseSet<Void>(
        [
            "nothing catches", "nothing caught", "nothing prevents", "nothing prevented", "nothing alerts", "nothing stopped", "no alert",
            "no check", "no checks", "no safeguard", "no safeguards", "no guardrail", "no guardrails", "no guard rail", "no guard rails",
            "no protection", "no validation", "no review", "no second person", "lack of guardrails", "lack of guard rails",
            "lack of safeguards",
            "lack of protection", "lack of validation", "lack of review", "lack of confirmation", "missing guardrails",
            "missing guard rails",
            "missing safeguards", "missing validation", "missing confirmation", "without guardrails", "without guard rails",
            "without protection", "without validation", "kein schutz", "ohne schutz", "sin protección", "sans protection", "sem proteção",
            "out of date", "outdated", "did not warn", "does not warn", "did not ask", "does not ask", "no warning", "was unclear",
            "was ambiguous", "under the same name", "looked the same", "looks the same", "without a check", "without review",
            "without confirmation", "no confirmation", "is expected", "easy to",
        ].map { ($0, ()) })
}
