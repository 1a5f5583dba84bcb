import Diagnostics
import Exchange
import Frameworks
import Fuzzing
import Glibc
import Incidents

let catalogue = FrameworkCatalogue.builtIn

// Any bytes as the export of a tool, which the first of them chooses, as far as the documents that would be written.
let status = lookback_fuzz(CommandLine.argc, CommandLine.unsafeArgv) { start, count in
    let input = UnsafeBufferPointer(start: start, count: count)
    guard let first = input.first, let framework = catalogue.frameworks.first else { return 0 }
    let tool = ImportSource.allCases[Int(first) % ImportSource.allCases.count]
    do throws(ImportFault) {
        let batch = try tool.read([SourceFile(path: "export", bytes: Array(input.dropFirst()))], zone: .utc)
        let style = ImportPlan.Style(framework: framework, catalogue: catalogue, statesFramework: false, audience: nil)
        let plan = ImportPlan(batch, beside: HeldIncidents([]), style: style)
        for file in plan.files { precondition(!file.name.contains("/"), "a document has a name in its folder") }
    } catch {}
    return 0
}
exit(status)
