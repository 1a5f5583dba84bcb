import Diagnostics
import Markup
import Rules

/// The reference of all rules.
struct RulesPage: FramedPage {
    let page: PageFrame
    let words: Words
    let rules: [RuleRow]

    init(_ data: SiteData) {
        words = data.words
        page = PageFrame(data, path: .rules, title: words["rules-title"], description: words["rules-lead"], hasPlots: false)
        rules = RuleRegistry.all.map { RuleRow($0, from: .rules, words: data.words) }
    }
}

extension RulesPage {
    static let fields: FieldList<RulesPage> = framed([.list("rules") { $0.rules }])
}

/// A rule in the list of rules.
struct RuleRow: Sendable {
    let code: String
    let name: String
    let href: String
    let level: String
    let summary: String

    init(_ rule: Rule, from path: PagePath, words: Words) {
        (code, name, summary) = (rule.code, rule.name, rule.summary)
        href = path.href(to: .rule(rule.name))
        level = words["level-" + rule.level.rawValue]
    }
}

extension RuleRow: ViewModel {
    static let fields: FieldList<RuleRow> = [
        .text("code") { $0.code }, .text("name") { $0.name }, .text("href") { $0.href }, .text("level") { $0.level },
        .text("summary") { $0.summary },
    ]
}

/// What `lookback explain` says of one rule.
struct RulePage: FramedPage {
    let page: PageFrame
    let words: Words
    let index: Link
    let text: TrustedHTML

    init(_ rule: Rule, in data: SiteData) {
        let path = PagePath.rule(rule.name)
        words = data.words
        page = PageFrame(data, path: path, title: "\(rule.code) \(rule.name)", description: rule.summary, hasPlots: false)
        index = Link(label: words["rules-title"], href: path.href(to: .rules))
        let source = SourceFile(path: rule.name, text: RuleExplanation(rule).markdown)
        text = TrustedHTML(MarkdownHTML(MarkdownParser.parse(source, bodyStart: 0)).document().html)
    }
}

extension RulePage {
    static let fields: FieldList<RulePage> = framed([.object("index") { $0.index }, .html("text") { $0.text }])
}
