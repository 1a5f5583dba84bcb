/// Maps moments to percent of a plot's width, so that plots fit any screen while their text keeps its size.
struct PlotScale: Sendable {
    let start: Int
    let end: Int
    /// Percent kept free on either side.
    static let inset = 1.5

    init(_ start: Int, _ end: Int) { (self.start, self.end) = (start, max(end, start + 1)) }

    /// `12.34`: percent from the left.
    func percent(_ moment: Int) -> Double {
        let share = Double(moment - start) / Double(end - start)
        return Self.inset + min(max(share, 0), 1) * (100 - 2 * Self.inset)
    }

    func x(_ moment: Int) -> String { Self.format(percent(moment)) + "%" }

    func width(from: Int, to: Int) -> String { Self.format(max(percent(to) - percent(from), 0)) + "%" }

    /// At most two decimals, no trailing zeros: the same text on every machine.
    /// - Parameter number: not below zero.
    static func format(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        return String(hundredths / 100) + fractions[hundredths % 100]
    }

    /// What stands after the whole number, by hundredths: nothing, `.01` … `.1` … `.99`.
    private static let fractions: [String] = (0..<100).map { number in
        let (tenths, rest) = (number / 10, number % 10)
        return number == 0 ? "" : rest == 0 ? ".\(tenths)" : ".\(tenths)\(rest)"
    }
}
