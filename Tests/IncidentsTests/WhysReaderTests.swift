import Diagnostics
import Markup
import Testing

@testable import Incidents

private func chains(_ body: String, heading: String = "Five whys") -> [WhyChain] {
    let text = "# A title of the incident\n\n## \(heading)\n\n\(body)\n"
    let tree = MarkdownParser.parse(SourceFile(path: "a.md", text: text))
    return WhysReader.read(SectionReader.read(tree, vocabulary: .builtIn), in: tree)
}

private func answers(_ body: String) -> [[String]] { chains(body).map { $0.answers.map(\.text) } }

private let three = [["pool full", "a leak", "no test"]]

@Test(
    arguments: [
        "1. pool full\n2. a leak\n3. no test",
        "1. **Why?** pool full\n2. **Why?** a leak\n3. **Why?** no test",
        "1. **Why did it fail?** pool full\n2. **Why was it full?** a leak\n3. **Why a leak?** no test",
        "1. **Why did it fail?**\n   → pool full\n2. **Why was it full?**\n   -> a leak\n3. **Why a leak?**\n   ⇒ no test",
        "- Why did it fail? ➡️ pool full\n- Why was it full? ➡️ a leak\n- Why a leak? ➡️ no test",
        "1. Why did it fail?\n   ↳ pool full\n2. Why was it full? => a leak\n3. Why a leak?\n\n   → no test",
        "1. Why did it fail — pool full\n2. Why was it full – a leak\n3. Root cause: no test",
        "- It failed\n- **Why?** pool full\n- **Why?** a leak\n- **Why?** no test",
        "### 1º porquê\npool full\n### 2º porquê\na leak\n### 3º porquê\nno test",
        "- 1er pourquoi : pool full\n- 2e pourquoi : a leak\n- 3e pourquoi : no test",
        "- 1st Why: pool full\n- 2nd Why: a leak\n- Why 3: no test",
        "- It failed\n  - **Why?** pool full\n    - **Why?** a leak\n      - **Why?** no test",
        "- It failed\n  - pool full\n    - a leak\n      - no test",
        "### What?\nIt failed.\n### Why?\npool full\n### Why?\na leak\n### Why?\nno test",
        "### Why 1: Why did it fail?\npool full\n### Why 2: Why was it full?\n- a leak\n### Why 3\nno test",
        "Why? – pool full\nWhy? – a leak\nWhy? – no test",
        "**Why?** pool full\n\n**Why?** a leak\n\n**Why?** no test",
        "**Why did it fail?**\n\npool full\n\n**Why was it full?**\n\na leak\n\n**Why a leak?**\n\nno test",
        "```\nProblem: it failed\nWhy 1: pool full\nWhy 2: a leak\n  └─ Why 3: no test\n```",
        "| Why | Answer |\n|---|---|\n| Why 1 | pool full |\n| Why 2 | a leak |\n| Why 3 | no test |",
        "| Why 1 | pool full |\n|---|---|\n| Why 2 | a leak |\n| Why 3 | no test |",
        "| 1st why | pool full |\n|---|---|\n| 2nd why | a leak |\n| 3rd why | no test |",
        "### Why 1: Why did it fail?\n\n| Answer | Seen |\n|---|---|\n| pool full | graph |\n\n### Why 2: Why was it full?\n\n| Evidence | log |\n|---|---|\n| Answer | a leak |\n\n### Why 3: Why a leak?\n\nno test",
        "- Why 1\n  - pool full\n- Why 2\n  - a leak\n- Root cause\n  - no test",
        "| Problem | Why 1 | Why 2 | Why 3 | Root cause |\n|---|---|---|---|---|\n| It failed | pool full | a leak | no test | |",
        "| 1 | pool full |\n|---|---|\n| 2 | a leak |\n| 3 | no test |",
        "| # | Question | Answer |\n|---|---|---|\n| 1 | Why did it fail? | pool full |\n| 2 | Why was it full? | a leak |\n| 3 | Why a leak? | no test |",
        "1. Why did it fail?\n\npool full\n\n2. Why was it full?\n\na leak\n\n3. Why a leak?\n\nno test",
        "**Q: Why did it fail?**\nA: pool full\n\n**Q: Why was it full?**\nA: a leak\n\n**Q: Why a leak?**\nA: no test",
        "- A1: pool full\n- A2: a leak\n- A3: no test", "1. A1: pool full\n2. A2: a leak\n3. A3: no test",
        "Problem: it failed\n\n- A1: pool full\n- A2: a leak\n- no test", "A1: pool full\nA2: a leak\nA3: no test",
        "- **Why did it fail?**\n  - pool full\n- **Why was it full?**\n  - a leak\n- **Why a leak?**\n  - no test",
        "1. なぜ落ちたのか？ → pool full\n2. なぜ2：a leak\n3. **なぜ3**: no test",
        "1. Warum fiel es aus? pool full\n2. Warum war er voll? a leak\n3. Grundursache: no test",
        "- Pourquoi est-il tombé ? pool full\n- Pourquoi ? a leak\n- Pourquoi 3 : no test",
        "1. **¿Por qué cayó?** pool full\n2. ¿Por qué? a leak\n3. **Causa raíz:** no test",
        "1. **Por que caiu?** pool full\n2. Por quê? a leak\n3. Por quê 3: no test",
        "1. 왜 다운되었나? → pool full\n2. 왜? a leak\n3. 왜 3: no test",
        "1. **为什么宕机？** pool full\n2. 为什么？a leak\n3. 第三个为什么：no test",
        "なぜ1：なぜ落ちたか\n→ pool full\nなぜ2：プールはなぜ一杯だったか\n→ a leak\nなぜ3：なぜ漏れたか→no test",
        "为什么1：为什么宕机\n→ pool full\n为什么2：连接池为什么满\n答：a leak\n为什么3：为何泄漏 → no test",
        "왜 1: 왜 다운되었나\n→ pool full\n왜 2: 풀이 왜 찼는가\n→ a leak\n왜 3: 왜 새었나 → no test",
        "Why 1: Why did it fail\n→ pool full\nWhy 2: why was it full\n→ a leak\nWhy 3: Why a leak\n→ no test",
        "1. Why did it fail? Answer: pool full\n2. Why? Because: a leak\n3. Warum? Antwort: no test",
        "**Q1: Why did it fail?**\nA1: pool full\n\n**Q2: Why was it full?**\nA2: a leak\n\n**Q3: Why a leak?**\nA3: no test",
        "| Why | Answer |\n|---|---|\n| Why 1 | Because: pool full |\n| Why 2 | A2: a leak |\n| Why 3 | 答：no test |",
        "Why did it fail?\n\n- pool full\n  - a leak\n    - no test", "Why did it fail?\n\n1. pool full\n2. a leak\n3. no test",
        "**Why did it fail?**\n\n- pool full\n  - a detail\n\n**Why was it full?**\n\n- a leak\n  - a detail\n\n**Why a leak?**\n\n- no test",
    ])
