import Incidents

/// "Has this happened before?": what the authors linked, and what shares cause and service.
struct EarlierIncidents: Sendable {
    let recurrenceOf: [IncidentItem]
    let alike: [IncidentItem]
    let related: [IncidentItem]
    let later: [IncidentItem]

    private static let most = 5

    /// - Parameter place: the incident's place in the history.
    init(_ place: Int, in data: SiteData, from path: PagePath) {
        let incident = data.incidents[place]
        let item = { (place: Int) in IncidentItem(data.incidents[place], in: data, from: path) }
        let declared = Self.places(incident.recurrenceOf.map(\.value), except: [place], in: data)
        let linked = Self.places(incident.related.map(\.value), except: declared + [place], in: data)
        let apart = Set(incident.notRelated.compactMap { data.place(id: $0.id.value) })
        let shared = Self.sharing(place, in: data).filter { !declared.contains($0) && !linked.contains($0) && !apart.contains($0) }
        recurrenceOf = declared.map(item)
        related = linked.map(item)
        alike = shared.filter { $0 > place }.prefix(Self.most).map(item)
        later = shared.filter { $0 < place }.suffix(Self.most).map(item)
    }

    private static func places(_ ids: [String], except known: [Int], in data: SiteData) -> [Int] {
        var places: [Int] = []
        for place in ids.compactMap(data.place(id:)) where !known.contains(place) && !places.contains(place) { places.append(place) }
        return places
    }

    /// Incidents with a cause and a service in common, newest first; looks only near the incident in each cause's list.
    private static func sharing(_ place: Int, in data: SiteData) -> [Int] {
        let incident = data.incidents[place]
        let services = Set(incident.services.map(Slug.make))
        guard !services.isEmpty else { return [] }
        var found: Set<Int> = []
        for cause in incident.rootCauses {
            guard let members = data.facet(.causes)[Slug.make(cause)]?.members else { continue }
            let here = members.partitioningPlace { $0 >= place }
            for other in members[max(0, here - 60)..<min(members.count, here + 60)] where other != place {
                if data.incidents[other].services.contains(where: { services.contains(Slug.make($0)) }) { found.insert(other) }
            }
        }
        return found.sorted()
    }
}

extension EarlierIncidents: ViewModel {
    static let fields: FieldList<EarlierIncidents> = [
        .flag("has-recurrence-of") { !$0.recurrenceOf.isEmpty }, .list("recurrence-of") { $0.recurrenceOf },
        .flag("has-alike") { !$0.alike.isEmpty }, .list("alike") { $0.alike }, .flag("has-related") { !$0.related.isEmpty },
        .list("related") { $0.related }, .flag("has-later") { !$0.later.isEmpty }, .list("later") { $0.later },
        .flag("is-first") { $0.recurrenceOf.isEmpty && $0.alike.isEmpty && $0.related.isEmpty },
    ]
}

extension [Int] {
    /// In a sorted array: the first place whose element satisfies the claim, else the end.
    func partitioningPlace(where claim: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if claim(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
