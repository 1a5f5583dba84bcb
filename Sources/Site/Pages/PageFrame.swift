/// What stands around the content of every page: head, navigation, foot.
final class PageFrame: Sendable {
    let title: String
    let description: String
    /// What stands before the path of a page or file of the site.
    let root: String
    let siteTitle: String
    let language: String
    let logo: String?
    let canonical: String?
    let isIndexable: Bool
    let hasPlots: Bool
    let navigation: [NavigationLink]
    let asOf: TimeText

    /// - Parameters:
    ///   - path: nil for a page without an address of its own.
    ///   - root: where the page's links begin; the way up from the path unless something else is said.
    init(
        _ data: SiteData, path: PagePath?, root: String? = nil, title: String?, description: String, section: PagePath? = nil,
        hasPlots: Bool = true
    ) {
        let settings = data.settings
        let root = root ?? path?.root ?? ""
        self.title = title.map { "\($0) · \(settings.title)" } ?? settings.title
        self.description = description.isEmpty ? settings.description : description
        self.root = root
        self.hasPlots = hasPlots
        siteTitle = settings.title
        language = data.words.language
        logo = settings.logo.map { root + PagePath.home.href(toFile: $0.name) }
        canonical = path.flatMap { path in settings.baseURL.map { $0 + path.url } }
        isIndexable = settings.audience == .public && path != nil
        navigation = section.map { section in data.navigation.map { $0.marked(in: section) } } ?? data.navigation
        asOf = data.asOf
    }
}

extension PageFrame: ViewModel {
    static let fields: FieldList<PageFrame> = [
        .text("title") { $0.title }, .text("description") { $0.description }, .text("root") { $0.root },
        .text("site-title") { $0.siteTitle }, .text("language") { $0.language }, .text("logo") { $0.logo },
        .text("canonical") { $0.canonical }, .flag("is-indexable") { $0.isIndexable }, .flag("has-plots") { $0.hasPlots },
        .list("navigation") { $0.navigation }, .object("as-of") { $0.asOf },
    ]
}

/// One entry of the site's navigation.
struct NavigationLink: Sendable {
    let label: String
    /// Below the site's root.
    let href: String
    private(set) var isCurrent = false
    private let target: PagePath

    private init(_ label: String, to target: PagePath) {
        (self.label, self.target) = (label, target)
        href = PagePath.home.href(to: target)
    }

    /// The same on pages of one section.
    func marked(in section: PagePath) -> NavigationLink {
        var link = self
        link.isCurrent = target == section
        return link
    }

    /// The same for every page of the site.
    /// - Parameter isEmpty: whether the history has no incident.
    static func all(_ facets: Facets, isEmpty: Bool, _ words: Words) -> [NavigationLink] {
        var targets = Facet.Kind.allCases.filter { !facets[$0].groups.isEmpty }.map {
            (words["nav-" + $0.rawValue], PagePath.index($0))
        }
        targets.append((words["nav-recurrence"], .recurrence))
        targets.append((words["nav-actions"], .actions))
        if !isEmpty { targets.append((words["nav-metrics"], .metrics)) }
        return targets.map { NavigationLink($0.0, to: $0.1) }
    }
}

extension NavigationLink: ViewModel {
    static let fields: FieldList<NavigationLink> = [
        .text("label") { $0.label }, .address("href") { $0.href }, .flag("is-current") { $0.isCurrent },
    ]
}

/// A time as a reader sees it and as a machine does.
struct TimeText: Sendable {
    let text: String
    let iso: String

    init(_ text: String, iso: String) { (self.text, self.iso) = (text, iso) }
}

extension TimeText: ViewModel {
    static let fields: FieldList<TimeText> = [.text("text") { $0.text }, .text("iso") { $0.iso }]
}

/// A name that leads somewhere; without `href` it is only a name.
struct Link: Sendable {
    let label: String
    let href: String?
}

extension Link: ViewModel {
    static let fields: FieldList<Link> = [.text("label") { $0.label }, .text("href") { $0.href }]
}
