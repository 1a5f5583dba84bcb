/// What can be read in the bytes of an attachment.
enum AttachmentText {
    /// Text as it is; of anything else the stretches that are text for sure, also where every other byte is zero (UTF-16), and those that
    /// may be chance.
    static func readable(in bytes: [UInt8]) -> (text: [UInt8], stretches: [UInt8]) {
        guard bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil else { return (bytes, []) }
        return (
            stretches(in: bytes, step: 1, shortest: sure) { $0 < 0x7F } + stretches(in: bytes, step: 2, shortest: shortest) { _ in true },
            stretches(in: bytes, step: 1, shortest: shortest) { _ in true }
        )
    }

    /// Formats that pack what they say: nobody can search them without unpacking.
    static func isPacked(_ path: String) -> Bool {
        let kind = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return packedKinds.contains(kind)
    }

    private static let packedKinds: Set<String> = [
        "zip", "gz", "tgz", "bz2", "xz", "zst", "7z", "rar", "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "svgz", "parquet",
    ]

    /// Shorter ones are chance: a picture of 200 kB has a hundred of four letters.
    private static let shortest = 8

    /// Of letters, digits and marks of ASCII alone there is by chance not one in a picture of a megabyte.
    private static let sure = 16

    private static func stretches(in bytes: [UInt8], step: Int, shortest: Int, where isAllowed: (UInt8) -> Bool) -> [UInt8] {
        var (found, run): ([UInt8], [UInt8]) = ([], [])
        func end() {
            if run.count >= shortest { found += run + [0x0A] }
            run.removeAll(keepingCapacity: true)
        }
        var here = 0
        while here < bytes.count {
            let byte = bytes[here]
            let isText = (byte >= 0x20 && byte != 0x7F || byte == 0x09) && isAllowed(byte)
            if isText, step == 1 || (here + 1 < bytes.count && bytes[here + 1] == 0) {
                run.append(byte)
                here += step
            } else {
                end()
                here += 1
            }
        }
        end()
        return found
    }
}
