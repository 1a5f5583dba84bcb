import Diagnostics

/// The names of zones: abbreviations with their offsets, places and phrases with their zone ids.
enum ZoneNames {
    /// What an abbreviation means.
    struct Abbreviation: Sendable {
        /// Seconds ahead of UTC, the usual meaning first; empty for those that follow the season.
        var offsets: [Int] = []
        /// The zone whose season it follows (`PT`).
        var identifier: String?
        /// A word in lower case (`est`, `art`): believed only in capitals.
        var isWord = false
        var isUniversal = false
    }

    /// The abbreviation at a place, in any case.
    static func abbreviation(_ cursor: Cursor) -> (value: Abbreviation, length: Int)? { abbreviations.match(cursor.bytes, at: cursor.at) }

    /// The zone id of the place or region named there ("pacific", "london", 日本).
    static func place(_ cursor: Cursor) -> (value: String, length: Int)? { places.match(cursor.bytes, at: cursor.at) }

    /// Abbreviations that are words in lower case.
    static func isWord(_ abbreviation: String) -> Bool { words.contains(abbreviation) }

    /// The zone whose clocks show both abbreviations, each in a season of its own; nil for two of different places.
    static func seasons(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> String? {
        let pair = [first, second].map { String(decoding: $0, as: UTF8.self).uppercased() }
        return pairs.first { [$0.winter, $0.summer] == pair || [$0.summer, $0.winter] == pair }?.identifier
    }

    private static let pairs: [(winter: String, summer: String, identifier: String)] = [
        ("PST", "PDT", "America/Los_Angeles"), ("MST", "MDT", "America/Denver"), ("CST", "CDT", "America/Chicago"),
        ("EST", "EDT", "America/New_York"), ("GMT", "BST", "Europe/London"),
        ("WET", "WEST", "Europe/Lisbon"), ("CET", "CEST", "Europe/Berlin"), ("MEZ", "MESZ", "Europe/Berlin"),
        ("EET", "EEST", "Europe/Helsinki"), ("AEST", "AEDT", "Australia/Sydney"), ("NZST", "NZDT", "Pacific/Auckland"),
    ]

    private static let words: Set<String> = [
        "ACT", "ART", "AST", "CAT", "CT", "EAT", "EST", "ET", "HST", "IST", "MET", "MST", "MT", "PT", "SST", "WET", "WAT", "WIT", "CLT",
        "COT", "PET",
        "GST", "AMT",
    ]

    private static let abbreviations: WordTable<Abbreviation> = {
        let minutes: [(String, [Int])] = [
            ("UTC", [0]), ("GMT", [0]), ("UCT", [0]), ("Z", [0]), ("ZULU", [0]), ("WET", [0]), ("WEST", [60]), ("CET", [60]),
            ("CEST", [120]),
            ("MET", [60]), ("MEST", [120]), ("MEZ", [60]), ("MESZ", [120]), ("EET", [120]), ("EEST", [180]), ("MSK", [180]), ("MSD", [240]),
            ("TRT", [180]), ("BST", [60, 360]), ("IST", [330, 60, 120]), ("IDT", [180]), ("SAST", [120]), ("CAT", [120]), ("EAT", [180]),
            ("WAT", [60]), ("PKT", [300]), ("NPT", [345]), ("GST", [240]), ("ICT", [420]), ("WIB", [420]), ("WITA", [480]), ("WIT", [540]),
            ("SGT", [480]), ("MYT", [480]), ("HKT", [480]), ("PHT", [480]), ("AWST", [480]), ("JST", [540]), ("KST", [540]),
            ("ACST", [570]),
            ("ACDT", [630]), ("AEST", [600]), ("AEDT", [660]), ("NZST", [720]), ("NZDT", [780]), ("BRT", [-180]), ("BRST", [-120]),
            ("ART", [-180]), ("CLT", [-240]), ("CLST", [-180]), ("COT", [-300]), ("PET", [-300]), ("UYT", [-180]), ("AMT", [-240, 240]),
            ("NST", [-210]), ("NDT", [-150]), ("AST", [-240, 180]), ("ADT", [-180]), ("EST", [-300]), ("EDT", [-240]),
            ("CST", [-360, 480]),
            ("CDT", [-300]), ("MST", [-420]), ("MDT", [-360]), ("PST", [-480]), ("PDT", [-420]), ("AKST", [-540]), ("AKDT", [-480]),
            ("HST", [-600]), ("SST", [-660]),
        ]
        let fixed = minutes.map { name, minutes in
            (
                name,
                Abbreviation(offsets: minutes.map { $0 * 60 }, isWord: words.contains(name), isUniversal: name == "UTC" || name == "GMT")
            )
        }
        let seasonal = [("PT", "America/Los_Angeles"), ("ET", "America/New_York"), ("CT", "America/Chicago"), ("MT", "America/Denver")]
        return WordTable(fixed + seasonal.map { ($0, Abbreviation(identifier: $1, isWord: true)) })
    }()

    private static let places: WordTable<String> = {
        let places = [
            "America/Los_Angeles": "pacific|us pacific|san francisco|los angeles|california|seattle",
            "America/New_York": "eastern|us eastern|new york|boston|nyc",
            "America/Chicago": "central|us central|chicago",
            "America/Denver": "mountain|us mountain|denver",
            "America/Toronto": "toronto", "America/Vancouver": "vancouver",
            "America/Mexico_City": "mexico city|ciudad de méxico|cdmx|méxico",
            "America/Bogota": "bogota|bogotá|colombia", "America/Lima": "lima|perú", "America/Santiago": "santiago|chile|santiago de chile",
            "America/Argentina/Buenos_Aires": "buenos aires|argentina",
            "America/Sao_Paulo": "brasília|brasilia|são paulo|sao paulo|brasil|brazil",
            "Europe/London": "london|uk|british|londres", "Europe/Dublin": "dublin|irish", "Europe/Lisbon": "lisbon|lisboa",
            "Europe/Paris": "paris|french|france",
            "Europe/Berlin": "berlin|german|germany|deutsche|deutscher|mitteleuropäische|central european",
            "Europe/Madrid": "madrid|spanish|spain|españa|peninsular|peninsular española", "Europe/Amsterdam": "amsterdam|dutch",
            "Europe/Brussels": "brussels|bruxelles", "Europe/Rome": "rome|italian", "Europe/Zurich": "zurich|zürich|swiss",
            "Europe/Vienna": "vienna|wien",
            "Europe/Stockholm": "stockholm|swedish", "Europe/Copenhagen": "copenhagen|danish", "Europe/Oslo": "oslo|norwegian",
            "Europe/Helsinki": "helsinki|finnish|eastern european", "Europe/Warsaw": "warsaw|polish", "Europe/Prague": "prague|czech",
            "Europe/Moscow": "moscow", "Europe/Istanbul": "istanbul", "Asia/Tokyo": "tokyo|japan|japanese|日本|日本標準|東京",
            "Asia/Seoul": "seoul|korea|korean|한국|서울|韩国|韓国",
            "Asia/Shanghai": "beijing|shanghai|china|chinese|北京|中国|中国标准|上海|中國|중국|pekín", "Asia/Taipei": "taipei|taiwan|台北|台灣|台湾",
            "Asia/Hong_Kong": "hong kong|香港", "Asia/Singapore": "singapore|新加坡", "Asia/Kolkata": "india|indian|mumbai|bangalore",
            "Asia/Dubai": "dubai", "Asia/Jerusalem": "israel|tel aviv", "Australia/Sydney": "sydney", "Australia/Melbourne": "melbourne",
            "Australia/Perth": "perth", "Pacific/Auckland": "auckland|new zealand",
            "Etc/UTC": "協定世界|世界協定|世界标准|協調世界|协调世界|세계 협정|협정 세계|universal",
        ]
        return WordTable(
            places.flatMap { identifier, names in names.pieces(partedBy: "|").map { ($0, identifier) } }.sorted { $0 < $1 })
    }()
}
