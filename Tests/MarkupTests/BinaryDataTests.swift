import Diagnostics
import Testing

@testable import Markup

@Suite struct BinaryDataTests {
    private func fault(_ bytes: [UInt8]) -> Range<Int>? { BinaryData.finding(in: SourceFile(path: "x.md", bytes: bytes))?.range }

    @Test func bytesThatNoTextHasAreFoundAtTheFirstZero() {
        #expect(fault([0, 1] + Array("bin".utf8)) == 0..<1)
        #expect(fault([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3E, 0, 1, 0, 0, 0]) == 7..<8)
        #expect(fault((0..<200).map { UInt8($0) }) == 0..<1)
    }

    @Test func aTextIsNoneInWhateverEncodingAndWithASlipInIt() {
        #expect(fault(Array("# A\u{0} b\r\n\t\u{1B}[31m".utf8)) == nil)
        #expect(fault([]) == nil)
        #expect(fault([0xFF, 0xFE] + Array("# Checkout".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == nil)
        #expect(fault(Array("# Checkout\n".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == nil)
    }
}
