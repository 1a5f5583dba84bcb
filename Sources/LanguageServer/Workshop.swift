import Diagnostics
import Incidents
import Project

/// Keeps the project up to date with its files and the texts of the editor, has the rules look at it, and tells the client what they find.
actor Workshop {
    /// By their paths relative to the root.
    private(set) var documents: [String: OpenDocument] = [:]

    private let features: ClientFeatures
    private let settings: ServerSettings
    private let send: @Sendable (JSONValue) -> Void
    private let folder: ProjectFolder
    private var state: ProjectState?
    private var findings = Findings()
    private var board = NoticeBoard()
    private var unreadable: Set<WorldError> = []
    /// Counts every change; the numbers of the last one that was read and of the last one that was checked.
    private var (changes, changesRead, changesChecked) = (0, 0, 0)
    private var looksAtDisk = false
    /// The last reading that was begun: each goes on from the one before.
    private var reading: Task<ProjectState, Never>?
    private var checking: Task<Void, Never>?

    init(_ folder: ProjectFolder, _ features: ClientFeatures, _ settings: ServerSettings, send: @escaping @Sendable (JSONValue) -> Void) {
        (self.folder, self.features, self.settings, self.send) = (folder, features, settings, send)
    }

    func begin() { changed(after: .zero) }

    func end() {
        checking?.cancel()
        changes += 1
    }

    // What the client does.

    func open(_ document: JSONValue?) {
        guard let uri = document?["uri"]?.text, let text = document?["text"]?.text, let path = path(document) else { return }
        documents[path] = OpenDocument(uri: uri, version: document?["version"]?.whole ?? 0, path: path, text: text)
        changed()
    }

    func change(_ document: JSONValue?, _ edits: [JSONValue]) {
        guard let path = path(document), let open = documents[path] else { return }
        documents[path]?.apply(edits, version: document?["version"]?.whole ?? open.version + 1, features.encoding)
        changed()
    }

    func close(_ document: JSONValue?) {
        guard let path = path(document), documents.removeValue(forKey: path) != nil else { return }
        lookAtDisk()
    }

    /// Files may have changed.
    func lookAtDisk() {
        looksAtDisk = true
        changed()
    }

    /// The request to be told of changed files; nil for a client that does not tell.
    func watch() -> JSONValue? {
        guard features.watchesFiles else { return nil }
        let patterns = ["content/**", "actions-status.csv", folder.shown(folder.configurationFile)]
        let root = DocumentURI.uri(ofPath: folder.root)
        let watchers = patterns.map { pattern -> JSONValue in
            let relative = JSONValue.object([("baseUri", .string(root)), ("pattern", .string(pattern))])
            return .object([("globPattern", features.takesRelativePatterns ? relative : .string(Path.join(folder.root, pattern)))])
        }
        let registration = JSONValue.object([
            ("id", .string("watch")), ("method", .string("workspace/didChangeWatchedFiles")),
            ("registerOptions", .object([("watchers", .array(watchers))])),
        ])
        return Outgoing.request("watch", "client/registerCapability", .object([("registrations", .array([registration]))]))
    }

    private func path(_ document: JSONValue?) -> String? { document?["uri"]?.text.flatMap(DocumentURI.path).map { folder.shown($0) } }

    // What requests are answered from.

    /// - Parameters:
    ///   - documents: as they were when the request came.
    ///   - waitsForFindings: until the rules have looked at the text as it is.
    func workspace(_ documents: [String: OpenDocument], waitsForFindings: Bool) async -> Workspace {
        while state == nil || waitsForFindings && changesChecked < changes {
            guard !Task.isCancelled, let checking else { break }
            await checking.value
        }
        let state: ProjectState
        if let known = self.state { state = known } else { state = await ProjectState.load(folder, documents, jobs: settings.jobs) }
        return Workspace(
            folder: state.folder, reading: state.reading, documents: documents, findings: findings, features: features,
            today: settings.today())
    }

    // What follows from a change.

    private func changed(after rest: Duration? = nil) {
        changes += 1
        checking?.cancel()
        let (number, rest) = (changes, rest ?? settings.rest)
        checking = Task { await follow(number, after: rest) }
    }

    /// Reads and checks what changed, unless another change comes first.
    private func follow(_ number: Int, after rest: Duration) async {
        do { try await Task.sleep(for: rest) } catch { return }
        guard number == changes else { return }
        let documents = documents
        var next = await read(documents, number)
        guard number == changes else { return }
        next = await Self.consultingGit(next)
        guard number == changes else { return }
        // The next reading goes on from what Git said.
        let consulted = next
        (state, reading) = (consulted, Task { consulted })
        let found = await Self.check(next, documents, board, features, settings)
        guard !Task.isCancelled, number == changes else { return }
        (findings, board, changesChecked) = (found.findings, found.board, number)
        found.messages.forEach(send)
        tell(next.unreadable)
    }

    private func read(_ documents: [String: OpenDocument], _ number: Int) async -> ProjectState {
        let (before, looksAtDisk, folder, jobs) = (reading, looksAtDisk, folder, settings.jobs)
        self.looksAtDisk = false
        let task = Task.detached {
            guard let before else { return await ProjectState.load(folder, documents, jobs: jobs) }
            return await before.value.updated(documents, looksAtDisk: looksAtDisk, jobs: jobs)
        }
        reading = task
        let next = await task.value
        if number > changesRead { (state, changesRead) = (next, number) }
        return next
    }

    private nonisolated static func consultingGit(_ state: ProjectState) async -> ProjectState { state.consultingGit() }

    /// What the rules find, and what of it the client has to be told.
    private nonisolated static func check(
        _ state: ProjectState, _ documents: [String: OpenDocument], _ board: NoticeBoard, _ features: ClientFeatures,
        _ settings: ServerSettings
    ) async -> (findings: Findings, board: NoticeBoard, messages: [JSONValue]) {
        let configuration = state.folder.configuration
        let found = await Pipeline.check(
            state.reading, configuration, today: settings.today(), attachments: { _ in false }, jobs: settings.jobs)
        if Task.isCancelled { return (Findings(), board, []) }
        let sources = state.sources
        let findings = Findings(state.faults + found, sources: sources)
        let root = state.folder.root
        let publisher = PublishedDiagnostic(
            features: features, uri: { documents[$0]?.uri ?? DocumentURI.uri(ofPath: Path.join(root, $0)) }, source: { sources[$0] },
            ruleAddress: PublishedDiagnostic.ruleAddress(configuration))
        var next = board
        let messages = next.post(findings, documents, publisher)
        return (findings, next, messages)
    }

    /// Tells once of each file that cannot be read.
    private func tell(_ errors: [WorldError]) {
        for error in errors where unreadable.insert(error).inserted {
            let message = JSONValue.object([("type", .integer(1)), ("message", .string("lookback: \(error)"))])
            send(Outgoing.notification("window/logMessage", message))
        }
        unreadable.formIntersection(errors)
    }
}
