import Diagnostics

/// The words in which an impact is counted, and those that only seem to.
enum ImpactWords {
    /// Of whom or what a number is asked: one that is given elsewhere in the section will do.
    enum Group: String, CaseIterable {
        case people, requests, orders

        var names: [String] {
            self == .people ? ["users", "customers", "clients", "people", "visitors", "accounts"] : [rawValue]
        }

        /// The key of the front matter's `impact` that counts them.
        var key: String { self == .people ? "users" : rawValue }
    }

    private static let amounts = [
        "some", "many", "several", "a few", "a number of", "a lot of", "various", "most", "a small number of", "a large number of",
        "a subset of", "a small subset of", "a fraction of", "a small fraction of", "a handful of", "a percentage of",
        "a small percentage of", "numerous", "certain",
    ]

    private static let foreign = [
        "algunos usuarios", "muchos usuarios", "algunos clientes", "muchos clientes", "varios usuarios", "alguns usuários",
        "muitos usuários",
        "alguns clientes", "muitos clientes", "certains utilisateurs", "quelques utilisateurs", "de nombreux utilisateurs",
        "certains clients", "einige nutzer", "viele nutzer", "einige kunden", "viele kunden", "manche kunden", "一部のユーザー", "多くのユーザー",
        "一部のお客様", "部分用户", "很多用户", "大量用户", "一些用户", "일부 사용자", "많은 사용자", "일부 고객",
    ]

    /// Amounts that are no numbers.
    static let vague = PhraseSet<Group>(
        Group.allCases.flatMap { group in
            amounts.flatMap { amount in
                group.names.flatMap { name in
                    [name, "our \(name)", "of our \(name)", "of the \(name)"].map { ("\(amount) \($0)", group) }
                }
            }
        } + foreign.map { ($0, .people) })

    static let groups = PhraseSet<Group>(
        Group.allCases.flatMap { group in group.names.map { ($0, group) } }
            + ["usuarios", "clientes", "usuários", "utilisateurs", "nutzer", "kunden", "kunde", "ユーザー", "お客様", "用户", "사용자", "고객"].map {
                ($0, .people)
            })

    /// Words before an amount that make it a question: "how many users", "whether some customers".
    static let askers = WordSet("how whether")

    /// Numbers in words with what they count: "twelve customers", "half of all users", "zwölf Kunden", "jeder fünfte Kunde", "none did".
    static let counts = PhraseSet<Void>((english + german + romance + wholes).map { ($0, ()) })

    private static func all(_ numbers: [String], _ links: [String], _ names: [String]) -> [String] {
        numbers.flatMap { number in links.flatMap { link in names.map { "\(number) \(link)\($0)" } } }
    }

    private static let english: [String] = {
        let names = Group.allCases.flatMap(\.names)
        let numbers = [
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty",
            "forty",
            "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "dozen",
        ]
        let parts = [
            "half", "a third", "one third", "two thirds", "a quarter", "one quarter", "three quarters", "a fifth", "one fifth", "a tenth",
            "one tenth", "all", "none", "every one",
        ]
        let single = ["user", "customer", "client", "visitor", "account", "request", "order"]
        return all(numbers, ["", "of our ", "of the ", "of all "], names)
            + all(parts, ["", "of ", "of our ", "of the ", "of all ", "the ", "our "], names)
            + all(["no", "all"], ["", "our ", "the "], names) + all(["one", "a single", "no", "every", "each"], [""], single)
    }()

    private static let german = {
        let names = ["kunden", "nutzer", "nutzern", "anwender", "anfragen", "bestellungen"]
        let numbers = [
            "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "fünfzehn", "zwanzig", "dreißig",
            "vierzig",
            "fünfzig", "hundert", "tausend", "dutzend", "alle", "keine", "sämtliche",
        ]
        let parts = ["die hälfte", "ein drittel", "zwei drittel", "ein viertel", "drei viertel", "ein fünftel", "ein zehntel"]
        let ordinals = ["zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte"]
        return all(numbers, ["", "unserer ", "der "], names) + all(parts, ["", "der ", "aller ", "unserer "], names)
            + all(ordinals.map { "jeder \($0)" } + ["kein", "jeder", "ein einziger"], [""], ["kunde", "nutzer", "anwender"])
    }()

    private static let romance =
        all(
            [
                "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "douze", "vingt", "cent", "mille", "tous les",
                "aucun",
            ], [""],
            ["clients", "utilisateurs", "client", "utilisateur"])
        + all(["la moitié", "un tiers", "deux tiers", "un quart"], ["des ", "de nos ", "de tous les "], ["clients", "utilisateurs"])
        + all(
            [
                "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce", "veinte", "cien", "mil", "todos los",
                "ningún",
            ],
            [""], ["clientes", "usuarios", "cliente", "usuario"])
        + all(
            ["la mitad", "un tercio", "dos tercios", "un cuarto"], ["de los ", "de nuestros ", "de todos los "], ["clientes", "usuarios"])
        + all(
            [
                "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "doze", "vinte", "cem", "mil", "todos os",
                "nenhum",
            ], [""],
            ["clientes", "usuários", "cliente", "usuário"])
        + all(["metade", "um terço", "dois terços", "um quarto"], ["dos ", "dos nossos ", "de todos os "], ["clientes", "usuários"])

    private static let wholes = [
        "none did", "none was", "none were", "none of them", "nobody was", "nobody did", "全ユーザー", "全てのユーザー", "すべてのユーザー", "全員", "半数の",
        "所有用户", "全部用户",
        "全体用户", "半数用户", "모든 사용자", "모든 고객", "전체 사용자", "전체 고객", "절반의",
    ]

    /// The last word where a row or an item is counted by one: "Users affected: all".
    static let lastWords = WordSet("all none everyone everybody nobody alle keine tous aucun todos ninguno nenhum")

    /// What asks for the number …
    static let questions = PhraseSet<Void>(
        [
            "how many", "how much", "the number", "the exact number", "what share", "what proportion", "wie viele", "wieviele",
            "die anzahl", "die zahl",
            "combien", "le nombre", "cuántos", "cuántas", "el número", "quantos", "quantas", "o número", "何人", "何件", "人数", "件数", "数は", "多少",
            "数量", "몇 명", "몇 건", "수는",
        ].map { ($0, ()) })

    /// … and what says that nobody knows it.
    static let unknowns = PhraseSet<Void>(
        [
            "unknown", "not known", "do not know", "don't know", "cannot be determined", "could not be determined", "cannot be said",
            "cannot say", "cannot tell", "can't tell", "could not be counted", "cannot be counted", "unclear", "unbekannt", "nicht bekannt",
            "wissen wir nicht", "wissen nicht", "lässt sich nicht", "unklar", "inconnu", "on ignore", "ne savons pas", "ne sait pas",
            "se desconoce", "no se sabe", "no sabemos", "desconocido", "não se sabe", "não sabemos", "desconhecido", "不明", "わからない", "分からない",
            "未知", "不清楚", "不详", "알 수 없",
        ].map { ($0, ()) })
}
