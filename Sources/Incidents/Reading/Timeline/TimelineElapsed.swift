/// Tells when an entry was that says how long after another: from the one before it, or from the last that shows a time of day.
struct TimelineElapsed {
    /// The entry before whose moment is known, and the last one that shows its time of day.
    private var last: Instant?
    private var shown: Instant?
    /// The last moment is about right, or entries without a time stand behind it.
    private var isVague = false

    /// An entry has been read; `isShown` when it gives its time of day itself.
    mutating func pass(_ entry: TimelineEntry, isShown: Bool) {
        guard let at = entry.at, entry.precision != .day else {
            isVague = true
            // Somewhen on a later day: nobody knows how long after it is.
            if let at = entry.at, let last, at > last { (self.last, shown) = (nil, nil) }
            return
        }
        last = at
        isVague = entry.isApproximate
        if isShown { shown = at }
    }

    /// Puts the entry where `later` says; answers false where nothing stands before it.
    func place(_ entry: inout TimelineEntry, _ later: LaterTime) -> Bool {
        guard let from = later.countsOn ? last : shown else { return false }
        (entry.at, entry.precision) = (from + later.seconds, later.seconds % 60 == 0 ? .minute : .second)
        if later.countsOn, isVague { entry.isApproximate = true }
        return true
    }
}
