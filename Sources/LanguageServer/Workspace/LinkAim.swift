import Incidents
import Markup
import Rules

/// Where a link of a document leads, if it may lead to an incident: to its file, to the folder of its bundle, or to its page of the site.
struct LinkAim {
    private let files: [String]
    private let id: String?

    /// Nil for a link to another site, or within the document.
    init?(_ destination: String, from path: String) {
        guard case .relative = LinkPolicy.verdict(on: destination) else { return nil }
        let target = RelativeTarget(destination, from: path)
        guard let named = target.path, !target.isOwnDocument else { return nil }
        files = RelativeTarget.files(at: named)
        id = destination.hasPrefix("/incidents/") ? destination.split(separator: "/").dropFirst().first.map(String.init) : nil
    }

    func hits(_ incident: Incident) -> Bool { files.contains(incident.path) || id == incident.id }
}
