import Diagnostics
import Markup

/// What the body says of fields that nobody stated.
extension FieldReader {
    mutating func infer(_ metadata: Metadata) {
        isInferring = true
        defer { isInferring = false }
        let period = period(metadata)
        if let period { setInferred(.started, period.start.at, period.range) }
        // Title, summary and date have been inferred from more than the metadata.
        let inferred: Set<String> = [IncidentField.title.rawValue, IncidentField.summary.rawValue, IncidentField.date.rawValue]
        read(metadata.entries.filter { !inferred.contains($0.key) })
        carryOverMidnight()
        if let period { setInferred(.resolved, period.end, period.range) }
        let hasRoles = !incident.roles.isEmpty
        var found: [String: [String]] = [:]
        for pair in metadata.pairs {
            guard case .role(let role) = pair.label, incident.roles[role] == nil else { continue }
            let value = FrontMatterValue(range: pair.range, content: .scalar(pair.text))
            for person in texts(value, .roles) {
                let named = Self.namedRole(person)
                found[named?.role ?? role, default: []].append(named?.person ?? person)
            }
        }
        incident.roles.merge(found) { known, _ in known }
        if !hasRoles, !incident.roles.isEmpty { incident.inferred.append(IncidentField.roles.rawValue) }
        inferSeverityFromTitle()
        dropUnorderedMilestones(statedIn: metadata.pairs)
    }

    /// `Dana (scribe)`, `Dana – Incident commander`: one of several who says which part they had.
    private static func namedRole(_ person: String) -> (person: String, role: String)? {
        for mark in [" (", " - ", " – ", " — "] {
            guard let found = person.firstBytes(of: mark), case .role(let role)? = MetadataLabel(String(person[found.upperBound...])) else {
                continue
            }
            return (String(person[..<found.lowerBound]), role)
        }
        return nil
    }

    /// From when to when an incident lasted, and where that is written.
    struct Period {
        /// With the zone that is written once for both ends.
        var start: InstantReading
        var end: Instant
        var range: Range<Int>
    }

    func period(_ metadata: Metadata) -> Period? {
        let labels: [MetadataLabel] = [.period, .field(.duration), .field(.started), .field(.date)]
        return labels.lazy.compactMap { metadata.pair($0) }.compactMap { self.period($0) }.first
    }

    /// `2026-03-14 09:12 – 10:40 UTC`: the zone that is written once holds for both ends.
    private func period(_ pair: Metadata.Pair) -> Period? {
        let text = Self.withoutFrom(MetadataLabel.zone(in: pair.written).map { "\(pair.text) \($0)" } ?? pair.text)
        let marks = [
            " – ", " - ", " — ", "–", "〜", "～", " ~ ", "~", " → ", "→", " to ", " until ", " bis ", " a las ", " a ", " à ", " às ",
            " até ", " から", "から",
            " hasta ",
        ]
        for mark in marks {
            guard let found = text.firstBytes(of: mark) else { continue }
            let (left, right) = (String(text[..<found.lowerBound]), String(text[found.upperBound...]))
            let day = day ?? OpeningDay.first(in: left, order: order)
            let ending = InstantReader.read(right, zone: zone, home: home, day: day, order: order, isOpenEnded: true)
            guard let end = ending, end.precision != .day else { continue }
            let zone = end.zone ?? zone
            let beginning = InstantReader.read(left, zone: zone, home: home, day: day, order: order)
            guard var start = beginning, start.precision != .day else { continue }
            let named = OpeningDay.first(in: right, order: order)
            let endDay = named ?? start.zone.map { $0.day(at: start.at) } ?? zone.day(at: start.at)
            let ended = InstantReader.read(right, zone: start.zone ?? zone, home: home, day: endDay, order: order, isOpenEnded: true)
            guard var at = ended?.at else { continue }
            // Over midnight.
            if at < start.at, named == nil { at = at + 86_400 }
            start.zone = start.zone ?? end.zone
            return Period(start: start, end: at, range: pair.range)
        }
        return nil
    }

    /// `2026-03-14 from 09:12 to 10:40`, `between 09:12 and 10:40`: the words before the two ends, which then stand as others write them.
    private static func withoutFrom(_ text: String) -> String {
        var words = text.split(separator: " ")
        let froms = ["from", "between", "von", "zwischen", "desde", "entre"]
        guard let place = words.firstIndex(where: { froms.contains($0.lowercased()) }) else { return withoutArticle(text) }
        let opening = words.remove(at: place).lowercased()
        let isBetween = opening == "between" || opening == "zwischen" || opening == "entre"
        let ands = ["and", "und", "et", "y", "e"]
        if isBetween, let and = words[place...].firstIndex(where: { ands.contains($0.lowercased()) }) { words[and] = "–" }
        return words.joined(separator: " ")
    }

