import Foundation
import Testing

@Suite struct SimilarTests {
    private let tool: Tool

    init() throws {
        tool = try Tool(
            """
            -- lookback.yml --
            -- content/2024-01-05-resolver.md --
            ---
            title: Resolver lost upstream
            severity: P1
            services: [api]
            root_causes: [dns]
            ---
            ## Root cause

            The resolver forwarded queries to one upstream, and NXDOMAIN answers were cached in resolv.conf order.

            ## Action plan

            | Action | Owner | Due | Status |
            |---|---|---|---|
            | Second upstream for the resolver | edge | 2024-02-01 | open |
            | Shorter negative cache | edge | 2024-02-01 | done |
            -- content/2024-03-10-disk.md --
            ---
            title: Disk full on the store
            services: [store]
            ---
            ## Root cause

            Retention of the segments was not limited, and compaction stopped.
            -- content/2025-02-01-resolver-again.md --
            ---
            title: Resolver lost upstream again
            services: [api]
            root_causes: [dns]
            ---
            ## Root cause

            The resolver still had one upstream; NXDOMAIN again.
            -- drafts/2024-06-01-names.md --
            # Names do not resolve

            ## Root cause

            The resolver lost its one upstream and answered NXDOMAIN; negative answers were cached in resolv.conf order.
            -- drafts/undated.md --
            # Names do not resolve

            The upstream of the resolver answered NXDOMAIN again and again, resolver lost.
            """)
    }

    private func hits(_ arguments: String) throws -> [[String: Any]] {
        let outcome = try tool.shell("\"$LOOKBACK\" similar --format json --now 2025-03-01 \(arguments)")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    }

    private func ids(_ arguments: String) throws -> [String] {
        try hits(arguments).compactMap { ($0["id"] as? String).map { String($0.prefix(10)) } }
    }

    @Test func anIncidentIsComparedWithEarlierOnes() throws {
        #expect(try ids("2025-02-01-resolver-again").first == "2024-01-05")
        #expect(try ids("content/2025-02-01-resolver-again.md").first == "2024-01-05")
        #expect(try ids("2024-01-05-resolver").isEmpty)
    }

    @Test func showListAndTheSiteNameTheSame() throws {
        func similar(_ element: Any?) throws -> String {
            let value = try #require((element as? [String: Any])?["similar"])
            return String(decoding: try JSONSerialization.data(withJSONObject: value, options: .sortedKeys), as: UTF8.self)
        }
        func json(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
        let shown = try similar(json(try tool.run("show", "2025-02-01-resolver-again", "--format", "json").output))
        #expect(shown.contains("\"id\":\"2024-01-05-resolver\""))
        #expect(try tool.run("build", "--quiet", "--force").status == 0)
        let elements = try #require(try json(tool.folder.text("site/api/incidents.json")) as? [[String: Any]])
        #expect(try similar(elements.first { $0["id"] as? String == "2025-02-01-resolver-again" }) == shown)
        #expect(try similar(json(try tool.run("show", "content/2025-02-01-resolver-again.md", "--format", "json").output)) == shown)
        let listed = try #require(try json(tool.run("list", "--format", "json").output) as? [[String: Any]])
        #expect(try similar(listed.first { $0["id"] as? String == "2025-02-01-resolver-again" }) == shown)
    }

    @Test func aHitTellsWhyAndWhatBecameOfItsPromises() throws {
        let hit = try #require(try hits("2025-02-01-resolver-again").first)
        #expect((hit["evidence"] as? [String])?.prefix(2) == ["same cause: dns", "same service: api"])
        #expect(hit["title"] as? String == "Resolver lost upstream")
        #expect(hit["url"] as? String == "incidents/2024-01-05-resolver/")
        #expect(hit["openActions"] as? Int == 1)
        #expect(hit["overdueActions"] as? Int == 1)
        #expect((hit["actions"] as? [[String: Any]])?.count == 2)
    }

    @Test func aFileOutsideTheHistoryIsComparedWithWhatBeganBeforeIt() throws {
        let dated = try ids("drafts/2024-06-01-names.md")
        #expect(dated.first == "2024-01-05" && !dated.contains("2025-02-01"))
        #expect(Set(try ids("drafts/undated.md --limit 2")) == ["2024-01-05", "2025-02-01"])
    }

    @Test func textAndStandardInputAreComparedWithEverything() throws {
        #expect(Set(try ids("'NXDOMAIN from the resolver' --limit 2")) == ["2024-01-05", "2025-02-01"])
        #expect(try ids("compaction --limit 1") == ["2024-03-10"])
        #expect(try ids("- < drafts/2024-06-01-names.md").contains("2024-01-05"))
        #expect(try tool.shell("echo compaction stopped | \"$LOOKBACK\" similar -").output.contains("2024-03-10-disk"))
    }

    @Test func theTableNamesTheOverduePromise() throws {
        let output = try tool.run("similar", "2025-02-01-resolver-again", "--now", "2025-03-01").output
        #expect(output.contains("2024-01-05-resolver  P1\n"))
        #expect(output.contains("1 of 2 promises kept, 1 overdue\n"))
        #expect(output.contains("overdue since 2024-02-01, edge: Second upstream for the resolver\n"))
    }

    @Test func aNameThatIsNoneIsTold() throws {
        let outcome = try tool.run("similar", "2024-01-05-resolve")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("did you mean \"2024-01-05-resolver\"?"))
        #expect(try tool.run("similar", "x", "--limit", "0").status == 64)
    }

    @Test func aNewIncidentIsGreetedByThoseBeforeIt() throws {
        let outcome = try tool.run("new", "Resolver lost once more", "--cause", "dns", "--now", "2025-03-01")
        #expect(outcome.errors.contains("2025-02-01-resolver-again"))
        #expect(outcome.output == "content/2025-03-01-resolver-lost-once-more.md\n")
    }
}
