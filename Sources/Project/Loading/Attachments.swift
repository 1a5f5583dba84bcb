/// The files beside the incidents, read when what they say is searched.
enum Attachments {
    /// Reads an attachment by its path, at most so many bytes of it; nil for one that is gone or cannot be read, which publishing will report.
    static func reader(in root: String) -> @Sendable (String, Int) -> [UInt8]? {
        { path, limit in
            do { return try Disk.read(Path.join(root, path), limit: limit) } catch { return nil }
        }
    }
}
