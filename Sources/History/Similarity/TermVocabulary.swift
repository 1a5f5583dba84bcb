import Foundation

/// The terms of a history: how rare each is, and how those that several incidents share are spelled.
struct TermVocabulary: Sendable {
    private let identifiers: [UInt64: UInt32]
    private let documentCounts: [UInt64: UInt32]
    private let spellings: [String]
    private let documentCount: Int

    init(_ profiles: [TermProfile]) {
        var counts: [UInt64: UInt32] = [:]
        for profile in profiles { for term in profile.terms { counts[term.hash, default: 0] += 1 } }
        var identifiers: [UInt64: UInt32] = [:]
        var spellings: [String] = []
        for profile in profiles {
            for term in profile.terms where counts[term.hash, default: 0] > 1 && identifiers[term.hash] == nil {
                identifiers[term.hash] = UInt32(spellings.count)
                spellings.append(profile.text(of: term))
            }
        }
        (self.identifiers, self.spellings, documentCounts, documentCount) = (identifiers, spellings, counts, profiles.count)
    }

    /// How many terms are shared by at least two incidents; their identifiers are 0 ..< count.
    var count: Int { spellings.count }

    func identifier(of hash: UInt64) -> UInt32? { identifiers[hash] }

    func spelling(of identifier: UInt32) -> String { spellings[Int(identifier)] }

    /// ln((1 + N) / (1 + df)) + 1
    func rarity(of hash: UInt64) -> Float {
        Float(log(Double(1 + documentCount) / Double(1 + documentCounts[hash, default: 0])) + 1)
    }
}
