import Diagnostics
import Frameworks
import Markup

/// What a label in a document's metadata stands for: "Date", "Start time (UTC)", "重要度".
enum MetadataLabel: Hashable {
    case field(IncidentField)
    /// A role of the incident, by its name in the contract.
    case role(String)
    /// From when to when it lasted.
    case period

    /// Nil for a label that is none of the known ones, all of its words counted but bracketed ones.
    init?(_ text: String) {
        let scalars = text.unicodeScalars
        guard scalars.count <= 60 else { return nil }
        let bracket = scalars.firstIndex { $0 == "(" || $0 == "[" || $0 == "（" || $0 == "【" }
        let bare = bracket.map { Self.labels[SectionVocabularyKey(scalars[..<$0]).joined] } ?? nil
        if let bare {
            self = bare
        } else {
            let key = SectionVocabularyKey.joined(text)
            guard let label = Self.labels[key] ?? MetadataLabelWords.label(key) else { return nil }
            self = label
        }
    }

    /// Of two dates the incident's own is clearer than one that may be the report's; who reported something need not have noticed it.
    static func isClearer(_ new: String, than known: String, of label: MetadataLabel) -> Bool {
        switch label {
        case .field(.date): namesIncident(new) && !namesIncident(known)
        case .field(.detectedBy): SectionVocabularyKey.joined(known) == "reported by"
        default: false
        }
    }

    private static func namesIncident(_ label: String) -> Bool {
        let words = SectionVocabularyKey.joined(label)
        let names = ["incident", "outage", "event", "occurred", "vorfall", "incidente", "事件", "事故", "故障", "障害", "発生", "발생", "장애", "사고"]
        return names.contains { words.firstBytes(of: $0) != nil }
    }

    /// `UTC` of "Start time (UTC)".
    static func zone(in text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let open = scalars.firstIndex(where: { $0 == "(" || $0 == "（" || $0 == "[" }),
            let close = scalars[open...].firstIndex(where: { $0 == ")" || $0 == "）" || $0 == "]" })
        else { return nil }
        let inner = String(Substring(scalars[scalars.index(after: open)..<close]))
        return Zone.named(inner) == nil ? nil : inner
    }

    private static let labels = {
        var labels = SpellingTable<MetadataLabel>()
        for (label, spellings) in spellings {
            Array(spellings.utf8)[...].forEachPiece(partedBy: UInt8(ascii: ";")) { spelling in
                labels.add(SectionVocabularyKey.bytes(of: spelling), label) { $0 = label }
            }
        }
        return labels
    }()

