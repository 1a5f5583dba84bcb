import Diagnostics

/// Milestones that a timeline names in so many words: "Incident declared", "**Resolved**: …".
enum TimelineMilestones {
    /// The entries that name a milestone: the first that says so, but the last for the end. Where none begins with its words, those that hold
    /// them as a clause of their own; else the only one that is labelled with what the milestone ends, or names it in brackets at its end:
    /// several are steps.
    static func named(in timeline: Timeline) -> [(name: Milestones.Name, entry: TimelineEntry)] {
        let entries = timeline.entries
        var found: [Milestones.Name: Int] = [:]
        var told: [Milestones.Name: Int] = [:]
        var hinted: [Milestones.Name: [Int]] = [:]
        for place in entries.indices where entries[place].at != nil && entries[place].precision != .day {
            let bytes = Array(entries[place].text.utf8)
            let words = TimelineHeadScanner.withoutSigns(bytes)
            let label = TimelineLabel.leading(words, within: 24)
            if let name = inWords(words) ?? label.flatMap(stated) {
                if found[name] == nil || name == .resolved { found[name] = place }
            } else if let name = inClause(bytes) {
                if told[name] == nil || name == .resolved { told[name] = place }
            } else if let name = label.flatMap(phase) ?? closing(words) {
                hinted[name, default: []].append(place)
            }
        }
        found.merge(told) { first, _ in first }
        for (name, places) in hinted where found[name] == nil && places.count == 1 { found[name] = places[0] }
        return Milestones.Name.allCases.compactMap { name in found[name].map { (name, entries[$0]) } }
    }

    /// The milestone that ends the phase with whose name a text is labelled: `Recovery: …`, `Discovery – …`.
    private static func phase(_ label: ArraySlice<UInt8>) -> Milestones.Name? {
        let label = Array(label)
        return phases.match(label, at: 0).flatMap { $0.length == label.count ? $0.value : nil }
    }

    private static let phases = WordTable<Milestones.Name>(
        [
            (
                .detected,
                "discovery;discovered;erkennung;entdeckung;détection;découverte;detección;descubrimiento;detecção;descoberta;発見;检测;发现;감지;탐지"
            ),
            (.acknowledged, "ack;acked;acknowledgement;acknowledgment"),
            (.mitigated, "mitigation;eindämmung;mitigación;mitigação;atténuation;缓解"),
            (
                .resolved,
                "recovery;recovered;resolution;restoration;wiederherstellung;behebung;rétablissement;résolution;recuperación;resolución;recuperação;resolução;恢复;解决;복구;해결"
            ),
        ].flatMap { name, words in words.pieces(partedBy: ";").map { ($0, name) } })

    /// In brackets at the end: `Target group attached again (resolved).`
    private static func closing(_ words: ArraySlice<UInt8>) -> Milestones.Name? {
        guard let end = words.lastIndex(where: { $0 != 0x2E && $0 != 0x20 }), words[end] == 0x29,
            let open = words[..<end].lastIndex(of: 0x28), end - open <= 24
        else { return nil }
        return inWords(words[open..<end])
    }

    /// A label that is a field of front matter: `Start: …`, `End time – …`.
    private static func stated(_ label: ArraySlice<UInt8>) -> Milestones.Name? {
        IncidentField(key: String(decoding: label, as: UTF8.self))?.milestone
    }

    /// The milestone with whose words a text begins. The words must be a statement of their own: they end the text, or punctuation follows.
    private static func inWords(_ words: ArraySlice<UInt8>) -> Milestones.Name? {
        let letters = words.prefix(80).drop { !Cursor.isLetter($0) }
        guard let first = letters.first, let second = letters.dropFirst().first,
            openings.contains(Cursor.lower(first), Cursor.lower(second))
        else { return nil }
        let rest = letters.map(Cursor.lower)
        for (name, phrase) in phrases[Int(rest[0])] where rest.starts(with: phrase) {
            let after = rest.dropFirst(phrase.count)
            if isEnd(after) || phrase.count > 12 && after.first == 0x20 || name == .declared && isLevel(after) { return name }
        }
        return nil
    }

    /// `Declared SEV2`, `declared as P1`, `declared a SEV-1 incident`
    private static func isLevel(_ rest: ArraySlice<UInt8>) -> Bool {
        var words = rest.split(separator: 0x20)[...]
        while let first = words.first, ["as", "a", "an", "it"].contains(where: { first.elementsEqual($0.utf8) }) { words.removeFirst() }
        guard let code = words.first, ["sev", "p"].contains(where: { code.starts(with: $0.utf8) }) else { return false }
        let digits = code.drop { $0 == 0x2D || !Cursor.isDigit($0) && Cursor.isLetter($0) }.prefix(while: Cursor.isDigit)
        return digits.count == 1
    }