func everyNotationIsAChain(body: String) { #expect(answers(body) == three) }

@Test func aWhyStandsOnTheLineOfItsQuestion() {
    let found = chains("1. **Why did it fail?**\n   → pool full\n2. **Why was it full?**\n   → a leak")
    #expect(found.first?.answers.map(\.line) == [5, 7])
    #expect(found.first?.answers.map(\.question) == ["Why did it fail?", "Why was it full?"])
}

@Test func answersLedByBecauseCountOnce() {
    #expect(
        answers("- It failed\n- …because the pool was full\n- Because of a leak") == [["because the pool was full", "Because of a leak"]])
}

@Test(arguments: [
    "- It failed because...\n  - pool full, because\n    - a leak, because…\n      - no test",
    "- It failed because\n- pool full because\n- a leak, because\n- no test",
    "1. It failed because\n2. pool full because\n3. a leak, because\n4. no test",
])
func aLineThatEndsInBecauseLeadsToTheNext(body: String) {
    #expect(answers(body) == three)
    #expect(chains(body).map(\.problem) == ["It failed"])
}

@Test(arguments: [
    "It failed – why?\n\n- pool full\n  - a leak\n    - no test", "It failed: why?\n\n1. pool full\n2. a leak\n3. no test",
    "It failed, why?\n\n- pool full\n- a leak\n- no test", "It failed because:\n\n- pool full\n  - a leak\n    - no test",
    "Problem: It failed; why?\n\n1. pool full\n2. a leak\n3. no test", "### It failed – why?\n\n1. pool full\n2. a leak\n3. no test",
    "- It failed – why?\n- pool full, why?\n- a leak – why?\n- no test",
    "It failed – warum?\n\npool full – warum?\n\na leak – warum?\n\nno test",
])
func aStatementThatAsksWhyLeadsToTheNext(body: String) {
    #expect(answers(body) == three)
    #expect(chains(body).map(\.problem) == ["It failed"])
}

