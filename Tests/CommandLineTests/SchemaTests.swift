import Diagnostics
import Foundation
import Incidents
import Project
import Testing

@Suite struct SchemaTests {
    private func schema(_ name: String) throws -> [String: Any] {
        let outcome = try Tool("-- lookback.yml --\n").run("schema", name)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    private func properties(_ schema: Any?) -> [String: Any] { (schema as? [String: Any])?["properties"] as? [String: Any] ?? [:] }

    @Test func frontMatterHasTheFieldsThatAreRead() throws {
        let keys = Set(properties(try schema("front-matter")).keys)
        #expect(keys == Set(IncidentField.allCases.flatMap { [$0.rawValue] + $0.aliases }))
    }

    @Test func theConfigurationHasTheKeysThatAreRead() throws {
        let schema = try schema("config")
        #expect(Set(properties(schema).keys) == known("quux: 1"))
        #expect(Set(properties(properties(schema)["site"]).keys) == known("site: {quux: 1}"))
        #expect(Set(properties(properties(schema)["content"]).keys) == known("content: {quux: 1}"))
    }

    /// The keys that the reader names when it is given one it does not know.
    private func known(_ yaml: String) -> Set<String> {
        let source = SourceFile(path: "lookback.yml", bytes: Array(yaml.utf8))
        let help = ConfigurationReader.read(source).diagnostics.first?.help ?? ""
        return Set(help.replacing("the keys here are ", with: "").split(separator: ", ").map(String.init))
    }

    @Test func anIncidentHasExactlyTheMembersThatTheSchemaAsksFor() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/2024-01-05-a.md --\n# A\n")
        let data = Data(try tool.run("list", "--format", "json").output.utf8)
        let incident = try #require((try JSONSerialization.jsonObject(with: data) as? [[String: Any]])?.first)
        let items = try #require(try schema("incidents")["items"] as? [String: Any])
        #expect(Set(incident.keys) == Set(properties(items).keys))
        #expect(Set(incident.keys) == Set(items["required"] as? [String] ?? []))
    }

    @Test func aSeverityIsAsTheReaderTakesIt() throws {
        let forms = (properties(try schema("front-matter"))["severity"] as? [String: Any])?["anyOf"] as? [[String: Any]]
        #expect(forms?.contains { $0["type"] as? String == "object" } == false)
        #expect(try Tool("-- content/a.md --\n---\nseverity: {level: P1}\n---\n").run("check", "--format", "line").output.contains("LB105"))
    }

    @Test func everySchemaSaysItsDialect() throws {
        for name in ["front-matter", "config", "incidents"] {
            #expect(try schema(name)["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        }
        #expect(try Tool().run("schema", "theme").status == 64)
    }
}
