import Testing

@testable import Diagnostics

@Suite struct NearMissTests {
    @Test(arguments: [
        ("chekout", ["mail", "checkout"], "did you mean `checkout`?", "checkout"),
        (
            "2026-03-14-checkoutdown", ["2026-03-14-checkout-down", "2026-03-15-mail"], "did you mean `2026-03-14-checkout-down`?",
            "2026-03-14-checkout-down"
        ),
        // Another day, another host, another thing.
        ("2026-03-12-checkout-down", ["2026-03-14-checkout-down"], "did you mean `2026-03-14-checkout-down`?", nil),
        ("mail2", ["mail"], "did you mean `mail`?", nil),
        // As near to one as to another.
        ("mai", ["mail", "search", "main"], "did you mean `mail` or `main`?", nil),
        ("mai", ["maie", "maif", "mail", "mai"], "did you mean `mai`?", "mai"),
        ("mai", ["maie", "maif", "mail", "main"], "did you mean `maie` or `maif` or `mail`?", nil),
    ])
    func aFixIsOfferedWhereOneWordAloneCanHaveBeenMeant(word: String, candidates: [String], question: String, written: String?) throws {
        let guess = try #require(NearMiss.guess(for: word, among: candidates))
        #expect(guess.question == question)
        #expect(guess.best == NearMiss.best(for: word, among: candidates))
        #expect(guess.fix(at: 3..<9)?.edits == written.map { [Fix.Edit(3..<9, $0)] })
    }

    @Test(arguments: [
        ("restarted", "started"), ("reviewing", "reviewed"), ("mitigating", "mitigated"), ("mitigation", "mitigated"), ("posted", "hosted"),
    ])
    func aWordOfItsOwnIsAskedAboutAndKept(word: String, other: String) {
        let guess = NearMiss.guess(for: word, among: [other])
        #expect(guess?.best == other && guess?.isSure == false)
    }

    @Test(arguments: [
        ("tsatus", "status"), ("sstatus", "status"), ("tatus", "status"), ("resolvd", "resolved"), ("onging", "ongoing"), ("doen", "done"),
    ])
    func slipsOfTheFingersAreSure(word: String, meant: String) {
        #expect(NearMiss.guess(for: word, among: [meant])?.isSure == true)
    }

    @Test(arguments: [
        ("unresolved", "resolved"), ("undone", "done"), ("unverified", "verified"), ("external", "internal"),
        ("restricted", "unrestricted"),
        ("unrelated", "related"), ("un-detected", "detected"), ("Inactive", "active"), ("irrelevant", "relevant"), ("nonpublic", "public"),
        ("disclosed", "closed"), ("export", "import"), ("inbox", "outbox"), ("gone", "none"), ("F#", "C#"),
    ])
    func theContraryIsNeverMeant(word: String, contrary: String) { #expect(NearMiss.best(for: word, among: [contrary]) == nil) }

    @Test(arguments: [
        ("C# client", "C++ client"), ("C", "C#"), ("node-b", "node-a"), ("backup-iii", "backup-ii"),
        ("names-part-iv", "names-part-ii"),
    ])
    func aSignALetterOrARomanNumeralTellsThingsApart(word: String, candidate: String) throws {
        let guess = try #require(NearMiss.guess(for: word, among: [candidate]))
        #expect(guess.best == candidate && guess.fix(at: 3..<9) == nil)
    }

    @Test(arguments: [("nod-b", "node-b"), ("bakup-iii", "backup-iii"), ("C# cleint", "C# client")])
    func aSlipBesideThemIsMended(word: String, candidate: String) {
        #expect(NearMiss.guess(for: word, among: [candidate])?.fix(at: 3..<9) != nil)
    }

    @Test func spellingsOfOneThingAreNoChoice() {
        let guess = NearMiss.guess(for: "caus", among: ["cause", "cars"]) { Set([$0, $1]) == ["cause", "cars"] }
        #expect(guess?.isSure == true)
    }

    @Test func aWordThatMayBeAnotherOneMustBeNearer() {
        #expect(NearMiss.guess(for: "leader", among: ["lead"])?.best == "lead")
        #expect(NearMiss.guess(for: "leader", among: ["lead"], part: 5) == nil)
        #expect(NearMiss.guess(for: "unlike", among: ["checkout"]) == nil)
    }
}
