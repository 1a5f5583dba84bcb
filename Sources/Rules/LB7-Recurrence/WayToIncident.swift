import Incidents
import Markup

/// How links lead to an incident: by the name of its file, wherever that is shown, or by its address on the site.
struct WayToIncident {
    private let id: Name
    /// The part of a path that a link to it must have: the file's name, or a bundle's folder.
    private let name: Name

    /// What an address may hold.
    private struct Name {
        let text: String
        let bytes: [UInt8]

        init(_ text: String) { (self.text, bytes) = (text, Array(text.utf8)) }

        /// Byte by byte where it is ASCII, as nearly all are.
        func stands(in address: [UInt8]) -> Bool {
            guard let first = bytes.first, bytes.allSatisfy({ $0 < 0x80 }) else {
                return String(decoding: address, as: UTF8.self).contains(text)
            }
            guard bytes.count <= address.count else { return false }
            return (0...address.count - bytes.count).contains { address[$0] == first && address[$0...].starts(with: bytes) }
        }
    }

    init(_ incident: Incident) {
        let (file, folder) = (ProjectIndex.name(of: incident.path), ProjectIndex.folder(of: incident.path).dropLast())
        let isBundle = !folder.isEmpty && file.utf8.starts(with: "index.".utf8)
        (id, name) = (Name(incident.id), Name(isBundle ? ProjectIndex.name(of: String(folder)) : file))
    }

    /// - Parameter document: path of the file that the link stands in.
    func isTaken(by destination: String, from document: String) -> Bool {
        let address = Array(destination.utf8)
        // An escaped letter may be one of either.
        let mayLead = address.contains(0x25) || name.stands(in: address) || id.stands(in: address)
        guard mayLead, let path = RelativeTarget(destination, from: document).path else { return false }
        let parts = path.utf8.split(separator: 0x2F).map { Substring($0) }
        if parts.contains(where: { $0 == name.text })
            || zip(parts, parts.dropFirst()).contains(where: { $0 == "incidents" && $1 == id.text })
        {
            return true
        }
        return LinkPolicy.verdict(on: destination) == .relative && parts.last.map { $0 == id.text } ?? false
    }
}
