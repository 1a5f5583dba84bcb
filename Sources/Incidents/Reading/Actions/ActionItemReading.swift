/// From a reading of an item's text to the item.
extension ActionItem {
    init(_ reading: ActionText, line: Int, range: Range<Int>) {
        self.init(id: "", line: line, text: reading.promise, range: range)
        let fields = reading.fields
        (type, owner, due, dueWritten) = (fields.type, fields.owner, fields.due, fields.dueWritten)
        (doneOn, reason, priority, ticket) = (fields.doneOn, fields.reason, fields.priority, fields.ticket)
        if let status = fields.status { state(status) }
    }

    mutating func state(_ status: Status) { (self.status, isStatusStated) = (status, true) }

    /// A ticked box means done, unless words say that it was settled otherwise; an empty one means open, unless words say more.
    mutating func state(isTicked: Bool) {
        let isTold = isStatusStated && (!isTicked || status.isSettled)
        state(isTold ? status : isTicked ? .done : .open)
    }
}
