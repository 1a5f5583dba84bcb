// swift-tools-version: 6.2
import PackageDescription

/// The modules of Lookback, built again with the instruments of libFuzzer; `Modules` is a link to its sources.
let instruments = ["-sanitize=\(Context.environment["FUZZ_WITH"] ?? "fuzzer")"]
let fuzzed: [SwiftSetting] = [.swiftLanguageMode(.v6), .unsafeFlags(instruments)]

/// Each program with what it tries; its folder in `Targets/` and its seeds have its name.
let targets: [(name: String, tries: [Target.Dependency])] = [
    ("FrontMatter", ["Diagnostics", "Incidents"]),
    ("MarkdownReading", ["Diagnostics", "Markup", "Incidents"]),
    ("Times", ["Incidents"]),
    ("Requests", ["HTTP"]),
    ("Templates", ["Diagnostics", "History", "Incidents", "Site"]),
    ("Exports", ["Diagnostics", "Frameworks", "Incidents", "Exchange"]),
    ("Messages", ["Diagnostics", "LanguageServer"]),
    ("WholePipeline", ["Diagnostics", "Incidents", "Site", "Project"]),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], isEmbedding: Bool = false) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Modules/\(name)", exclude: name == "Frameworks" ? ["BuiltIn"] : [],
        swiftSettings: fuzzed, plugins: isEmbedding ? ["EmbedFolder"] : [])
}

let package = Package(
    name: "Fuzz",
    products: targets.map { .executable(name: $0.name, targets: [$0.name]) },
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CCmarkGFM", path: "Modules/CCmarkGFM", pkgConfig: "libcmark-gfm"),
        .target(name: "CMarkArena", dependencies: ["CCmarkGFM"], path: "Modules/CMarkArena"),
        .target(name: "CPublish", path: "Modules/CPublish"),
        .executableTarget(name: "EmbedFiles", path: "Modules/EmbedFiles"),
        .plugin(name: "EmbedFolder", capability: .buildTool(), dependencies: ["EmbedFiles"], path: "Plugins/EmbedFolder"),
        module("Diagnostics"),
        module("HTTP", ["Diagnostics", .product(name: "FlyingSocks", package: "FlyingFox")]),
        .target(name: "Fuzzing", path: "Targets/Fuzzing"),
        module("Markup", ["Diagnostics", "CCmarkGFM", "CMarkArena", "Yams"]),
        module("Frameworks", ["Diagnostics", "Markup"], isEmbedding: true),
        module("Incidents", ["Diagnostics", "Markup", "Frameworks"]),
        module("History", ["Diagnostics", "Markup", "Frameworks", "Incidents"]),
        module("Rules", ["Diagnostics", "Markup", "Frameworks", "Incidents", "History"]),
        module("Site", ["Diagnostics", "Markup", "Frameworks", "Incidents", "History", "Rules"], isEmbedding: true),
        module("Project", ["Diagnostics", "Markup", "Frameworks", "Incidents", "History", "Rules", "Site", "CPublish"]),
        module("Exchange", ["Diagnostics", "Markup", "Frameworks", "Incidents", "Rules"]),
        module("LanguageServer", ["Diagnostics", "Markup", "Frameworks", "Incidents", "History", "Rules", "Project"]),
    ]
        + targets.map { target in
            .executableTarget(
                name: target.name, dependencies: ["Fuzzing"] + target.tries, path: "Targets/\(target.name)", swiftSettings: fuzzed,
                linkerSettings: [.unsafeFlags(instruments)])
        }
)
