/// A template made ready for one kind of page: every name is a place in a view model, every partial and block stands where it is shown.
struct TemplateProgram: Sendable {
    enum Step: Sendable {
        /// A stretch of `literals`.
        case literal(Range<Int>)
        /// Shows a field of the innermost view model, by its place.
        case field(Int)
        /// Shows any other field.
        case value(Reference)
        /// The next `count` steps where the field has something to say, or, if `isInverted`, where it has nothing.
        case condition(Reference, isInverted: Bool, count: Int)
        /// Some steps for each element of a list, or for an object.
        case parts(Reference, Body)
    }

    /// A field of a view model that is in sight, perhaps a field of that field's object, and so on.
    struct Reference: Sendable {
        /// How many view models stand around the one that has the field; nil for the innermost.
        let scope: Int?
        /// A stretch of `places`.
        let path: Range<Int>
    }

    /// The steps that show one part of a view model.
    struct Body: Sendable {
        let steps: Range<Int>
        /// Whether the steps for a part of the part name a field of the part itself.
        let isSeenFromWithin: Bool
    }

    let steps: [Step]
    let literals: [UInt8]
    /// Places of fields in their view models.
    let places: [Int]
    /// Of the page as a whole.
    let body: Body

    /// Fills the template.
    /// - Parameter root: the way from the page to the site's root; nil while nobody knows on which page this will stand.
    /// - Returns: what was written, and where the way to the root belongs, when nobody knows it.
    func fill(_ model: some ViewModel, root: String?, capacity: Int = 0) -> (bytes: [UInt8], roots: [Int]) {
        literals.withUnsafeBufferPointer { literals in
            steps.withUnsafeBufferPointer { steps in
                places.withUnsafeBufferPointer { places in
                    var run = TemplateRun(steps: steps, literals: literals, places: places, root: root, capacity: capacity)
                    run.write(body, model)
                    return (run.output, run.roots)
                }
            }
        }
    }
}
