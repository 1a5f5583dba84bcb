import Diagnostics
import Markup

/// The frameworks of a history by name.
package struct FrameworkCatalogue: Sendable {
    package var frameworks: [Framework]

    package init(frameworks: [Framework]) { self.frameworks = frameworks }

    /// Hands to each scale that takes other levels as well the scales of all others, a project's own ones first.
    package mutating func shareScales() {
        let isOwn = { (framework: Framework) in !Self.builtInNames.contains(framework.name) }
        let ordered = frameworks.filter(isOwn) + frameworks.filter { !isOwn($0) }
        for place in frameworks.indices where frameworks[place].scale.takesOthers {
            let name = frameworks[place].name
            frameworks[place].scale.others = ordered.filter { $0.name != name && !$0.scale.takesOthers }.map(\.scale)
        }
    }

    package subscript(name: String) -> Framework? { frameworks.first { $0.name == name } }

    /// The levels of all scales that a text names: those whose code it is, else those that an incident states by it.
    package func levels(named text: String) -> [SeverityScale.Level] {
        let named = frameworks.compactMap { $0.scale.level(text) }
        let codes = named.filter { $0.code.lowercased() == text.lowercased() }
        return codes.isEmpty ? named : codes
    }

    /// The six that come with Lookback, `five-whys` first.
    package static let builtIn: FrameworkCatalogue = {
        var catalogue = FrameworkCatalogue(frameworks: builtInNames.map(readBuiltIn))
        catalogue.shareScales()
        return catalogue
    }()

    /// The order in which they are listed.
    private static let builtInNames = ["five-whys", "atlassian", "risk", "live-document", "rca", "retrospective"]

    private static func readBuiltIn(_ name: String) -> Framework {
        guard let file = EmbeddedFrameworks.files.first(where: { $0.path == "\(name).yml" }) else {
            preconditionFailure("\(name).yml is compiled in")
        }
        let source = SourceFile(path: file.path, text: "---\n\(file.text)---\n")
        guard let entries = FrontMatterParser.parse(source).frontMatter?.entries else { preconditionFailure("\(file.path) is YAML") }
        let (framework, findings) = FrameworkReader.read(
            MapReader(entries, range: 0..<0), name: name, extending: FrameworkCatalogue(frameworks: []))
        precondition(findings.isEmpty, "\(file.path): \(findings.map(\.message))")
        return framework
    }

    /// The YAML of a built-in framework, to read and to start one's own from.
    package static func yaml(named name: String) -> String? {
        EmbeddedFrameworks.files.first { $0.path == "\(name).yml" && builtInNames.contains(name) }?.text
    }
}
