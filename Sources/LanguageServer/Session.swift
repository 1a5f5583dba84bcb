import Diagnostics
import Incidents
import Project

/// One client's conversation with the server: the life of the session, the documents it has open, and the requests that are being answered.
///
/// Messages are taken in the order they come. A request is answered from the documents as they were when it came, apart from all others.
package actor Session {
    private enum Phase { case fresh, running, shutDown }

    private let settings: ServerSettings
    private let send: @Sendable (JSONValue) -> Void
    private var phase = Phase.fresh
    private var features = ClientFeatures()
    private var workshop: Workshop?
    /// By their ids, written as JSON.
    private var answering: [String: (number: Int, task: Task<Void, Never>)] = [:]
    private var requests = 0
    /// Set when the client has said `exit`.
    package private(set) var exitStatus: Int32?

    /// - Parameter send: takes what is to be sent, in order; returns at once.
    package init(_ settings: ServerSettings, send: @escaping @Sendable (JSONValue) -> Void) {
        (self.settings, self.send) = (settings, send)
    }

    /// Takes one message.
    package func receive(_ content: [UInt8]) async {
        let value: JSONValue
        do throws(JSONFault) { value = try JSONReader.read(content) } catch {
            return send(Outgoing.failure(RequestFailure(.parseError, "\(error)"), of: .null))
        }
        guard let message = Message(value) else {
            return send(Outgoing.failure(RequestFailure(.invalidRequest, "this is no message of JSON-RPC 2.0"), of: .null))
        }
        switch message.kind {
        case .request(let id, let method): await answer(id, method, message.params)
        case .notification(let method): await take(method, message.params)
        case .response: break
        }
    }

    /// Tells that a message was passed over.
    package func refuse(length: Int) {
        let limit = MessageFraming.sizeLimit >> 20
        send(Outgoing.failure(RequestFailure(.invalidRequest, "a message of \(length) bytes is over the limit of \(limit) MiB"), of: .null))
    }

    /// Tells that nothing more can be understood.
    package func giveUp(because reason: String) async {
        send(Outgoing.failure(RequestFailure(.parseError, reason), of: .null))
        await end()
    }

    /// Lets go of all that is being done.
    package func end() async {
        for (_, task) in answering.values { task.cancel() }
        answering = [:]
        await workshop?.end()
    }

    // Requests.

    private func answer(_ id: JSONValue, _ method: String, _ params: JSONValue) async {
        do throws(RequestFailure) {
            switch (phase, method) {
            case (.fresh, "initialize"):
                send(Outgoing.result(try initialize(params), of: id))
                // Nothing may be told before that answer.
                await workshop?.begin()
            case (.fresh, _): throw RequestFailure(.serverNotInitialized, "the first request is `initialize`")
            case (.shutDown, _): throw RequestFailure(.invalidRequest, "after `shutdown` only `exit` is left")
            case (.running, "initialize"): throw RequestFailure(.invalidRequest, "`initialize` came before")
            case (.running, "shutdown"):
                phase = .shutDown
                await end()
                send(Outgoing.result(.null, of: id))
            case (.running, _):
                guard let request = DocumentRequest(rawValue: method) else {
                    throw RequestFailure(.methodNotFound, "\"\(method.prefix(100))\" is no request that is answered here")
                }
                await begin(request, params, id)
            }
        } catch {
            send(Outgoing.failure(error, of: id))
        }
    }

    private func initialize(_ params: JSONValue) throws(RequestFailure) -> JSONValue {
        let folder: ProjectFolder
        do throws(WorldError) { folder = try settings.project(params) } catch { throw RequestFailure(.internalError, "\(error)") }
        features = ClientFeatures(params["capabilities"] ?? .null)
        workshop = Workshop(folder, features, settings, send: send)
        phase = .running
        return ServerFeatures.answer(features, version: settings.version)
    }

    private func begin(_ request: DocumentRequest, _ params: JSONValue, _ id: JSONValue) async {
        guard let workshop else { return }
        let documents = await workshop.documents
        requests += 1
        let number = requests
        let task = Task {
            let workspace = await workshop.workspace(documents, waitsForFindings: request.needsFindings)
            let result = Task.isCancelled ? .null : await request.result(workspace, params)
            finish(id, number, result)
        }
        answering[id.compact] = (number, task)
    }

    private func finish(_ id: JSONValue, _ number: Int, _ result: JSONValue) {
        guard answering[id.compact]?.number == number else { return }
        answering[id.compact] = nil
        send(Outgoing.result(result, of: id))
    }

    private func cancel(_ id: JSONValue) {
        guard let (_, task) = answering.removeValue(forKey: id.compact) else { return }
        task.cancel()
        send(Outgoing.failure(RequestFailure(.requestCancelled, "cancelled"), of: id))
    }

    // Notifications.

    private func take(_ method: String, _ params: JSONValue) async {
        if method == "exit" {
            exitStatus = phase == .shutDown ? 0 : 1
            return
        }
        guard phase == .running, let workshop else { return }
        let document = params["textDocument"]
        switch method {
        case "initialized": if let watch = await workshop.watch() { send(watch) }
        case "$/cancelRequest": if let id = params["id"] { cancel(id) }
        case "textDocument/didOpen": await workshop.open(document)
        case "textDocument/didChange": await workshop.change(document, params["contentChanges"]?.elements ?? [])
        case "textDocument/didClose": await workshop.close(document)
        case "textDocument/didSave", "workspace/didChangeWatchedFiles": await workshop.lookAtDisk()
        default: break
        }
    }
}