    /// `2026-10-08, de 18:37 à 18:45`, `14 de março de 2026, das 9h12 às 10h05`: a small word that a time of day follows.
    private static func withoutArticle(_ text: String) -> String {
        let words = text.split(separator: " ")
        func isClock(_ index: Int) -> Bool { words.indices.contains(index) && ClockScanner.reads(words[index]) }
        let place = words.indices.first { ["de", "das", "du"].contains(words[$0].lowercased()) && (isClock($0 + 1) || isClock($0 + 2)) }
        guard let place else { return text }
        return (words[..<place] + words[(place + (isClock(place + 1) ? 1 : 2))...]).joined(separator: " ")
    }

    mutating func inferMilestones(from timeline: Timeline) {
        for (name, entry) in TimelineMilestones.named(in: timeline) {
            guard let at = entry.at else { continue }
            // Its author stated the day; the entry tells the time.
            if let stated = incident.milestones[name], stated.isDay, entry.precision != .day, zone.day(at: at) == stated.at.day {
                incident.milestones[name] = nil
            }
            guard incident.milestones[name] == nil else { continue }
            setInferred(name, at, entry.writtenRange.isEmpty ? entry.range : entry.writtenRange)
            incident.milestones[name]?.isDay = entry.precision == .day
        }
        dropUnorderedMilestones()
    }

    private mutating func setInferred(_ name: Milestones.Name, _ at: Instant, _ range: Range<Int>) {
        guard incident.milestones[name] == nil else { return }
        incident.milestones[name] = Milestones.Milestone(at: at, range: range, isInferred: true)
        incident.inferred.append(name.rawValue)
    }

    /// An inferred milestone that contradicts the order of the others was misread, unless its author wrote the day with it.
    /// - Parameter pairs: what stands beside labels, where authors state it, rather than among the entries of a timeline.
    private mutating func dropUnorderedMilestones(statedIn pairs: [Metadata.Pair] = []) {
        let known = incident.milestones.known
        guard known.contains(where: \.milestone.isInferred) else { return }
        var latest: (name: Milestones.Name, milestone: Milestones.Milestone)?
        for (name, milestone) in known {
            let earlier = latest.flatMap { milestone.isBefore($0.milestone) ? $0 : nil }
            let later = incident.milestones.known.first {
                $0.name.isAfter(name) && !$0.milestone.isInferred && $0.milestone.isBefore(milestone)
            }
            if milestone.isInferred, let other = earlier ?? later {
                incident.milestones[name] = nil
                incident.inferred.removeAll { $0 == name.rawValue }
                if isStated(milestone, pairs), !other.milestone.isInferred || isStated(other.milestone, pairs) {
                    reportUnordered(name, milestone, isBefore: earlier != nil, other.name, other.milestone)
                }
            } else if earlier == nil {
                latest = (name, milestone)
            }
        }
    }

    private func isStated(_ milestone: Milestones.Milestone, _ pairs: [Metadata.Pair]) -> Bool {
        pairs.contains { $0.range == milestone.range && DayReader.first(in: $0.text) != nil }
    }

    private mutating func reportUnordered(
        _ name: Milestones.Name, _ milestone: Milestones.Milestone, isBefore: Bool, _ otherName: Milestones.Name,
        _ other: Milestones.Milestone
    ) {
        func moment(_ name: Milestones.Name, _ at: Instant) -> String { "\"\(name.rawValue)\" (\(at.day) \(at.hourAndMinute) UTC)" }
        let message = "\(moment(name, milestone.at)) is \(isBefore ? "before" : "after") \(moment(otherName, other.at))"
        let finding = Finding(milestone.range, message, help: "check the day and the time zone; it does not count until then")
        incident.problems.append(FieldProblem(.unorderedMilestone, finding))
    }

    /// What the title calls it, also where that is no level of the scale.
    private mutating func inferSeverityFromTitle() {
        guard incident.severity == nil, let scale = framework?.scale, let written = TitleSeverity.code(in: incident.title, of: scale) else {
            return
        }
        let level = scale.read(written)?.level
        incident.severity = Severity(level: level?.code, rank: level?.rank, note: nil, written: written)
        incident.inferred.append(IncidentField.severity.rawValue)
        guard level == nil else { return }
        let title = incident.fieldRanges[IncidentField.title.rawValue] ?? 0..<source.bytes.count
        reportUnknownSeverity(written, at: source.bytes[title].firstRange(of: Array(written.utf8)) ?? source.lineRange(1))
    }
}

extension String {
    /// The first occurrence of a text, compared by bytes.
    func firstBytes(of wanted: String) -> Range<Index>? {
        let (all, sought) = (Array(utf8), Array(wanted.utf8))
        guard let first = sought.first, all.count >= sought.count else { return nil }
        for start in 0...(all.count - sought.count) where all[start] == first && all[start..<start + sought.count].elementsEqual(sought) {
            return utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: start + sought.count)
        }
        return nil
    }
}
