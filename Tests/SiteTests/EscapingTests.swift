import Diagnostics
import Incidents
import Testing

@testable import Site

/// Every field of an incident is written by somebody we do not trust.
@Suite struct EscapingTests {
    private static let attack = "</script><img src=x onerror=alert(1)>\"'`&amp;{{title}}\u{1}"

    private static func hostileIncident() -> Incident {
        var incident = HistorySample.incident("a", title: attack)
        incident.summary = attack
        incident.services = [attack]
        incident.teams = [attack]
        incident.tags = [attack]
        incident.rootCauses = [attack]
        incident.customers = [attack]
        incident.trigger = attack
        incident.contributingFactors = [attack]
        incident.roles = [attack: [attack]]
        incident.impact = [ImpactField(key: attack, text: attack)]
        incident.tickets = [attack, "javascript:alert(1)", "https://example.org/\(attack)"]
        incident.unknowns = [Unknown(question: attack, answer: attack)]
        incident.severity = Severity(level: nil, rank: nil, note: attack, written: attack)
        incident.timeline.entries = [
            HistorySample.entry("2026-03-14", 9, 12, .failure, attack), HistorySample.entry("2026-03-14", 9, 40, .action, attack),
        ]
        incident.whys = [WhyChain(problem: attack, answers: [WhyChain.Answer(line: 1, question: attack, text: attack, range: 0..<0)])]
        var action = HistorySample.action("a#a1", attack, due: "2026-03-15")
        (action.owner, action.ticket, action.reason) = (attack, "javascript:alert(1)", attack)
        incident.actions = [action]
        incident.redirectFrom = HistorySample.oldAddresses("/old/\"><script>")
        return incident
    }

    @Test func noTextOfAnIncidentBecomesMarkup() async {
        var settings = HistorySample.settings
        (settings.title, settings.description) = (Self.attack, Self.attack)
        for (path, text) in await HistorySample.build([Self.hostileIncident()], settings)
        where path.hasSuffix(".html") || path.hasSuffix(".xml") {
            #expect(!text.contains("<img src=x"), "\(path)")
            #expect(!text.contains("\"><script"), "\(path)")
            #expect(!text.contains("href=\"javascript:"), "\(path)")
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(path)")
            // A feed's texts are HTML, escaped once more as XML.
            #expect(!text.contains(path.hasSuffix(".xml") ? "&amp;amp;amp;amp;" : "&amp;amp;amp;"), "\(path)")
        }
    }

    @Test func textIsEscapedOnceWhateverItsPlace() {
        #expect(Self.escaped("a & b < c > \"d\" 'e' `f`") == "a &amp; b &lt; c &gt; &quot;d&quot; &#39;e&#39; &#96;f&#96;")
        #expect(Self.escaped("tab\tline\nbell\u{7} é 日") == "tab\tline\nbell é 日")
        #expect(Self.escaped("plain") == "plain")
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        TextEscape.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func linksEscapeEveryByteThatAnAddressMayNotHold() {
        let path = PagePath(["causes", "größe 50%"])
        #expect(path.url == "causes/gr%C3%B6%C3%9Fe%2050%25/")
        #expect(path.file == "causes/größe 50%/index.html")
        #expect(PagePath.home.href(to: path) == "causes/gr%C3%B6%C3%9Fe%2050%25/index.html")
        #expect(path.href(to: .home) == "../../index.html")
    }

    @Test func dataFilesHoldNoMarkupThatAScriptElementWouldEnd() async {
        let files = await HistorySample.build([Self.hostileIncident()])
        for path in ["api/incidents.json", "api/actions.json", "incidents/a/index.json", "feed.json"] {
            #expect(files[path]?.contains("</script") == false, "\(path)")
            #expect(files[path]?.contains("onerror") == true, "\(path) keeps the text itself")
        }
    }

    @Test(
        arguments: [
            ("/old/path", "old/path/index.html"), ("old.html", "old.html"), ("a/b/?q#f", "a/b/index.html"), ("../../etc/x", nil),
            ("https://elsewhere.example/x", nil), ("//elsewhere.example/x", nil), ("/", nil), ("a/.git/config", nil), ("a\\..\\b", nil),
            ("a/\u{0}b", nil),
        ] as [(String, String?)])
    func oldAddressesStayWithinTheSite(_ written: String, _ file: String?) {
        do { #expect(try OldAddress(written).file == file) } catch { #expect(file == nil, "\(error)") }
    }
}
