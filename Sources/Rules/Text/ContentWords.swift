import Diagnostics

/// The words of a text that carry meaning, cut to their stems, for comparing two texts.
struct ContentWords: Equatable {
    /// Stems of the words by their hashes, ascending and each once, without those that any sentence has; pairs of letters where a script has no
    /// spaces.
    private let stems: [UInt64]

    init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ bytes: [UInt8]) {
        let common = Self.common
        var stems: [UInt64] = []
        stems.reserveCapacity(bytes.count / 6)
        var lastLetter: Range<Int>?
        WordScanner.scan(bytes) { range, hash in
            if bytes[range.lowerBound] >= 0xE3, range.count == 3 {
                if let last = lastLetter, last.upperBound == range.lowerBound {
                    stems.append(WordScanner.hash(bytes[last.lowerBound..<range.upperBound]))
                }
                lastLetter = range
                return
            }
            lastLetter = nil
            guard range.count > 2, !common.contains(hash) else { return }
            stems.append(range.count <= Self.stemLength ? hash : WordScanner.hash(bytes[Self.stem(of: range, in: bytes)]))
        }
        stems.sort()
        var count = 0
        for place in stems.indices where count == 0 || stems[place] != stems[count - 1] {
            stems[count] = stems[place]
            count += 1
        }
        stems.removeLast(stems.count - count)
        self.stems = stems
    }

    var count: Int { stems.count }

    func sharedCount(with other: ContentWords) -> Int {
        var (own, others, count) = (stems[...], other.stems[...], 0)
        while let first = own.first, let second = others.first {
            if first == second { count += 1 }
            if first <= second { own.removeFirst() }
            if second <= first { others.removeFirst() }
        }
        return count
    }

    /// The first letters of a word.
    private static func stem(of word: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var (end, letters) = (word.lowerBound, 0)
        while end < word.upperBound {
            letters += bytes[end] & 0xC0 != 0x80 ? 1 : 0
            if letters > stemLength { break }
            end += 1
        }
        return word.lowerBound..<end
    }

    private static let stemLength = 6

    private static let common = WordSet(
        """
        the and was were are for not that this with from had has have did does didn't but its it's our their they them when which who why \
        because been being could would should can will into onto out all any some there then than also only what how where root cause caused due \
        que los las del por para con una und der die das den dem ein eine nicht les des une dans pour pas não uma foi com sem
        """)
}
