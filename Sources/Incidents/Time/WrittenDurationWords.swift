import Diagnostics

/// The words of written durations.
extension WrittenDuration {
    /// Longer names first, so that `min` is not `m`.
    private static func longestFirst<Value>(_ names: [(name: String, value: Value)]) -> [(name: String, value: Value)] {
        names.sorted { ($1.name.count, $0.name) < ($0.name.count, $1.name) }
    }

    /// What may stand before a number and says that it is rounded, or joins it to the one before it.
    static let fillers = [
        "and ", "about ", "approximately ", "approx. ", "approx ", "around ", "roughly ", "circa ", "ca. ", "ca ", "nearly ", "almost ",
        "for ", "y ", "e ", "et ", "und ", "etwa ", "rund ", "ungefähr ", "environ ", "aproximadamente ", "cerca de ", "unos ", "unas ",
        "total ", "대략 ", "大约", "およそ",
    ]

    /// What may follow a duration without changing it.
    static let explanations = ["of ", "total", "in total", "overall", "long", "insgesamt", "lang", "au total", "en total", "no total"]

    /// What stands before the whole where a part of it was told first.
    static let wholes: Set<String> = ["total", "totalling", "overall", "altogether", "insgesamt", "gesamt"]

    /// What says of a length of time that nobody knows it, that it goes on, or no more than that it was long or short.
    static let vague = PhraseTable(
        NothingSaid.undecided, NothingSaid.unknown, NothingSaid.unclear,
        """
        uncertain,unsure,not yet known,not measured,not determined,tbc,n/a,none,\
        ongoing,on-going,still,continuing,intermittent,varies,varied,variable,open,in progress,until,since,\
        long,longer,short,brief,briefly,while,several,few,some,many,couple,momentary,instant,instantaneous,moments,moment,overnight,weekend,\
        hours,minutes,days,weeks,months,seconds,hour,minute,day,week,month,year,night,morning,afternoon,evening,\
        andauernd,laufend,lang,lange,kurz,mehrere,einige,stunden,minuten,tage,wochen,sekunden,stunde,tag,woche,bis,seit,\
        indeterminado,en curso,largo,larga,breve,corto,varias,varios,horas,minutos,días,semanas,hasta,desde,\
        em andamento,longo,longa,curto,vários,várias,dias,até,\
        en cours,longue,bref,brève,court,courte,plusieurs,quelques,heures,jours,semaines,jusque,depuis,\
        継続中,調査中,短時間,長時間,数時間,数分,数日,数小时,数天,数周,不详,持续,进行中,短暂,几小时,几分钟,几天,불명,진행 중,진행중,장시간,단시간,몇
        """
    )

    static let fractions: [Character: Double] = ["½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1.0 / 3, "⅔": 2.0 / 3]

    static let units: [(name: String, seconds: Int)] = {
        let spellings: [(Int, String)] = [
            (1, "s sec secs second seconds segundo segundos seconde secondes sekunde sekunden sek 秒 秒間 秒钟 초"),
            (60, "m mn min mins minute minutes minuto minutos minuten 分 分間 分钟 分鐘 분"),
            (3600, "h hr hrs hour hours hora horas heure heures std stdn stunde stunden 時間 小时 小時 鐘頭 钟头 시간"),
            (86_400, "d day days día días dia dias jour jours tag tage tagen 日 日間 天 일"),
            (604_800, "w wk wks week weeks semana semanas semaine semaines woche wochen 週間 周 週 주 주일"),
        ]
        let names = spellings.flatMap { seconds, names in names.pieces(partedBy: " ").map { (name: $0, value: seconds) } }
        return longestFirst(names).map { (name: $0.name, seconds: $0.value) }
    }()

    /// Added to a number before or after its unit.
    static let halves: [(name: String, value: Double)] = longestFirst(
        [
            "and a half", "and one half", "und eine halbe", "et demie", "et demi", "y media", "y medio", "e meia", "e meio", "半", "个半",
            "個半",
            "반",
        ].map { ($0, 0.5) } + ["and a quarter", "et quart", "y cuarto", "e um quarto"].map { ($0, 0.25) })

    /// Beginnings of compounds: `dreiviertelstunde`, `demi-heure`.
    static let compounds: Set<String> = [
        "viertel", "eine viertel", "dreiviertel", "eine dreiviertel", "demi-", "une demi-", "half-", "a half-", "un quart d'",
        "un quart d’",
        "trois quarts d'", "trois quarts d’",
    ]

    static let quantities: [(name: String, value: Double)] = {
        let numbers: [(Double, String)] = [
            (1, "a,an,one,ein,eine,einer,einen,un,une,una,um,uma,一,한"), (2, "two,zwei,deux,dos,dois,duas,二,两,兩,두"),
            (3, "three,drei,trois,tres,três,三,세"), (4, "four,vier,quatre,cuatro,quatro,四,네"), (5, "five,fünf,cinq,cinco,五,다섯"),
            (6, "six,sechs,seis,六,여섯"), (7, "seven,sieben,sept,siete,sete,七"), (8, "eight,acht,huit,ocho,oito,八"),
            (9, "nine,neun,neuf,nueve,nove,九"), (10, "ten,zehn,dix,diez,dez,十"), (11, "eleven,elf,onze,once"),
            (12, "twelve,zwölf,douze,doce,doze"), (15, "fifteen,fünfzehn,quinze,quince"), (20, "twenty,zwanzig,vingt,veinte,vinte"),
            (30, "thirty,dreißig,trente,treinta,trinta"), (40, "forty,vierzig,quarante,cuarenta,quarenta"),
            (45, "forty-five,forty five,fünfundvierzig,quarante-cinq,cuarenta y cinco,quarenta e cinco"),
            (50, "fifty,fünfzig,cinquante,cincuenta,cinquenta"), (60, "sixty,sechzig,soixante,sesenta,sessenta"),
            (90, "ninety,neunzig,quatre-vingt-dix,noventa"),
            (
                0.5,
                "half,half a,half an,a half,half-,a half-,eine halbe,einen halben,halbe,une demi,une demi-,demi-,media,medio,meia,meio,半"
            ),
            (0.25, "a quarter of a,a quarter of an,quarter of an,eine viertel,viertel,un quart d',un quart d’,un cuarto de,um quarto de"),
            (0.75, "three quarters of a,three quarters of an,eine dreiviertel,dreiviertel,trois quarts d',trois quarts d’,tres cuartos de"),
            (1.5, "anderthalb,eineinhalb,einundeinhalb"), (2.5, "zweieinhalb"), (3.5, "dreieinhalb"), (4.5, "viereinhalb"),
        ]
        return longestFirst(numbers.flatMap { value, names in names.pieces(partedBy: ",").map { ($0, value) } })
    }()
}
