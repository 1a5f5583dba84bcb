import Diagnostics
import Frameworks
import Markup

/// Texts, lists of texts, and words of a fixed list.
extension FieldReader {
    /// The one text of a value, outer white space removed; nil and a problem for anything else.
    mutating func text(_ value: FrontMatterValue, _ field: IncidentField) -> String? {
        guard let text = value.text else {
            reportInvalid(value.range, "\"\(field.rawValue)\" must be one text", help: "write one value after `\(field.rawValue):`")
            return nil
        }
        let trimmed = text.unicodeScalars.trimmingWhitespace
        return trimmed.isEmpty ? nil : String(Substring(trimmed))
    }

    /// A list of texts; a single text is a list of one. In the body, commas divide a text.
    mutating func texts(_ value: FrontMatterValue, _ field: IncidentField) -> [String] { located(value, field).map(\.value) }

    mutating func located(_ value: FrontMatterValue, _ field: IncidentField) -> [Located<String>] {
        guard let elements = value.elements else {
            reportInvalid(
                value.range, "\"\(field.rawValue)\" must be a list of texts", help: "write `\(field.rawValue): [one, another]`")
            return []
        }
        var texts: [Located<String>] = []
        for element in elements {
            switch element.content {
            case .scalar(let text):
                let pieces = isInferring ? Self.pieces(of: text) : [text]
                for piece in pieces {
                    let trimmed = piece.unicodeScalars.trimmingWhitespace
                    if !trimmed.isEmpty { texts.append(Located(String(Substring(trimmed)), element.range)) }
                }
            case .empty: continue
            case .list, .map:
                reportInvalid(
                    element.range, "an element of \"\(field.rawValue)\" must be a text", help: "write `\(field.rawValue): [one, another]`")
            }
        }
        return texts
    }

    private static func pieces(of text: String) -> [String] {
        text.unicodeScalars.split { ",、，;；".unicodeScalars.contains($0) }.map { String(Substring($0)) }
    }

    /// Ids of other incidents; a path of a file means the incident in it.
    mutating func incidentIDs(_ value: FrontMatterValue, _ field: IncidentField) -> [Located<String>] {
        located(value, field).map { Located(IncidentID.slug(reference: $0.value), $0.range) }
    }

    /// A word of a fixed list, however cased; nil and a problem with the nearest word for others.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ value: FrontMatterValue, _ field: IncidentField
    ) -> Choice? where Choice.RawValue == String {
        guard let text = text(value, field) else { return nil }
        if let found: Choice = Self.choice(text) { return found }
        reportUnknownWord(text, value.range, field.rawValue, among: Choice.allCases.map(\.rawValue))
        return nil
    }

    static func choice<Choice: RawRepresentable & CaseIterable>(_ text: String) -> Choice? where Choice.RawValue == String {
        let wanted = FrontMatterEntry.normalize(text)
        return Choice.allCases.first { FrontMatterEntry.normalize($0.rawValue) == wanted }
    }

    mutating func reportUnknownWord(_ text: String, _ range: Range<Int>, _ name: String, among words: [String]) {
        let meant = NearMiss.guess(for: text, among: words)
        reportInvalid(
            range, "\"\(text)\" is no \(name)", help: meant?.question ?? "use one of \(words.joined(separator: ", "))",
            fix: meant?.fix(at: range, of: source))
    }

    mutating func readStatus(_ value: FrontMatterValue) {
        if isInferring {
            guard let text = value.text, let status = StatusWords.status(in: text) else { return }
            (incident.status, incident.isStatusStated) = (status, true)
        } else if let status: Status = choice(value, .status) {
            (incident.status, incident.isStatusStated) = (status, true)
        }
    }

    /// Until it is known whom the author means, as few as possible may read it. A body may only take readers away.
    mutating func readAudience(_ value: FrontMatterValue) {
        if isInferring {
            guard let text = value.text, let stated: Audience = Self.choice(text) else { return }
            incident.audience = max(incident.audience, stated)
        } else {
            incident.audience = choice(value, .audience) ?? .restricted
        }
    }

    mutating func readDetectionSource(_ value: FrontMatterValue) {
        guard let text = text(value, .detectedBy) else { return }
        if let source = DetectionSource(written: text) {
            incident.detectedBy = source
        } else {
            reportUnknownWord(text, value.range, "detected_by", among: DetectionSource.allCases.map(\.rawValue))
        }
    }
}

extension DetectionSource {
    /// Nil for a word that names none of them.
    init?(written: String) {
        let word = FrontMatterEntry.normalize(written)
        for (source, words) in Self.words where words.contains(word) {
            self = source
            return
        }
        return nil
    }

    static var spellings: [String] { words.flatMap { $0.1.sorted() } }

    private static let words: [(DetectionSource, Set<String>)] = [
        (
            .monitoring,
            ["monitoring", "monitor", "monitors", "alert", "alerts", "alerting", "alarm", "automated", "automatic", "pager", "probe"]
        ),
        (.customer, ["customer", "customers", "user", "users", "client", "clients", "customersupport", "support", "customerreport"]),
        (.staff, ["staff", "employee", "employees", "engineer", "engineers", "team", "internal", "manual", "developer", "developers"]),
        (.other, ["other", "unknown", "thirdparty", "partner", "vendor", "researcher"]),
    ]
}
