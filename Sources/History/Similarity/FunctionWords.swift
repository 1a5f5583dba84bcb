/// Words that hold sentences together and say nothing by themselves, in the languages that postmortems of small histories are written in.
///
/// Where there are many documents, that most have them tells them apart; where there are few, a list must.
package enum FunctionWords {
    private static let all = WordList(
        """
        a about after again all also although always am an and any are as at be because been before being both but by can could did do doe done down
        during each either else even every few first for from further get got had has have he her here him his how however i if in into is it its just like
        made many may me might more most much must my never no nor not now of off on once one only or other our out over own same second see seen she
        should since so some still such than that the their them then there these they this those though three through to too took two under
        until up upon us use used using very via was way we were what when where whether which while who whom whose why will with within
        without would yet you your january february march april may june july august september october november december
        aber als am auch auf aus bei da das dass dem den der des die durch ein eine einem einen einer es für hat hatte ist kann nach nicht noch
        nur oder sich sie sind über um und uns von vor war waren weil wenn werden wie wir wird wurde wurden zu zum zur
        au aux avec ce cette dans de du elle en est et il la le les leur mais ne nou où par pas plus pour qui sa se ses son sont sur un une
        al como con cual cuando del donde el ella entre era es esta este fue había hay lo los las más muy nos para pero por porque que se sin
        sobre su sus también un una y ya
        ao aos até com da das do dos ela ele em entre era essa esse esta este foi mais mas na nas não no nos o os ou para pela pelo por quando
        que se sem seu sua são também um uma
        """)

    package static func contains(_ word: String) -> Bool { all.contains(word) }

    static var hashes: [UInt64] { all.hashes }
}
