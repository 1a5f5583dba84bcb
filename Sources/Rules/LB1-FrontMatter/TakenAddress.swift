import Diagnostics
import History
import Incidents

/// Old addresses of an incident that something else has.
enum TakenAddress {
    static func findings(_ input: RuleInput) -> [Finding] {
        let refused = input.index.redirects.refused(of: input.document.path).map { finding($0.address, $0.obstacle, input) }
        let covered = input.incident.redirectFrom.compactMap { address -> Finding? in
            // What a folder presets is reported where it is written.
            guard !address.range.isEmpty else { return nil }
            if isOfRule(address.value) { return finding(address, "lies where the page of a rule may be published", note: nil, input) }
            guard let attachment = attachment(at: address.value, input) else { return nil }
            return finding(address, "lies where \(attachment.quoted) may be published", note: nil, input)
        }
        return refused + covered
    }

    private static func finding(_ address: Located<OldAddress>, _ obstacle: Redirects.Obstacle, _ input: RuleInput) -> Finding {
        switch obstacle {
        case .page(let path): return finding(address, "is the page of another incident", note: path, input)
        case .group: return finding(address, "is the page of a group that the site has", note: nil, input)
        case .redirect(let other) where other.address.file == address.value.file:
            return finding(address, "is an old address of another incident too", note: other.path, input)
        case .redirect(let other):
            let message = "cannot be led on beside \(other.address.written.quoted): a name is a file or a folder"
            return finding(address, message, note: other.path == input.document.path ? nil : other.path, input)
        }
    }

    /// The page is there without it, so that nothing has to wait.
    private static func finding(_ address: Located<OldAddress>, _ message: String, note: String?, _ input: RuleInput) -> Finding {
        Finding(
            address.range.isEmpty ? input.titlePlace : address.range, "\(address.value.written.quoted) \(message)",
            help: "an address leads to one place: remove it from one of them",
            notes: note.map { [Note(path: $0, range: nil, message: "the other incident")] } ?? [], atMost: .warning)
    }

    private static func isOfRule(_ address: OldAddress) -> Bool {
        guard let folder = SiteAddress.group(of: address.file) else { return false }
        return RuleRegistry.all.contains { folder == "\(SiteAddress.rules)/\($0.name)" }
    }

    /// An attachment that would be a file where the address needs a folder: of the home page, of an incident, or of neither's folder.
    private static func attachment(at address: OldAddress, _ input: RuleInput) -> String? {
        guard !input.settings.attachments.isEmpty else { return nil }
        return address.folders.lazy.flatMap { sources(of: $0, input) }.first(where: input.settings.attachments.contains)
    }

    /// The files that may be published at a path of the site.
    private static func sources(of path: String, _ input: RuleInput) -> [String] {
        let names = path.utf8.split(separator: 0x2F).map { String(Substring($0)) }
        let home = "content/" + path
        guard names.count > 1 else { return [home] }
        if names[0] == "files" { return [home, names.dropFirst().joined(separator: "/")] }
        guard names[0] == "incidents", let incident = input.index.pathsByID[names[1]]?.first else { return [home] }
        return [home, ProjectIndex.folder(of: incident) + names.dropFirst(2).joined(separator: "/")]
    }
}
