/// What the exit status of a command says.
enum ExitStatus {
    static let fine: Int32 = 0
    /// Findings at error level; with `--strict` at warning level.
    static let findings: Int32 = 1
    /// The work could not be done: configuration, file system, template.
    static let failed: Int32 = 2
    static let wrongUsage: Int32 = 64
}
