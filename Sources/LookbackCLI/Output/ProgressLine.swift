/// One line at the foot of a terminal that says what is being done; nothing where standard error is no terminal.
struct ProgressLine {
    private let isShown: Bool

    init(isQuiet: Bool) { isShown = !isQuiet && StandardError.isTerminal }

    func show(_ text: String) {
        if isShown { StandardError.write("\r\u{1B}[K\(text) …") }
    }

    func clear() {
        if isShown { StandardError.write("\r\u{1B}[K") }
    }
}
