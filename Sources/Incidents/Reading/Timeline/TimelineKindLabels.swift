import Diagnostics

/// The names by which authors label an entry's kind, in a column or before the words.
enum TimelineKindLabels {
    /// The kind that a cell of a kind column names.
    static func kind(of label: ArraySlice<UInt8>) -> TimelineEntry.Kind? {
        var name = label
        while let first = name.first, isSign(first) { name.removeFirst() }
        while let last = name.last, isSign(last) { name.removeLast() }
        guard let first = name.first, mayBegin(first, name.dropFirst().first ?? 0) else { return nil }
        if name.allSatisfy({ $0 < 0x80 }) {
            return name.count > longest ? nil : kinds[String(decoding: name.map(Cursor.lower), as: UTF8.self)]
        }
        var view = String(decoding: name, as: UTF8.self).lowercased().unicodeScalars[...]
        while let first = view.first, !first.properties.isAlphabetic { view.removeFirst() }
        while let last = view.last, !last.properties.isAlphabetic { view.removeLast() }
        return kinds[String(view)]
    }

    private static func isSign(_ byte: UInt8) -> Bool { byte < 0x80 && !Cursor.isLatin(byte) }

    /// The kind of a leading label: `Alert: …`, `Alert – …`, `[ACTION] …`, `(Decision) …`.
    static func leading(_ text: [UInt8]) -> TimelineEntry.Kind? {
        let closing: UInt8
        switch text.first {
        case 0x5B: closing = 0x5D
        case 0x28: closing = 0x29
        default: return TimelineLabel.leading(text[...], within: 40).flatMap(kind)
        }
        return text.prefix(40).firstIndex(of: closing).flatMap { kind(of: text[1..<$0]) }
    }

    /// A quick look: most labels begin as no name does. Letters beyond ASCII are lowered in their own way.
    private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
        first >= 0x80 || second >= 0x80 || openings.contains(Cursor.lower(first), Cursor.lower(second))
    }

    private static let openings = kinds.keys.reduce(into: BytePairs()) { pairs, name in
        let bytes = Array(name.utf8.prefix(2))
        if let first = bytes.first { pairs.insert(first, bytes.dropFirst().first) }
    }

    /// Bytes of the longest name.
    private static let longest = kinds.keys.map(\.utf8.count).max() ?? 0

    private static let kinds: [String: TimelineEntry.Kind] = {
        let names: [(TimelineEntry.Kind, String)] = [
            (
                .signal,
                "signal,observation,symptom,detection,detected,discovery,finding,info,beobachtung,erkennung,señal,observación,detección,sinal,observação,detecção,signe,détection,検知,検出,発見,兆候,观察,发现,检测,감지,탐지"
            ),
            (.alert, "alert,alarm,page,paged,warnung,alerta,alerte,アラート,警報,告警,报警,警报,알림,경보"),
            (
                .failure,
                "failure,fault,error,outage,bug,crash,start,ausfall,fehler,störung,fallo,error,falha,erro,panne,défaillance,障害,エラー,発生,故障,错误,장애,오류"
            ),
            (.consequence, "consequence,impact,effect,auswirkung,folge,impacto,consecuencia,consequência,conséquence,影響,影响,영향"),
            (
                .action,
                "action,fix,mitigation,response,change,rollback,deploy,deployment,remediation,maßnahme,aktion,behebung,acción,corrección,mitigación,ação,correção,mitigação,correctif,対応,対処,措置,操作,处理,措施,조치,대응"
            ),
            (
                .communication,
                "communication,comms,comm,update,status update,notification,announcement,kommunikation,mitteilung,comunicación,comunicado,comunicação,連絡,告知,報告,通知,沟通,공지,연락"
            ),
            (.decision, "decision,entscheidung,decisión,decisão,décision,判断,決定,决定,决策,결정"),
            (
                .milestone,
                "milestone,recovery,resolved,resolution,recovered,declared,escalation,end,meilenstein,wiederherstellung,hito,recuperación,resolución,marco,recuperação,resolução,jalon,rétablissement,復旧,解消,解决,恢复,復旧完了,복구,해결"
            ),
            (.other, "other,note,hinweis,notiz,nota,otro,outro,autre,note,備考,その他,其他,备注,기타"),
        ]
        var kinds: [String: TimelineEntry.Kind] = [:]
        for (kind, list) in names {
            for name in list.pieces(partedBy: ",") where kinds[name] == nil { kinds[name] = kind }
        }
        return kinds
    }()
}
