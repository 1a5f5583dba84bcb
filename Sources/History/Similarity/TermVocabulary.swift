import Foundation

/// The terms of a history: how rare each is, and how those that several incidents share are spelled.
struct TermVocabulary: Sendable {
    private let identifiers: [UInt64: UInt32]
    private let documentCounts: [UInt64: UInt32]
    private let spellings: [String]
    private let documentCount: Int
    /// How many documents have each term of `spellings`.
    private let documentCountOfShared: [UInt32]

    init(_ profiles: [TermProfile]) {
        var counts: [UInt64: UInt32] = [:]
        for profile in profiles { for term in profile.terms { counts[term.hash, default: 0] += 1 } }
        var identifiers: [UInt64: UInt32] = [:]
        var spellings: [String] = []
        var shared: [UInt32] = []
        for profile in profiles {
            for term in profile.terms where counts[term.hash, default: 0] > 1 && identifiers[term.hash] == nil {
                identifiers[term.hash] = UInt32(spellings.count)
                spellings.append(profile.text(of: term))
                shared.append(counts[term.hash, default: 0])
            }
        }
        (self.identifiers, self.spellings, documentCounts, documentCount) = (identifiers, spellings, counts, profiles.count)
        documentCountOfShared = shared
    }

    /// How many terms are shared by at least two incidents; their identifiers are 0 ..< count.
    var count: Int { spellings.count }

    func identifier(of hash: UInt64) -> UInt32? { identifiers[hash] }

    func isInOneDocument(_ hash: UInt64) -> Bool { documentCounts[hash] == 1 }

    func spelling(of identifier: UInt32) -> String { spellings[Int(identifier)] }

    /// Whether a term is evidence to a reader: in less than a quarter of the documents, and more than a number.
    func isTelling(_ identifier: UInt32) -> Bool {
        let isRare = Int(documentCountOfShared[Int(identifier)]) * 4 <= max(8, documentCount)
        return isRare && spellings[Int(identifier)].utf8.contains { $0 > 0x39 }
    }

    /// ln((1 + N) / (1 + df)) + 1
    func rarity(of hash: UInt64) -> Float {
        Float(log(Double(1 + documentCount) / Double(1 + documentCounts[hash, default: 0])) + 1)
    }
}
