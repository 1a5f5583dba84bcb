import Foundation
import Testing

/// `Fuzz/` builds the modules once more, with a manifest of its own: what a module needs must stand in both.
@Suite struct FuzzManifestTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")

    @Test func modulesNeedTheSameInBothManifests() throws {
        let own = try Self.needs(in: "Package.swift")
        let fuzzed = try Self.needs(in: "Fuzz/Package.swift")
        #expect(fuzzed["Rules"] == ["Diagnostics", "Markup", "Frameworks", "Incidents", "History"])
        for (module, needs) in fuzzed where own[module] != nil { #expect(own[module] == needs, "\(module) in Fuzz/Package.swift") }
        #expect(fuzzed.keys.filter { own[$0] != nil }.count > 10)
    }

    /// Modules by name, each with the names in the list that follows it.
    private static func needs(in manifest: String) throws -> [String: [String]] {
        let text = try String(contentsOf: root.appendingPathComponent(manifest), encoding: .utf8)
        var needs: [String: [String]] = [:]
        for opening in [".target(", "module("] {
            for target in text.components(separatedBy: opening).dropFirst() {
                let quoted = target.components(separatedBy: "\"")
                guard quoted.count > 2, let list = target.firstIndex(of: "["), !target[..<list].contains(")") else { continue }
                needs[quoted[1]] = names(in: target[list...])
            }
        }
        return needs
    }

    /// The quoted texts up to the end of the list with which a text begins.
    private static func names(in text: Substring) -> [String] {
        var names: [String] = []
        for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index % 2 == 1 { names.append(String(part)) } else if part.contains("]") { break }
        }
        return names
    }
}
