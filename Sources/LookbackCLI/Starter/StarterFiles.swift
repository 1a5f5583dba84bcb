import Incidents

/// The files of a new repository, by their paths.
enum StarterFiles {
    static func all(today: CalendarDay) -> [(path: String, text: String)] {
        [
            ("lookback.yml", StarterConfiguration.text), ("content/index.md", StarterContent.homePage),
            ("content/\(today)-example-certificate-expired.md", StarterContent.incident(on: today)),
            (".github/workflows/lookback.yml", StarterPipelines.github), (".gitlab-ci.yml", StarterPipelines.gitlab),
            (".pre-commit-config.yaml", StarterPipelines.preCommit), ("site/.gitignore", "*\n!.gitignore\n"),
        ]
    }
}
