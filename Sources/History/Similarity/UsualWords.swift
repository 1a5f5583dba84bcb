/// Words of any report, whatever failed: what people do and say, when and how much. Two incidents that share them share a manner of writing.
///
/// Nouns of the trade and states that a failure has (`full`, `late`, `slow`, `expired`) are not among them.
enum UsualWords {
    private static let all = WordList(
        """
        mon tue tues wed thu thur thurs fri sat sun
        able above accordingly according across act actual actually add added adding additional additionally affected agree ahead allow allowed allowing
        almost alone along already alternative altogether among amount annually anyone anything anyway apparent apparently appear appeared appropriate
        approximately around aside ask asked asking asks assume assumed attempt attempted available aware away back based basically became become becoming
        began begin beginning begun behave believe belong below beside best better beyond bit bring brought carefully carried carry caught
        causing certain certainly chance change changed changing check checked checking choose clear clearly close closely come coming common commonly
        complete completed completely concern conclude concluded confirm confirmed confirming consider considered consist contain contained continue
        continued continuing correct correctly could current currently daily days decide decided decision definitely describe described despite
        determine determined different difficult directly discover discovered discuss discussed doing easily easy effect eight eighth either else end
        ended ending enough ensure ensured ensuring entire entirely especially essentially eventually ever everyone everything evidence exactly
        example except existing expect expected explain explained extra fact far fast feel fewer fifth finally find finding fine
        finish finished follow followed following former forward found four fourth fortunately friday fully further furthermore gave general
        generally give given giving going gone good great half hand happen happened happening hard hardly help helped helpful hence high higher hope hour
        hourly however idea identify identified identifying immediate immediately important improve improved improvement include included including
        indicate indicated individual initial initially instead intend intended investigate investigated investigating investigation involve
        involved issue keep keeping kept kind knew know knowing known large larger last later latest lead leading learn learned least leave left less let
        like likely little long longer look looked looking lot low lower made main mainly make making manner many mean meaning meant meanwhile mention
        mentioned merely middle midday midnight moment monday monthly morning mostly move moved moving must name named namely nearly necessary need needed needing
        neither nevertheless new newly next nine ninth nobody non none nonetheless noon normal normally notable notably note noted nothing notice noticed
        number observe observed obvious obviously occasionally occur occurred occurring offer often okay old one opposite ordinary
        originally otherwise overall overnight part partially particular particularly partly past people per perform performed perhaps 
        place planned please plus point possible possibly potential potentially precisely prepare prepared present presumably pretty previous
        previously prior probably problem proceed proceeded proper properly prove proved provide provided providing purpose put quarterly quick
        quickly quite rapidly rather ready real realise realised realize realized really reason reasonable recent recently regarding regular regularly
        relate related relevant remain remained remaining remember report reported require required requiring respectively respond responded
        result resulted resulting right roughly said saturday saw say saying seem seemed seen sent separate separately serious set seven seventh
        several short shortly show showed shown significant significantly similar similarly simple simply sixth slightly small smaller something
        sometimes somewhat soon sort specific specifically spent stay stayed step still stop stopped straight strange subsequent subsequently
        successful successfully such sudden suddenly suggest suggested sunday supposed sure take taken taking talk tell ten tend tenth
        thank thing think third thought three throughout thursday thus today together told tomorrow tonight took total totally toward towards tried true
        truly try trying tuesday turn turned turning twice typical typically unable unclear understand understanding understood unexpected unexpectedly
        unfortunately unlike unlikely unnecessary unusual used useful usual usually various versus visible wait waited waiting want wanted
        ran run running earlier built someone somebody anybody everybody remove removed removing rest ends grow grew grown met meet meeting send sends fell
        reached reach pass passed ones edited stood stand sat lay held hold cut answer answered question measure measured says heard hear read reading
        mark marked gone drawn draw touched touch watched watch pick picked arrived arrive go goes opened counted count corrected lowered raised behind
        eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
        quarter undone whose
        wednesday week weekday weekend weekly well went whatever whenever whereas wherever whole wide widely wish wonder work worked working
        worse worst write writing written wrong wrote yearly yesterday yet

        abend abends allerdings allgemein allmählich also andere anderen anderer anderes anfang angefangen anschließend auch aufgefallen aufgrund aufgetreten
        ausgeführt außerdem begann begonnen bei beim bekannt bemerkt benötigt bereits besonders besser betroffen betroffene betroffenen bis bisher bitte bleiben
        blieb brauchen bringen dabei dadurch dafür dagegen daher damals damit danach dann daran darauf daraufhin darüber davon davor dazu dazwischen deshalb
        deutlich dienstag diese diesem diesen dieser dieses donnerstag dort durchgeführt ebenfalls eigentlich einfach einige einigen einmal endgültig endlich
        entdeckt entschieden entsprechend ergab erfolgreich erfolgt erforderlich erhalten erhielt erkannt erneut erst erste ersten erstellt erwartet etwa etwas
        fand fast festgestellt folgende folgenden freitag früh früher führen führte funktioniert ganz gegeben gegen gehen geht gekommen gelang gemacht gemeldet
        gemeinsam genau genug geprüft gerade gern geschrieben gesehen gestern gestellt gibt gilt ging gleich gleichen gleichzeitig größer gut haben häufig
        helfen heute hier hierbei hin hinter hinzugefügt ihre ihrem ihren immer inzwischen jede jedem jeden jeder jedes jedoch jetzt kam kamen keine keinen können
        konnte konnten lang lange langsam lassen letzte letzten lediglich ließ liegt machen machte manchmal mehr mehrere mehreren meisten meldete melden mittag
        mittags mittwoch möglich möglicherweise monatlich montag morgen morgens müssen musste mussten nachdem nachmittag nachts nächste nächsten nächstes nämlich
        neu neue neuen neuer neues nichts nie niemand normal normalerweise notwendig nun ob obwohl offenbar oft ohne plötzlich problem prüfen regelmäßig
        richtig samstag schließlich schon schreiben sehen sehr sein seine seinem seinen seiner seit seitdem selbst siehe sofort sogar sollen sollte sollten
        somit sondern sonntag sonst später sowie sowohl stand statt stehen stellen stellte stündlich täglich tatsächlich teil teilweise treten trotzdem
        trat übrigens um unbekannt unerwartet ungefähr unser unsere unserem unseren unter untersucht vermutlich verschiedene versucht viel viele vielen vielleicht
        völlig vollständig vorher vormittag vorübergehend wahrscheinlich während warum weder weg wegen weiter weitere weiteren weiterhin welche welchen welcher
        weniger wenig wieder wiederum wirklich wissen wo wochenende wöchentlich wohl wollen wollte worden wusste zeigen zeigte ziemlich zudem zuerst zufolge
        zunächst zurück zusammen zusätzlich zwar zwei zweite zweiten zwischen

        afin ailleurs ainsi ajouté alors ancien année annuel apparemment après assez aucun aucune aujourd auparavant auprès aussi aussitôt autant autre autres
        avait avant avoir avons beaucoup besoin bien bientôt bon bonne cela celle celui certain certaine certains ces cet ceux chaque chez ci comme comment
        commencé complètement concernant constaté contre corrigé côté créé déjà demain dernier dernière derniers depuis dès déterminer deux devait devant devoir
        différent dimanche dit dû donc donné dont écrit également elles encore enfin ensemble ensuite entre envoyé environ été étaient était être eu eux
        fait faire fallait faut finalement fois fut généralement grand hebdomadaire hier ici identifié il immédiatement ils jamais jeudi jours jusqu jusque
        lendemain les leurs lors lorsque lui lundi maintenant mardi matin mauvais mensuel mercredi midi mieux mis moins moment même mêmes nécessaire
        néanmoins nombreux normal normalement notamment notre nos nouveau nouveaux nouvel nouvelle nouvelles nuit nous on ont parce parfois parmi part
        partie partir pendant pensé permis permet permettre petit peu peut peuvent plupart plusieurs plutôt possible pourquoi pouvait pouvoir précédent
        premier première prendre presque pris probablement problème prochain puis puisque quand quant quel quelle quelque quelques quotidien quotidienne
        quotidiennement rapidement remarqué reste rien sans savoir selon semble semaines seul seule seulement sera seront si signalé soir soit souvent sous
        suite suivant suivante tard telle tellement temporairement toujours tous tout toute toutefois toutes très trop trouvé va vendredi vérifié vers
        voici voir vous vraiment vue

        además adecuado ahora algo algún alguna algunas alguno algunos allí anteriormente anual aparentemente aquí así aún aunque ayer bastante bien bueno cada
        casi cerca cierto comenzó completamente comprobado concluyó confirmó contra correctamente cosa creado cuya cuyo dado dar debe debería debía debido
        decidió dejó demasiado dentro desde después detectado detectó deben diaria diariamente diario días dicho diferente diferentes domingo durante ella ellas
        ellos embargo empezó encontró encontrado entonces enviado era eran escrito ese eso esos está están estaba estaban estar estas estos estuvo etc evitar
        existe forma finalmente fueron general generalmente gran grande ha haber haciendo hacer hacia hacía han hasta hay hecho hizo hoy identificado igual
        incluso incluyendo informó inicialmente inicio inmediatamente investigando investigar jueves junto juntos la luego lugar lunes mañana manera
        martes mayor mayoría mediante medio mejor menos mensual mensualmente mes mientras miércoles mismo misma mismas mismos momento mucha muchas mucho
        muchos nada nadie necesario necesaria necesita necesitaba ningún ninguna ninguno noche normal normalmente notó nuestra nuestro nueva nuevas nuevo
        nuevos nunca número observó ocurrió otra otras otro otros pasó parte partir poco pocos podía poder podría posible posiblemente posterior
        posteriormente primer primera primero principal probablemente problema pronto próximo próxima prueba pudo pues puede pueden punto quedó quien
        quiere rápidamente realizado realizó realmente reciente recientemente recibió reportó resultado revisado revisó sábado sea según segundo
        semanal semanalmente semanas ser será si sido siempre siendo siguiente siguientes sino sobre sola solamente solo sólo suele tal también tampoco tan tanto
        tarde temprano temporalmente tenemos tener tenía tenían tercer tiene tienen tipo toda todas todavía todo todos total tras tres tuvo última
        último últimas últimos usado usando uso usualmente utilizado varias varios veces ver verificado vez viernes vio volver volvió

        abaixo acabou acima adequado afinal agora ainda alguém algum alguma algumas alguns além ali ambos amanhã anterior anteriormente antes anual apenas
        após aparentemente aqui aquela aquele assim através bastante bem boa bom cada cedo cerca começou completamente concluiu confirmou conforme
        conseguiu contudo corretamente criado dado daquela daquele debaixo decidiu deixou deles demais dentro depois desde dessa desse desta deste deve
        devem deveria devia devido diária diariamente diário dias diferente diferentes disse disso domingo duas durante ela elas eles embora encontrado encontrou
        enquanto então enviado escrita escrito especialmente essas esses estar estava estavam está estão estas estes esteve eu eventualmente exatamente existe
        faz fazer feita feito ficou finalmente fora foram forma geral geralmente grande há haver hoje horas identificado identificou igual imediatamente
        inclusive incluindo informou inicialmente início investigando investigar isso isto já jamais junto lado levou logo lugar maior maioria mal manhã
        maneira meio melhor menos mensal mensalmente mesma mesmas mesmo mesmos momento muita muitas muito muitos nada naquele necessária necessário
        nenhum nenhuma nessa nesse nesta neste ninguém noite normal normalmente nossa nosso notado notou nova novamente novas novo novos número numa nunca
        observou ocorreu onde ontem outra outras outro outros parte partir pelas pelos pequeno perto pessoas pode podem poderia podia ponto porém porquê
        possível possivelmente posterior posteriormente pouco poucos precisa precisava precisamos primeira primeiro principal provavelmente problema próxima
        próximo quais qual qualquer quanto quarta quase quem quinta rapidamente realizado realizou realmente recente recentemente recebeu relatou resultado
        sábado segunda segundo seja semanal semanalmente semanas sempre sendo ser será seria sexta sido sim sob sobre somente tal talvez tanto tarde tem
        temos temporariamente tempo ter terça teve tinha tinham tipo toda todas todavia todo todos total três tudo última último últimas últimos usado
        usando uso usualmente vai várias vários vem ver verificado verificou vez vezes visto

        ため こと もの これ それ この その ある いる した して する から まで です ます れた れる った って ない なか なる なり なっ いた いて おり おい とし との での では には
        にお につ にし によ のた のは のが のを のに など ので また さら さい ござ たが たた たこ たと たの など られ られ せん まし ませ よう より という 場合 必要 可能 確認 発生
        対応 実施 原因 今回 今後 以下 以上 以前 以降 同様 同じ 毎日 毎週 毎月 毎朝 毎時 本日 昨日 今日 明日 午前 午後 現在 最初 最後 最終 当初 当日 翌日 前日 その後 一部 全て 全体
        完全 通常 正常 一時 再度 再び 直ち 直後 直前 月曜 火曜 水曜 木曜 金曜 土曜 日曜 曜日 時間 時点 時刻 開始 終了 完了 報告 連絡 調査 検討 判断 認識 想定 予定 結果 影響 問題 状況 状態 内容

        그리고 그러나 하지만 따라서 또한 이후 이전 당시 현재 오늘 어제 내일 매일 매주 매월 오전 오후 월요일 화요일 수요일 목요일 금요일 토요일 일요일 처음 마지막 최종 다시 이미 아직
        바로 즉시 모두 모든 일부 전체 다른 같은 매우 거의 약간 많은 있는 없는 있다 없다 했다 하는 하여 위해 대한 통해 때문 경우 문제 확인 발생 필요 가능 결과 원인 조치 완료 시작 종료 보고

        我们 他们 你们 这个 那个 这些 那些 因为 所以 但是 而且 如果 由于 因此 然后 之后 之前 以后 以前 当时 现在 目前 今天 昨天 明天 每天 每周 每月 上午 下午 星期 周一 周二 周三 周四 周五 周六
        周日 首先 最后 最终 再次 已经 仍然 立即 马上 所有 全部 部分 其他 相同 非常 没有 可以 需要 可能 进行 发现 发生 问题 原因 结果 影响 确认 完成 开始 结束 报告 情况 以及 或者 并且 通过 对于 关于
        """)

    static func contains(_ word: String) -> Bool { all.contains(word) }

    static var hashes: [UInt64] { all.hashes }
}
