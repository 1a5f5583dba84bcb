import Rules

/// Finds the documents in which every one of some words occurs, whatever their case.
struct TextSearch {
    private let words: [String]

    init(_ text: String) { words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init) }

    func paths(in incidents: [CheckedIncident]) -> Set<String> {
        Set(incidents.filter(matches).map(\.document.path))
    }

    private func matches(_ incident: CheckedIncident) -> Bool {
        let source = incident.document.source
        let text = source.text(0..<source.bytes.count).lowercased() + "\n" + incident.incident.id
        return words.allSatisfy { text.contains($0) }
    }
}
