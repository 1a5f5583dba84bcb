/// What a team asks of a postmortem.
package struct Framework: Sendable, Hashable {
    package var name: String
    package var title: String
    package var scale: SeverityScale

    package init(name: String, title: String, scale: SeverityScale) { (self.name, self.title, self.scale) = (name, title, scale) }
}

/// The frameworks of a history by name.
package struct FrameworkCatalogue: Sendable {
    package var frameworks: [Framework]

    package static let builtIn = FrameworkCatalogue(frameworks: [
        Framework(
            name: "five-whys", title: "Five Whys",
            scale: SeverityScale(
                levels: (0...3).map { SeverityScale.Level(code: "P\($0)", rank: $0, meaning: "") }, defaultCode: "P3"))
    ])

    package init(frameworks: [Framework]) { self.frameworks = frameworks }

    package subscript(name: String) -> Framework? { frameworks.first { $0.name == name } }
}
