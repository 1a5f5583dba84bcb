/// Why YAML was not accepted, and where.
struct YAMLFault: Error {
    enum Kind {
        /// libyaml's own words.
        case syntax(String)
        case anchor, alias, tag, mergeKey
        case duplicateKey(String)
        case keyIsNoText
        case notMapping
        case controlCharacter
        case tooDeep, tooMany
    }

    var kind: Kind
    var offset: Int

    var isLimit: Bool {
        switch kind {
        case .tooDeep, .tooMany: true
        default: false
        }
    }
}
