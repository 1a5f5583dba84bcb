import Diagnostics
import Incidents
import Markup

/// LB803 in the files that documents link to: they are published beside the page.
package enum AttachmentSecrets {
    /// Bytes of a file that are searched: a longer log is told by its beginning.
    package static let searchLimit = 16 << 20

    /// Bytes that tell a text from another file, as Git tells it.
    package static let glance = 8_000

    package static func isText(_ beginning: some Sequence<UInt8>) -> Bool { !beginning.prefix(glance).contains(0) }

    /// The attachments that documents link to, each with the widest audience that a document linking to it has.
    package static func audiences(of files: [CheckedIncident], attachments: Set<String>) -> [String: Audience] {
        guard !attachments.isEmpty else { return [:] }
        var audiences: [String: Audience] = [:]
        for file in files {
            let tree = file.document.tree
            for node in tree.nodes where node.kind == .link || node.kind == .image {
                let destination = tree.string(node.attribute)
                guard LinkPolicy.verdict(on: destination) == .relative,
                    let path = RelativeTarget(destination, from: file.document.path).path, attachments.contains(path)
                else { continue }
                audiences[path] = min(audiences[path] ?? .restricted, file.incident.audience)
            }
        }
        return audiences
    }

    /// What an attachment gives away.
    /// - Parameter audience: of the pages that link to it.
    package static func diagnostics(in file: SourceFile, for audience: Audience, _ settings: RuleSettings) -> [Diagnostic] {
        let rule = LeakedSecret.rule
        guard let level = settings.level(of: rule) else { return [] }
        return LeakedSecret.findings(in: file, for: audience).map { finding in
            Diagnostic(
                code: rule.code, rule: rule.name, level: level, path: file.path, range: file.range(finding.range),
                message: finding.message, help: finding.help)
        }
    }
}
