import Diagnostics

/// What the JSON exports have in common: a list of records, bare or under `incidents`.
enum JSONExport {
    static func records(of export: JSONValue, in source: SourceFile) throws(ImportFault) -> [JSONValue] {
        if case .array(let records) = export { return records }
        if case .array(let records)? = export["incidents"] { return records }
        if let only = export["incident"] { return [only] }
        throw ImportFault(source, line: 1, "there is no list of incidents: it stands at the top, or under “incidents”")
    }

    /// `incident 3 (“Mail is late”)`
    static func name(_ index: Int, _ title: String?, _ noun: String = "incident") -> String {
        "\(noun) \(index + 1)" + (title.map { " (“\($0.count > 80 ? String($0.prefix(80)) + "…" : $0)”)" } ?? "")
    }

    /// `in_progress` as people write it: `In progress`.
    static func label(_ word: String) -> String {
        let words = word.replacing("_", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
