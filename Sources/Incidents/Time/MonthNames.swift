/// The names of months in English, German, French, Spanish and Portuguese.
enum MonthNames {
    /// The month that a lower-case name or abbreviation means.
    static func month(_ name: String) -> Int? { months[name] }

    /// Names that are everyday English words too ("10 out of 12"): believed only beside "de" or a year.
    static func isEverydayWord(_ name: String) -> Bool { name == "out" || name == "set" || name == "ago" }

    private static let months: [String: Int] = {
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
        var months: [String: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") { months[String(name)] = index + 1 }
        }
        return months
    }()
}
