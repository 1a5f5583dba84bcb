/// The parts of a day that stand behind its date where nobody noted the time: `3/14 午前`, `08-02 凌晨`, `14 March, evening`.
enum PartOfDay {
    private static let words = WordTable([
        "early morning", "late morning", "morning", "midday", "early afternoon", "late afternoon", "afternoon", "evening", "late evening",
        "late night", "night", "overnight",
        "früh", "morgens", "vormittag", "vormittags", "mittags", "nachmittag", "nachmittags", "abend", "abends", "nachts",
        "matin", "après-midi", "soir", "nuit", "por la mañana", "por la tarde", "por la noche", "mañana", "tarde", "noche", "madrugada",
        "de manhã", "à tarde", "à noite", "manhã", "noite",
        "午前", "午後", "早朝", "未明", "朝", "昼", "夕方", "夜", "深夜", "凌晨", "清晨", "早上", "早晨", "早", "上午", "中午", "下午", "傍晚", "晚上", "晚", "夜间", "夜裡", "半夜",
        "새벽", "아침", "오전", "오후", "저녁", "밤", "심야",
    ])

    /// Steps over such a word that closes a time.
    static func takeClosed(_ cursor: inout Cursor) -> Bool {
        guard Cursor.isLetter(cursor.byte()) else { return false }
        var ahead = cursor
        guard ahead.take(words) != nil, MomentScanner.isClosed(ahead) else { return false }
        cursor = ahead
        return true
    }
}
