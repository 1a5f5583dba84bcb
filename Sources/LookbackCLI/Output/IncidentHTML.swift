import Markup
import Rules

/// The document of one incident as a plain HTML page, without the site around it.
enum IncidentHTML {
    static func text(of checked: CheckedIncident) -> String {
        let head = HTML.element(
            "head", [:], .literal("<meta charset=\"utf-8\">"), .element("title", [:], .escaped(checked.incident.title)))
        let body = HTML.element("body", [:], MarkdownHTML(checked.document.tree).document().html)
        return "<!DOCTYPE html>\n" + HTML.element("html", [:], head, body).text + "\n"
    }
}
