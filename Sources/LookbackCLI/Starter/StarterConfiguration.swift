/// The configuration that `init` writes: every key with its default and what it is for.
enum StarterConfiguration {
    static let text = """
        # Configuration of Lookback. Every key is optional; what stands here are the defaults.

        # Framework of an incident that names none: lookback frameworks lists them.
        framework: five-whys

        # Zone of an instant that states none.
        time_zone: UTC

        # Who may read an incident that does not say: public, internal or restricted.
        audience: internal

        site:
          title: Incident history
          description: What broke, why, and what became of what we promised.
          language: en
          # Where the site will be read: feeds, the sitemap and the page of addresses that lead nowhere need to know it.
          # base_url: https://incidents.example.org/
          # source_url: https://git.example.org/team/incidents/blob/main/

        # The services an incident may name. Without any, every name will do.
        # services:
        #   checkout: {title: Checkout, team: payments}

        # The root causes you count by. Without any, every name will do.
        # causes:
        #   expired-certificate: {title: Expired certificate, description: A certificate outlived its dates.}

        # Days that do not count as business days.
        holidays: []

        # Globs of files under content/ that are no incidents.
        content: {exclude: []}

        # Levels of rules: error, warning, suggestion or off. lookback rules lists them.
        # rules: {unowned-action: error, blame-language: off}

        # Publish the reference of rules and frameworks with the site.
        docs: false

        """
}
