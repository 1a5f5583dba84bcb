import Diagnostics
import Foundation
import HTTP
import Project
import Site

/// What a browser is shown: the last good site, and what is wrong with the content as it is now.
actor Preview {
    private var draft = SiteDraft([])
    private var root: String
    private var report: PreviewReport?
    /// Counts the sites that were shown.
    private var site = 0
    /// Counts every change of site or report.
    private var version = 0
    private var search: Task<[String: SiteFile], Never>?
    private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    private var arrivals = 0
    /// Tells this run of the server from an earlier one whose pages are still open.
    private let run = Int(Date().timeIntervalSince1970 * 1000)

    /// - Parameter root: the project's folder.
    init(root: String) { self.root = root }

    func show(_ draft: SiteDraft, root: String) {
        (self.draft, self.root, search) = (draft, root, nil)
        site += 1
        changed()
    }

    func report(_ report: PreviewReport) {
        self.report = report
        changed()
    }

    func answer(_ request: RequestHead) async -> Response {
        guard let path = RequestPath.decoded(request.path) else { return Response(.badRequest, text: "this is no path of a site") }
        switch path {
        case LiveReload.statePath: return await state(after: request.query("after").flatMap { Int($0) })
        case LiveReload.scriptPath: return Response(.ok, MediaType.of(path), LiveReload.script)
        case LiveReload.stylePath: return Response(.ok, MediaType.of(path), LiveReload.style)
        default: return await page(path, asked: request.path)
        }
    }

    /// A file of the site; for a folder its `index.html`, behind a slash so that its links lead where they should.
    private func page(_ path: String, asked: Substring) async -> Response {
        let isFolder = path.isEmpty || path.hasSuffix("/")
        if let file = await file(isFolder ? path + "index.html" : path) { return response(file) }
        if !isFolder, draft.contains(path + "/index.html") {
            var response = Response(.moved, text: "the page is at /\(path)/")
            response.fields.append(("Location", asked + "/"))
            return response
        }
        guard let page = draft.file("404.html") else { return Response(.notFound, LiveReload.pageType, LiveReload.emptyPage(siteName)) }
        return response(page, .notFound)
    }

    private func file(_ path: String) async -> SiteFile? {
        if let file = draft.file(path) { return file }
        guard path.hasPrefix("search/") else { return nil }
        let draft = draft
        let making =
            search
            ?? Task {
                Dictionary(await draft.search(jobs: Jobs.available).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
            }
        search = making
        return await making.value[path]
    }

    private func response(_ file: SiteFile, _ status: Response.Status = .ok) -> Response {
        switch file.content {
        case .bytes(let bytes):
            let type = MediaType.of(file.path)
            return Response(status, type, type == LiveReload.pageType ? LiveReload.watching(bytes, siteName) : bytes)
        case .copy(let source):
            do throws(WorldError) {
                var response = Response(status, MediaType.of(file.path), try Attachment.read(source, in: root))
                // Whatever somebody put beside an incident: nothing in it runs.
                response.fields.append(("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"))
                return response
            } catch {
                return Response(.notFound, text: "\(error)")
            }
        }
    }

    /// What is shown and what is wrong with it, as soon as it is another than the one that the page knows.
    private func state(after known: Int?) async -> Response {
        if known == version { await nextChange() }
        let state =
            report?.json(version: version, site: siteName) ?? .object([("version", .integer(version)), ("site", .string(siteName))])
        return Response(.ok, "application/json", Array((state.compact + "\n").utf8))
    }

    private var siteName: String { "\(run).\(site)" }

    private func changed() {
        version += 1
        for continuation in waiting.values { continuation.resume() }
        waiting = [:]
    }

    /// Returns at the next change, or after a while without any, so that a page that is gone is not waited for.
    private func nextChange() async {
        arrivals += 1
        let number = arrivals
        let patience = Task {
            try await Task.sleep(for: .seconds(25))
            wake(number)
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiting[number] = $0 }
        } onCancel: {
            Task { await wake(number) }
        }
        patience.cancel()
    }

    private func wake(_ number: Int) { waiting.removeValue(forKey: number)?.resume() }
}
