/// What stands behind an `@` and is nobody: whole rooms, and the signs of languages.
enum HandleWords {
    /// - Parameter handle: without its sign.
    static func areNobody(_ handle: String) -> Bool {
        let known = handle.lowercased()
        return words.contains(known) || known.hasPrefix("ts-") || isCamelCase(handle)
    }

    /// `RestController`, `beforeEach`: annotations are written so.
    private static func isCamelCase(_ handle: String) -> Bool {
        zip(handle.utf8, handle.utf8.dropFirst()).contains { (0x61...0x7A).contains($0) && (0x41...0x5A).contains($1) }
    }

    private static let words = Set(
        """
        here channel all everyone team
        hourly daily midnight weekly monthly yearly annually reboot every
        media import page layer supports container keyframes charset namespace property apply tailwind use include mixin extend forward
        latest next beta alpha canary stable nightly rc
        param params return returns throws exception deprecated see since version author link todo override example type typedef template
        readonly internal private protected public static abstract final async ignore experimental unreleased
        transactional retryable recover component service repository controller configuration bean autowired inject value scheduled async
        cacheable entity table column id test before after disabled ignored nullable nonnull notnull valid slf4j data builder getter setter
        lombok mock spy timeout synchronized singleton provides module named qualifier primary profile order lazy conditional around aspect
        get post put patch delete path produces consumes suppress safevarargs volatile counted timed metered bulkhead
        injectable input output directive pipe decorator observable action computed state prop watch emit
        classmethod staticmethod dataclass property cached_property wraps lru_cache fixture pytest task shared_task retry
        main available objc escaping autoclosure discardableresult mainactor published observedobject environment testable sendable
        unchecked preconcurrency inlinable frozen suite tag
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
