/// What a column of an action table, or a `key: value` beside an action, holds.
package enum ActionColumn: Sendable, Hashable {
    case index, action, owner, due, status, type, ticket, priority, doneOn, reason
    /// Who answers for an action where a column of its own, beside this one, names nobody.
    case team

    /// Keys that can stand in the running text of an item ("Owner: platform team").
    static let keys = PhraseTable<ActionColumn>([
        (
            .owner,
            """
            owner,owners,assignee,assignees,assigned to,assigned,responsible,dri,point of contact,\
            担当,担当者,責任者,オーナー,负责人,負責人,责任人,責任人,执行人,牵头人,承辦人,担当部署,対応担当,담당,담당자,담당 부서,책임자,\
            verantwortlich,verantwortliche,verantwortlicher,zuständig,responsable,responsables,encargado,encargada,asignado a,\
            responsável,responsáveis,atribuído a,porteur,assigné à
            """
        ),
        (
            .due,
            """
            due,due date,due by,deadline,target date,target,eta,eta date,by when,date,complete by,finish by,expected date,planned date,\
            estimated completion,est. completion,expected completion,planned completion,target completion,estimated completion date,\
            expected completion date,planned completion date,target completion date,completion target,ecd,期限,期日,締切,締め切り,完了予定,完了予定日,完了期限,完了目標,完了目標日,目標日,対応期限,対応予定日,実施予定日,実施期限,予定日,\
            截止,截止日,截止日期,截止时间,完成时间,完成期限,完成时限,预计完成,预计完成时间,预计完成日期,预期完成,预期完成时间,日期,计划完成,计划完成时间,计划完成日期,\
            截止時間,完成時間,預計完成,預計完成時間,預計完成日期,預定完成日,기한,마감,마감일,목표일,목표 일자,완료 예정일,완료예정일,완료 목표일,완료목표일,목표 완료일,완료 기한,조치 기한,날짜,\
            fällig,fällig am,fällig bis,frist,termin,zieltermin,fälligkeit,fälligkeitsdatum,bis,bis zum,datum,fecha límite,fecha limite,plazo,vencimiento,vence,vence el,fecha,fecha compromiso,fecha de compromiso,fecha comprometida,fecha prevista,fecha estimada,fecha de entrega,fecha objetivo,\
            prazo,data limite,data prevista,data de entrega,previsão,previsão de conclusão,data,vencimento,vence em,\
            échéance,date limite,date d'échéance,date prévue,date butoir,délai
            """
        ),
        (.status, "status,state,状態,ステータス,状況,状态,狀態,상태,estado,situação,statut,état"),
        (.type, "type,kind,category,種別,種類,分類,类型,類型,类别,유형,종류,분류,typ,kategorie,tipo,categoría,categoria,catégorie"),
        (.ticket, "ticket,tickets,tracking,tracked in,tracked by,tracker,jira,github issue,pr,prs,チケット,工单,티켓,pull request,issue,issues"),
        (.priority, "priority,prio,優先度,优先级,優先級,우선순위,priorität,prioridad,prioridade,priorité"),
        (
            .doneOn,
            """
            completed on,done on,closed on,completion date,date completed,date closed,closed date,date resolved,resolved on,date done,\
            fixed on,finished on,erledigt am,abgeschlossen am,fecha de cierre,fecha de finalización,concluído em,terminé le,完了日,完成日期,완료일
            """
        ),
    ])

    /// Headers of a table, beyond the keys.
    static let headers = PhraseTable<ActionColumn>([
        (
            .index,
            """
            #,no,no.,nr,nr.,id,n°,№,nº,num,number,ai,ref #,番号,項番,序号,編號,编号,번호,núm,núm.,\
            date opened,opened,opened on,open date,date created,created,created on,creation date,date raised,raised on,date added,added on,\
            起票日,登録日,作成日,创建时间,创建日期,등록일,erstellt,erstellt am,fecha de apertura,fecha de creación,data de abertura,créé le
            """
        ),
        (
            .action,
            """
            action,actions,action item,action items,item,items,task,tasks,description,what,todo,to do,to-do,measure,measures,improvement,\
            improvements,remediation,follow-up,follow up,followup,follow-ups,recommendation,work item,title,summary,initiative,step,next step,\
            deliverable,countermeasure,corrective action,preventive action,action required,action to take,details,change,fix,work,\
            アクション,アクションアイテム,対策,対策内容,対応,対応内容,対応策,内容,項目,タスク,施策,改善策,改善項目,再発防止策,やること,作業,\
            措施,行动,行動,行动项,改进行动,任务,事项,改进项,改进措施,改进,内容描述,描述,待办,待办事项,工作项,具体措施,\
            조치,조치 사항,조치사항,조치 내용,작업,항목,액션,액션 아이템,할 일,내용,개선 사항,대책,\
            maßnahme,maßnahmen,massnahme,aktion,aktionen,aufgabe,aufgaben,was,beschreibung,\
            acción,accion,acciones,tarea,tareas,medida,medidas,descripción,qué,\
            ação,acao,ações,tarefa,tarefas,descrição,o que,mesure,mesures,tâche,tâches,quoi
            """
        ),
        (
            .owner,
            """
            who,lead,team,person,poc,contact,driver,point person,owner(s),owning team,squad,engineer,engineers,developer,developers,champion,accountable,addressee,assignee(s),by whom,\
            owned by,action by,actioned by,ownership,responsibility,resp.,resp,pic,department,assignment group,zuständigkeit,verantw.,verantw,responsabile,主担当,対応者,负责,负责团队,跟进人,담당 팀,담당팀,\
            wer,besitzer,eigentümer,dueño,propietario,quién,asignado,equipo,dono,quem,equipe,time,propriétaire,qui,pilote,assigné,équipe
            """
        ),
        (
            .due,
            """
            when,date,by,timeline,timeframe,time frame,schedule,expected,planned for,scheduled for,planned closure,\
            target closure,timescale,timescales,予定日,納期,目標,時期,完了予定日,対応時期,\
            时间,目标日期,日期,预计,计划完成时间,截止期限,完成期限,예정일,일정,목표,완료 예정,datum,zieldatum,bis,bis wann,\
            fecha,fecha objetivo,cuándo,data,quando,data alvo,date,pour quand,quand,date cible
            """
        ),
        (
            .status,
            """
            done,done?,complete,complete?,completed,completed?,progress,closed,closed?,implemented,implemented?,fixed,fixed?,resolved,resolved?,finished,finished?,\
            進捗,完了,対応状況,進捗状況,进度,進度,完成情况,进展,\
            진행,진행 상황,진행상황,완료,완료 여부,stand,zustand,erledigt,erledigt?,hecho,feito,andamento,avancement,fait
            """
        ),
        (.type, "class,area,facet,theme,bucket,action type,区分,カテゴリ,カテゴリー,タイプ,类别,구분,art,clase,área"),
        (
            .ticket,
            """
            link,links,bug,bugs,bug #,バグ,reference,ref,url,github,issue / pr,issue/pr,pr / issue,issue link,tracking issue,tracking link,pr link,jira ticket,\
            課題,リンク,关联,链接,單號,单号,跟踪,相关链接,이슈,링크,verweis,enlace,incidencia,chamado,lien
            """
        ),
        (.priority, "p,severity,urgency,importance,重要度,緊急度,重要性,优先,중요도,prioritaet"),
        (
            .reason,
            "notes,note,comment,comments,remarks,rationale,why,reason,備考,コメント,备注,備註,비고,bemerkung,notas,observaciones,observações,remarques"
        ),
    ])

    /// Headers that name a group rather than a person.
    static let teams = PhraseTable(
        "team,teams,squad,owning team,department,assignment group,equipo,equipe,équipe,チーム,担当チーム,团队,负责团队,팀,담당 팀,담당팀")

    /// Headers whose day tells when an action was done.
    static let settled = PhraseTable(
        "done,completed,closed,implemented,fixed,resolved,finished,完了,完成,완료,erledigt,hecho,feito,concluído,fait,terminé")

    /// What the column under a header holds.
    package init?(header: String) {
        let folded = LowercasedBytes.fold(Array(header.utf8))
        guard let column = Self.named(folded, 0..<folded.count) else { return nil }
        self = column
    }

    /// What a header cell says; a header of several words is known by the first known word in it, unless that only tells of what the last one is:
    /// "Action owner".
    static func named(_ folded: [UInt8], _ range: Range<Int>) -> ActionColumn? {
        if let exact = whole(folded, range) { return exact }
        if let mark = ActionStatusWords.marks.match(folded, at: range.lowerBound, before: range.upperBound),
            folded[mark.end..<range.upperBound].allSatisfy({ $0 >= 0x80 })
        {
            return .status
        }
        let key = keys.first(in: folded, range)
        let header = headers.first(in: folded, range)
        guard let first = [header, key].compactMap({ $0 }).min(by: { $0.range.lowerBound < $1.range.lowerBound }) else { return nil }
        return head(folded, first.range.upperBound..<range.upperBound, behind: first.meaning) ?? first.meaning
    }

    /// What a header says that is one name and nothing else.
    static func whole(_ folded: [UInt8], _ range: Range<Int>) -> ActionColumn? {
        headers.meaning(of: range, in: folded) ?? keys.meaning(of: range, in: folded)
    }

    /// The last noun behind the name of an action or a ticket, with one word at most between: "Action due date", "Action plan owner".
    private static func head(_ folded: [UInt8], _ range: Range<Int>, behind first: ActionColumn) -> ActionColumn? {
        guard first == .action || first == .ticket else { return nil }
        var words = 0
        for start in range.dropFirst() where folded[start - 1] == 0x20 && folded[start] != 0x20 {
            if let name = name(folded, at: start, before: range.upperBound), name.end == range.upperBound {
                let heads: Set<ActionColumn> = first == .action ? headsOfActions : headsOfTickets
                let isVerb = name.column == .status && keys.meaning(of: start..<name.end, in: folded) == nil
                return heads.contains(name.column) && !isVerb ? name.column : nil
            }
            words += 1
            guard words < 2, !folded[range.lowerBound..<start].contains(where: signs.contains),
                joiners.match(folded, at: start, before: range.upperBound) == nil
            else { return nil }
        }
        return nil
    }

    private static let headsOfActions: Set<ActionColumn> = [.owner, .due, .status, .type, .priority, .index, .reason]
    private static let headsOfTickets: Set<ActionColumn> = [.owner, .status, .type, .priority]
    private static let joiners = PhraseTable("and,or,of,to,for,by,with,in,per,und,oder,y,o,de,e,et,ou")

    /// The columns that a header names one beside the other: "Owner / Due", "Who and by when", "担当・期限". Empty for one that names one.
    static func shared(_ folded: [UInt8], _ range: Range<Int>) -> [ActionColumn] {
        guard headers.meaning(of: range, in: folded) == nil, keys.meaning(of: range, in: folded) == nil else { return [] }
        var columns: [ActionColumn] = []
        var offset = range.lowerBound
        var isParted = true
        while offset < range.upperBound {
            guard let name = name(folded, at: offset, before: range.upperBound), shareable.contains(name.column),
                isParted || columns.last == name.column
            else { return [] }
            if !columns.contains(name.column) { columns.append(name.column) }
            offset = LowercasedBytes.pastSpaces(folded, name.end, range.upperBound)
            isParted = false
            while let end = joint(folded, at: offset, before: range.upperBound) {
                offset = LowercasedBytes.pastSpaces(folded, end, range.upperBound)
                isParted = true
            }
        }
        return columns.count > 1 && (columns.contains(.owner) || columns.contains(.due)) ? columns : []
    }

    private static let shareable: Set<ActionColumn> = [.owner, .due, .status, .type, .ticket, .priority, .doneOn]

    /// The longest name of a column at an offset.
    private static func name(_ folded: [UInt8], at offset: Int, before end: Int) -> (column: ActionColumn, end: Int)? {
        let found = [headers.match(folded, at: offset, before: end), keys.match(folded, at: offset, before: end)].compactMap { $0 }
        return found.max { $0.end < $1.end }.map { ($0.meaning, $0.end) }
    }

    /// Where a sign or word ends that parts one name from the next.
    private static func joint(_ folded: [UInt8], at offset: Int, before end: Int) -> Int? {
        guard offset < end else { return nil }
        return signs.contains(folded[offset]) ? offset + 1 : joints.match(folded, at: offset, before: end)?.end
    }

    private static let signs = ByteSet("/&+,;|()[]:-\n")
    private static let joints = PhraseTable("–,—,·,・,／,＆,、,，,；,（,）,and,und,y,e,et,と")
}
