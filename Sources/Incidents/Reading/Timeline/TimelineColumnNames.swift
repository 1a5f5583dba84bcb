/// What the headers of a timeline's table call its columns, in eight languages.
enum TimelineColumnNames {
    static let times = WordTable([
        "time", "when", "timestamp", "zeit", "uhr", "hora", "heure", "horário", "時刻", "時間", "日時", "时间", "時間", "시간", "시각", "일시", "utc",
        "jst", "kst", "cet",
    ])
    static let dates = WordTable(["date", "day", "datum", "tag", "fecha", "data", "jour", "día", "dia", "日付", "日期", "날짜", "일자"])
    static let ends = WordTable(["end", "until", "to", "ende", "bis", "fin", "fim", "終了", "结束", "종료"])
    static let durations = WordTable([
        "duration", "elapsed", "delta", "Δ", "offset", "dauer", "duración", "duração", "durée", "経過", "所要", "耗时", "持续", "경과", "minutes",
        "mins",
    ])
    static let zones = WordTable([
        "zone", "timezone", "time zone", "tz", "zeitzone", "fuseau", "fuso", "huso", "zona", "タイムゾーン", "时区", "時區", "시간대",
    ])
    /// What is measured, rather than what happened.
    static let measures = WordTable([
        "metric", "metrics", "measure", "kpi", "indicator", "metrik", "kennzahl", "métrique", "indicateur", "métrica", "indicador", "指標",
        "指标",
        "지표",
    ])
    static let kinds = WordTable([
        "type", "kind", "category", "typ", "art", "tipo", "種別", "分類", "类型", "類型", "유형", "구분", "catégorie", "categoría", "categoria",
    ])
    /// What happened: such a column mentions times without being one.
    static let words = WordTable([
        "event", "events", "what", "description", "detail", "details", "action", "actions", "activity", "note", "notes", "comment",
        "comments",
        "summary", "update", "updates", "observation", "observations", "happened", "message", "ereignis", "ereignisse", "beschreibung",
        "was",
        "vorgang", "maßnahme", "bemerkung", "evento", "eventos", "descripción", "descrição", "detalle", "detalles", "detalhe", "detalhes",
        "acción", "ação", "qué", "événement", "événements", "évènement", "détail", "détails", "quoi", "commentaire", "事象", "出来事",
        "イベント", "内容", "対応", "説明", "事件", "描述", "说明", "操作", "이벤트", "내용", "설명", "조치",
    ])
}
