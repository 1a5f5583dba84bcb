/// The template of each kind of page, and what it is given.
enum PageTemplate: String, CaseIterable {
    case home, incident, index, group, actions, recurrence, metrics, rules, rule, search, redirect, book
    case notFound = "404"
    case feed = "feed.xml"
    case sitemap = "sitemap.xml"
    case item = "partials/incident"

    var contract: TemplateContract {
        switch self {
        case .home: HomePage.contract
        case .incident: IncidentPage.contract
        case .index: IndexPage.contract
        case .group: GroupPage.contract
        case .actions: ActionsPage.contract
        case .metrics: MetricsPage.contract
        case .search: SearchPage.contract
        case .recurrence: RecurrencePage.contract
        case .rules: RulesPage.contract
        case .rule: RulePage.contract
        case .redirect: RedirectPage.contract
        case .book: BookPage.contract
        case .notFound: NotFoundPage.contract
        case .feed: Feed.contract
        case .sitemap: Sitemap.contract
        case .item: IncidentItem.contract
        }
    }
}
