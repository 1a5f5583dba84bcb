import Testing

@testable import History

@Suite struct TermScannerTests {
    private func terms(_ text: String) -> [String] {
        var terms: [String] = []
        TermScanner.scan(text) { term in terms.append(term.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }) }
        return terms
    }

    @Test func identifiersCountWholeAndInParts() {
        #expect(terms("Lost /etc/resolv.conf on db-3.") == ["lost", "etc", "resolv", "conf", "etc/resolv.conf", "on", "db", "db-3"])
    }

    @Test func pluralsCountAsTheirSingular() {
        #expect(terms("Nodes, queries, status, DNS") == ["node", "query", "status", "dns"])
    }

    @Test func whatPluralsLeaveAreWords() {
        let plurals =
            "crashes processes boxes searches batches patches reaches aliases statuses caches databases sizes cookies addresses nodes"
        let singulars = "crash process box search batch patch reach alias status cache database size cookie address node"
        #expect(terms(plurals).joined(separator: " ") == singulars)
        #expect(terms(singulars).joined(separator: " ") == singulars)
        #expect(terms("Kubernetes always, series; Postgres") == ["kubernetes", "always", "series", "postgres"])
    }

    @Test func textWithoutSpacesCountsAsPairs() {
        #expect(terms("証明書の期限") == ["証明", "明書", "書の", "の期", "期限"])
    }

    @Test func lettersBeyondASCIIBelongToWords() {
        #expect(terms("Überlast—“Störung” im größten Lager, 15 € №3") == ["überlast", "störung", "im", "größten", "lager", "15", "no3"])
        #expect(terms("сервер НЕ отвечает") == ["сервер", "не", "отвечает"])
        #expect(terms("証明書db-1が停止") == ["証明", "明書", "db", "が停", "停止", "証明書db-1が停止"])
    }

    @Test func fullWidthAndAccentedLettersAgreeWithTheirComposition() {
        #expect(terms("ＤＮＳ") == ["dns"])
        #expect(terms("ﾃﾞｰﾀﾍﾞｰｽ") == terms("データベース"))
        #expect(terms("Ausfu\u{308}hrung") == terms("Ausführung"))
    }
}

@Suite struct TermProfileTests {
    @Test func datesTimesAndSmallNumbersAreNoEvidence() {
        let counter = TermProfile(text: "2026-03-14 06:00 on 12 of 2025: error 503 of v1.2.3 at 10.0.0.7 port 8080").counter
        let moments = counter.terms.filter(\.isMoment).map(counter.spelling)
        #expect(Set(moments) == ["2026", "03", "14", "2026-03-14", "06", "00", "06:00", "12", "2025", "10"])
    }
}
