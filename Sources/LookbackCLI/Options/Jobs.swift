import Foundation

/// How much is done at the same time when nobody says.
enum Jobs {
    static var available: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
