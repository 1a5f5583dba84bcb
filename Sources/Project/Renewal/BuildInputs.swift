import Diagnostics
import Glibc
import Incidents
import Site

/// Everything that a site and what is told of it are made of, as one digest: two builds with the same digest make the same.
///
/// It holds: the program (size and times of its file); the day that counts as today; audience, base address and the place of the project; the
/// configuration file; name and bytes of every document, of the `_defaults.yml` files and of the tracker's export; name, size and times of
/// every attachment; the names of files that are never published; name and bytes of the project's templates; and the commit that Git's history ends in, with how far back that goes.
package enum BuildInputs {
    /// Nil when some of it could not be read: then nothing may be concluded.
    package static func digest(
        of content: Content, in project: ProjectFolder, templates: [String: [UInt8]], audience: Audience?, today: CalendarDay, jobs: Int
    ) async throws(WorldError) -> String? {
        guard content.unreadable.isEmpty, let program = FileStamp("/proc/self/exe", followsLinks: true) else { return nil }
        var digest = InputDigest()
        program.add(to: &digest)
        digest.add(today.daysSinceEpoch)
        digest.add((audience ?? project.configuration.audience).rawValue)
        digest.add(project.configuration.site.baseURL ?? "")
        digest.add(project.root)
        for source in [project.configurationSource, content.homePage].map({ $0.map { [$0] } ?? [] }) + [content.defaultsFiles] {
            digest.add(source.count)
            for file in source { add(file.path, file.bytes, to: &digest) }
        }
        let documents = await Parallel.map(content.sources, jobs: jobs) { source in
            var digest = InputDigest()
            add(source.file.path, source.file.bytes, to: &digest)
            return digest
        }
        digest.add(documents.count)
        for document in documents { digest.add(document) }
        digest.add(content.attachments.count)
        for path in content.attachments.sorted() {
            guard let stamp = FileStamp(Path.join(project.root, path), followsLinks: true) else { return nil }
            digest.add(path)
            stamp.add(to: &digest)
        }
        digest.add(content.activeFiles.count)
        for path in content.activeFiles.sorted() { digest.add(path) }
        digest.add(templates.count)
        for (path, bytes) in templates.sorted(by: { $0.key < $1.key }) { add(path, bytes, to: &digest) }
        digest.add(try Git.run(["rev-parse", "--is-shallow-repository", "HEAD"], in: project.root).output)
        return digest.hexadecimal
    }

    private static func add(_ path: String, _ bytes: [UInt8], to digest: inout InputDigest) {
        digest.add(path)
        digest.add(bytes)
    }
}
