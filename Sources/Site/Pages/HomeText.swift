/// The project's own words on the home page.
enum HomeText {
    static func render(_ data: SiteData) -> TrustedHTML? { nil }
}
