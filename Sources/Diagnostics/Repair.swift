/// Applies fixes to the bytes of a file.
package enum Repair {
    /// Applies the fixes in their order; one that overlaps an earlier one is left for the next run.
    ///
    /// - Returns: the new bytes, and how many fixes went in.
    package static func apply(_ fixes: [Fix], to bytes: [UInt8]) -> (bytes: [UInt8], applied: Int) {
        let (edits, applied) = compatible(fixes, in: bytes)
        var result: [UInt8] = []
        var copied = 0
        for edit in edits {
            result.append(contentsOf: bytes[copied..<edit.range.lowerBound])
            result.append(contentsOf: edit.replacement.utf8)
            copied = edit.range.upperBound
        }
        result.append(contentsOf: bytes[copied...])
        return (result, applied)
    }

    /// The edits of the fixes that can all be applied at once, by their places, and how many fixes those are.
    package static func compatible(_ fixes: [Fix], in bytes: [UInt8]) -> (edits: [Fix.Edit], applied: Int) {
        var edits: [Fix.Edit] = []
        var applied = 0
        for fix in fixes where fix.edits.allSatisfy({ fits($0, in: bytes, beside: edits) }) {
            edits.append(contentsOf: fix.edits)
            applied += 1
        }
        edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        return (edits, applied)
    }

    private static func fits(_ edit: Fix.Edit, in bytes: [UInt8], beside others: [Fix.Edit]) -> Bool {
        edit.range.upperBound <= bytes.count
            && !others.contains { other in
                other.range.overlaps(edit.range) || (other.range.isEmpty && other.range == edit.range)
                    || (edit.range.isEmpty && other.range.lowerBound < edit.range.lowerBound
                        && edit.range.lowerBound < other.range.upperBound)
                    || (other.range.isEmpty && edit.range.lowerBound < other.range.lowerBound
                        && other.range.lowerBound < edit.range.upperBound)
            }
    }
}
