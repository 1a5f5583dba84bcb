import Diagnostics

/// The diagnostics that the client has been told, and what has to be told when they change.
struct NoticeBoard: Sendable {
    private struct Notice: Sendable {
        let uri: String
        let version: Int?
        let diagnostics: [Diagnostic]
        let bytes: [UInt8]
    }

    private var notices: [String: Notice] = [:]

    /// What to send so that the client knows these findings and no others: of files whose findings or text changed, and of those that have no
    /// findings any more.
    mutating func post(
        _ findings: Findings, _ documents: [String: OpenDocument], _ publisher: PublishedDiagnostic
    ) -> [JSONValue] {
        var messages: [JSONValue] = []
        for path in Set(notices.keys).union(findings.byPath.keys).union(documents.keys).sorted() {
            let found = findings.byPath[path]
            let bytes = found?.source.bytes ?? []
            let notice = Notice(
                uri: publisher.uri(path), version: documents[path]?.version, diagnostics: found?.diagnostics ?? [], bytes: bytes)
            let before = notices[path]
            if let before, before.uri != notice.uri { messages.append(Self.message(before.uri, nil, [])) }
            if !Self.isTold(notice, before) {
                messages.append(
                    Self.message(
                        notice.uri, notice.version, found.map { file in file.diagnostics.map { publisher.json($0, in: file.source) } } ?? []
                    ))
            }
            notices[path] = notice.diagnostics.isEmpty && notice.version == nil ? nil : notice
        }
        return messages
    }

    private static func isTold(_ notice: Notice, _ before: Notice?) -> Bool {
        guard let before else { return notice.diagnostics.isEmpty && notice.version == nil }
        return before.uri == notice.uri && (notice.version == nil || before.version == notice.version)
            && before.diagnostics == notice.diagnostics && before.bytes == notice.bytes
    }

    private static func message(_ uri: String, _ version: Int?, _ diagnostics: [JSONValue]) -> JSONValue {
        Outgoing.notification(
            "textDocument/publishDiagnostics",
            .members(("uri", .string(uri)), ("version", version.map(JSONValue.integer)), ("diagnostics", .array(diagnostics))))
    }
}
