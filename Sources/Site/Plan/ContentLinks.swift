import Diagnostics
import Foundation
import Incidents
import Markup

/// Where the relative links of one document lead on the site.
struct ContentLinks: Sendable {
    /// A file beside the documents that a page shows or links to.
    struct Attachment: Sendable, Hashable {
        /// Path relative to the project's root.
        let source: String
        /// Path below the site's root.
        let file: String
    }

    private let data: SiteData
    private let page: PagePath
    private let document: String
    private let folder: DocumentFolder

    /// - Parameter document: path of the file whose links these are, relative to the project's root.
    init(_ data: SiteData, document: String, page: PagePath) {
        (self.data, self.page, self.document) = (data, page, document)
        folder = DocumentFolder(of: document)
    }

    func resolve(_ destination: String) -> MarkdownHTML.ResolvedLink {
        let (path, rest) = DocumentFolder.split(destination)
        guard !path.isEmpty else {
            return anchor(rest, of: document).map { $0.isEmpty ? .removed : .address($0) } ?? .unchanged
        }
        guard LinkPolicy.verdict(on: destination) == .relative else { return .unchanged }
        guard let file = folder.file(at: path) else { return .removed }
        if let id = incidentID(at: file) { return .address(address(of: .incident(id), rest)) }
        if let attachment = attachment(at: file) { return .address(page.href(toFile: attachment.file)) }
        if file == data.settings.homePage?.path { return .address(page.href(to: .home)) }
        if path.utf8.first == 0x2F, let target = sitePage(at: file) { return .address(address(of: target, rest)) }
        return data.sourceAddress(of: file).map(MarkdownHTML.ResolvedLink.address) ?? .removed
    }

    /// The same on a page that has no files beside it, and an anchor for each incident.
    func resolveInBook(_ destination: String) -> MarkdownHTML.ResolvedLink {
        let resolved = resolve(destination)
        guard LinkPolicy.verdict(on: destination) != .anchor else { return resolved }
        guard case .address(let address) = resolved, LinkPolicy.verdict(on: address) == .relative else {
            return resolved == .unchanged ? .removed : resolved
        }
        if let id = file(of: destination).flatMap(incidentID) { return .address("#" + id) }
        return data.settings.baseURL.map { .address($0 + address) } ?? .removed
    }

    /// A picture that lies beside the documents as an address that holds it (RFC 2397).
    /// - Parameter limit: in bytes, of the picture.
    func pictureAddress(_ destination: String, limit: Int) -> String? {
        guard let file = file(of: destination),
            let attachment = attachment(at: file), let type = Self.pictureTypes[Self.ending(of: attachment.source)],
            let bytes = data.settings.attachmentBytes(attachment.source), bytes.count <= limit
        else { return nil }
        return "data:\(type);base64," + Data(bytes).base64EncodedString()
    }

    private static let pictureTypes = [
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
        "svg": "image/svg+xml",
    ]

    private static func ending(of path: String) -> String { path.split(separator: ".").last?.lowercased() ?? "" }

    /// The size of an image that lies beside the documents.
    func imageSize(_ destination: String) -> (width: Int, height: Int)? {
        guard let file = file(of: destination),
            let attachment = attachment(at: file), let bytes = data.settings.attachmentBytes(attachment.source)
        else { return nil }
        return ImageSize(bytes).map { ($0.width, $0.height) }
    }

    /// The attachments that a document links to or shows, each once, in document order.
    func attachments(in tree: MarkdownTree) -> [Attachment] {
        guard !data.settings.attachments.isEmpty else { return [] }
        var found: [Attachment] = []
        for node in tree.nodes where node.kind == .link || node.kind == .image {
            let destination = tree.string(node.attribute)
            guard let file = file(of: destination),
                let attachment = attachment(at: file), !found.contains(attachment)
            else { continue }
            found.append(attachment)
        }
        return found
    }

    /// What is told of the links to attachments that the site's readers may not have.
    func removals(from document: Document, _ written: WrittenPlaces) -> [Diagnostic] {
        guard !data.settings.withheldAttachments.isEmpty else { return [] }
        let tree = document.tree
        return tree.nodes.filter { $0.kind == .link || $0.kind == .image }.compactMap { node in
            let destination = tree.string(node.attribute)
            guard let file = file(of: destination),
                data.settings.withheldAttachments.contains(file)
            else { return nil }
            let place = written.place(of: node.range, in: document.source)
            return Diagnostic(
                code: "LB803", rule: "leaked-secret", level: .suggestion, path: place.path, range: place.range,
                message: "this leads to a file that the site's audience may not have: the link is removed",
                help: "put the file where it is public, or link to it from a section that is withheld")
        }
    }

    /// What a fragment has become, where the heading that it leads to says something else to this audience; empty where that is withheld.
    private func anchor(_ fragment: String, of document: String) -> String? {
        guard !fragment.isEmpty, let anchors = data.settings.anchors[document] else { return nil }
        let anchor = DocumentFolder.percentDecoded(String(fragment.dropFirst()))
        return (anchors[anchor] ?? anchors[anchor.lowercased()]).map { $0.isEmpty ? "" : "#" + $0 }
    }

    private func address(of target: PagePath, _ fragment: String) -> String {
        let place = target.folders.first == "incidents" ? target.folders.last.flatMap(data.place) : nil
        return page.href(to: target) + (place.flatMap { anchor(fragment, of: data.incidents[$0].path) } ?? fragment)
    }

    private func incidentID(at file: String) -> String? {
        data.id(ofPath: file) ?? data.id(ofPath: file + ".md") ?? data.id(ofPath: file + "/index.md")
    }

    /// The page that an address of the site means: `/incidents/<id>/`, also by the file's name and below folders (`/incidents/2024/<name>/`,
    /// as other generators have it), `/causes/<id>/` and the like.
    private func sitePage(at address: String) -> PagePath? {
        let names = DocumentFolder.names(of: address)
        guard let first = names.first, let last = names.last else { return .home }
        if first == "incidents", names.count > 1 {
            return (data.place(id: names[1]) != nil ? names[1] : data.id(named: last)).map(PagePath.incident)
        }
        if let kind = Facet.Kind(rawValue: first) {
            if names.count == 1 { return .index(kind) }
            return names.count == 2 ? data.facet(kind)[last].map { .group(kind, $0.slug) } : nil
        }
        let single: [PagePath] = [.actions, .metrics, .search, .recurrence]
        return names.count == 1 ? single.first { $0.folders == names } : nil
    }

    /// The file that a relative destination means.
    private func file(of destination: String) -> String? {
        LinkPolicy.verdict(on: destination) == .relative ? folder.file(at: DocumentFolder.split(destination).path) : nil
    }

    private func attachment(at file: String) -> Attachment? {
        guard data.settings.attachments.contains(file) else { return nil }
        let (names, folders) = (DocumentFolder.names(of: file), folder.names)
        guard let last = names.last, !names.contains(where: { $0.hasPrefix(".") }) else { return nil }
        guard !ActiveFile.isActive(named: last) else { return nil }
        let isBeside = names.count > folders.count && names.starts(with: folders)
        let beside = (page.folders + names.dropFirst(folders.count)).joined(separator: "/")
        // Where the site has a file of its own, as `index.json`, the attachment lies apart as well.
        let place = isBeside && !SiteAddress.isOwn(beside) ? beside : "files/" + names.joined(separator: "/")
        return Attachment(source: data.settings.attachmentSources[file] ?? file, file: place)
    }
}
