import Diagnostics

/// Refuses, in one linear pass, what would make cmark slow or huge.
package enum StructuralLimits {
    /// The first limit that the body passes, or nil.
    package static func violation(in source: SourceFile, bodyStart: Int) -> Finding? { nil }
}
