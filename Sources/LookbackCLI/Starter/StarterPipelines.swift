/// The pipelines that `init` writes. They take the binary from an address that the team sets once.
enum StarterPipelines {
    static let github = """
        # Checks every incident of a pull request, and publishes the history from the main branch to GitHub Pages.
        # Set the repository variable LOOKBACK_URL to where your lookback binary for Linux lies.
        name: Incident history
        on:
          pull_request:
          push:
            branches: [main]
        permissions:
          contents: read
          pages: write
          id-token: write
        jobs:
          history:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
                with:
                  fetch-depth: 0
              - name: Install Lookback
                run: |
                  mkdir -p "$HOME/bin"
                  curl -fsSL "${{ vars.LOOKBACK_URL }}" -o "$HOME/bin/lookback"
                  chmod +x "$HOME/bin/lookback"
                  echo "$HOME/bin" >> "$GITHUB_PATH"
              - name: Check
                run: lookback check --format github
              - if: github.event_name == 'push'
                id: pages
                uses: actions/configure-pages@v5
              - name: Build
                env:
                  BASE_URL: ${{ steps.pages.outputs.base_url }}
                run: lookback build ${BASE_URL:+--base-url "$BASE_URL"}
              - if: github.event_name == 'push'
                uses: actions/upload-pages-artifact@v3
                with:
                  path: site
              - if: github.event_name == 'push'
                uses: actions/deploy-pages@v4

        """

    static let gitlab = """
        # Checks every incident of a merge request, and publishes the history from the default branch to GitLab Pages.
        # Set the CI/CD variable LOOKBACK_URL to where your lookback binary for Linux lies.
        .lookback:
          before_script:
            - curl -fsSL "$LOOKBACK_URL" -o /usr/local/bin/lookback
            - chmod +x /usr/local/bin/lookback

        check:
          extends: .lookback
          script:
            - lookback check --format gitlab > gl-code-quality-report.json || status=$?
            - lookback check
            - exit ${status:-0}
          artifacts:
            when: always
            reports:
              codequality: gl-code-quality-report.json

        pages:
          extends: .lookback
          script:
            - lookback build --output public --base-url "$CI_PAGES_URL"
          artifacts:
            paths: [public]
          rules:
            - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

        """

    static let preCommit = """
        # Checks the incidents of a commit before it is made: https://pre-commit.com
        repos:
          - repo: local
            hooks:
              - id: lookback
                name: lookback check
                entry: lookback check
                language: system
                files: ^content/

        """
}
