import Diagnostics

/// The names of months in English, German, French, Spanish and Portuguese.
enum MonthNames {
    /// A month's name, and whether it is an everyday English word too ("10 out of 12"): such a one is believed only beside "de" or a year.
    struct Name: Sendable {
        var month: Int
        var isEverydayWord: Bool
    }

    /// Steps over the name or abbreviation of a month.
    static func take(_ cursor: inout Cursor) -> Name? {
        guard let found = names.match(cursor.bytes, at: cursor.at) else { return nil }
        cursor.at += found.length
        return found.value
    }

    private static let names: WordTable<Name> = {
        let names = [
            "jan january januar jänner janvier janv enero ene janeiro",
            "feb february februar février fevrier févr fevr fév febrero fevereiro fev",
            "mar march märz maerz mär mrz mars marzo março marco",
            "apr april avril avr abril abr",
            "may mai mayo maio",
            "jun june juni juin junio junho",
            "jul july juli juillet juil julio julho",
            "aug august août aout agosto ago",
            "sep sept september septembre septiembre setiembre setembro set",
            "oct october oktober okt octobre octubre outubro out",
            "nov november novembre noviembre novembro",
            "dec december dezember dez décembre decembre déc diciembre dic dezembro",
        ]
        let everyday: Set<String> = ["out", "set", "ago"]
        return WordTable(
            names.enumerated().flatMap { index, line in
                line.pieces(partedBy: " ").map { ($0, Name(month: index + 1, isEverydayWord: everyday.contains($0))) }
            })
    }()
}
