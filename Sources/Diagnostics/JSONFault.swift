/// Why a text is no JSON, and where.
package struct JSONFault: Error, Hashable, CustomStringConvertible {
    /// Byte offset in the text.
    package let offset: Int
    /// Lower case and without full stop.
    package let message: String

    package var description: String { "\(message) at byte \(offset)" }
}