@Test func aStatementAndItsWhyMayBeTwoSentences() {
    let found = chains("Search was down. But why?\n\n- Pool full.\n- 接続が漏れた。なぜ？\n- No test.")
    #expect(found.map(\.problem) == ["Search was down."])
    #expect(found.map { $0.answers.map(\.text) } == [["Pool full.", "接続が漏れた。", "No test."]])
}

@Test func aLoneItemThatBeginsLikeAnAnswerNamesAThing() {
    #expect(
        answers("1. Zone a lost power\n2. A1 and A2 share a fuse\n3. A2: rack not in the plan") == [
            ["Zone a lost power", "A1 and A2 share a fuse", "A2: rack not in the plan"]
        ])
}

@Test func wordsThatBeginLikeWhyAskNothing() {
    #expect(answers("なぜ1：なぜか誰も見なかった\nなぜ2：なぜなら警報がない") == [["なぜか誰も見なかった", "なぜなら警報がない"]])
    #expect(answers("왜 1: 데이터 왜곡\n왜 2: 왜냐하면 검사가 없다") == [["데이터 왜곡", "왜냐하면 검사가 없다"]])
    #expect(answers("1. What failed, and why?\n   pool full\n2. a leak") == [["pool full", "a leak"]])
}

@Test func aLineThatEndsInBecauseIsAnAnswerBelowAProblem() {
    let found = chains("Problem: it failed\n\n1. pool full because\n2. a leak because\n3. no test")
    #expect(found.map { $0.answers.map(\.text) } == three)
    #expect(found.map(\.problem) == ["it failed"])
}

@Test(arguments: [
    "Problem: it failed\n\n1. pool full\n2. a leak", "- it failed\n- **Why?** pool full\n- **Why?** a leak",
    "### What?\nit failed\n### Why?\npool full\n### Why?\na leak",
])
func theProblemIsNoWhy(body: String) {
    #expect(chains(body).map(\.problem) == ["it failed"])
    #expect(answers(body) == [["pool full", "a leak"]])
}

@Test func hintsAreNoWhys() {
    #expect(answers("*Run a 5-whys analysis to understand the cause.*\n\n1. pool full\n2. a leak") == [["pool full", "a leak"]])
    #expect(chains("*Run a 5-whys analysis to understand the cause.*").isEmpty)
}

@Test func aTreeHasOneChainForEachBranch() {
    let found = chains("- It failed\n  - **Why?** pool full\n    - **Why?** a leak\n    - **Why?** too small\n      - **Why?** old default")
    #expect(found.map { $0.answers.map(\.text) } == [["pool full", "a leak"], ["too small", "old default"]])
    #expect(found.map(\.branchOf) == [nil, WhyChain.Branch(chain: 0, answer: 0)])
    #expect(found.first?.problem == "It failed")
}

@Test(arguments: [
    "- It failed\n  - **Why?** pool full\n    - **Why?** a leak\n  - **Why?** no page\n    - **Why?** no alert",
    "- **Why did it fail?** pool full\n  - **Why full?** a leak\n- **Why so late?** no page\n  - **Why no page?** no alert",
])
func eachBranchOfATreeIsFollowedToItsEnd(body: String) {
    #expect(answers(body) == [["pool full", "a leak"], ["no page", "no alert"]])
    #expect(Set(chains(body).map(\.problem)) == [body.hasPrefix("- It failed") ? "It failed" : nil])
}

@Test func aTreeMayBeginWithAWhy() {
    let found = chains("- Why? pool full\n  - Why? a leak\n    - Why? no test\n  - Why? too small\n    - Why? old default")
    #expect(found.map { $0.answers.map(\.text) } == [["pool full", "a leak", "no test"], ["too small", "old default"]])
    #expect(found.map(\.problem) == [nil, nil])
}

