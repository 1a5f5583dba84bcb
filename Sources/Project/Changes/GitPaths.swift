extension ProjectFolder {
    /// Names a project's files by their paths from the root of its Git repository, as forges do; as they are where there is none.
    package func namesInRepository() throws(WorldError) -> (String) -> String {
        let answer = try Git.run(["rev-parse", "--show-toplevel"], in: root)
        guard answer.status == 0, let top = answer.lines.first, let root = Disk.resolved(root) else { return { $0 } }
        return { path in Path.relative(Path.join(root, path), to: top) ?? path }
    }
}
