extension Unicode.Scalar {
    /// White space as Unicode has it; ASCII is answered without asking its tables.
    package var isWhiteSpace: Bool {
        value < 0x80 ? value == 0x20 || (value >= 0x09 && value <= 0x0D) : properties.isWhitespace
    }
}