    private static let spellings: [(MetadataLabel, String)] = [
        (
            .field(.date),
            """
            date;incident date;date of incident;date of the incident;event date;date occurred;occurred;occurred on;outage date;day;issue date;dates;\
            datum;vorfalldatum;datum des vorfalls;date de l'incident;fecha;fecha del incidente;fecha de incidente;fecha incidente;fechas;data;data do incidente;\
            日付;発生日;日時;発生日時概要;障害発生日;インシデント発生日;事象発生日;発生年月日;날짜;일자;일시;발생일;장애 발생일;장애 일자;장애일;사고 일자;日期;事件日期;事故日期;发生日期;故障日期;發生日期;時間日期
            """
        ),
        (
            .field(.severity),
            """
            severity;sev;severity level;priority;incident severity;incident priority;level;incident level;severity rating;impact level;severity/priority;priority/severity;prio;criticality;incident severity level;\
            schweregrad;priorität;schwere;stufe;kritikalität;gravité;sévérité;priorité;criticité;niveau de gravité;niveau de sévérité;niveau de criticité;\
            gravedad;severidad;prioridad;criticidad;severidad del incidente;nivel de severidad;nivel de gravedad;nivel de criticidad;\
            gravidade;severidade;prioridade;criticidade;severidade do incidente;nível de severidade;nível de gravidade;nível de criticidade;\
            重要度;深刻度;重大度;優先度;影響度レベル;障害レベル;障害ランク;障害等級;影響レベル;インシデントレベル;緊急度;深刻度レベル;レベル;심각도;중요도;우선순위;장애 등급;장애 레벨;등급;심각도 등급;심각도 레벨;\
            严重程度;严重性;严重级别;严重等级;严重度;级别;等级;优先级;事件级别;事故级别;故障级别;故障定级;事件等级;事故等级;故障等级;影响等级;sev 评级;sev 等级;严重性评级;\
            嚴重程度;嚴重性;嚴重度;嚴重等級;嚴重級別;事件等級;事故等級;故障等級;等級;優先級
            """
        ),
        (
            .field(.status),
            """
            status;incident status;current status;state;resolution status;postmortem status;post mortem status;document status;zustand;stand;statut;état;\
            estado;estado del incidente;estado actual;situação;status do incidente;estado do incidente;\
            ステータス;状態;現在のステータス;対応状況;状況;状态;狀態;当前状态;事件状态;상태;현재 상태;처리 상태
            """
        ),
        (
            .field(.started),
            """
            start;started;started at;start time;start date;date/time;date and time;date & time;incident date and time;\
            date and time of incident;date and time of the incident;incident from;outage from;impact from;began;began at;incident start;incident start time;incident began;time started;outage start;\
            impact start;start of impact;start of incident;beginning;time of start;start of outage;issue start;first occurrence;time of incident;störungsbeginn;beginn der störung;date de début;occurred at;\
            beginn;start;begonnen;anfang;startzeit;début;heure de début;début de l'incident;date et heure de début;inicio;hora de inicio;inicio del incidente;fecha de inicio;\
            fecha y hora;fecha y hora de inicio;fecha/hora;fecha/hora de inicio;comienzo;início;hora de início;início do incidente;data de início;\
            data e hora;data e hora de início;data/hora;data/hora de início;data/hora início;date et heure;datum/uhrzeit;datum und uhrzeit;\
            発生日時;発生時刻;開始;開始時刻;開始日時;障害発生日時;障害発生時刻;発生;影響開始;발생 시각;발생 시간;시작;시작 시간;시작 시각;발생 일시;발생일시;장애 발생 일시;장애 발생 시각;장애 시작;\
            发生时间;开始时间;开始;起始时间;故障开始时间;事件开始时间;事发时间;故障时间;發生時間;開始時間;影响开始时间
            """
        ),
        (
            .field(.detected),
            """
            detected;detected at;detection time;time detected;time of detection;date detected;discovered;discovered at;date discovered;time to detect at;\
            issue discovered;first detected;noticed;noticed at;reported at;time reported;erkannt;entdeckt;entdeckt am;détecté;détecté à;détection;heure de détection;first alert;\
            date et heure de détection;detectado;hora de detección;detección;fecha de detección;fecha y hora de detección;fecha/hora de detección;detectado em;hora da detecção;\
            data e hora da detecção;data/hora da detecção;\
            検知;検知日;検知日時;検知時刻;検出日時;検出時刻;発見日時;発見時刻;発覚日時;감지;감지 시각;감지 시간;인지 시각;탐지 시각;발견 시각;인지 시간;인지 일시;감지 일시;탐지 일시;발견 일시;인지일시;감지일시;\
            发现时间;检测时间;探测时间;發現時間;告警时间;感知时间
            """
        ),
        (
            .field(.acknowledged),
            "acknowledged;acknowledged at;time acknowledged;ack;acked;ack time;bestätigt;reconocido;reconhecido;確認日時;対応開始;対応開始日時;対応開始時刻;대응 시작;响应时间;确认时间"
        ),
        (.field(.declared), "declared;declared at;incident declared;time declared;declarado;déclaré;宣言日時;선언 시각;宣布时间"),
        (
            .field(.mitigated),
            "mitigated;mitigated at;workaround applied;mitigation time;time mitigated;mitigado;mitigado em;atténué;緩和日時;暫定復旧;暫定復旧日時;완화 시각;缓解时间;止损时间"
        ),
        (
            .field(.resolved),
            """
            end;ended;ended at;end time;end date;resolved;resolved at;resolved on;resolution time;time resolved;time of resolution;incident end;incident end time;\
            incident resolved;incident until;incident till;outage until;impact until;restored;restored at;recovered;recovered at;fixed at;outage end;impact end;end of impact;end of incident;date resolved;\
            service restored;issue resolved;ende;behoben;gelöst;endzeit;störungsende;ende der störung;fecha de fin;date de fin;fin;heure de fin;résolu;résolu à;fin de l'incident;hora de fin;fin del incidente;resuelto;\
            fecha y hora de fin;fecha y hora de resolución;fecha/hora de resolución;date et heure de fin;date et heure de résolution;date de résolution;\
            hora de resolución;fecha de resolución;fim;término;data e hora de fim;data/hora fim;data e hora da resolução;data/hora de resolução;hora de término;resolvido;resolvido em;hora da resolução;fim do incidente;data de resolução;\
            復旧;復旧日;復旧日時;復旧時刻;復旧完了;復旧完了日時;収束日;収束日時;終了;終了時刻;終了日時;解決;解決日時;解決時刻;解消日時;影響終了;障害復旧日時;종료;종료 시각;종료 시간;복구 시각;복구 시간;해결 시각;해결 시간;해결;복구;복구 일시;복구일시;종료 일시;해결 일시;장애 종료;장애 종료 시각;장애 종료 일시;복구 완료;복구 완료 시각;복구 완료 일시;복구 완료 시간;정상화 시각;\
            恢复时间;结束时间;解决时间;修复时间;结束;故障恢复时间;故障结束时间;事故结束时间;修復時間;恢復時間;結束時間;解決時間;影响结束时间
            """
        ),
        (
            .field(.duration),
            """
            duration;incident duration;outage duration;total duration;time to resolve;time to resolution;length;downtime;total downtime;impact duration;\
            duration of impact;dauer;ausfalldauer;gesamtdauer;durée;durée de l'incident;durée totale;duración;duración total;duración del incidente;\
            duração;duração total;duração do incidente;継続時間;影響時間;所要時間;障害時間;期間;停止時間;ダウンタイム;지속 시간;지속시간;소요 시간;장애 시간;영향 시간;총 영향 시간;총 장애 시간;장애 지속 시간;\
            持续时间;持續時間;时长;影响时长;故障时长;总时长;历时;修复耗时;处理时长;故障持续时间;总耗时
            """
        ),
        (
            .field(.services),
            """
            service;services;affected service;affected services;services affected;service affected;impacted service;impacted services;services impacted;\
            affected systems;systems affected;affected system;affected component;affected components;components;component;system;systems;product;products;\
            betroffene dienste;betroffene systeme;betroffener dienst;dienste;services concernés;service name;services affectés;services impactés;services touchés;service touché;service impacté;systèmes affectés;systèmes touchés;systèmes impactés;service affecté;\
            servicios afectados;servicio afectado;servicios;sistemas afectados;servicio;serviços afetados;serviço afetado;serviços;sistemas afetados;serviço;\
            対象サービス;影響サービス;サービス;対象システム;影響を受けたサービス;影響システム;影響を受けたシステム;영향 서비스;서비스;대상 서비스;영향받은 서비스;장애 서비스;대상 시스템;\
            影响服务;受影响服务;受影响的服务;影响系统;受影响系统;服务;涉及服务;涉及系统;影響服務;受影響服務
            """
        ),
        (
            .field(.teams),
            "team;teams;owning team;responsible team;teams involved;team involved;owner team;équipe;équipes;equipo;equipos;equipe;equipes;チーム;担当チーム;팀;담당 팀;담당팀;团队;负责团队;責任團隊"
        ),
        (
            .field(.authors),
            """
            author;authors;written by;postmortem author;post mortem author;report author;prepared by;reporter;document owner;postmortem owner;post mortem owner;\
            postmortem compiled by;created by;autor;autoren;verfasser;verfasst von;auteur;auteurs;rédigé par;rédacteur;autora;autores;escrito por;redactado por;\
            作成者;著者;記載者;執筆者;報告者;記入者;작성자;보고자;작성;作者;撰写人;编写人;报告人;撰寫人;编写者;记录人
            """
        ),
        (
            .field(.reviewers),
            "reviewer;reviewers;reviewed by;approver;approved by;geprüft von;relecteur;relu par;revisor;revisores;revisado por;レビュアー;レビュー者;承認者;검토자;승인자;审核人;评审人;审阅人"
        ),
        (
            .field(.detectedBy),
            "detected by;reported by;detection method;detection source;how detected;how was it detected;discovered by;source of detection;erkannt durch;détecté par;detectado por;検知方法;検知元;検知手段;감지 방법;탐지 방법;检测方式;发现方式"
        ),
        (
            .field(.customers),
            "customers affected;affected customers;customer;customers;impacted customers;betroffene kunden;clients affectés;clientes afectados;clientes afetados;対象顧客;影響顧客"
        ),
        (
            .field(.tickets),
            "ticket;tickets;jira;jira ticket;issue;tracking issue;github issue;incident ticket;incident id;incident number;bug;tracking;vorgang;チケット;関連チケット;티켓;이슈;工单;工單"
        ),
        (
            .field(.summary),
            "summary;incident summary;executive summary;overview;overview of the event;tl dr;tldr;zusammenfassung;résumé;resumen;resumo;概要;要約;요약;摘要"
        ),
        (.field(.audience), "audience;document audience"),
        (.field(.title), "title;incident title;incident name;titel;titre;título;タイトル;件名;제목;标题;標題"),
        (
            .role("commander"),
            "incident commander;commander;ic;incident manager;major incident manager;mim;incident owner;incident coordinator;incident lead;einsatzleiter;einsatzleitung;commandant d'incident;pilote de crise;pilote de l'incident;pilote d'incident;comandante del incidente;líder del incidente;comandante do incidente;líder do incidente;インシデントコマンダー;指揮者;인시던트 커맨더;事件指挥官;事故指挥;故障指挥;故障指挥官;事故负责人"
        ),
        (.role("communicator"), "communications lead;communication lead;comms lead;communicator;comms;customer liaison;コミュニケーション担当;广报;广播员"),
        (.role("recorder"), "scribe;recorder;note taker;書記;記録者;기록자;记录员"),
        (.role("engineers"), "responders;engineers;responding engineers;engineers involved;対応者;대응자;处理人;应急人员"),
        (
            .period,
            """
            time;time frame;timeframe;when;when did it happen;when did this happen;when did the incident happen;when did it occur;\
            when did the incident occur;incident time;outage window;incident window;window;period;time window;impact window;time period;zeitraum;période;\
            período;periodo;horario;horário;発生期間;障害期間;影響期間;期間と時間;기간;장애 기간;장애 일시;장애일시;사고 일시;영향 기간;时间;时间段;故障时间段;時間;影响时间段
            """
        ),
    ]
}
