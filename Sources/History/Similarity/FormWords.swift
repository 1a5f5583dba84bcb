/// Words by which a postmortem's form names its own parts, and units of its times: two documents that share them share the form, not a failure.
///
/// Where there are many documents most have them; where there are few, a list must tell.
enum FormWords {
    private static let all = WordList(
        """
        action apr aug author category cause customer date day dec detected detection due duration end five feb framework gmt hour impact incident jan
        jul jun leadup lesson mar minute month nobody none note nov oct owner person plan postmortem priority resolution resolved retrospective root sep sept sev severity
        status start started summary tag tba tbd team ticket time timeline title type unknown utc week why whys year
        auslöser auswirkung datum dauer fällig grund maßnahme priorität minute status stunde tag ticket titel typ ursache verantwortlich
        vorfall woche zeit zeitverlauf zusammenfassung
        cause chronologie date durée gravité heure incident jour minute propriétaire responsable résumé semaine statut
        acción causa cronología duración estado fecha gravedad hora impacto incidente minuto raíz resumen responsable semana
        ação cronologia data duração gravidade hora impacto incidente minuto raiz responsável resumo semana
        """)

    static func contains(_ word: String) -> Bool { all.contains(word) }

    static var hashes: [UInt64] { all.hashes }
}
