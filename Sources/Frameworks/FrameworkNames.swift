/// The names of other modules that a framework may ask for: with a misspelt one it would ask for what nobody can give.
package struct FrameworkNames: Sendable {
    /// Front-matter keys, kinds of timeline entries, facets of an action plan, and the parts of a summary.
    package var fields: [String]
    package var timelineKinds: [String]
    package var actionFacets: [String]
    package var summaryParts: [String]

    package init(fields: [String], timelineKinds: [String], actionFacets: [String], summaryParts: [String]) {
        (self.fields, self.timelineKinds, self.actionFacets, self.summaryParts) = (fields, timelineKinds, actionFacets, summaryParts)
    }
}
