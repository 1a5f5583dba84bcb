import History
import Incidents

/// Everything that more than one page needs, computed once from the history.
struct SiteData: Sendable {
    let settings: SiteSettings
    let words: Words
    /// Those that the audience may read, newest first.
    let incidents: [Incident]
    let documents: [String: Document]
    let facets: [Facet.Kind: Facet]
    /// Every action of the history, overdue first.
    let promises: [Promise]
    let today: CalendarDay
    private let placeByID: [String: Int]
    /// Incident files by path, for links between them.
    private let placeByPath: [String: Int]

    init(_ history: History, documents: [String: Document], settings: SiteSettings, words: Words) {
        let incidents = history.incidents.filter { $0.audience <= settings.audience }
        let reader = FacetReader(incidents: incidents, settings: settings, words: words)
        let today = settings.now.day
        self.settings = settings
        self.words = words
        self.incidents = incidents
        self.documents = documents
        self.today = today
        facets = Dictionary(uniqueKeysWithValues: Facet.Kind.allCases.map { ($0, reader.read($0)) })
        promises = incidents.indices.flatMap { place in
            incidents[place].actions.map { Promise(incident: place, action: $0, today: today) }
        }.enumerated().sorted { left, right in
            if Promise.comesFirst(left.element, right.element) { return true }
            return Promise.comesFirst(right.element, left.element) ? false : left.offset < right.offset
        }.map(\.element)
        placeByID = Dictionary(incidents.indices.map { (incidents[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        placeByPath = Dictionary(incidents.indices.map { (incidents[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func facet(_ kind: Facet.Kind) -> Facet { facets[kind] ?? Facet(kind: kind, groups: []) }

    func incident(id: String) -> Incident? { placeByID[id].map { incidents[$0] } }
    func incident(path: String) -> Incident? { placeByPath[path].map { incidents[$0] } }
    func place(id: String) -> Int? { placeByID[id] }

    /// The actions of one incident that are still owed.
    func openActions(of incident: Incident) -> Int { incident.actions.count { !$0.status.isSettled } }

    func overdueActions(of incident: Incident) -> Int {
        incident.actions.count { !$0.status.isSettled && $0.due.map { $0 < today } ?? false }
    }
}
