import Diagnostics

/// The names of the days of the week.
enum WeekdayNames {
    /// Steps over the name of a day: 1 Monday … 7 Sunday.
    static func take(_ cursor: inout Cursor) -> Int? { take(&cursor, names) }

    /// Steps over a name or a single sign, as they stand in brackets: `（土）`, `(월)`.
    static func takeSign(_ cursor: inout Cursor) -> Int? { take(&cursor, names) ?? take(&cursor, signs) }

    private static func take(_ cursor: inout Cursor, _ names: WordTable<Int>) -> Int? {
        guard let found = names.match(cursor.bytes, at: cursor.at) else { return nil }
        cursor.at += found.length
        return found.value
    }

    private static let signs = WordTable<Int>([
        ("月", 1), ("火", 2), ("水", 3), ("木", 4), ("金", 5), ("土", 6), ("日", 7), ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6),
        ("월", 1), ("화", 2), ("수", 3), ("목", 4), ("금", 5), ("토", 6), ("일", 7),
    ])

    private static let names: WordTable<Int> = {
        let names = [
            "mon monday montag lundi lunes segunda segunda-feira 月曜日 月曜 星期一 周一 월요일",
            "tue tues tuesday dienstag mardi martes terça terça-feira 火曜日 火曜 星期二 周二 화요일",
            "wed weds wednesday mittwoch mercredi miércoles quarta quarta-feira 水曜日 水曜 星期三 周三 수요일",
            "thu thur thurs thursday donnerstag jeudi jueves quinta quinta-feira 木曜日 木曜 星期四 周四 목요일",
            "fri friday freitag vendredi viernes sexta sexta-feira 金曜日 金曜 星期五 周五 금요일",
            "sat saturday samstag sonnabend samedi sábado 土曜日 土曜 星期六 周六 토요일",
            "sun sunday sonntag dimanche domingo 日曜日 日曜 星期日 星期天 周日 일요일",
        ]
        return WordTable(names.enumerated().flatMap { index, line in line.pieces(partedBy: " ").map { ($0, index + 1) } })
    }()
}
