import Markup

/// Front-matter keys beyond the documented ones: what a document's metadata calls a field, in any of its languages.
extension FieldReader {
    /// The field an entry states: `severity` by its key, `severidad`, `深刻度` and `incident_date` by what they mean.
    func field(of entry: FrontMatterEntry) -> IncidentField? {
        if let field = IncidentField(key: entry.key) { return field }
        guard !IncidentField.isOfSiteGenerator(entry.normalizedKey), let text = entry.value.text, !text.isEmpty,
            case .field(let field) = MetadataLabel(entry.key) ?? MetadataLabel(Self.words(ofCamelCase: entry.key))
        else { return nil }
        switch field {
        case .date: return DayReader.first(in: text) == nil ? nil : .date
        case .severity: return entry.normalizedKey == "level" ? nil : .severity
        case .title, .summary, .duration: return field
        case .started, .detected, .mitigated, .resolved: return InstantReader.read(text, zone: zone, day: day) == nil ? nil : field
        default: return nil
        }
    }

    /// "incident Date" for `incidentDate`.
    private static func words(ofCamelCase key: String) -> String {
        zip(" " + key, key).map { $0.isLowercase && $1.isUppercase ? " \($1)" : String($1) }.joined()
    }

    /// `incident_date`, `date_of_incident`
    static func namesIncidentsDay(_ entry: FrontMatterEntry) -> Bool {
        ["incidentdate", "dateofincident", "dateoftheincident"].contains(entry.normalizedKey)
    }
}
