/// Cells of a column that holds several things: "Owner / Due".
extension ActionPiece {
    /// Each part by what it is; what is no field by its place, or it is who.
    static func sharedCell(_ text: StyledText, _ range: Range<Int>, of columns: [ActionColumn], day: ReferenceDay) -> ActionFields {
        let piece = ActionPiece(text: text, day: day, trust: .running)
        var parts = piece.parted(range)
        if parts.count == 1, let split = piece.splitAtDay(parts[0]) { parts = split }
        var fields = ActionFields()
        var rest: [Range<Int>] = []
        var index = 0
        while index < parts.count {
            if let (found, end) = piece.field(at: index, of: parts, in: columns) {
                fields.fill(from: found)
                index = end
            } else {
                rest.append(parts[index])
                index += 1
            }
        }
        for (range, column) in piece.places(rest, in: columns, isAll: rest.count == parts.count) {
            fields.fill(from: value(text, range, of: column, day: day))
        }
        return fields
    }

    /// The longest run of parts that is a field other than who.
    private func field(at index: Int, of parts: [Range<Int>], in columns: [ActionColumn]) -> (ActionFields, Int)? {
        for end in stride(from: min(parts.count, index + 8), to: index, by: -1) {
            guard let found = single(parts[index].lowerBound..<parts[end - 1].upperBound), found.owner == nil else { continue }
            // "TBD" tells no status where none is asked for.
            if let status = found.status, !status.isSettled, !columns.contains(.status) { continue }
            // "In progress, 12/15" tells a day where one is asked for.
            if end > index + 1, found.due == nil, columns.contains(.due), found.status?.isSettled == false,
                parts[index..<end].contains(where: isDay)
            {
                continue
            }
            return (found, end)
        }
        return nil
    }

    /// Where parts belong that are no fields by themselves: to the columns in their order, unless a comma may part two names or what is in the place of
    /// a day tells none; else to who.
    private func places(_ rest: [Range<Int>], in columns: [ActionColumn], isAll: Bool) -> [(Range<Int>, ActionColumn)] {
        guard let first = rest.first, let last = rest.last else { return [] }
        let whole = first.lowerBound..<last.upperBound
        if isAll, rest.count == columns.count, !text.bytes[whole].contains(0x2C) {
            let placed = Array(zip(rest, columns))
            if placed.allSatisfy({ $1 != .due || tellsWhen($0) }) { return placed }
        }
        return [(whole, columns.contains(.owner) ? .owner : columns[0])]
    }

    /// `TBD`, `next sprint`, `asap`: no day, and nobody's name either.
    private func tellsWhen(_ range: Range<Int>) -> Bool {
        ActionWords.isNothing(text, range) || Self.value(text, range, of: .due, day: day).due != nil
            || Self.horizons.first(in: text.folded, range) != nil
            || ActionDue.leads.match(text.folded, at: range.lowerBound, before: range.upperBound) != nil
    }

    static let horizons = PhraseTable(
        """
        asap,soon,later,next,now,immediately,today,tomorrow,ongoing,continuous,day,days,week,weeks,month,months,quarter,year,sprint,sprints,\
        iteration,milestone,release,h1,h2,q1,q2,q3,q4,short term,mid term,medium term,long term,short-term,mid-term,medium-term,long-term,\
        sofort,heute,morgen,bald,laufend,nächste,nächster,nächsten,nächstes,woche,wochen,monat,monate,quartal,jahr,kurzfristig,\
        mittelfristig,langfristig,próximo,próxima,semana,semanas,mes,meses,mês,trimestre,año,ano,inmediato,imediato,corto plazo,medio plazo,\
        largo plazo,curto prazo,médio prazo,longo prazo,hoy,hoje,mañana,amanhã,prochain,prochaine,semaine,semaines,mois,année,immédiat,\
        aujourd'hui,demain,court terme,moyen terme,long terme,今週,来週,今月,来月,今期,来期,随時,即時,至急,次,短期,中期,長期,长期,本周,下周,本月,下月,\
        本季度,下季度,尽快,立即,下个,持续,이번,다음,즉시,상시,단기,중기,장기
        """
    )

    /// `dana 2026-04-01`, `dana (2 April)`, `dana/2026-04-01`, `2026-04-01 dana`
    private func splitAtDay(_ range: Range<Int>) -> [Range<Int>]? {
        for start in range.dropFirst().prefix(80) where Self.gaps.contains(text.folded[start - 1]) && isDay(start..<range.upperBound) {
            return [withoutGaps(range.lowerBound..<start), withoutGaps(start..<range.upperBound)]
        }
        for end in range.prefix(80).reversed() where Self.gaps.contains(text.folded[end]) && isDay(range.lowerBound..<end) {
            return [withoutGaps(range.lowerBound..<end), withoutGaps(end..<range.upperBound)]
        }
        return nil
    }

    private static let gaps = ByteSet(" ()[]:/")

    private func withoutGaps(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, Self.gaps.contains(text.folded[first]) { range = range.dropFirst() }
        while let last = range.last, Self.gaps.contains(text.folded[last]) { range = range.dropLast() }
        return range
    }

    private func isDay(_ range: Range<Int>) -> Bool {
        let range = withoutGaps(range)
        return range.count < 48 && canBeDay(range) && ActionDue.strict(text.plain(range), after: day) != nil
    }
}
