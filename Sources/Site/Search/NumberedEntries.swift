/// The incidents of a site as the index numbers them: from the oldest, so that a new one leaves most files as they are.
struct NumberedEntries {
    /// By number.
    let all: [SearchEntry]

    func number(ofPlace place: Int) -> Int { all.count - 1 - place }

    func numbers(where isMember: (SearchEntry) -> Bool) -> [Int] { all.indices.filter { isMember(all[$0]) } }
}
