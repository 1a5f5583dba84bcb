import Diagnostics
import Testing

@Suite struct BytePairsTests {
    /// Texts of few letters, so that pairs fit at all distances from the ends and from each other.
    @Test func theFirstPlaceIsThatWhichALookAtEachPairFinds() {
        var pairs = BytePairs()
        pairs.insert(anyCaseOf: 0x61, 0x62)
        pairs.insert(0x63, nil)
        pairs.insert(0xC3, 0xA9)
        let letters: [UInt8] = [0x61, 0x42, 0x20, 0x20, 0x20, 0x2E, 0x41, 0x62, 0x63, 0xC3, 0xA9, 0x20, 0x00, 0x64, 0x65, 0x66]
        var seed: UInt64 = 1
        for length in 0..<400 {
            let text = (0..<length % 40).map { _ in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return letters[Int(seed >> 60)]
            }
            let places = text.indices.filter { pairs.contains(text[$0], $0 + 1 < text.count ? text[$0 + 1] : 0) }
            for start in 0...text.count { #expect(pairs.firstPlace(in: text, from: start) == places.first { $0 >= start }) }
            #expect(pairs.isAnywhere(in: text[...]) == !places.isEmpty)
        }
    }
}
