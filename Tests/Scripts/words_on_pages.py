"""Every word that a document shows stands on its page: `words_on_pages.py PROJECT SITE` (needs markdown-it-py).

The documents are read by an independent Markdown parser. Front matter and HTML are left out.
"""

import collections
import html
import json
import pathlib
import re
import sys

from markdown_it import MarkdownIt

WORD = re.compile(r"\w+")


def shown(text):
    """The text nodes, code and alternative texts of a document's body."""
    text = re.sub(r"\A(---|\+\+\+)\r?\n.*?\r?\n\1[ \t]*(\r?\n|\Z)", "", text, flags=re.S)
    parts = []

    def walk(tokens):
        for token in tokens:
            if token.type in ("text", "code_inline", "fence", "code_block"):
                parts.append(token.content)
            walk(token.children or [])

    walk(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text))
    return " ".join(parts)


def main(project, site):
    lost = collections.Counter()
    incidents = json.loads((site / "api/incidents.json").read_text(encoding="utf-8"))
    for incident in incidents:
        page = (site / "incidents" / incident["id"] / "index.html").read_text(encoding="utf-8")
        said = html.unescape(re.sub(r"<[^>]*>", "", page) + " " + re.sub(r"<[^>]*>", " ", page) + " " + page)
        known = set(WORD.findall(said))
        text = (project / incident["path"]).read_text(encoding="utf-8", errors="replace")
        missing = [word for word in WORD.findall(shown(text)) if word not in known and word not in said]
        if missing:
            lost[incident["path"]] = len(missing)
            print(f"{incident['path']}: {' '.join(missing[:12])}")
    print(f"{sum(lost.values())} words lost in {len(lost)} of {len(incidents)} documents")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
