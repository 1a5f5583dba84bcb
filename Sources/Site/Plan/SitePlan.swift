import Diagnostics
import History
import Incidents
import Rules

/// One file that the site will have, and how it comes about.
struct PlannedFile: Sendable {
    enum Kind: CaseIterable {
        /// One incident as data, or all of them.
        case record
        case other
    }

    let path: String
    let kind: Kind
    /// Its address for the sitemap, when it is a page worth finding.
    let address: String?
    let make: @Sendable () -> SiteFile.Content

    init(path: String, _ kind: Kind = .other, address: String? = nil, bytes: @escaping @Sendable () -> [UInt8]) {
        (self.path, self.kind, self.address) = (path, kind, address)
        make = { .bytes(bytes()) }
    }

    init(copying source: String, to path: String) {
        (self.path, kind, address) = (path, .other, nil)
        make = { .copy(of: source) }
    }
}

/// Lists every file of a site; what is in it is made later and in parallel.
struct SitePlan {
    private let data: SiteData
    private let renderer: Renderer
    private let theme: Theme
    private let items: RenderedItems
    private(set) var files: [PlannedFile] = []
    private var taken: Set<String> = []

    init(_ data: SiteData, theme: Theme, renderer: Renderer, items: RenderedItems) {
        (self.data, self.theme, self.renderer, self.items) = (data, theme, renderer, items)
        for (path, bytes) in theme.assets.sorted(by: { $0.key < $1.key }) { add(PlannedFile(path: path) { bytes }) }
        // The largest files first: whoever makes them last has nobody to share the work with.
        addData()
        addHome()
        for kind in Facet.Kind.allCases where !data.facet(kind).groups.isEmpty { addFacet(kind) }
        for entry in ActionsPage.all(data) { add(entry.path, PageTemplate.actions, entry.page) }
        add(.search, PageTemplate.search) { SearchPage(data) }
        add(.metrics, PageTemplate.metrics) { MetricsPage(data) }
        for entry in RecurrencePage.all(data) { add(entry.path, PageTemplate.recurrence, entry.page) }
        for place in data.incidents.indices { addIncident(place) }
        if data.settings.docs { addRules() }
        addRedirects()
        addSitemap()
    }

    private mutating func addHome() {
        let (data, renderer) = (data, renderer)
        add(.home, PageTemplate.home) { HomePage(data, text: HomeText.render(data)) }
        if let document = data.settings.homePage { addAttachments(of: document, on: .home) }
        add(
            PlannedFile(path: "404.html") {
                let page = NotFoundPage(data)
                return renderer.bytes(page, with: .notFound, root: page.page.root)
            })
    }

    private mutating func addFacet(_ kind: Facet.Kind) {
        let data = data
        for entry in IndexPage.all(kind, in: data) { add(entry.path, PageTemplate.index, entry.page) }
        for group in data.facet(kind).groups {
            let path = PagePath.group(kind, group.slug)
            var breakdown: [CountedLink] = []
            if kind == .causes {
                let pairs = data.severities(of: group)
                for severity in data.facet(.severity).groups {
                    guard let members = pairs[severity.slug] else { continue }
                    let pairPath = PagePath.pair(cause: group.slug, severity: severity.slug)
                    breakdown.append(
                        CountedLink(
                            label: severity.title, href: path.href(to: pairPath), count: data.words.grouped(members.count),
                            symbol: SeverityMark.symbol(severity.rank)))
                    let pair = Facet.Group(
                        kind, slug: group.slug, title: data.words("matrix-cell", ["cause": group.title, "severity": severity.title]),
                        detail: nil,
                        rank: nil, members: members)
                    addGroup(GroupPage.Subject(kind: kind, group: pair, path: pairPath, breakdown: []))
                }
            }
            addGroup(GroupPage.Subject(kind: kind, group: group, path: path, breakdown: breakdown))
        }
    }

    private mutating func addGroup(_ subject: GroupPage.Subject) {
        for entry in GroupPage.all(subject, in: data, items: items) { add(entry.path, PageTemplate.group, entry.page) }
        let data = data
        if let path = GroupPage.feedPath(of: subject) { addFeed(path) { Feed(data, subject: subject) } }
    }

