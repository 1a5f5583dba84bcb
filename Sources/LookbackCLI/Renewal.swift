import Diagnostics
import Foundation
import Incidents
import Project

/// Spares a build of what was built already: see `BuildInputs` for what that means, and `SiteSeal` for how it is known.
struct Renewal {
    /// Nil where the environment names no place for such things.
    private let cache: String?
    private let inputs: String?
    private let jobs: Int

    init(_ content: Content, in folder: ProjectFolder, templates: [String: [UInt8]], audience: Audience?, today: CalendarDay, jobs: Int)
        async throws
    {
        self.jobs = jobs
        cache = Self.cacheFolder
        inputs =
            cache == nil
            ? nil
            : try await BuildInputs.digest(of: content, in: folder, templates: templates, audience: audience, today: today, jobs: jobs)
    }

    /// What the last build told, when this one would make the same site as stands there.
    func seal(of output: String) async throws -> SiteSeal? {
        guard let cache, let inputs, let seal = try await SiteSeal.read(of: output, in: cache, jobs: jobs), seal.inputs == inputs else {
            return nil
        }
        return seal
    }

    /// Remembers what was published.
    func remember(_ paths: [String], incidents: Int, shown: Int, _ totals: CheckReport.Totals, of output: String) async {
        guard let cache, let inputs else { return }
        let seal = SiteSeal(
            inputs: inputs, incidents: incidents, shown: shown, files: paths.count, pages: paths.count { $0.hasSuffix(".html") },
            errors: totals.errors, warnings: totals.warnings, summary: totals.isEmpty ? "" : totals.summary)
        // A seal that cannot be written costs the next build its short cut and nothing else.
        do { try await seal.write(of: output, in: cache, jobs: jobs) } catch {}
    }

    private static var cacheFolder: String? {
        let environment = ProcessInfo.processInfo.environment
        if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return Path.join(folder, "lookback") }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return Path.join(home, ".cache/lookback")
    }
}
