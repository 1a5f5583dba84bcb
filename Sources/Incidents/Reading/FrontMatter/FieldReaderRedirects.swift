import Diagnostics
import Markup

/// Old addresses.
extension FieldReader {
    mutating func readRedirects(_ value: FrontMatterValue) {
        incident.redirectFrom = located(value, .redirectFrom).compactMap { written in
            do throws(OldAddress.Fault) {
                return Located(try OldAddress(written.value), written.range)
            } catch {
                // The page is there without it, so that nothing has to wait.
                let finding = Finding(written.range, "\"\(written.value)\" \(error.meaning)", help: error.remedy, atMost: .warning)
                report(FieldProblem(.invalidValue, finding))
                return nil
            }
        }
    }
}

extension OldAddress.Fault {
    /// What a path that has it does, after the path.
    fileprivate var meaning: String {
        switch self {
        case .isOtherSite: "is an address of another site"
        case .isQuery: "is no path, and only a path can be led on"
        case .hasEmptyName: "has nothing between two slashes"
        case .beginsWithDot: "has a name that begins with a dot, and the site has none"
        case .hasControlCharacter: "holds a control character"
        case .isTooLong: "is longer than the path of a file can be"
        case .isOwn: "is an address that every site has for something else"
        }
    }

    fileprivate var remedy: String {
        switch self {
        case .isOtherSite: "write the path alone, from the root of the site: `postmortems/2026/mail-queue/`"
        case .hasEmptyName: "write one slash"
        case .isOwn: "remove it"
        case .isQuery, .beginsWithDot, .hasControlCharacter, .isTooLong:
            "write a path from the root of the site: `postmortems/2026/mail-queue/`"
        }
    }
}
