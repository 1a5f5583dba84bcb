import Diagnostics
import Foundation
import History
import Incidents

/// Scaffold: `lookback show PATH …` for measuring the readers until the real command line lands.
package enum CommandLineTool {
    package static func run() {
        let arguments = CommandLine.arguments
        guard arguments.count > 2, let data = FileManager.default.contents(atPath: arguments[2]) else { exit(64) }
        let document = DocumentReader.read(SourceFile(path: arguments[2], bytes: Array(data)))
        let incident = IncidentReader.read(document, settings: ReadingSettings())
        print(IncidentJSON.value(of: incident, url: "incidents/\(incident.id)/").pretty)
    }
}
