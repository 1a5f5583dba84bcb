import Diagnostics
import Incidents
import Rules
import Site

/// What the rules say of files that are no documents.
extension Pipeline {
    /// Files beside the incidents that some page links to, each with the audience that may have it.
    package static func linkedAttachments(of reading: Reading, where isWanted: (String) -> Bool = { _ in true }) -> [LinkedAttachment] {
        AttachmentSecrets.linked(by: reading.incidents + reading.otherFiles, among: reading.attachments).filter { isWanted($0.path) }.map {
            var file = $0
            file.audience = max(file.audience, SiteSettings.audience(ofFile: file.path, in: reading.folderAudiences))
            return file
        }
    }

    /// The secrets in those of them that are texts, read one by one and given back at once.
    static func checkAttachments(
        _ files: [LinkedAttachment], of reading: Reading, _ settings: RuleSettings, _ jobs: Int
    ) async -> [Diagnostic] {
        let read = reading.attachmentBytes
        let found = await Parallel.map(files.filter { !$0.isWaived }, jobs: jobs) { linked in
            let path = linked.path
            guard !Task.isCancelled, let beginning = read(path, AttachmentSecrets.glance), AttachmentSecrets.isText(beginning),
                let bytes = beginning.count < AttachmentSecrets.glance ? beginning : read(path, AttachmentSecrets.searchLimit)
            else { return [Diagnostic]() }
            return AttachmentSecrets.diagnostics(in: SourceFile(path: path, bytes: bytes), for: linked.audience, settings)
        }
        return found.flatMap { $0 }
    }
}
