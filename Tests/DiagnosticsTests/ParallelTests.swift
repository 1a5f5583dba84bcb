import Testing

@testable import Diagnostics

@Suite struct ParallelTests {
    @Test(arguments: [1, 2, 3, 16], [0, 1, 2, 63, 64, 65, 1_000])
    func theOrderIsThatOfTheItems(_ jobs: Int, _ count: Int) async {
        #expect(await Parallel.map(Array(0..<count), jobs: jobs) { $0 * 2 } == (0..<count).map { $0 * 2 })
    }
}