@Test func aDetailBelowOneOfSeveralBulletsMakesNoTree() {
    let body = "- It failed, so mail stopped.\n- The disk was full.\n  - It had 10 GB.\n- Logs were not rotated.\n- The job was removed."
    #expect(answers(body) == answers(body.replacing("\n  - It had 10 GB.", with: "")))
    #expect(answers(body).count == 1)
}

@Test(arguments: [
    "### Problem 1: it failed\n\n1. Why did it fail? pool full\n2. Why? a leak\n\n### Problem 2: nobody knew\n\n1. no page\n2. no alert",
    "### Problem 1: it failed\n\n| Level | Why? |\n|---|---|\n| 1 | pool full |\n| 2 | a leak |\n\n### Problem 2: nobody knew\n\n- Why? no page\n- Why? no alert",
    "### Problem\n\nit failed\n\n1. Why? pool full\n2. Why? a leak\n\n### Problem\n\nnobody knew\n\n1. Why? no page\n2. Why? no alert",
])
func aHeadingThatNamesTheProblemOpensAChain(body: String) {
    #expect(chains(body).map(\.problem) == ["it failed", "nobody knew"])
    #expect(answers(body) == [["pool full", "a leak"], ["no page", "no alert"]])
}

@Test(arguments: ["### Whys\n- Why? pool full\n- Why? a leak", "### Why 1\npool full\n### Why 2\na leak"])
func bulletsMayTellTheProblemOfTheChainBelow(whys: String) {
    let found = chains("### Problem statement\n- no logins\n- no payments\n\n" + whys)
    #expect(found.map(\.problem) == ["no logins; no payments"])
    #expect(found.map { $0.answers.map(\.text) } == [["pool full", "a leak"]])
}

@Test func whatIsToldOfAProblemIsNoChain() {
    #expect(
        answers("### What happened\nit failed\n\n- for an hour\n- at night\n\n### Why?\npool full\n### Why?\na leak") == [
            ["pool full", "a leak"]
        ])
}

@Test(arguments: ["### 5 Whys", "### 3.2 5-Whys", "**5 Whys**", "### Analysis", "### Methodology"])
func aChainInsideTheRootCauseIsReadOnceAndHasNoProblem(heading: String) {
    for body in [
        "1. Why did it fail? pool full\n2. Why? a leak\n3. Why? no test",
        "| Why | Answer |\n|---|---|\n| Why 1 | pool full |\n| Why 2 | a leak |\n| Why 3 | no test |",
    ] {
        let found = chains("Some words.\n\n\(heading)\n\n\(body)", heading: "Root cause")
        #expect(found.map { $0.answers.map(\.text) } == three)
        #expect(found.map(\.problem) == [nil])
    }
}

@Test func aParagraphInsideAnItemIsItsAnswer() {
    let found = chains("* Why did it fail?\n\n  pool full\n\n* Why was it full?\n\n  a leak\n\n* Root cause: no test")
    #expect(found.map { $0.answers.map(\.text) } == three)
}

@Test(arguments: ["1. ", "- "])
func aStatementThatAsksWhyIsAnsweredBelowIt(mark: String) {
    let body = ["It failed.", "Pool full.", "A leak."].map { "\(mark)**\($0)** Why?\n   - because of \($0.lowercased())" }.joined(
        separator: "\n")
    let found = chains(body)
    #expect(found.map { $0.answers.map(\.line) } == [[5, 7, 9]])
    #expect(found.first?.answers.map(\.question) == ["It failed.", "Pool full.", "A leak."])
    #expect(found.first?.answers.first?.text == "because of it failed.")
}

@Test func bulletsWithoutLabelsBelowALabelledWhyOnlyExplain() {
    #expect(answers("- **Why?** pool full\n  - a detail\n- **Why?** a leak") == [["pool full", "a leak"]])
}

@Test func headingsAndListsThatBeginAgainAreChainsOfTheirOwn() {
    let found = chains("### Why did it break?\n1. pool full\n2. a leak\n\n### Why did it take long?\n1. no alert\n2. no owner")
    #expect(found.map(\.problem) == ["Why did it break?", "Why did it take long?"])
    #expect(found.map { $0.answers.count } == [2, 2])
    #expect(chains("1. pool full\n2. a leak\n\nDetection:\n\n1. no alert\n2. no owner").count == 2)
}

