import Diagnostics
import Markup

/// The front-matter keys of an incident; raw values are their canonical spelling.
package enum IncidentField: String, Sendable, Hashable, CaseIterable {
    case id, title, date, severity, status, framework, summary, services, teams, tags, customers, authors, reviewers
    case rootCauses = "root_causes"
    case trigger
    case contributingFactors = "contributing_factors"
    case milestones, started, detected, acknowledged, declared, investigating, mitigated, resolved, retrospective
    case detectedBy = "detected_by"
    case roles, impact, duration, audience
    case recurrenceOf = "recurrence_of"
    case related
    case notRelated = "not_related"
    case actions, unknowns, tickets, allow
    case redirectFrom = "redirect_from"

    /// By the case: its raw value, which would be hashed letter by letter, says the same.
    package func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }

    /// Other spellings of the key; case, `-`, `_` and spaces never matter.
    package var aliases: [String] {
        switch self {
        case .severity: ["priority", "sev"]
        case .services: ["service", "systems", "components", "affected", "affected_services", "services_affected"]
        case .teams: ["team"]
        case .tags: ["tag"]
        case .customers: ["customer"]
        case .authors: ["author"]
        case .reviewers: ["reviewer"]
        case .rootCauses: ["root_cause", "cause", "causes", "category", "categories"]
        case .contributingFactors: ["contributing_factor"]
        case .started: ["start", "start_time", "began"]
        case .resolved: ["end_time", "ended", "restored"]
        case .tickets: ["ticket"]
        case .redirectFrom: ["aliases"]
        default: []
        }
    }

    package var milestone: Milestones.Name? {
        switch self {
        case .started: .started
        case .detected: .detected
        case .acknowledged: .acknowledged
        case .declared: .declared
        case .investigating: .investigating
        case .mitigated: .mitigated
        case .resolved: .resolved
        case .retrospective: .retrospective
        default: nil
        }
    }

    /// The field a key states, however it is spelled.
    package init?(key: String) {
        guard Self.mayBegin(key), let field = Self.byKey[key] ?? Self.byKey[FrontMatterEntry.normalize(key)] else { return nil }
        self = field
    }

    /// A quick look: most words begin as no field does. Only letters are never left out of a key.
    private static func mayBegin(_ key: String) -> Bool {
        guard let first = key.utf8.first, let second = key.utf8.dropFirst().first else { return false }
        return !Cursor.isLatin(first) || !Cursor.isLatin(second) || openings.contains(Cursor.lower(first), Cursor.lower(second))
    }

    private static let openings = byKey.keys.reduce(into: BytePairs()) { pairs, key in
        let bytes = Array(key.utf8.prefix(2))
        pairs.insert(bytes[0], bytes[1])
    }

    private static let byKey = Dictionary(
        allCases.flatMap { field in ([field.rawValue] + field.aliases).flatMap { [($0, field), (FrontMatterEntry.normalize($0), field)] } },
        uniquingKeysWith: { first, _ in first })

    /// Every spelling, canonical ones first: what a misspelt key may have meant.
    static let spellings: [String] = allCases.map(\.rawValue) + allCases.flatMap(\.aliases)

    /// Keys that site generators read: nothing to report and nothing to learn from.
    static func isOfSiteGenerator(_ normalizedKey: String) -> Bool { siteGeneratorKeys.contains(normalizedKey) }

    private static let siteGeneratorKeys = Set(
        """
        layout permalink description draft slug url weight cover image images thumbnail header excerpt subtitle lang language locale toc \
        comments share published publishdate pubdate publicationdate lastmod lastmodified lastmodifiedat lastupdated updated updatedat \
        modified modifieddate created createdat creationdate expirydate time type kind menu nav navorder navtitle parent haschildren \
        grandparent sidebar sidebarlabel sidebarposition hidetitle keywords series topics topic math mermaid template path order section \
        showtoc readingtime hero banner icon classes canonical canonicalurl robots sitemap noindex featured featuredimage pin pinned \
        outputs cascade resources params extra taxonomies eleventynavigation index isdraft hide hidden htmltitle pagetitle jupytext \
        kernelspec format execute bibliography version geometry output abstract keepmd fontsize linktitle linkurl summarylength \
        socialimage ogimage twitter opengraph head meta markup disablecomments hidetableofcontents search searchexclude editpage \
        customediturl displayedsidebar paginationnext paginationprev year unlisted site collection post postid guid wordpressid nocomments
        """.pieces(partedBy: " ").map(FrontMatterEntry.normalize))
}
