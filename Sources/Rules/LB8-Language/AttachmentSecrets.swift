import Diagnostics
import Incidents
import Markup

/// LB803 in the files that documents link to: they are published beside the page.
package enum AttachmentSecrets {
    /// Bytes of a file that are searched: a longer log is told by its beginning.
    package static let searchLimit = 4 << 20

    /// Bytes that tell a text from another file, as Git tells it.
    package static let glance = 8_000

    package static func isText(_ beginning: some Sequence<UInt8>) -> Bool { !beginning.prefix(glance).contains(0) }

    /// The attachments that documents link to, by path.
    package static func linked(by files: [CheckedIncident], among attachments: Set<String>) -> [LinkedAttachment] {
        guard !attachments.isEmpty else { return [] }
        var linked: [String: LinkedAttachment] = [:]
        for file in files {
            let paths = paths(in: file.document, among: attachments)
            guard !paths.isEmpty else { continue }
            let rawHTML = RawTag.places(in: file.document.tree)
            let isWaived = WaiverReader.read(file.document, file.incident, rawHTML: rawHTML).contains(where: waives)
            for path in paths {
                var attachment = linked[path] ?? LinkedAttachment(path: path, audience: .restricted, isWaived: false)
                attachment.audience = min(attachment.audience, file.incident.audience)
                attachment.isWaived = attachment.isWaived || isWaived
                linked[path] = attachment
            }
        }
        return linked.values.sorted { $0.path < $1.path }
    }

    /// Whether a waiver is for the whole document, and so for what it links to.
    static func waives(_ waiver: Waiver) -> Bool {
        waiver.extent == nil && RuleRegistry.rule(named: waiver.rule)?.code == LeakedSecret.rule.code
    }

    static func paths(in document: Document, among attachments: Set<String>) -> Set<String> {
        let tree = document.tree
        var paths: Set<String> = []
        for node in tree.nodes {
            switch node.kind {
            case .link, .image:
                let destination = tree.string(node.attribute)
                guard LinkPolicy.verdict(on: destination) == .relative else { continue }
                if let path = RelativeTarget(destination, from: document.path).path, attachments.contains(path) { paths.insert(path) }
            default: break
            }
        }
        return paths
    }

    /// What an attachment gives away.
    /// - Parameter audience: of the pages that link to it.
    package static func diagnostics(in file: SourceFile, for audience: Audience, _ settings: RuleSettings) -> [Diagnostic] {
        let rule = LeakedSecret.rule
        guard let level = settings.level(of: rule) else { return [] }
        return LeakedSecret.findings(in: file, for: audience, isAttachment: true).map { finding in
            Diagnostic(
                code: rule.code, rule: rule.name, level: max(level, finding.atMost ?? level), path: file.path,
                range: file.range(finding.range),
                message: finding.message, help: finding.help)
        }
    }
}

/// A file beside the incidents that some page links to.
package struct LinkedAttachment: Sendable {
    package let path: String
    /// The widest that a document linking to it has.
    package var audience: Audience
    /// A document that links to it says that no secret of it is one.
    package var isWaived: Bool
}
