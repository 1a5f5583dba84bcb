import Diagnostics

extension Incident {
    /// Those who fill a role: `nobody` and `tbd` do not.
    package func people(inRole role: String) -> [String] {
        (roles[role] ?? []).filter { !ActionWords.isNothing($0) && !Self.nobody.contains($0.lowercased()) }
    }

    private static let nobody = Set(
        [NothingSaid.unknown, "nobody,no one,no-one,noone,nobody yet,not assigned,open,vacant,niemand,personne,nadie,ninguém,不在,无人,無人"]
            .flatMap { $0.pieces(partedBy: ",") })
}
