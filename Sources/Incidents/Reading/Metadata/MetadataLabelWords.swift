import Diagnostics
import Frameworks

/// Labels put together from a few words, in whatever order: "Outage Start Time", "Start date and time", "Date/Time Restored".
enum MetadataLabelWords {
    private struct Role: OptionSet {
        let rawValue: Int

        /// What begins and ends, or is seen: the incident, its impact.
        static let subject = Role(rawValue: 1)
        /// Says that a moment is meant.
        static let time = Role(rawValue: 2)
        static let filler = Role(rawValue: 4)
        static let started = Role(rawValue: 8)
        static let detected = Role(rawValue: 16)
        static let acknowledged = Role(rawValue: 32)
        static let mitigated = Role(rawValue: 64)
        static let resolved = Role(rawValue: 128)
        /// A deed told by its name, which alone heads a text of it: "Resolution", "Alert".
        static let noun = Role(rawValue: 256)
        static let thing = Role(rawValue: 512)
        static let affected = Role(rawValue: 1024)
        static let moments: Role = [.started, .detected, .acknowledged, .mitigated, .resolved]
    }

    /// - Parameter key: its words in lower case, parted by spaces.
    static func label(_ key: String) -> MetadataLabel? {
        var roles: Role = []
        var count = 0
        for word in key.utf8.split(separator: 0x20) {
            guard count < 6, let role = Self.roles[String(Substring(word))] else { return nil }
            roles.formUnion(role)
            count += 1
        }
        guard count > 1 else { return nil }
        if roles.contains([.thing, .affected]) { return roles.isDisjoint(with: .moments) ? .field(.services) : nil }
        return moment(roles)
    }

    /// The one moment that is told; a beginning and an end are a period.
    private static func moment(_ roles: Role) -> MetadataLabel? {
        guard roles.contains(.time) || roles.contains(.subject) && !roles.contains(.noun) else { return nil }
        switch roles.intersection(.moments) {
        case .started: return .field(.started)
        case .detected: return .field(.detected)
        case .acknowledged: return .field(.acknowledged)
        case .mitigated: return .field(.mitigated)
        case .resolved: return .field(.resolved)
        case [.started, .resolved]: return .period
        default: return nil
        }
    }

    private static let roles: [String: Role] = {
        var roles: [String: Role] = [:]
        for (role, words) in words { for word in words.pieces(partedBy: " ") { roles[word, default: []].formUnion(role) } }
        return roles
    }()

    private static let words: [(Role, String)] = [
        (.subject, "incident outage impact issue event downtime disruption fault service degradation interruption failure problem"),
        (.time, "time date datetime timestamp at on first"), (.filler, "of the and actual approximate approx s"),
        (.started, "start started starts began begin begins begun beginning commenced"),
        ([.started, .noun], "occurrence onset commencement"), (.detected, "detect detected discovered noticed alerted"),
        ([.detected, .noun], "detection discovery alert reported"), (.acknowledged, "acknowledged"),
        ([.acknowledged, .noun], "acknowledgement acknowledgment"), (.mitigated, "mitigated contained"),
        ([.mitigated, .noun], "mitigation containment"), (.resolved, "end ended ends ending resolved restored recovered"),
        ([.resolved, .noun], "resolution restoration recovery"),
        (.thing, "service services system systems component components product products application applications app apps business"),
        (.affected, "affected impacted"),
    ]
}
