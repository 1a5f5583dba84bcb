import Frameworks
import Markup

/// Headings that are the name of a field.
extension MetadataReader {
    /// `## Severity` and below it the value; `## Owner: payments` with the value beside it.
    mutating func readField(_ section: Section) {
        let lines = tree.inlineLines(of: section.headingNode)
        let inLine = lines.count == 1 && lines[0].text.utf8.contains(0x7C) ? MetadataLine.pairs(in: lines[0]) : []
        guard inLine.count < 2 else {
            for pair in inLine { metadata.add(pair) }
            return
        }
        let parts = section.heading.split(separator: ":", maxSplits: 1).map(String.init)
        guard let name = parts.first, let label = MetadataLabel(name), label != .field(.summary) else { return }
        // Lines of front matter away from the top, which their closing `---` underlines, are no title.
        if label == .field(.title), lines.count > 1 { return }
        if parts.count > 1 {
            let text = String(Substring(parts[1].unicodeScalars.trimmingWhitespace))
            metadata.add(
                Metadata.Pair(label: label, written: name, text: text, range: section.headingRange, labelRange: section.headingRange))
        }
        guard let block = statingBlock(of: section, label), tree[block].range.count <= 600 else { return }
        let pairsBefore = metadata.pairs.count
        read(block)
        metadata.blocks.insert(block)
        guard metadata.pairs.count == pairsBefore else { return }
        let text: String
        switch tree[block].kind {
        case .paragraph:
            let lines = tree.inlineLines(of: block).map(\.withoutStruckText.text)
            text = (lines.prefix(1) + lines.dropFirst().prefix(while: TickedChoice.begins)).joined(separator: " ")
        case .bulletList, .orderedList: text = itemTexts(of: block)
        case .heading where label == .field(.title): text = tree.plainText(of: block)
        default: return
        }
        metadata.add(
            Metadata.Pair(label: label, written: name, text: text, range: tree[block].range, labelRange: section.headingRange))
    }

    /// Whether a heading says no more than that facts of the incident stand below it.
    static func announcesFacts(_ heading: String) -> Bool { announcements[SectionVocabularyKey.joined(heading)] != nil }

    private static let announcements = {
        let text = """
            metadata;incident metadata;basic information;basic info;general information;general info;incident information;incident info;incident data;\
            incident facts;key facts;metadaten;eckdaten;allgemeine informationen;allgemeines;informations générales;informations;métadonnées;\
            datos generales;datos básicos;datos del incidente;información general;información básica;metadatos;identificación;\
            dados gerais;dados do incidente;informações gerais;informações básicas;metadados;identificação;\
            基本情報;障害情報;インシデント情報;メタデータ;メタ情報;基本信息;故障信息;事故信息;事件信息;元数据;基本資訊;基本資料;事件資訊;事故資訊;\
            기본 정보;기본정보;장애 정보;장애정보;인시던트 정보;메타데이터
            """
        var table = SpellingTable<Bool>()
        Array(text.utf8)[...].forEachPiece(partedBy: UInt8(ascii: ";")) { table.add(SectionVocabularyKey.bytes(of: $0), true) }
        return table
    }()

    /// The first block, or a list of choices below it. A checklist below a severity or status offers none: its items are no levels or states.
    private func statingBlock(of section: Section, _ label: MetadataLabel) -> NodeID? {
        guard let first = section.blocks.first, let choices = section.blocks.prefix(3).first(where: { offersChoices($0) }),
            choices != first
        else { return section.blocks.first }
        let isJudged = label == .field(.severity) || label == .field(.status)
        func states(_ text: String) -> Bool {
            switch label {
            case .field(.severity): scale?.read(text) != nil
            case .field(.status): StatusWords.begins(text)
            default: true
            }
        }
        if isJudged, states(tree.plainText(of: first)) { return first }
        let ticked = TickedChoice.text(itemTexts(of: choices)) ?? ""
        return ticked.isEmpty || states(ticked) ? choices : first
    }
}