@Test func bulletsAfterAChainMayBeginTheNextWithItsProblem() {
    let found = chains("1. Why did it fail? pool full\n2. Why? a leak\n\n- No page came\n- **Why?** no alert\n- **Why?** no owner")
    #expect(found.map { $0.answers.map(\.text) } == [["pool full", "a leak"], ["no alert", "no owner"]])
    #expect(found.map(\.problem) == [nil, "No page came"])
}

@Test func emptyAnswersAreKept() {
    #expect(answers("1. Why?\n2. Why?\n3. Why? a leak") == [["", "", "a leak"]])
    #expect(answers("| Why | Answer |\n|---|---|\n| Why 1 | pool full |\n| Why 2 | |") == [["pool full", ""]])
}

@Test func theReasonToStopIsKept() {
    let found = chains("1. pool full\n2. a leak\n\nWe stop here because the rest is outside our control.")
    #expect(found.first?.stopReason == "We stop here because the rest is outside our control.")
    #expect(found.first?.answers.count == 2)
}

@Test(arguments: [
    "We stop here because the rest is outside our control.", "Stopped at two whys because the vendor is silent.",
    "Only two whys: the cause was plain after the second.", "Going deeper is not useful: the contract ends in May.",
    "We cannot go deeper, for the vendor will not say.",
    "Reason to stop: unknown.", "We did not go further because the vendor is silent.", "Two whys were enough, because the fix is known.",
    "Stopped after two whys: the rest lies with the vendor.", "We did not go deeper because the vendor gave no access.",
    "Stop reason: the vendor owns the default.", "So we stop here. The vendor is silent.", "ベンダーが理由を公開しないため、ここで終了。",
    "Hier hören wir auf, weil der Hersteller nichts veröffentlicht.", "Wir brechen hier ab, weil der Hersteller schweigt.",
    "Hier endet die Kette, weil der Hersteller schweigt.", "On s'arrête ici, car le fournisseur ne publie rien.",
    "Aquí paramos porque el proveedor no publica nada.", "Aqui paramos porque o fornecedor nada publica.",
    "ベンダーが原因を公開していないため、ここで分析を終了する。", "由于供应商没有公布原因，到此为止。", "공급업체가 원인을 공개하지 않기 때문에 여기서 중단한다.",
])
func theReasonToStopMayStandInOrAfterTheList(reason: String) {
    for body in ["1. pool full\n2. a leak. \(reason)", "1. pool full\n2. a leak\n3. \(reason)", "- pool full\n  - a leak. \(reason)"] {
        #expect(chains(body).first?.stopReason == reason)
    }
    #expect(answers("1. pool full\n2. a leak\n3. \(reason)") == [["pool full", "a leak"]])
    #expect(chains("1. pool full\n2. a leak\n\n\(reason)").first?.stopReason == reason)
}

