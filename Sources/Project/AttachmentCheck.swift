import Diagnostics
import Incidents
import Rules
import Site

/// What the rules say of files that are no documents.
extension Pipeline {
    /// Files beside the incidents that some page links to, each with the audience that may have it.
    package static func linkedAttachments(of reading: Reading) -> [String: Audience] {
        let linked = AttachmentSecrets.audiences(of: reading.incidents + reading.otherFiles, attachments: reading.attachments)
        return Dictionary(
            uniqueKeysWithValues: linked.map { path, audience in
                (path, max(audience, SiteSettings.audience(ofFile: path, in: reading.folderAudiences)))
            })
    }

    /// The secrets in those of them that are texts, read one by one and given back at once.
    static func checkAttachments(of reading: Reading, _ settings: RuleSettings, jobs: Int) async -> [Diagnostic] {
        let read = reading.attachmentBytes
        let found = await Parallel.map(linkedAttachments(of: reading).sorted { $0.key < $1.key }, jobs: jobs) { path, audience in
            guard !Task.isCancelled, let beginning = read(path, AttachmentSecrets.glance), AttachmentSecrets.isText(beginning),
                let bytes = beginning.count < AttachmentSecrets.glance ? beginning : read(path, AttachmentSecrets.searchLimit)
            else { return [Diagnostic]() }
            return AttachmentSecrets.diagnostics(in: SourceFile(path: path, bytes: bytes), for: audience, settings)
        }
        return found.flatMap { $0 }
    }
}
