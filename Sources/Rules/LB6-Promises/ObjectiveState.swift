/// The words and marks by which an objective is said to be met or not.
enum ObjectiveState {
    /// Whether a column of this title says it.
    static func isTitle(_ title: String) -> Bool {
        let words = SpokenWords(title)
        return titles.contains(where: words.say)
    }

    private static let titles = [
        "met ", "status ", "state ", "done ", "achieved ", "reached ", "fulfilled ", "erfüllt ", "erreicht ", "zustand ", "stand ",
        "atteint ", "statut ", "état ", "rempli ", "cumplido ", "alcanzado ", "logrado ", "estado ", "atingido ", "cumprido ", "達成", "状態",
        "状況", "达成", "達到", "状态", "狀態", "달성", "상태",
    ]

    /// Whether a cell of such a column says no.
    static func isUnmet(_ state: String) -> Bool {
        let words = SpokenWords(state)
        return isCross(state)
            || [
                "no ", "not ", "unmet ", "open ", "pending ", "todo ", "missed ", "failed ", "failing ", "in progress ", "nein ", "nicht ",
                "offen ", "non ", "pas ", "não ", "いいえ", "未", "否", "아니",
            ].contains(where: words.say)
    }

    /// Whether an item of a list says so before or behind its objective: "❌ …", "…: not met".
    static func isUnmet(item: String) -> Bool {
        if isCross(String(item.prefix { !$0.isLetter && !$0.isNumber })) { return true }
        guard let mark = item.lastIndex(where: { ":：–—→".contains($0) || $0 == "(" }) else { return false }
        let said = item[item.index(after: mark)...].lowercased().prefix { !",;(.".contains($0) && $0 != ")" }
        return isCross(String(said))
            || answers.contains(said.trimmingPrefix(while: \.isWhitespace).split(separator: " ").joined(separator: " "))
    }

    private static func isCross(_ text: String) -> Bool {
        ["❌", "✗", "✘", "✖", "☐", "[ ]", "🔴"].contains { text.contains($0) }
    }

    /// Whole answers, since an objective may hold any of these words: "error rate: no more than 1 %".
    private static let answers: Set<String> = [
        "no", "not met", "not yet", "not yet met", "unmet", "open", "still open", "pending", "todo", "missed", "failed", "failing",
        "in progress", "not reached", "not achieved", "not fulfilled", "not done", "nein", "nicht erfüllt", "nicht erreicht", "noch nicht",
        "noch nicht erfüllt", "noch nicht erreicht", "offen", "noch offen", "verfehlt", "non", "non atteint", "pas atteint", "pas encore",
        "en cours", "no cumplido", "no alcanzado", "aún no", "pendiente", "não", "não cumprido", "não atingido", "ainda não", "pendente",
        "未達成", "未达成", "未達", "未完了", "未完成", "미달성", "미완료",
    ]
}
