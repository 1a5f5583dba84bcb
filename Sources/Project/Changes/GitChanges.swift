/// What Git says changed in a project since some commit.
package enum GitChanges {
    /// Files that differ from where the work branched off `base`, those not yet added included, as paths relative to `root`.
    package static func files(since base: String, in root: String) throws(WorldError) -> Set<String> {
        let commit = try Git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(base)^{commit}"], in: root)
        guard commit.status == 0 else {
            let reason =
                commit.message.contains("not a git repository") ? "it lies in no Git repository" : "Git knows no commit \"\(base)\""
            throw WorldError("compare", root, because: reason)
        }
        let hash = commit.lines.first ?? base
        let branching = try Git.run(["merge-base", hash, "HEAD"], in: root)
        let start = branching.status == 0 ? branching.lines.first ?? hash : hash
        let changed = try succeed(["diff", "--name-only", "-z", "--relative", "--no-ext-diff", start, "--"], in: root)
        let added = try succeed(["ls-files", "--others", "--exclude-standard", "-z"], in: root)
        return Set(changed + added)
    }

    private static func succeed(_ arguments: [String], in root: String) throws(WorldError) -> [String] {
        let answer = try Git.run(arguments, in: root)
        guard answer.status == 0 else {
            let reason = answer.message.split(separator: "\n").first.map(String.init) ?? "git \(arguments[0]) failed"
            throw WorldError("compare", root, because: reason)
        }
        return answer.names
    }
}
