// swift-tools-version: 6.2
import PackageDescription

/// Every target: Swift 6 mode, and a warning is an error.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// Each target may import only those listed before it: data flows one way.
let package = Package(
    name: "Lookback",
    products: [.executable(name: "lookback", targets: ["lookback"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .target(name: "CMarkArena", dependencies: ["CCmarkGFM"]),
        .target(name: "CPublish"),
        .target(name: "CInterrupt"),
        .executableTarget(name: "EmbedFiles", swiftSettings: strict),
        .plugin(name: "EmbedFolder", capability: .buildTool(), dependencies: ["EmbedFiles"]),
        .target(name: "Diagnostics", swiftSettings: strict),
        .target(name: "Markup", dependencies: ["Diagnostics", "CCmarkGFM", "CMarkArena", "Yams"], swiftSettings: strict),
        .target(
            name: "Frameworks", dependencies: ["Diagnostics", "Markup"], exclude: ["BuiltIn"], swiftSettings: strict,
            plugins: ["EmbedFolder"]),
        .target(name: "Incidents", dependencies: ["Diagnostics", "Markup", "Frameworks"], swiftSettings: strict),
        .target(name: "History", dependencies: ["Diagnostics", "Markup", "Frameworks", "Incidents"], swiftSettings: strict),
        .target(name: "Rules", dependencies: ["Diagnostics", "Markup", "Frameworks", "Incidents", "History"], swiftSettings: strict),
        .target(
            name: "Site",
            dependencies: ["Diagnostics", "Markup", "Frameworks", "Incidents", "History", "Rules"], swiftSettings: strict,
            plugins: ["EmbedFolder"]),
        .target(
            name: "Project",
            dependencies: ["Diagnostics", "Markup", "Frameworks", "Incidents", "History", "Rules", "Site", "CPublish"],
            swiftSettings: strict),
        .target(
            name: "Exchange", dependencies: ["Diagnostics", "Markup", "Frameworks", "Incidents", "Rules"], swiftSettings: strict),
        .target(
            name: "LanguageServer",
            dependencies: ["Diagnostics", "Markup", "Frameworks", "Incidents", "History", "Rules", "Project"], swiftSettings: strict),
        // The sockets of FlyingFox alone: its server brings FoundationNetworking, which no static binary can do without libcurl.
        .target(
            name: "HTTP", dependencies: ["Diagnostics", .product(name: "FlyingSocks", package: "FlyingFox")], swiftSettings: strict),
        .target(
            name: "LookbackCLI",
            dependencies: [
                "Diagnostics", "Markup", "Frameworks", "Incidents", "History", "Rules", "Site", "Project", "Exchange", "LanguageServer",
                "HTTP",
                "CInterrupt",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        .executableTarget(name: "lookback", dependencies: ["LookbackCLI"], swiftSettings: strict),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
        .testTarget(name: "FrameworksTests", dependencies: ["Frameworks"], swiftSettings: strict),
        .testTarget(name: "IncidentsTests", dependencies: ["Incidents"], swiftSettings: strict),
        .testTarget(name: "HistoryTests", dependencies: ["History"], swiftSettings: strict),
        .testTarget(name: "RulesTests", dependencies: ["Rules"], swiftSettings: strict),
        .testTarget(name: "SiteTests", dependencies: ["Site"], swiftSettings: strict),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "Incidents", "Diagnostics"], swiftSettings: strict),
        .testTarget(
            name: "LanguageServerTests", dependencies: ["LanguageServer", "Project", "Incidents", "Diagnostics"], swiftSettings: strict),
        .testTarget(name: "HTTPTests", dependencies: ["HTTP"], swiftSettings: strict),
        .target(name: "TestFolders", path: "Tests/TestFolders", swiftSettings: strict),
        .testTarget(name: "ProjectTests", dependencies: ["Project", "TestFolders"], swiftSettings: strict),
        .testTarget(
            name: "CommandLineTests",
            dependencies: ["LookbackCLI", "lookback", "LanguageServer", "Project", "Incidents", "Diagnostics", "TestFolders"],
            swiftSettings: strict),
    ]
)
