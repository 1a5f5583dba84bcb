/// Near misses for messages of the form "did you mean …?".
package enum NearMiss {
    /// The candidate closest to `word` within a third of its length (at most 3 edits), ties in candidate order.
    package static func best(for word: String, among candidates: some Sequence<String>) -> String? {
        guess(for: word, among: candidates)?.best
    }

    /// What a word may have been meant to be.
    package struct Guess: Sendable, Hashable {
        package let word: String
        /// The candidates closest to it, in their order; never empty.
        package fileprivate(set) var nearest: [String]

        package var best: String { nearest[0] }

        /// Nothing else is as near, and what was written is a slip and nothing else: no other number, letter, day or word.
        package var isSure: Bool {
            nearest.count == 1 && NearMiss.counters(of: best) == NearMiss.counters(of: word) && !OtherWord.isAnother(word, than: best)
        }

        /// "did you mean `mail` or `main`?"
        package var question: String { "did you mean \(nearest.map { "`\($0)`" }.joined(separator: " or "))?" }

        /// The same for words with that before them.
        package func prefixed(by prefix: Substring) -> Guess { Guess(word: prefix + word, nearest: nearest.map { prefix + $0 }) }

        /// Writes the one word that can have been meant; nil where it would be a choice between several things.
        /// - Parameter written: the word as it must be spelled there.
        package func fix(at range: Range<Int>, writing written: String? = nil) -> Fix? {
            isSure ? Fix("Write `\(best)`", edits: [.init(range, written ?? best)], isSafe: true) : nil
        }
    }

    /// More candidates that are equally close are not named.
    private static let mostTies = 3

    /// The candidates closest to `word` within a part of its length (at most 3 edits).
    /// - Parameters:
    ///   - part: a third where the word must be one of the candidates, less where it may be another one.
    ///   - isSame: whether two candidates mean the same, so that it does not matter which of them is written.
    package static func guess(
        for word: String, among candidates: some Sequence<String>, part: Int = 3, isSame: (String, String) -> Bool = { $0 == $1 }
    ) -> Guess? {
        guess(for: word, in: Array(candidates), part, isSame)
    }

    private static func guess(for word: String, in candidates: [String], _ part: Int, _ isSame: (String, String) -> Bool) -> Guess? {
        let wanted = Array(word.lowercased().utf8)
        var limit = min(3, max(1, wanted.count / part))
        var rows = Rows(for: wanted)
        var (guess, least): (Guess?, Int) = (nil, .max)
        for candidate in candidates where rows.mayReach(candidate, limit: limit) {
            guard let distance = rows.distance(to: lowered(candidate), limit: limit), !OtherWord.isOpposite(word, of: candidate) else {
                continue
            }
            if distance < least {
                (guess, least, limit) = (Guess(word: word, nearest: [candidate]), distance, distance)
            } else if guess?.nearest.contains(where: { isSame($0, candidate) }) == false {
                guess?.nearest.append(candidate)
            }
            // From then on a candidate must be closer.
            if guess?.nearest.count == mostTies { limit = least - 1 }
            if limit < 0 || least == 0 { break }
        }
        return guess
    }

    /// What numbers things, names days and tells languages apart: figures, letters that stand alone, Roman numerals, and the signs of "C++" and "C#".
    /// One that differs is no slip, but another thing.
    private static func counters(of word: String) -> [UInt8] {
        let parts = word.lowercased().utf8.split { !(0x61...0x7A).contains($0) && $0 < 0x80 }
        let letters = parts.filter { $0.count == 1 || $0.allSatisfy("ivx".utf8.contains) }
        let signs = word.utf8.filter { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "#") }
        return letters.reduce(into: signs) { counters, part in counters += Array(part) + [0x20] }
    }

    /// Most candidates are in lower case as they stand.
    private static func lowered(_ text: String) -> [UInt8] {
        text.utf8.allSatisfy { $0 < 0x80 && !($0 >= 0x41 && $0 <= 0x5A) } ? Array(text.utf8) : Array(text.lowercased().utf8)
    }

    /// The rows of the table of distances, kept from one candidate to the next.
    private struct Rows {
        private let wanted: [UInt8]
        private let letters: UInt32
        private var beforeLast: [Int]
        private var last: [Int]
        private var current: [Int]

        init(for wanted: [UInt8]) {
            (self.wanted, letters) = (wanted, Self.letters(of: wanted))
            beforeLast = [Int](repeating: 0, count: wanted.count + 1)
            (last, current) = (beforeLast, beforeLast)
        }

        /// A bit for each letter that occurs: an edit makes up for one that only one of two words has, never for two.
        private static func letters(of word: some Sequence<UInt8>) -> UInt32 { word.reduce(0) { $0 | 1 << UInt32($1 & 31) } }

        /// A quick look at a word in any case. Lower case keeps length and letters only of ASCII.
        func mayReach(_ other: String, limit: Int) -> Bool {
            var other = other
            return other.withUTF8 { bytes in
                if bytes.reduce(0, |) >= 0x80 { return true }
                return abs(bytes.count - wanted.count) <= limit && mayReach(Self.letters(of: bytes), limit)
            }
        }

        private func mayReach(_ others: UInt32, _ limit: Int) -> Bool {
            (letters & ~others).nonzeroBitCount <= limit && (others & ~letters).nonzeroBitCount <= limit
        }

        /// Levenshtein distance with adjacent transpositions (optimal string alignment); nil over `limit`.
        mutating func distance(to other: [UInt8], limit: Int) -> Int? {
            guard abs(other.count - wanted.count) <= limit, mayReach(Self.letters(of: other), limit) else { return nil }
            for column in last.indices { last[column] = column }
            for i in other.indices {
                current[0] = i + 1
                var least = i + 1
                for j in wanted.indices {
                    var cost = min(last[j + 1] + 1, current[j] + 1, last[j] + (other[i] == wanted[j] ? 0 : 1))
                    if i > 0, j > 0, other[i] == wanted[j - 1], other[i - 1] == wanted[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                    current[j + 1] = cost
                    least = min(least, cost)
                }
                // A transposition reaches back over one row, never further.
                if least > limit + 1 { return nil }
                swap(&beforeLast, &last)
                swap(&last, &current)
            }
            return last[wanted.count] <= limit ? last[wanted.count] : nil
        }
    }
}
