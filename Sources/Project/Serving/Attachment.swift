/// A file beside the incidents that a page shows or links to.
package enum Attachment {
    /// - Parameters:
    ///   - path: relative to the root.
    ///   - root: the project's folder. What lies outside its content is not read, however it is linked by now.
    package static func read(_ path: String, in root: String) throws(WorldError) -> [UInt8] {
        guard let content = Disk.resolved(Path.join(root, "content")), let file = Disk.resolved(Path.join(root, path)),
            Path.relative(file, to: content) != nil
        else { throw WorldError("read", path, because: "there is no such file in the content") }
        return try Disk.read(file, limit: sizeLimit)
    }

    /// What is read into memory at once.
    private static let sizeLimit = 256 << 20
}
