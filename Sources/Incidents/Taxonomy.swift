/// What a project's configuration knows by id: its root causes or its services.
package struct Taxonomy: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package let id: String
        package let title: String
        package var description: String?
        /// Services: the team that owns it.
        package var team: String?

        package init(id: String, title: String, description: String? = nil, team: String? = nil) {
            (self.id, self.title, self.description, self.team) = (id, title, description, team)
            keys = [NameKey.of(id), NameKey.of(title)]
        }

        /// What its id and its title are compared by.
        package let keys: [String]
    }

    package var causes: [Entry] = []
    package var services: [Entry] = []

    package init(causes: [Entry] = [], services: [Entry] = []) { (self.causes, self.services) = (causes, services) }
}
