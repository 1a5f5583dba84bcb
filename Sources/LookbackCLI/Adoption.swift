import Diagnostics
import History
import Incidents
import Markup
import Rules

/// The front matter that a document without any is given: what was read from it, and what only its authors know as comments to complete.
struct Adoption {
    let source: SourceFile
    private let fix: Fix

    /// - Parameter checked: has no front matter and no fault that keeps it from being read.
    init(_ checked: CheckedIncident, names: KnownNames) {
        let (document, incident) = (checked.document, checked.incident)
        source = document.source
        let proposal = FrontMatterProposal(incident)
        let stated = Set(proposal.fields.map(\.key))
        var comments: [String] = []
        if !stated.contains(IncidentField.severity.rawValue) { comments.append("\(IncidentField.severity.rawValue):") }
        for (field, known) in [(IncidentField.services, names.services), (.rootCauses, names.causes)] where !stated.contains(field.rawValue)
        {
            let mentioned = names.mentioned(known, in: document).map(FrontMatterScalar.written)
            comments.append("\(field.rawValue): [\(mentioned.joined(separator: ", "))]")
        }
        fix = proposal.fix(for: source, comments: comments)
    }

    /// The file with its front matter; what stood there stands there still, byte for byte.
    var bytes: [UInt8] { Repair.apply([fix], to: source.bytes).bytes }

    func patch(path: String) -> String { UnifiedDiff.text(path: path, old: source.bytes, new: bytes) }
}

/// The services and causes that a project knows, to find them in a text.
struct KnownNames {
    let services: [String]
    let causes: [String]

    init(_ taxonomy: Taxonomy, _ history: History?) {
        let incidents = history?.incidents ?? []
        services = (taxonomy.services.map(\.id) + incidents.flatMap(\.services)).unrepeated
        causes = (taxonomy.causes.map(\.id) + incidents.flatMap(\.rootCauses)).unrepeated
    }

    /// Those of some names that a document speaks of: `expired-certificate` where it says "an expired certificate".
    func mentioned(_ names: [String], in document: Document) -> [String] {
        let words = Self.words(of: document.source.text(0..<document.source.bytes.count))
        return names.filter { name in
            let own = Self.words(of: name)
            return !own.isEmpty && words.indices.contains { words[$0] == own[0] && words[$0...].starts(with: own) }
        }
    }

    /// The terms of a text that are words: what has several parts counts by its parts.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        TermScanner.scan(text) { term in
            let word = term.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
            if word.allSatisfy({ $0.isLetter || $0.isNumber }) { words.append(word) }
        }
        return words
    }
}
