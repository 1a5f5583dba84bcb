extension Incident {
    /// The root causes that say what it was: `unknown`, `none` and `other` are nothing that two incidents have in common.
    package var namedCauses: [String] { rootCauses.filter { !Self.nameless.contains($0) } }

    /// Words that stand where a cause would.
    private static let nameless: Set<String> = Set(
        [
            "unknown", "not known", "none", "no cause", "other", "others", "misc", "miscellaneous", "n/a", "na", "tbd", "todo", "tba",
            "to be determined", "undetermined", "unclear", "unspecified", "pending", "under investigation", "various", "uncategorized",
            "unbekannt", "unklar", "ungeklärt", "keine", "sonstige", "sonstiges", "andere", "offen", "inconnu", "inconnue", "indéterminé",
            "indéterminée", "aucune", "autre", "autres", "desconocido", "desconocida", "ninguna", "otro", "otra", "otros", "otras",
            "desconhecido", "desconhecida", "nenhuma", "outro", "outra", "outros", "outras", "不明", "原因不明", "未定", "その他", "未知", "其他",
            "알 수 없음", "미상", "기타",
        ].map { IncidentID.slug($0) })
}
