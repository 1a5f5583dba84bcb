import Diagnostics

/// The requests that are answered from the workspace alone.
enum DocumentRequest: String {
    case completion = "textDocument/completion"
    case hover = "textDocument/hover"
    case codeAction = "textDocument/codeAction"
    case definition = "textDocument/definition"
    case references = "textDocument/references"
    case documentSymbol = "textDocument/documentSymbol"
    case symbol = "workspace/symbol"

    /// Whether the answer is made of what the rules find in the text as it is.
    var needsFindings: Bool { self == .codeAction }

    func result(_ workspace: Workspace, _ params: JSONValue) async -> JSONValue {
        switch self {
        case .completion: Completion.answer(workspace, params)
        case .hover: Hover.answer(workspace, params)
        case .codeAction: QuickFixes.answer(workspace, params)
        case .definition: GoToIncident.answer(workspace, params)
        case .references: References.answer(workspace, params)
        case .documentSymbol: DocumentOutline.answer(workspace, params)
        case .symbol: FindIncidents.answer(workspace, params)
        }
    }
}
