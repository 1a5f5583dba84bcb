/// One tag of a template with what it encloses.
indirect enum TemplateNode: Sendable {
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
}
