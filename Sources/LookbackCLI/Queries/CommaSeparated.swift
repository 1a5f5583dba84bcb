import ArgumentParser

/// The values of one option, apart by commas: `a` or `a,b`. None at all is no value.
struct CommaSeparated<Value: ExpressibleByArgument>: ExpressibleByArgument {
    let values: [Value]

    init?(argument: String) {
        var values: [Value] = []
        for part in argument.split(separator: ",") {
            let text = part.drop { $0.isWhitespace }
            if text.isEmpty { continue }
            guard let value = Value(argument: String(text)) else { return nil }
            values.append(value)
        }
        if values.isEmpty { return nil }
        self.values = values
    }

    static var allValueStrings: [String] { Value.allValueStrings }
}
