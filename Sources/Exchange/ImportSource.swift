import Diagnostics
import Incidents

/// The tools whose exports can be imported.
package enum ImportSource: String, Sendable, CaseIterable {
    case statuspage, pagerduty, cstate, icco, csv

    /// Whether an export is a folder of files rather than one file.
    package var isFolder: Bool { self == .cstate || self == .icco }

    /// - Parameters:
    ///   - sources: the files of the export; one where it is no folder.
    ///   - zone: holds where a moment names none.
    package func read(_ sources: [SourceFile], zone: Zone) throws(ImportFault) -> ImportBatch {
        switch self {
        case .cstate: return try CStateImport.read(sources, zone: zone)
        case .icco: return try IccoImport.read(sources, zone: zone)
        case .statuspage, .pagerduty, .csv: break
        }
        guard let source = sources.first else { return ImportBatch() }
        return switch self {
        case .statuspage: try StatuspageImport.read(source)
        case .pagerduty: try PagerDutyImport.read(source, zone: zone)
        case .cstate, .icco, .csv: try CSVImport.read(source, zone: zone)
        }
    }
}
