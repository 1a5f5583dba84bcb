import Diagnostics

/// "The Kubernetes operator": a program that has the name of a post, told by what it runs.
enum PlatformPrograms {
    static let names = WordSet("operator operators operator's")
    static let platforms = WordSet("kubernetes k8s helm kafka prometheus")
}
