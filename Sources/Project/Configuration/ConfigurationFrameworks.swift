import Diagnostics
import Frameworks
import Incidents
import Markup
import Rules

/// The frameworks of a configuration: `frameworks: {ours: {extends: five-whys}}`.
extension ConfigurationReader {
    /// Own frameworks; each may extend a built-in one or another of them, and takes the place of one of the same name.
    static func readFrameworks(_ map: inout MapReader, _ source: SourceFile, into configuration: inout Configuration) {
        guard var own = map.map("frameworks") else { return }
        let (ordered, circular) = extensionOrder(own.remainder())
        if let circle = circle(in: circular) { map.report(circle) }
        // They are known all the same, so that one fault is reported once.
        configuration.frameworks.frameworks += circular.map {
            Framework(name: $0.key, title: $0.key, scale: SeverityScale(levels: [], defaultCode: nil))
        }
        for entry in ordered {
            guard let fields = MapReader(entry.value) else {
                map.report(
                    Finding(entry.value.range, "\"\(entry.key)\" must be a map", help: "lookback frameworks show five-whys prints one"))
                continue
            }
            let (framework, findings) = FrameworkReader.read(
                fields, name: entry.key, extending: configuration.frameworks, names: frameworkNames)
            for finding in findings { map.report(finding) }
            configuration.frameworks.frameworks.removeAll { $0.name == framework.name }
            configuration.frameworks.frameworks.append(framework)
            configuration.ownFrameworks[framework.name] = YAMLFile.text(of: entry.value, in: source)
        }
        configuration.frameworks.shareScales()
    }

    /// What is extended before what extends it, and apart those that extend each other, with what extends them.
    private static func extensionOrder(_ entries: [FrontMatterEntry]) -> (ordered: [FrontMatterEntry], circular: [FrontMatterEntry]) {
        var (ordered, waiting) = ([FrontMatterEntry](), entries)
        while !waiting.isEmpty {
            let names = Set(waiting.map(\.key))
            let free = waiting.firstIndex { entry in
                let base = base(of: entry)?.text
                return base.map { $0 == entry.key || !names.contains($0) } ?? true
            }
            guard let free else { return (ordered, waiting) }
            ordered.append(waiting.remove(at: free))
        }
        return (ordered, [])
    }

    private static func base(of entry: FrontMatterEntry) -> FrontMatterValue? {
        var map = MapReader(entry.value)
        return map?.value("extends")
    }

    /// Of frameworks that all extend one of them, those that do so in a circle.
    private static func circle(in entries: [FrontMatterEntry]) -> Finding? {
        var path: [FrontMatterEntry] = []
        var next = entries.first
        while let entry = next, !path.contains(where: { $0.key == entry.key }) {
            path.append(entry)
            let name = base(of: entry)?.text
            next = entries.first { $0.key == name }
        }
        guard let first = next, let value = base(of: first) else { return nil }
        let names = path.drop { $0.key != first.key }.map { "\"\($0.key)\"" } + ["\"\(first.key)\""]
        return Finding(
            value.range, "\(names.joined(separator: " extends ")): a circle has no beginning",
            help: "let one of them extend a built-in framework")
    }

    /// `impact.users`, `milestones.detected`
    private static func keys(of field: IncidentField) -> [String] {
        guard case .map(let keys, _) = field.form else { return [] }
        return keys.map { "\(field.rawValue).\($0)" }
    }

    private static let frameworkNames = FrameworkNames(
        fields: IncidentField.allCases.map(\.rawValue) + IncidentField.allCases.flatMap(keys),
        timelineKinds: TimelineEntry.Kind.allCases.map(\.rawValue),
        actionFacets: ActionItem.Facet.allCases.map(\.rawValue), summaryParts: IncompleteSummary.partNames)
}
