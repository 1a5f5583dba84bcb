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
        for entry in extensionOrder(own.remainder()) {
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
    }

    /// What is extended before what extends it; those that extend each other stay as they stand.
    private static func extensionOrder(_ entries: [FrontMatterEntry]) -> [FrontMatterEntry] {
        var (ordered, waiting) = ([FrontMatterEntry](), entries)
        while !waiting.isEmpty {
            let names = Set(waiting.map(\.key))
            let free = waiting.firstIndex { entry in
                var map = MapReader(entry.value)
                let base = map?.value("extends")?.text
                return base.map { $0 == entry.key || !names.contains($0) } ?? true
            }
            ordered.append(waiting.remove(at: free ?? 0))
        }
        return ordered
    }

    private static let frameworkNames = FrameworkNames(
        fields: IncidentField.allCases.map(\.rawValue), timelineKinds: TimelineEntry.Kind.allCases.map(\.rawValue),
        actionFacets: ActionItem.Facet.allCases.map(\.rawValue), summaryParts: IncompleteSummary.partNames)
}
