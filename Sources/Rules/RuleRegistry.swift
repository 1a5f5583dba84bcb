/// Every rule there is, in order of the codes.
package enum RuleRegistry {
    package static let all: [Rule] = [
        InvalidFrontMatter.rule,
    ]

    private static let indexByName: [String: Int] = Dictionary(
        all.indices.flatMap { [(all[$0].name, $0), (all[$0].code.lowercased(), $0)] }, uniquingKeysWith: { first, _ in first })

    /// The rule of a name (`timeline-out-of-order`) or code (`LB402`), however cased.
    package static func rule(named name: String) -> Rule? { indexByName[name.lowercased()].map { all[$0] } }

    package static var names: [String] { all.map(\.name) }
}
