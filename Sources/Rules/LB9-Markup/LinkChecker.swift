import Diagnostics
import Incidents
import Markup

/// Follows the relative links of one document.
struct LinkChecker {
    private let input: RuleInput
    /// The anchors of the documents asked for so far, by path.
    private var anchors: [String: Set<String>] = [:]
    /// Near misses are looked for this often: a document with more faults is no slip of the finger.
    private var guesses = 20
    /// Names that a misspelt one is compared with.
    private static let mostNames = 5_000

    init(_ input: RuleInput) { self.input = input }

    /// Nil for a link that leads somewhere, or to another site.
    mutating func finding(_ link: MarkdownLink) -> Finding? {
        switch LinkPolicy.verdict(on: link.destination) {
        case .external: nil
        case .refused(let refusal):
            Finding(
                link.range, "\(link.destination.quoted) leads nowhere: \(LinkPolicy.explanation(of: refusal).withoutFullStop)",
                help: "link to `https://…` or to a file of the content folder")
        case .anchor, .relative: finding(link, RelativeTarget(link.destination, from: input.document.path))
        }
    }

    private mutating func finding(_ link: MarkdownLink, _ target: RelativeTarget) -> Finding? {
        if target.isOwnDocument { return target.anchor.flatMap { noHeading($0, of: input.document.path, "this document", link) } }
        guard let path = target.path, let found = existing(path, written: link.destination) else { return missing(link, target) }
        guard let anchor = target.anchor, input.index.documents[found] != nil else { return nil }
        return noHeading(anchor, of: found, found.quoted, link)
    }

    /// The file that a path names; a folder stands for its bundle, an address of the site for its incident.
    private func existing(_ path: String, written: String) -> String? {
        let files = RelativeTarget.files(at: path)
        if let found = files.first(where: { input.index.documents[$0] != nil || input.settings.attachments.contains($0) }) {
            return found
        }
        return written.utf8.first == 0x2F ? page(at: path) : nil
    }

    /// What an address of the site leads to; an incident is also found by its file's name, below whatever folders (`/incidents/2024/<name>/`).
    private func page(at address: String) -> String? {
        let parts = Array(address.utf8).split(separator: 0x2F)
        func name(_ part: ArraySlice<UInt8>) -> String { String(decoding: part, as: UTF8.self) }
        guard let first = parts.first, let last = parts.last else { return address }
        guard first.elementsEqual("incidents".utf8), parts.count > 1 else { return SiteAddress.lists.contains(name(first)) ? address : nil }
        return input.index.pathsByID[name(parts[1])]?.first ?? input.index.pathByStem[name(last)]
    }

    private mutating func missing(_ link: MarkdownLink, _ target: RelativeTarget) -> Finding {
        let message = "\(link.destination.quoted) does not exist"
        guard let path = target.path else { return Finding(link.range, message, help: "it leads out of the project") }
        if input.settings.activeFiles.contains(path) {
            return Finding(
                link.range, "\(link.destination.quoted) is not published: a browser would run it",
                help: "publish it as a picture, as text, or as an SVG without scripts, styles from elsewhere and HTML")
        }
        let name = ProjectIndex.name(of: path)
        if let other = input.index.pathsByName[name]?.first { return Finding(link.range, message, help: "is it `\(other)`?") }
        let folder = ProjectIndex.folder(of: path)
        let beside = (input.index.namesByFolder[folder] ?? []).prefix(Self.mostNames).filter { folder + $0 != input.document.path }
        guard link.destination.hasSuffix(name), let meant = guess(name, among: beside)?.prefixed(by: link.destination.dropLast(name.count))
        else {
            return Finding(link.range, message, help: "links are relative to this file; only files of the content folder are published")
        }
        let isVerbatim = input.source.text(link.range) == link.destination
        return Finding(link.range, message, help: meant.question, fix: isVerbatim ? meant.fix(at: link.range) : nil)
    }

    private mutating func noHeading(_ anchor: String, of path: String, _ place: String, _ link: MarkdownLink) -> Finding? {
        let known = anchors(of: path)
        guard !known.contains(anchor), !known.contains(anchor.lowercased()) else { return nil }
        let meant = guess(anchor, among: known.sorted().prefix(Self.mostNames))?.prefixed(by: "#")
        return Finding(
            link.range, "\("#\(anchor)".quoted) is no heading of \(place)",
            help: meant?.question ?? "anchors are made of headings: `#five-whys` for `## Five whys`")
    }

    private mutating func anchors(of path: String) -> Set<String> {
        if let known = anchors[path] { return known }
        let made = input.index.documents[path].map { document in
            let lines = StandInHeadings(sections(of: path), in: document.tree).lines
            return Set(HeadingSlugs(document.tree, standIns: lines).headings.map(\.slug))
        }
        anchors[path] = made ?? []
        return made ?? []
    }

    private func sections(of path: String) -> [Section] {
        if path == input.document.path { return input.incident.sections }
        guard let id = input.index.idByPath[path], let incident = input.history[id], incident.path == path else { return [] }
        return incident.sections
    }

    private mutating func guess(_ word: String, among names: @autoclosure () -> some Sequence<String>) -> NearMiss.Guess? {
        guard guesses > 0 else { return nil }
        guesses -= 1
        return NearMiss.guess(for: word, among: names())
    }
}