    /// Once as Atom and once as JSON.
    /// - Parameter path: without the ending.
    private mutating func addFeed(_ path: String, _ make: @escaping @Sendable () -> Feed) {
        let (feed, renderer) = (OnDemand(make), renderer)
        add(PlannedFile(path: path + ".xml") { renderer.bytes(feed.value, with: .feed) })
        add(PlannedFile(path: path + ".json") { feed.value.json })
    }

    private mutating func addIncident(_ place: Int) {
        let data = data
        let path = PagePath.incident(data.incidents[place].id)
        add(path, PageTemplate.incident) { IncidentPage(place, in: data) }
        add(PlannedFile(path: path.folders.map { $0 + "/" }.joined() + "index.json", .record) { data.records[place] })
        if let document = data.documents[data.incidents[place].path] { addAttachments(of: document, on: path) }
    }

    private mutating func addRules() {
        let data = data
        add(.rules, PageTemplate.rules) { RulesPage(data) }
        for rule in RuleRegistry.all { add(.rule(rule.name), PageTemplate.rule) { RulePage(rule, in: data) } }
    }

    private mutating func addAttachments(of document: Document, on page: PagePath) {
        for attachment in ContentLinks(data, document: document.path, page: page).attachments(in: document.tree) {
            add(PlannedFile(copying: attachment.source, to: attachment.file))
        }
    }

    private mutating func addData() {
        let data = data
        add(PlannedFile(path: "api/incidents.json", .record) { data.records.bytes })
        add(PlannedFile(path: "api/actions.json") { data.actionsJSON })
        add(
            PlannedFile(path: "actions.ics") {
                Array(
                    ActionCalendar.text(
                        data.promises, of: data.analysis.history, retrospectives: data.incidents, today: data.today
                    ).utf8)
            })
        add(PlannedFile(path: "api/recurrence.json") { data.recurrenceJSON })
        add(PlannedFile(path: "api/metrics.json") { data.metricsJSON })
        addFeed("feed") { Feed(data) }
        add(PlannedFile(path: "robots.txt") { Array(data.robots.utf8) })
        add(PlannedFile(path: ".nojekyll") { [] })
    }

    /// Rules have told what stands in the way of an old address, as far as they know: what a site holds is only known here.
    private mutating func addRedirects() {
        let (data, renderer) = (data, renderer)
        let redirects = Redirects(data.incidents).all
        let folders = redirects.isEmpty ? [] : Set(files.lazy.flatMap { SiteAddress.folders(above: $0.path) })
        for (redirect, old) in redirects.map({ ($0, $0.address) }) {
            if folders.contains(old.file) || old.folders.contains(where: taken.contains) { continue }
            let incident = data.incidents[redirect.place]
            let target = PagePath.incident(incident.id)
            let page = RedirectPage(
                words: data.words, title: incident.title, href: old.root + target.url + "index.html",
                canonical: data.settings.baseURL.map { $0 + target.url }, language: data.words.language)
            add(PlannedFile(path: old.file) { renderer.bytes(page, with: .redirect) })
        }
    }

    private mutating func addSitemap() {
        let base = data.settings.baseURL ?? ""
        let sitemap = Sitemap(entries: files.compactMap(\.address).sorted().map { Sitemap.Entry(location: base + $0) })
        let renderer = renderer
        add(PlannedFile(path: "sitemap.xml") { renderer.bytes(sitemap, with: .sitemap) })
    }

    private mutating func add(_ path: PagePath, _ template: PageTemplate, _ page: @escaping @Sendable () -> some FramedPage) {
        let renderer = renderer
        add(
            PlannedFile(path: path.file, address: path.url) {
                let page = page()
                return renderer.bytes(page, with: template, root: page.page.root)
            })
    }

    /// What comes first keeps its place: an old address never hides a page.
    private mutating func add(_ file: PlannedFile) {
        guard taken.insert(file.path).inserted else { return }
        files.append(file)
    }
}
