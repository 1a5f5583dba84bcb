/// The files beside the incidents, read when what they say is searched.
package enum Attachments {
    /// Reads an attachment by its path; nil for one that is gone or cannot be read, which publishing will report.
    package static func reader(in root: String) -> @Sendable (String) -> [UInt8]? {
        { path in
            do { return try Disk.read(Path.join(root, path)) } catch { return nil }
        }
    }
}
