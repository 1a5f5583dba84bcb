extension Incident {
    /// Those who fill a role: `nobody` and `tbd` do not.
    package func people(inRole role: String) -> [String] {
        (roles[role] ?? []).filter { !ActionWords.isNothing($0) && !Self.nobody.contains($0.lowercased()) }
    }

    private static let nobody: Set<String> = [
        "nobody", "no one", "no-one", "noone", "nobody yet", "not assigned", "open", "vacant", "to be determined", "niemand", "unbekannt",
        "personne", "inconnu", "nadie", "desconocido", "ninguém", "desconhecido", "不明", "不在", "未知", "无人", "無人", "알 수 없음",
    ]
}
