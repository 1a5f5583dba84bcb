import Frameworks

/// Ids of incidents: slugs that are safe in a path and a URL.
package enum IncidentID {
    /// The id of the incident in a file: the file's stem, or the folder's name where the file is `index.md`.
    /// - Parameter path: relative to the project's root, with `/` between folders.
    package static func slug(path: String) -> String { slug(name(ofPath: path)) }

    /// The id that a document names another incident by: the id itself, or the path of its file.
    package static func slug(reference: String) -> String {
        reference.contains("/") || reference.hasSuffix(".md") ? slug(path: reference) : slug(reference)
    }

    /// The part of a path that names the incident, as the author spells it.
    package static func name(ofPath path: String) -> String {
        let (folders, file) = parted(path[...])
        let stem = stem(of: file)
        if stem.utf8.count <= 6, ["index", "_index", "readme"].contains(stem.lowercased()) {
            let folder = parted(folders).last
            if !folder.isEmpty { return String(folder) }
        }
        return String(stem)
    }

    /// The last name of a path, and what stands before it.
    private static func parted(_ path: Substring) -> (before: Substring, last: Substring) {
        let bytes = path.utf8
        guard let end = bytes.lastIndex(where: { $0 != 0x2F }).map(bytes.index(after:)) else { return ("", "") }
        let start = bytes[..<end].lastIndex(of: 0x2F).map(bytes.index(after:)) ?? path.startIndex
        return (path[..<start], path[start..<end])
    }

    /// Bytes after which nothing is added to a slug: a folder's name holds 255 on most file systems.
    package static let sizeLimit = 180

    /// Lower case, `a-z0-9` and the letters of other scripts, one dash between words.
    package static func slug(_ text: String) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(min(text.utf8.count, sizeLimit) + 8)
        var isDashDue = false
        func append(_ letters: some Collection<UInt8>) {
            if isDashDue, !slug.isEmpty { slug.append(0x2D) }
            isDashDue = false
            slug.append(contentsOf: letters)
        }
        for scalar in text.unicodeScalars {
            if slug.count > sizeLimit { break }
            switch scalar.value {
            case 0x61...0x7A, 0x30...0x39: append(CollectionOfOne(UInt8(scalar.value)))
            case 0x41...0x5A: append(CollectionOfOne(UInt8(scalar.value) | 0x20))
            case 0x27, 0x2019, 0x300...0x36F: continue
            case 0..<0x80: isDashDue = true
            default:
                if let plain = LatinLetters.plain(scalar) {
                    append(plain.utf8)
                } else if scalar.properties.isAlphabetic {
                    append(scalar.properties.lowercaseMapping.utf8)
                } else {
                    isDashDue = true
                }
            }
        }
        return slug.isEmpty ? "incident" : String(decoding: slug, as: UTF8.self)
    }

    private static let suffixes = [".html.md.erb", ".markdown", ".qmd", ".md"].map { Array($0.utf8) }

    private static func stem(of file: Substring) -> Substring {
        for suffix in suffixes where file.utf8.count > suffix.count {
            let start = file.utf8.index(file.utf8.endIndex, offsetBy: -suffix.count)
            if file.utf8[start...].elementsEqual(suffix, by: { $0 == $1 || $0 | 0x20 == $1 && $0 >= 0x41 && $0 <= 0x5A }) {
                return file[..<start]
            }
        }
        return file
    }
}
