import Diagnostics
import Frameworks
import Incidents
import Testing

@testable import Exchange

/// Reads a text as a tool's export.
func batch(_ tool: ImportSource, _ text: String, path: String = "export") throws -> ImportBatch {
    try tool.read([SourceFile(path: path, text: text)], zone: .utc)
}

/// What is written of an export, file after file, into a history that holds nothing.
func documents(_ tool: ImportSource, _ text: String, framework: String = "five-whys", path: String = "export") throws -> [String: String] {
    let plan = try plan(try batch(tool, text, path: path), framework: framework)
    return Dictionary(plan.files.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
}

func plan(_ batch: ImportBatch, beside held: [Incident] = [], framework: String = "five-whys") throws -> ImportPlan {
    let chosen = try #require(FrameworkCatalogue.builtIn[framework])
    let style = ImportPlan.Style(framework: chosen, catalogue: .builtIn, statesFramework: framework != "five-whys", audience: nil)
    return ImportPlan(batch, beside: HeldIncidents(held), style: style)
}

/// What Lookback reads from a document that was written.
func incident(in text: String, path: String) -> Incident {
    IncidentReader.read(DocumentReader.read(SourceFile(path: path, text: text)), settings: ReadingSettings())
}

/// The fault that stops an import: `export:2:3: message`.
func fault(_ tool: ImportSource, _ text: String) -> String? {
    do throws(ImportFault) {
        _ = try tool.read([SourceFile(path: "export", text: text)], zone: .utc)
        return nil
    } catch {
        return "\(error.place): \(error.message)"
    }
}
