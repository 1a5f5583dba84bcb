"""Every link of a built site, anchors too, leads to a file of it: `links.py SITE`."""

import pathlib
import sys
import urllib.parse
from html.parser import HTMLParser


class Page(HTMLParser):
    """The anchors of one page and what it points at."""

    def __init__(self):
        super().__init__()
        self.anchors, self.targets, self.doubled = set(), [], []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                if value in self.anchors:
                    self.doubled.append(value)
                self.anchors.add(value)
            elif name in ("href", "src") and value is not None and tag != "base":
                self.targets.append(value)


def below(root, path):
    """The file that a path from the root of the host means, wherever below it the site lives."""
    steps = [step for step in path.split("/") if step]
    files = [root.joinpath(*steps[start:]) for start in range(len(steps) + 1)]
    return next((file for file in files if file.exists() and file != root), root / "missing")


def main(root):
    pages = {}
    for path in sorted(root.rglob("*.html")):
        pages[path] = Page()
        pages[path].feed(path.read_text(encoding="utf-8"))
    faults, count = [], 0
    for path, page in pages.items():
        faults += [f"{path}: id {name} twice" for name in page.doubled]
        for target in page.targets:
            parts = urllib.parse.urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            count += 1
            file = path
            if parts.path.startswith("/"):
                file = below(root, urllib.parse.unquote(parts.path))
            elif parts.path:
                file = (path.parent / urllib.parse.unquote(parts.path)).resolve()
            if file.is_dir():
                file = file / "index.html"
            if not file.exists():
                faults.append(f"{path}: {target} does not exist")
            elif parts.fragment and file in pages and urllib.parse.unquote(parts.fragment) not in pages[file].anchors:
                faults.append(f"{path}: {target} has no such anchor")
    print("\n".join(faults) or f"{count} links of {len(pages)} pages are whole")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
