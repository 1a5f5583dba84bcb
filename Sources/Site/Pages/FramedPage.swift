/// A whole page: a view model within a frame, in the site's language.
protocol FramedPage: ViewModel {
    var page: PageFrame { get }
    var words: Words { get }
}

extension FramedPage {
    /// The fields that the layout asks every page for, before the page's own.
    static func framed(_ own: [Field<Self>]) -> FieldList<Self> {
        FieldList([.object("page") { $0.page }, .object("words") { $0.words }] + own)
    }
}
