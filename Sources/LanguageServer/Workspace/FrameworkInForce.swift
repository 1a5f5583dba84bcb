import Diagnostics
import Frameworks
import Incidents

/// The framework that a document is held to while it is typed.
enum FrameworkInForce {
    /// What its own lines say, else what it was held to when it was last read, else the configuration's.
    static func of(_ source: SourceFile, in workspace: Workspace) -> Framework? {
        if let block = FrontMatterLines(source) {
            for number in block.lines.prefix(2_000) {
                let line = FrontMatterLine(number, in: source, isTOML: block.isTOML)
                guard line.indent == 0, let key = line.key, IncidentField(key: key.name) == .framework else { continue }
                let word = source.text(line.value).split(whereSeparator: { " \t\"'#".contains($0) }).first.map(String.init) ?? ""
                if let framework = workspace.configuration.frameworks[word] { return framework }
            }
        }
        let read = workspace.reading.incidents.first { $0.incident.path == source.path }
        return workspace.framework(named: read?.incident.framework ?? workspace.configuration.framework)
    }
}
