import Diagnostics
import Incidents

/// LB105 for a table of actions: what stands in the column for the status and is nearly the word for one. The action counts as open meanwhile.
enum MistypedStatus {
    static func findings(_ input: RuleInput) -> [Finding] {
        input.incident.actions.compactMap { action in
            guard let written = action.statusWritten, let meant = meant(by: written.value) else { return nil }
            let isVerbatim = input.source.text(written.range) == written.value
            return Finding(
                written.range, "\(written.value.quoted) is no status of an action", help: meant.question,
                fix: isVerbatim ? meant.fix(at: written.range) : nil)
        }
    }

    private static func meant(by written: String) -> NearMiss.Guess? {
        typealias Status = ActionItem.Status
        return NearMiss.guess(for: written, among: Status.words, part: 4) { Status(word: $0) == Status(word: $1) }
    }
}
