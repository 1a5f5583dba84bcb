/// What results are narrowed by. The raw value is the key in the address of a search.
enum SearchFacet: String, CaseIterable {
    case severity, cause, service, year, status, open

    /// The value under which incidents with open actions are filed.
    static let openKey = "yes"

    /// The values of an incident, with an order that comes before their names.
    func values(of entry: SearchEntry, openLabel: String) -> [(value: SearchEntry.Value, order: Int)] {
        switch self {
        case .severity: [(entry.filing.severity, entry.rank ?? .max)]
        case .cause: entry.filing.causes.map { ($0, 0) }
        case .service: entry.filing.services.map { ($0, 0) }
        case .year: entry.filing.year.map { [($0, 0)] } ?? []
        case .status: [(entry.filing.status, entry.statusStep)]
        case .open: entry.hasOpenActions ? [(SearchEntry.Value(key: Self.openKey, label: openLabel), 0)] : []
        }
    }

    /// Years newest first, causes and services by how often they occur, the others in their own order.
    func comesFirst(_ left: FacetColumn, _ right: FacetColumn) -> Bool {
        switch self {
        case .year: (right.value.key.utf8.count, right.value.key) < (left.value.key.utf8.count, left.value.key)
        case .cause, .service: (right.documents.count, left.value.key) < (left.documents.count, right.value.key)
        case .severity, .status, .open: (left.order, left.value.key) < (right.order, right.value.key)
        }
    }
}

/// One value of a facet and the incidents that have it.
struct FacetColumn {
    let value: SearchEntry.Value
    let order: Int
    var documents: [Int]

    /// The values of a facet in the order in which they are offered.
    static func all(_ facet: SearchFacet, of entries: [SearchEntry], openLabel: String) -> [FacetColumn] {
        var columns: [FacetColumn] = []
        var places: [String: Int] = [:]
        for (document, entry) in entries.enumerated() {
            for (value, order) in facet.values(of: entry, openLabel: openLabel) {
                if let place = places[value.key] {
                    if columns[place].documents.last != document { columns[place].documents.append(document) }
                } else {
                    places[value.key] = columns.count
                    columns.append(FacetColumn(value: value, order: order, documents: [document]))
                }
            }
        }
        return columns.sorted { facet.comesFirst($0, $1) }
    }
}
