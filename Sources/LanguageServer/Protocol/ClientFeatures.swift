import Diagnostics

/// What a client can do, as far as it matters: from the `capabilities` of its `initialize`.
struct ClientFeatures: Sendable {
    var encoding = PositionEncoding.utf16
    /// Diagnostics may name other places.
    var takesRelatedInformation = false
    /// Edits may say which version of a document they are for.
    var takesVersionedEdits = false
    /// Symbols of a document may stand within each other.
    var takesNestedSymbols = false
    /// The client tells of changed files when it is asked to.
    var watchesFiles = false
    /// Files to watch may be named relative to a folder.
    var takesRelativePatterns = false

    init() {}

    init(_ capabilities: JSONValue) {
        encoding = PositionEncoding(offered: capabilities["general"]?["positionEncodings"]?.elements ?? [])
        let document = capabilities["textDocument"]
        let workspace = capabilities["workspace"]
        takesRelatedInformation = document?["publishDiagnostics"]?["relatedInformation"]?.flag ?? false
        takesVersionedEdits = workspace?["workspaceEdit"]?["documentChanges"]?.flag ?? false
        takesNestedSymbols = document?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.flag ?? false
        watchesFiles = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.flag ?? false
        takesRelativePatterns = workspace?["didChangeWatchedFiles"]?["relativePatternSupport"]?.flag ?? false
    }
}

/// What the server can do, as it answers `initialize`.
enum ServerFeatures {
    static func answer(_ features: ClientFeatures, version: String) -> JSONValue {
        let sync = JSONValue.object([
            ("openClose", .bool(true)), ("change", .integer(2)), ("save", .object([("includeText", .bool(false))])),
        ])
        let capabilities = JSONValue.object([
            ("positionEncoding", .string(features.encoding.rawValue)), ("textDocumentSync", sync),
            ("completionProvider", .object([("triggerCharacters", .strings(triggers))])), ("hoverProvider", .bool(true)),
            ("codeActionProvider", .object([("codeActionKinds", .strings([QuickFixes.kind, QuickFixes.fixAllKind]))])),
            ("definitionProvider", .bool(true)), ("referencesProvider", .bool(true)), ("documentSymbolProvider", .bool(true)),
            ("workspaceSymbolProvider", .bool(true)),
        ])
        let server = JSONValue.object([("name", .string("lookback")), ("version", .string(version))])
        return .object([("capabilities", capabilities), ("serverInfo", server)])
    }

    /// After these the client asks for completion: a key's colon and the blank behind it, elements of a list, a heading, a link, a comment, a
    /// cell.
    private static let triggers = [":", " ", "-", "[", ",", "{", "#", "(", "!", "|", "@"]
}