    /// `Workers crash; outage begins`, `Rollback done. Impact ends. All is well.`, `Workers crash OUTAGE BEGINS`: a clause behind the first, or
    /// last words in capitals; two words at least and nothing else.
    private static func inClause(_ bytes: [UInt8]) -> Milestones.Name? {
        var start = 1
        while let space = clauses.firstPlace(in: bytes, from: start), space < 300, space + 2 < bytes.count {
            start = space + 1
            let isDashed = space >= 3 && bytes[space - 3] == 0xE2 && bytes[space - 2] == 0x80
            let isParted = isDashed || partings.contains(bytes[space - 1])
            guard isParted || Cursor.isUpper(bytes[start]) && Cursor.isUpper(bytes[start + 1]) else { continue }
            let rest = bytes[start...].map(Cursor.lower)
            for (name, phrase) in phrases[Int(rest[0])] where phrase.contains(0x20) && rest.starts(with: phrase) {
                let after = rest.dropFirst(phrase.count)
                if isParted ? isEnd(after) : !after.contains(where: Cursor.isLetter) { return name }
            }
        }
        return nil
    }

    /// A space and the letter with which such a phrase begins.
    private static let clauses = phrases.joined().reduce(into: BytePairs()) { pairs, phrase in
        if phrase.phrase.contains(0x20) { pairs.insert(anyCaseOf: 0x20, phrase.phrase[0]) }
    }
    private static let partings = ByteSet(".;,-")

    private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
        let rest = rest.drop { $0 == 0x20 }
        guard let first = rest.first else { return true }
        return [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x28, 0x2D].contains(first) || rest.starts(with: "–".utf8) || rest.starts(with: "—".utf8)
            || rest.starts(with: "：".utf8) || rest.starts(with: "。".utf8) || rest.starts(with: "、".utf8)
    }

    /// With which two bytes the phrases begin: most texts are none of them.
    private static let openings = phrases.joined().reduce(into: BytePairs()) { $0.insert($1.phrase[0], $1.phrase[1]) }

    /// By first byte, longer phrases first.
    private static let phrases: [[(name: Milestones.Name, phrase: [UInt8])]] = {
        let spellings: [(Milestones.Name, String)] = [
            (
                .started,
                "incident starts;incident started;incident begins;incident began;outage starts;outage started;outage begins;outage began;impact starts;impact started;impact begins;impact began;start of incident;start of the incident;start of impact;start of outage;incident start;impact start;outage start;problem starts;problem started;issue starts;issue started;beginn der störung;début de l'incident;inicio del incidente;início do incidente;障害発生;インシデント発生;장애 발생;장애 시작;故障开始;事故开始;故障发生;started"
            ),
            (
                .detected,
                "incident detected;issue detected;outage detected;problem detected;alert fired;alert fires;alert triggered;alerts fired;first alert;detected;detection;incident reported;issue reported;störung erkannt;incident détecté;incidente detectado;障害検知;アラート発報;アラート検知;検知;장애 감지;장애 인지;알림 발생;发现故障;收到告警;故障发现;检测到异常"
            ),
            (
                .acknowledged,
                "page acknowledged;alert acknowledged;incident acknowledged;acknowledged;on-call acknowledges;on-call acknowledged;first engineer acknowledges;alarm bestätigt"
            ),
            (
                .declared,
                "incident declared;declared incident;declared an incident;incident is declared;declared;incident opened;incidente declarado;incident déclaré;インシデント宣言;障害宣言;장애 선언;宣布故障"
            ),
            (
                .mitigated,
                "incident mitigated;issue mitigated;outage mitigated;problem mitigated;impact mitigated;mitigated;mitigation complete;mitigation applied;incidente mitigado;影響緩和;완화 완료;故障缓解"
            ),
            (
                .resolved,
                "incident resolved;issue resolved;outage resolved;problem resolved;incident closed;incident ends;incident ended;end of incident;end of the incident;end of impact;end of outage;end of the outage;incident end;impact end;outage end;outage ends;outage ended;impact ends;impact ended;all clear;service restored;services restored;service fully restored;full recovery;fully recovered;issue considered resolved;incident considered resolved;resolved;störung behoben;ende der störung;incident résolu;fin de l'incident;incidente resuelto;fin del incidente;incidente resolvido;fim do incidente;復旧完了;障害復旧;完全復旧;復旧;解決;장애 해소;복구 완료;장애 종료;장애 해결;故障恢复;恢复正常;故障解决;服务恢复"
            ),
            (.retrospective, "retrospective;retrospective held;postmortem held;postmortem meeting;post-mortem meeting;post-mortem held"),
        ]
        let longestFirst = spellings.flatMap { name, list in list.pieces(partedBy: ";").map { (name: name, phrase: Array($0.utf8)) } }
            .sorted {
                $0.phrase.count != $1.phrase.count ? $0.phrase.count > $1.phrase.count : $0.phrase.lexicographicallyPrecedes($1.phrase)
            }
        return longestFirst.reduce(into: Array(repeating: [], count: 256)) { $0[Int($1.phrase[0])].append($1) }
    }()
}
