import Diagnostics
import History
import Incidents
import Synchronization

/// Everything that more than one page needs, computed once from the history and shared by all of them.
final class SiteData: Sendable {
    let settings: SiteSettings
    let words: Words
    /// Those that the audience may read, newest first.
    let incidents: [Incident]
    /// The day that each is filed under.
    let days: [CalendarDay?]
    let documents: [String: Document]
    let analysis: Analysis
    private let facets: Facets
    /// Every action of the history, overdue first.
    let promises: [Promise]
    let today: CalendarDay
    /// Today as every page says it.
    let asOf: TimeText
    /// The navigation of every page.
    let navigation: [NavigationLink]
    /// The figures of the history.
    let statistics: OnDemand<Statistics>
    /// Where each family of recurring incidents is shown.
    let familySpread: OnDemand<FamilySpread>
    private let listed = Mutex<[IncidentItem]>([])
    private let recordSheet = Mutex<RecordSheet?>(nil)
    private let placeByID: [String: Int]
    /// Incident files by path, for links between them.
    private let placeByPath: [String: Int]
    /// By the name of its file or folder.
    private let placeByName: [String: Int]

    /// - Parameter analysis: of exactly what the audience may read.
    static func gather(
        _ analysis: Analysis, documents: [String: Document], settings: SiteSettings, words: Words, jobs: Int
    ) async -> SiteData {
        let data = SiteData(analysis, documents: documents, settings: settings, words: words)
        let items = await Parallel.map(data.incidents, jobs: jobs) { IncidentItem($0, in: data) }
        data.listed.withLock { $0 = items }
        return data
    }

    private init(_ analysis: Analysis, documents: [String: Document], settings: SiteSettings, words: Words) {
        let incidents = analysis.history.incidents
        let reader = FacetReader(incidents: incidents, settings: settings, words: words)
        self.settings = settings
        self.words = words
        self.incidents = incidents
        days = incidents.map(\.day)
        self.documents = documents
        self.analysis = analysis
        today = settings.today
        asOf = TimeText(words.shortDay(settings.today), iso: settings.today.description)
        facets = Facets(reader.read)
        promises = RegisterOrder.sort(analysis.register.promises)
        placeByID = Dictionary(incidents.indices.map { (incidents[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        placeByPath = Dictionary(incidents.indices.map { (incidents[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
        placeByName = Dictionary(
            incidents.indices.map { (IncidentID.name(ofPath: incidents[$0].path), $0) }, uniquingKeysWith: { first, _ in first })
        navigation = NavigationLink.all(facets, isEmpty: incidents.isEmpty, words)
        statistics = OnDemand { Statistics(analysis.history) }
        familySpread = OnDemand { FamilySpread(analysis.recurrence.families.map(\.occurrences.count)) }
    }

    /// The incidents as they stand in lists.
    var items: [IncidentItem] { listed.withLock { $0 } }

    /// The incidents as data, in the order of `incidents`: made when somebody first asks for them.
    var records: RecordSheet {
        recordSheet.withLock { known in
            if let known { return known }
            let sheet = Concurrently.gather(
                into: RecordSheet(count: incidents.count), count: incidents.count, chunk: 64,
                make: { $0.map { self.record(of: self.incidents[$0]) } }, take: { $0.take($1) })
            known = sheet
            return sheet
        }
    }

    /// Gives back their memory.
    func forgetRecords() { recordSheet.withLock { $0 = nil } }

    func facet(_ kind: Facet.Kind) -> Facet { facets[kind] }

    func id(ofPath path: String) -> String? { placeByPath[path].map { incidents[$0].id } }
    func id(named name: String) -> String? { placeByName[name].map { incidents[$0].id } }
    func item(id: String) -> IncidentItem? { placeByID[id].map { items[$0] } }
    func place(id: String) -> Int? { placeByID[id] }

    /// What became of the promises of one incident.
    func tally(of incident: Incident) -> PromiseTally { PromiseTally(analysis.register.promises(of: incident.id), today: today) }
}
