import Testing

@testable import Site

@Suite struct ImageSizeTests {
    private static let pictures: [(name: String, bytes: [UInt8])] = [
        (
            "PNG",
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 1, 0x40, 0, 0, 0, 0xC8, 8, 2]
        ),
        ("GIF", Array("GIF89a".utf8) + [0x40, 1, 0xC8, 0, 0]),
        ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 17, 8, 0, 0xC8, 1, 0x40, 3, 1, 0x22]),
        ("lossy WebP", webP("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x40, 1, 0xC8, 0])),
        ("lossless WebP", webP("VP8L", [0x2F, 0x3F, 0xC1, 0x31, 0, 0, 0, 0, 0, 0])),
        ("extended WebP", webP("VP8X", [0, 0, 0, 0, 0x3F, 1, 0, 0xC7, 0, 0])),
    ]

    private static func webP(_ form: String, _ data: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8) + Array(form.utf8) + [10, 0, 0, 0] + data
    }

    @Test(arguments: pictures.map(\.name)) func thePixelsOfAPictureAreReadFromItsFirstBytes(name: String) throws {
        let bytes = try #require(Self.pictures.first { $0.name == name }?.bytes)
        let size = try #require(ImageSize(bytes))
        #expect(size.width == 320 && size.height == 200)
        for length in bytes.indices { _ = ImageSize(Array(bytes[..<length])) }
    }

    @Test(arguments: ["", "<svg/>", "GIF", "plain text"]) func whatIsNoPictureHasNoSize(text: String) {
        #expect(ImageSize(Array(text.utf8)) == nil)
    }
}
