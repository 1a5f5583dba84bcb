/// Questions and orders to the author that stand in postmortem templates and in no answer.
enum TemplateHints {
    static let phrases = PhraseSet<Void>(
        [
            "a general summary of the incident in a few sentences", "a description of the sequence of events that led to the incident",
            "describe how a change was implemented that didn't work as expected", "describe who was impacted and how severe it was",
            "describe when the incident was detected", "describe who responded to the incident and what actions they took",
            "describe how the service was restored", "detail the incident timeline with as much information as possible",
            "note and detail the final root cause of the incident", "review your backlog to find out if there were any unplanned tasks",
            "look back at any old incidents to see if they", "discuss the incident response's positive aspects",
            "summary for the reader", "a clear description of what happened and in which order",
            "replace this text", "your text here", "insert text here", "fill this in", "write here",
            "escribe aquí", "ここに記入", "在此填写", "여기에 작성",
        ].map { ($0, ()) })
}