@Test(arguments: [
    "1. pool full\n2. a leak\n\nWe stop here.", "1. pool full\n2. a leak. We stop here for now.", "1. pool full\n2. No further whys.",
    "1. pool full\n2. We stop the writer before each backup.", "1. pool full\n2. The rollout stopped here because a lock was held.",
    "1. pool full\n2. a leak\n\nReason to stop: none", "1. pool full\n2. a leak\n\nReason to stop: TBD.",
    "1. pool full\n2. a leak\n\nWhy did we stop here? No reason.", "1. Why did it stop here? Because the lock was held by another job.",
    "1. pool full\n2. Going deeper into the logs, we found that a lock was held.", "1. pool full\n2. Only two workers ran.",
])
func whatGivesNoReasonToStopIsNone(body: String) { #expect(chains(body).map(\.stopReason) == [nil]) }

@Test func wrappedAnswersStayTogether() {
    #expect(answers("**Why?** the pool\nwas full\n\n**Why?** a leak") == [["the pool was full", "a leak"]])
}

@Test func aRootCauseThatPlainlyIsAChainIsRead() {
    #expect(chains("1. **Why did it fail?** a\n2. **Why a?** b\n3. **Why b?** c", heading: "Root cause").first?.answers.count == 3)
    #expect(chains("1. a\n2. b", heading: "Root cause (5 whys)").first?.answers.count == 2)
    #expect(chains("1. the pool was full\n2. the cache was cold", heading: "Root cause").isEmpty)
    #expect(chains("### Why did it happen?\nA leak.\n### Why was it not seen?\nNo alert.", heading: "Root cause").isEmpty)
}

@Test func otherPartsBelowTheHeadingAreNoWhys() {
    #expect(chains("1. pool full\n2. a leak\n\n### Root cause\n\n1. the client\n2. the default").map { $0.answers.count } == [2])
}

@Test func hostileWhysEndInTime() {
    let deep = (0..<40).map { String(repeating: "  ", count: $0) + "- Why? a" }.joined(separator: "\n")
    #expect(chains(deep).first?.answers.count == 40)
    #expect(!chains("1. " + String(repeating: "why? ", count: 20_000) + "\n2. b").isEmpty)
    #expect(!chains("1. a" + String(repeating: " .", count: 100_000) + " b?\n2. b").isEmpty)
    #expect(chains("```").isEmpty)
}

@Test(
    arguments: [
        "Why did it fail?\n- pool full\nWhy was it full?\n- a leak\nWhy a leak?\n- no test",
        "| Why did it fail? | the pool was full |\n|---|---|\n| Why was it full? | a leak |\n| Why a leak? | no test |",
        "| Why 1 | Why 2 | Why 3 |\n|---|---|---|\n| pool full | a leak | no test |",
        "| Problem | Why 1 | Why 2 | Why 3 |\n|---|---|---|---|\n| It failed | pool full | a leak | no test |",
    ])
func whysStandAcrossTablesAndBetweenBulletsWithoutBlankLines(body: String) {
    #expect(answers(body).map(\.count) == [3])
    #expect(answers(body).first?.last == "no test")
}

@Test func aProblemMayBeTheFirstRowOrStandBesideAQuestion() {
    let beside = chains(
        "| # | Question | Answer |\n|---|---|---|\n| Problem | - | It failed |\n| 1st | Why? | pool full |\n| 2nd | Why? | a leak |")
    #expect(beside.map(\.problem) == ["It failed"])
    #expect(beside.first?.answers.map(\.text) == ["pool full", "a leak"])
    let first = chains("| Problem | It failed twice |\n|---|---|\n| Why? | pool full |\n| Why? | a leak |")
    #expect(first.map(\.problem) == ["It failed twice"])
    #expect(first.first?.answers.map(\.text) == ["pool full", "a leak"])
}

@Test func aRootCauseThatSaysWhatTheChainHasFoundIsNoFurtherWhy() {
    let chain = "1. Why? The pool was full.\n2. Why? Nobody owns the pool."
    #expect(answers(chain + "\n\n**Root cause:** nobody owns the pool").map(\.count) == [2])
    #expect(answers(chain + "\n\n**Root cause:** teams share no list of what they run").map(\.count) == [3])
}

@Test func aWrappedAnswerThatHoldsAWhyIsOneAnswer() {
    #expect(
        answers("- **Why?** nobody asked\nwhy the pool was full\n- **Why?** a leak") == [["nobody asked why the pool was full", "a leak"]])
}

@Test func aDiagramInItsOwnNotationIsNoChain() {
    #expect(chains("```mermaid\ngraph TD\n  A -->|Why?| B[pool full]\n  B -->|Why?| C[a leak]\n```").isEmpty)
}

@Test func severalBecausesEachWithItsOwnBelowAreChains() {
    let tree =
        "- It failed\n  - Because the pool was full\n    - Because of a leak\n      - Because no test\n  - Because the alert was late\n    - Because of its window"
    #expect(
        answers(tree) == [
            ["Because the pool was full", "Because of a leak", "Because no test"], ["Because the alert was late", "Because of its window"],
        ])
    let asked = "- Why did it fail?\n  - Because the pool was full\n- Why was it full?\n  - Because of a leak"
    #expect(answers(asked).map(\.count) == [2])
}

@Test func aNestedAnswerMayAskOn() {
    let found = answers("- Why did it fail?\n  - pool full. Why?\n    - a leak. Why?\n      - no test")
    #expect(found.map { $0.map { $0.replacing(".", with: "") } } == three)
}

@Test func aFurtherCauseBelowAProblemMayBeginWithAnd() {
    let tree =
        "- It failed\n  - because the pool was full\n    - because of a leak\n  - and because the disk was full\n    - because of logs"
    #expect(answers(tree) == [["because the pool was full", "because of a leak"], ["and because the disk was full", "because of logs"]])
    #expect(chains(tree).map(\.problem) == ["It failed", "It failed"])
}
