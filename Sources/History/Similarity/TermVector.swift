/// A text as a direction in the space of a history's terms.
struct TermVector: Sendable {
    /// Numbers in the vocabulary and the weight of each; of a document of the history the rarest first.
    let terms: ArraySlice<SparseRows.Entry>
    let titleTerms: ArraySlice<SparseRows.Entry>
}
