import Diagnostics

/// The templates, assets and words of a site: the built-in ones, replaced file by file by the project's own.
struct Theme: Sendable {
    /// One template with its tags.
    struct Template: Sendable {
        let name: String
        let source: SourceFile
        let nodes: [TemplateNode]

        /// The blocks that an inheriting template may fill.
        var blockNames: Set<String> { Self.blockNames(in: nodes) }

        private static func blockNames(in nodes: [TemplateNode]) -> Set<String> {
            nodes.reduce(into: []) { names, node in
                switch node {
                case .block(let tag, let children):
                    names.insert(tag.name)
                    names.formUnion(blockNames(in: children))
                case .section(_, _, let children), .inheritance(_, let children): names.formUnion(blockNames(in: children))
                case .text, .margin, .variable, .partial: break
                }
            }
        }
    }

    /// By name: the path below `templates/` without `.mustache`.
    private(set) var templates: [String: Template] = [:]
    /// Style, scripts and pictures: path in the site to bytes.
    private(set) var assets: [String: [UInt8]] = [:]
    /// Catalogues of interface text by language.
    private(set) var words: [String: SourceFile] = [:]
    /// What is wrong with the files themselves.
    private(set) var diagnostics: [Diagnostic] = []

    init(overrides: [String: [UInt8]]) {
        var files = Dictionary(EmbeddedTheme.files.map { ($0.path, Array($0.text.utf8)) }, uniquingKeysWith: { first, _ in first })
        files.merge(overrides) { _, own in own }
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) { add(path, bytes) }
    }

    private mutating func add(_ path: String, _ bytes: [UInt8]) {
        let source = SourceFile(path: "templates/" + path, bytes: bytes)
        if path.hasSuffix(Self.templateSuffix) {
            addTemplate(String(path.dropLast(Self.templateSuffix.count)), source)
        } else if path.hasPrefix(Self.wordsFolder) {
            words[String(path.dropFirst(Self.wordsFolder.count).prefix { $0 != "." })] = source
        } else {
            assets[path] = bytes
        }
    }

    private mutating func addTemplate(_ name: String, _ source: SourceFile) {
        guard String(validating: source.bytes, as: UTF8.self) != nil else {
            diagnostics.append(Self.diagnostic(source, Finding(0..<0, "the template is not UTF-8")))
            return
        }
        let (nodes, findings) = TemplateParser.parse(source)
        diagnostics += findings.map { Self.diagnostic(source, $0) }
        templates[name] = Template(name: name, source: source, nodes: nodes)
    }

    /// Those of the assets that are no project's own.
    var builtInAssets: [String: [UInt8]] {
        let builtIn = Dictionary(EmbeddedTheme.files.map { ($0.path, Array($0.text.utf8)) }, uniquingKeysWith: { first, _ in first })
        return assets.filter { builtIn[$0.key] == $0.value }
    }

    /// The paths of all built-in files.
    static let builtInFiles = EmbeddedTheme.files.map(\.path)

    /// The names of the built-in templates.
    static let builtInTemplates = EmbeddedTheme.files.map(\.path).filter { $0.hasSuffix(templateSuffix) }
        .map { String($0.dropLast(templateSuffix.count)) }

    private static let templateSuffix = ".mustache"
    private static let wordsFolder = "words/"

    static func diagnostic(_ source: SourceFile, _ finding: Finding, level: Level = .error) -> Diagnostic {
        Diagnostic(
            code: "template", rule: "template", level: level, path: source.path, range: source.range(finding.range),
            message: finding.message, help: finding.help)
    }
}
