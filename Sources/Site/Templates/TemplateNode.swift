/// One tag of a template with what it encloses, or the text between tags.
indirect enum TemplateNode: Sendable {
    /// Text as it is, at most to the end of its line.
    case text(ArraySlice<UInt8>)
    /// The white space that a line begins with, perhaps none: where a partial's indentation belongs.
    case margin(ArraySlice<UInt8>)
    /// `{{name}}`, or `{{{name}}}` when `isRaw`.
    case variable(TemplateTag, isRaw: Bool)
    /// `{{#name}} … {{/name}}`, or `{{^name}} …` when `isInverted`.
    case section(TemplateTag, isInverted: Bool, children: [TemplateNode])
    /// `{{>name}}`
    case partial(TemplateTag)
    /// `{{<name}} … {{/name}}`: a template whose blocks are replaced by those inside.
    case inheritance(TemplateTag, blocks: [TemplateNode])
    /// `{{$name}} … {{/name}}`
    case block(TemplateTag, children: [TemplateNode])
}

/// A tag's name and the bytes of the whole tag in its file.
struct TemplateTag: Sendable, Hashable {
    let name: String
    let range: Range<Int>
    /// The white space before a tag that has its line to itself: what it brings in is indented by as much.
    let indentation: ArraySlice<UInt8>
}
