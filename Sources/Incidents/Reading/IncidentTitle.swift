import Markup

/// What an incident is called where its front matter does not say.
enum IncidentTitle {
    /// The first H1 as the author wrote it, unless it is the first section's heading.
    static func heading(_ sections: [Section]) -> String? {
        guard let first = sections.first(where: { $0.style == .heading && $0.level == 1 }), first.id == nil, !first.heading.isEmpty,
            !sections.prefix(while: { $0.line < first.line }).contains(where: { $0.id != nil })
        else { return nil }
        return first.heading
    }

    /// `2017-10-17-cluster-full.md` is "Cluster full"; a name that is only a date stays one.
    static func readable(path: String) -> String {
        let name = IncidentID.name(ofPath: path)
        if name.contains(" ") { return name }
        let words = name.split { "-_. ".contains($0) }
        var rest = words[...]
        while let first = rest.first, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { rest.removeFirst() }
        guard let first = rest.first else { return name }
        let isDated = rest.count < words.count && DayReader.first(in: name) != nil
        let kept = isDated ? rest : words[...]
        let title = kept.joined(separator: " ")
        return isDated || kept.first == first ? title.prefix(1).uppercased() + title.dropFirst() : title
    }
}
