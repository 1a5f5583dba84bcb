/// The words that take back a "done" before or behind it.
extension ActionStatusDoubt {
    /// Nobody will do it.
    static let refusals = table(
        """
        will not,won't,won’t,wont,cannot,can not,can't,can’t,shall not,wird nicht,werden nicht,ne sera pas,\
        ne seront pas,no será,no serán,no se va a,não será,não serão,não vai
        """)

    /// A refusal for some time only.
    static let horizons = table("until,till,before,unless,yet,by,now,this,bis,vor,hasta,antes,até,avant,jusque")

    static let underway = table("being,getting,currently being,in the process of,siendo,sendo,wird gerade,wird derzeit,wird aktuell")

    /// It is to be done, or was not.
    static let withholding = table(
        """
        be,will,needs,need,must,should,shall,would,could,never,not,isn't,isn’t,aren't,aren’t,wasn't,wasn’t,weren't,weren’t,hasn't,hasn’t,\
        haven't,haven’t,nothing,none,have to,has to,yet to,going to,expected,awaiting,once,until,till,when,whenever,if,unless,after,as soon as,\
        wird,werden,muss,müssen,soll,sollen,sollte,sollten,kann,können,nicht,nie,sobald,wenn,bis,nachdem,\
        sera,seront,doit,doivent,devra,devrait,pas,jamais,quand,lorsque,dès que,une fois,\
        será,serán,debe,deben,debería,nunca,cuando,hasta,aún no,todavía no,no se ha,no ha sido,no fue,\
        serão,deve,devem,deveria,não,quando,até,a ser
        """)

    /// Words for done that a ticket may get without anybody having done it.
    static let closings = table("closed,geschlossen,cerrado,cerrada,fermé,fermée,clos,fechado,fechada,クローズ")

    /// Behind those: that nothing was done.
    static let undone = table(
        """
        without action,without further action,without a fix,without fix,without fixing,without a change,without change,without changes,\
        without implementation,without implementing,without resolution,without doing,no action,no further action,no fix,no change,no changes,\
        nothing done,ohne änderung,ohne maßnahme,sin cambios,sin acción,sans action,sans suite,sem ação
        """)

    static let nots = table("not,isn't,isn’t,nicht,pas,não")

    /// How far a change has come that is made: "code complete, not deployed".
    static let rollouts = table(
        "yet,deployed,released,shipped,rolled out,merged,live,in production,in prod,on prod,enabled,active,everywhere,noch,ausgerollt,déployé,desplegado"
    )

    /// Whether it holds is another question than whether it is done.
    static let verifying = table("verify,verified,verification,validate,validated,validation,verifiziert,vérifié,verificado")

    /// No work is left, or it is another promise.
    static let nothing = table(
        "no,nothing,none,without,never,as,follow-up,follow-ups,follow up,followup,keine,nichts,rien,aucun,nada,nenhum")

    static let exceptions = table(
        "except,excluding,apart from,other than,save for,aside from,but not,außer,ausser,bis auf,sauf,excepto,salvo,exceto,menos")

    /// With what a clause begins that tells of work.
    static let leading = table(
        """
        pending,awaiting,waiting,outstanding,remaining,still,missing,to do,todo,to be,needs,need,in progress,ongoing,wip,tbd,to follow,yet to,\
        only in,only on,noch,ausstehend,fehlt,reste,en attente,pendiente,falta,pendente
        """)

    /// With what such a clause ends.
    static let trailing = table(
        """
        pending,outstanding,remaining,remains,remain,to follow,follows,to go,to do,todo,left,missing,in progress,ongoing,underway,open,wip,tbd,\
        delayed,blocked,ausstehend,offen,fehlt,folgt,steht aus,en attente,à faire,pendiente,pendientes,pendente,pendentes
        """)

    static let reopenings = table("reopened,re-opened,wieder geöffnet,reabierto,rouvert,reaberto")

    static let turns = table(
        "but,then,later,and then,afterwards,subsequently,since,again,had to be,aber,dann,pero,luego,mas,depois,mais,puis")

    static let reversals = table("reverted,rolled back,backed out,undone,withdrawn,zurückgerollt,zurückgenommen,revertido,revertida,annulé")

    private static func table(_ words: String) -> PhraseTable<Bool> { PhraseTable([(true, words)]) }
}
