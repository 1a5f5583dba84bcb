import Diagnostics

/// A picture of the `templates/` folder that the configuration names, and where it does.
package struct NamedFile: Sendable, Hashable {
    package let name: String
    private let configuration: String
    private let place: SourceRange

    /// - Parameters:
    ///   - configuration: the path of the configuration's file.
    ///   - place: of the name in it.
    package init(_ name: String, by configuration: String, at place: SourceRange) {
        (self.name, self.configuration, self.place) = (name, configuration, place)
    }

    /// What keeps browsers from showing it.
    func fault(in theme: Theme) -> Diagnostic? {
        guard let bytes = theme.assets[name] else { return fault("names \"\(name)\", and there is no such file", missingHelp(theme)) }
        let kind = Self.kind(of: name)
        guard Self.kinds.contains(kind) else {
            return fault("names \"\(name)\", which is no picture", "name a picture: \(Self.kinds.joined(separator: ", "))")
        }
        let isPicture =
            switch kind {
            case "svg": bytes.firstRange(of: Array("<svg".utf8)) != nil
            case "png", "jpg", "jpeg", "gif", "webp": ImageSize(bytes) != nil
            default: !bytes.isEmpty
            }
        return isPicture
            ? nil : fault("names \"\(name)\", in which there is no picture", "save it as \(kind.uppercased()), or name another")
    }

    private func missingHelp(_ theme: Theme) -> String {
        let pictures = theme.assets.keys.filter { Self.kinds.contains(Self.kind(of: $0)) }.sorted()
        let below = name.hasPrefix("templates/") ? String(name.dropFirst(10)) : name
        if let near = pictures.first(where: { $0 == below }) ?? NearMiss.best(for: name, among: pictures) {
            return "did you mean `\(near)`?"
        }
        return "put the picture at `templates/\(name)`; a name is that of a file below `templates/`"
    }

    private func fault(_ message: String, _ help: String) -> Diagnostic {
        Diagnostic(
            code: "template", rule: "template", level: .error, path: configuration, range: place, message: "`site.logo` \(message)",
            help: help)
    }

    /// The pictures that browsers show, by the endings of their names.
    private static let kinds = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico"]

    private static func kind(of name: String) -> String { name.split(separator: ".").last.map { $0.lowercased() } ?? "" }
}
