import Diagnostics
import History
import Incidents
import Markup

@testable import Site

/// A history with fifty things in it that its public readers may not know, in every kind of place.
enum PlantedSecrets {
    /// In lower case; none of them may stand in any file of the public site or in its name.
    static let secrets: [String] = [
        // People, by full name, part, handle and address.
        "quillon", "marrowby", "tessaly", "brackenshaw", "osric", "pellwether", "@vexley", "hollis", "drumgoole", "yarrow.finch",
        "finch@corp.example", "tamsin", "oakhurst", "@grimsby", "小林未来",
        // Customers, in prose, addresses and file names.
        "zephyrbank", "lumen harbour", "lumen-harbour", "lumenharbour", "wickford & sons", "wickford &amp; sons",
        // An incident above the audience: id, title, text, tags, services, causes, teams, promises, attachments.
        "velvet-anchor", "velvet anchor", "treasury-drain", "cobalt-ledger", "insider-key", "nightjar", "rotate the ledger", "vault.png",
        "moonless ledger entry", "why the vault",
        // Sections above the audience, and all that is read from them.
        "saffron contract", "penalty of ninety", "hushed timeline line", "withheld why answer", "withheld promise text", "secret alt words",
        "hidden-graph.png", "secret title words", "https://internal.corp.example/runbook", "private footnote words",
        "restricted heading words",
        "code of the hidden block", "cell of the hidden table", "nested hidden heading", "hidden list words", "term of art zyxwvut",
        // Fields and comments.
        "ops-48213", "jira.corp.example", "comment nobody sees", "inline comment words", "front matter remark", "waiver reason words",
        "home page secret",
    ]

    static let files: [(path: String, text: String)] = [
        ("content/2026-02-01-velvet-anchor/index.md", withheld), ("content/2026-03-14-lumen-harbour-names.md", open),
        ("content/2026-03-15-plain.md", plain),
    ]

    private static let withheld = """
        ---
        title: Velvet anchor
        severity: P0
        audience: restricted
        services: [treasury-drain]
        root_causes: [insider-key]
        tags: [cobalt-ledger]
        teams: [nightjar]
        customers: [Zephyrbank]
        actions:
          - {text: Rotate the ledger, owner: "@grimsby"}
        ---
        # Velvet anchor
        ## Summary
        A moonless ledger entry was found.

        ![](vault.png)
        ## Five whys
        1. Why the vault? Because.
        """

    private static let open = """
        ---
        # front matter remark
        title: Names failed at Lumen Harbour
        severity: P1
        audience: public
        services: [identity]
        teams: [platform]
        root_causes: [dns]
        customers: [Zephyrbank, Lumen Harbour, Wickford & Sons]
        authors: [Quillon Marrowby, "Yarrow Finch <yarrow.finch@corp.example>"]
        reviewers: [Tessaly Brackenshaw, 小林未来]
        roles: {commander: Osric Pellwether, engineers: ["@vexley", platform], recorder: [Hollis Drumgoole]}
        tickets: [OPS-48213, "https://jira.corp.example/browse/OPS-48213"]
        recurrence_of: [2026-02-01-velvet-anchor]
        related: [2026-02-01-velvet-anchor]
        not_related: {2026-02-01-velvet-anchor: waiver reason words}
        allow: {blame-language: waiver reason words}
        trigger: Zephyrbank sent ten times the requests
        impact: {users: all of Wickford & Sons}
        started: 2026-03-14 09:12
        resolved: 2026-03-14 10:34
        unknowns: [{question: Did Tessaly Brackenshaw see it?, answer: Osric Pellwether says no}]
        ---
        # Names failed at Lumen Harbour
        <!-- comment nobody sees -->
        ## Summary
        Quillon saw that zephyrbank.example and ZEPHYRBANK lost names; 小林未来が確認した。 <!-- inline comment words -->

        ![Graph of Lumen Harbour](lumen-harbour/graph.png "Drawn by Tessaly Brackenshaw")
        ## Timeline
        | Time | What |
        |---|---|
        | 09:12 | Wickford & Sons called, @vexley answered |
        | 09:30 | Osric
        Pellwether declared it |
        ## Contract
        <!-- audience: internal -->
        The saffron contract has a penalty of ninety thousand.

        ![secret alt words](hidden-graph.png "secret title words")
        See the [runbook](https://internal.corp.example/runbook) and this.[^n]

        ### Nested hidden heading
        - hidden list words are here
        ```
        code of the hidden block
        ```
        | a |
        |---|
        | cell of the hidden table |

        [^n]: private footnote words
        ## Five whys
        1. Why did names fail? The resolver dropped packets.
        2. Why did it drop them? Tessaly Brackenshaw had been asked by Zephyrbank.
        <!-- audience: internal -->
        ## Restricted heading words
        A hushed timeline line, a withheld why answer and a term of art zyxwvut.
        ## Action plan
        | Action | Owner | Due | Ticket |
        |---|---|---|---|
        | Watch the resolver for Lumen Harbour | @grimsby | 2026-05-01 | |
        | Tell Osric Pellwether | Tamsin | 2026-05-02 | |
        ## Lessons learned
        Everything here is public.

        <!-- audience: restricted -->
        Withheld promise text follows the mark.
        """

    private static let plain = """
        ---
        title: Something public
        severity: P2
        audience: public
        authors: [Tamsin Oakhurst]
        reviewers: ["@grimsby"]
        ---
        ## Summary
        Tamsin and Osric Pellwether told Lumen Harbour what the resolver did for identity users.
        """

    static let home = "Welcome.\n\n## Known customers\nLumen Harbour\n\n## Notes\n<!-- audience: internal -->\nA home page secret.\n"

    /// The finished site as the audience sees it.
    ///
    /// - Parameter attachment: what every attachment holds.
    static func build(
        for audience: Audience, attachment: [UInt8] = [], changing change: (String) -> String = { $0 }
    ) async -> (files: [SiteFile], diagnostics: [Diagnostic]) {
        var settings = HistorySample.settings
        settings.audience = audience
        settings.sourceURL = "https://code.example/{path}"
        settings.attachments = [
            "content/2026-02-01-velvet-anchor/vault.png", "content/lumen-harbour/graph.png", "content/hidden-graph.png",
        ]
        settings.attachmentBytes = { _ in attachment }
        settings.homePage = DocumentReader.read(SourceFile(path: "content/index.md", text: home))
        let documents = files.map { DocumentReader.read(SourceFile(path: $0.path, text: change($0.text))) }
        return await HistorySample.files(
            of: History(documents.map { settings.read($0, []) }),
            documents: Dictionary(uniqueKeysWithValues: documents.map { ($0.path, $0) }),
            settings)
    }
}
