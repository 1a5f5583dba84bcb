import Incidents
import Markup

/// How links lead to an incident: by the name of its file, wherever that is shown, or by its address on the site.
struct WayToIncident {
    private let incident: Incident
    /// The part of a path that a link to it must have: the file's name, or a bundle's folder.
    private let name: String

    init(_ incident: Incident) {
        let parts = incident.path.utf8.split(separator: 0x2F).map { Substring($0) }
        let isBundle = parts.last?.hasPrefix("index.") == true && parts.count > 1
        self.incident = incident
        name = String(isBundle ? parts[parts.count - 2] : parts.last ?? "")
    }

    /// - Parameter document: path of the file that the link stands in.
    func isTaken(by destination: String, from document: String) -> Bool {
        // An escaped letter may be one of either.
        let mayLead = destination.utf8.contains(0x25) || Self.holds(destination, name) || Self.holds(destination, incident.id)
        guard mayLead, let path = RelativeTarget(destination, from: document).path else { return false }
        let parts = path.utf8.split(separator: 0x2F).map { Substring($0) }
        if parts.contains(where: { $0 == name })
            || zip(parts, parts.dropFirst()).contains(where: { $0 == "incidents" && $1 == incident.id })
        {
            return true
        }
        return LinkPolicy.verdict(on: destination) == .relative && parts.last.map { $0 == incident.id } ?? false
    }

    /// Whether an address holds a name: byte by byte where both are ASCII, as nearly all are.
    private static func holds(_ address: String, _ name: String) -> Bool {
        let (bytes, wanted) = (Array(address.utf8), Array(name.utf8))
        guard !wanted.isEmpty, (bytes + wanted).allSatisfy({ $0 < 0x80 }) else { return address.contains(name) }
        return bytes.indices.dropLast(wanted.count - 1).contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
    }
}
