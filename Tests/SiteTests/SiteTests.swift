import Incidents
import Testing

@testable import Site

@Suite struct SiteTests {
    @Test func builtInTemplatesKeepTheirContracts() {
        let theme = Theme(overrides: [:])
        let found = TemplateChecker.check(theme, pages: PageTemplate.allCases.map { ($0.rawValue, $0.contract) })
        #expect(theme.diagnostics.isEmpty)
        #expect(
            found.map { "\($0.path):\($0.range.start.line): \($0.message)" }.isEmpty,
            "\(found.map { "\($0.path):\($0.range.start.line):\($0.range.start.column) \($0.message)" }.joined(separator: "\n"))")
    }
}
