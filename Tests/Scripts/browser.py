"""A built site in a real browser: `browser.py SITE [--shots DIR] [--chromium PATH] [--unhurried]` (needs playwright and axe-playwright-python).

One page and the longest page of every kind, from a server that compresses and from the disk: nothing for axe to find, no message on the
console, no request that leaves the site, nothing wider than the window (320, 768, 1440 px; light, dark, print), all of it by keyboard,
and painted in time on a slow phone.
"""

import argparse
import collections
import functools
import gzip
import http.server
import json
import pathlib
import re
import sys
import threading

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = (320, 768, 1440)
# 1.6 Mbit/s down, 150 ms there and back, a quarter of this machine's speed.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
PAINT_MS, WEIGHT = 1000, 60_000


class Compressing(http.server.SimpleHTTPRequestHandler):
    """What a static host does: text goes out as gzip."""

    protocol_version = "HTTP/1.1"
    extensions_map = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", "": "application/octet-stream"}

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        body = (path if found else pathlib.Path(self.directory) / "404.html").read_bytes()
        kind = self.guess_type(str(path if found else "404.html"))
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", kind + "; charset=utf-8")
        if not kind.startswith("image/") or "svg" in kind:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def kinds(site):
    """Pages to look at: of each kind, told by the class of the body, the first and the longest."""
    by_kind = {}
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        kind = re.search(r'<body class="(\w+)"', text)
        if kind:
            by_kind.setdefault(kind[1], []).append((len(text), path.relative_to(site).as_posix()))
    return {kind: list(dict.fromkeys([pages[0][1], max(pages)[1]])) for kind, pages in by_kind.items()}


class Looker:
    def __init__(self, browser, site, address, options):
        self.browser, self.site, self.address, self.shots, self.is_unhurried = browser, site, address, options.shots, options.unhurried
        self.faults = []

    def page(self, context):
        page = context.new_page()
        page.on("console", lambda message: self.faults.append(f"{page.url}: console: {message.text}"))
        page.on("pageerror", lambda error: self.faults.append(f"{page.url}: {error}"))
        page.on("request", lambda request: self.judge(page, request))
        return page

    def judge(self, page, request):
        if not request.url.startswith((self.address, self.site.as_uri(), "data:", "blob:")):
            self.faults.append(f"{page.url}: asks for {request.url}")

    def look(self, kind, path, width, scheme):
        media = {"media": "print"} if scheme == "print" else {}
        with self.browser.new_context(viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light") as context:
            page = self.page(context)
            if media:
                page.emulate_media(**media)
            page.goto(self.address + path)
            page.wait_for_load_state("networkidle")
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                self.faults.append(f"{path}: {over} px too wide at {width} ({scheme})")
            clipped = page.evaluate("""[...document.querySelectorAll('h1, h2, h3, p, dd, dt, li, label, button')].filter((e) =>
                e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'hidden').map((e) => e.textContent.slice(0, 40))""")
            if clipped:
                self.faults.append(f"{path}: cut off at {width}: {clipped}")
            if scheme != "print" and (width != 768 or scheme == "light"):
                for fault in Axe().run(page).response["violations"]:
                    nodes = [node["html"][:90] for node in fault["nodes"][:3]]
                    self.faults.append(f"{path} at {width}, {scheme}: axe {fault['id']}: {fault['help']}: {nodes}")
            if self.shots:
                page.screenshot(path=self.shots / f"{kind}-{path.replace('/', '_')[:60]}-{width}-{scheme}.png", full_page=True)

    def without_scripts(self, kind, path):
        with self.browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900}) as context:
            page = self.page(context)
            page.goto(self.address + path)
            if not page.locator("main h1").first.is_visible() or page.locator("main a, nav a").count() == 0:
                self.faults.append(f"{path}: empty without scripts")

    def from_disk(self, path):
        with self.browser.new_context() as context:
            page = self.page(context)
            page.goto((self.site / path).as_uri())
            page.wait_for_load_state("networkidle")

    def keyboard(self, path):
        """Everything that is pressed or followed is reached by Tab, in order, and shows that it is."""
        with self.browser.new_context(viewport={"width": 1440, "height": 900}) as context:
            page = self.page(context)
            page.goto(self.address + path)
            page.wait_for_load_state("networkidle")
            wanted = """[...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter((e) =>
                e.tabIndex >= 0 && !e.dataset.reached && e.checkVisibility({ checkVisibilityCSS: true })).map((e) => e.outerHTML.slice(0, 80))"""
            for _ in range(len(page.evaluate(wanted)) + 20):
                page.keyboard.press("Tab")
                state = page.evaluate("""(() => { const e = document.activeElement; if (!e || e === document.body) return null;
                    const s = getComputedStyle(e); const isNew = !e.dataset.reached; e.dataset.reached = 'yes';
                    return { isNew, html: e.outerHTML.slice(0, 80), isMarked: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 } })()""")
                if state is None or not state["isNew"]:
                    break
                if not state["isMarked"]:
                    self.faults.append(f"{path}: focus cannot be seen on {state['html']}")
            for place in page.evaluate(wanted)[:3]:
                self.faults.append(f"{path}: Tab does not reach {place}")

    def search(self, home, word):
        """`/` and Ctrl-K anywhere, an answer while typing, Enter leads to it, Escape leads back."""
        with self.browser.new_context(viewport={"width": 1440, "height": 900}) as context:
            for start in (self.address + home, (self.site / home).as_uri()):
                page = self.page(context)
                page.goto(start)
                for key in ("/", "Control+k"):
                    page.keyboard.press(key)
                    dialog = page.locator("dialog.search-dialog[open]")
                    dialog.wait_for()
                    dialog.locator("input").fill(word)
                    dialog.locator("li.incident a").first.wait_for()
                    if key == "/":
                        page.keyboard.press("Escape")
                        dialog.wait_for(state="detached") if dialog.count() == 0 else page.wait_for_function("!document.querySelector('dialog[open]')")
                dialog.get_by_role("button").last.focus()
                page.keyboard.press("ArrowUp")
                page.wait_for_function("document.activeElement.matches('li.incident a')")
                page.keyboard.press("Escape")
                page.keyboard.press("ArrowDown")
                page.keyboard.press("Enter")
                page.wait_for_url("**/incidents/**")
                page.goto(start)
                page.fill("form.ask input", word)
                page.keyboard.press("Enter")
                page.wait_for_url("**/search/index.html?q=*")
                page.locator("li.incident a").first.wait_for()

    def stranger(self):
        """One click from home: the gravest incidents, all of the most frequent cause, what came back, and who owes what."""
        data = json.loads((self.site / "api/incidents.json").read_text(encoding="utf-8"))
        gravest = min((one["severity"]["rank"], one["severity"]["level"]) for one in data if one["severity"] and one["severity"]["level"])[1]
        cause = collections.Counter(cause for one in data for cause in one["rootCauses"]).most_common(1)[0][0]
        asked = {
            f"severity/{gravest.lower()}/": {one["id"] for one in data if one["severity"] and one["severity"]["level"] == gravest},
            f"causes/{cause}/": {one["id"] for one in data if cause in one["rootCauses"]},
            "recurrence/": {later["later"] for family in json.loads((self.site / "api/recurrence.json").read_text()) for later in family["recurrences"]},
            "actions/": {one["incident"] for one in json.loads((self.site / "api/actions.json").read_text()) if one["overdue"]},
        }
        with self.browser.new_context() as context:
            page = self.page(context)
            for target, wanted in asked.items():
                if not wanted:
                    continue
                page.goto(self.address + "index.html")
                page.locator(f'a[href="{target}index.html"]').first.click()
                page.wait_for_url(f"**/{target}index.html")
                shown = set(page.evaluate("[...document.querySelectorAll('main a')].map((a) => (a.pathname.match(/incidents\\/([^/]+)/) ?? [])[1])"))
                if wanted - shown:
                    self.faults.append(f"{target}: {len(wanted - shown)} of {len(wanted)} are not there: {sorted(wanted - shown)[:3]}")

    def slow_phone(self, path):
        with self.browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=3, is_mobile=True) as context:
            page = self.page(context)
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", SLOW)
            session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
            weights = []
            session.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
            page.add_init_script("""window.shift = 0; window.painted = 0;
                new PerformanceObserver((l) => l.getEntries().forEach((e) => { if (!e.hadRecentInput) shift += e.value })).observe({ type: 'layout-shift', buffered: true });
                new PerformanceObserver((l) => l.getEntries().forEach((e) => { painted = e.startTime })).observe({ type: 'largest-contentful-paint', buffered: true });""")
            page.goto(self.address + path)
            page.wait_for_load_state("networkidle")
            page.mouse.wheel(0, 1500)
            page.wait_for_timeout(400)
            first = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 1e9")
            painted, shift, weight = page.evaluate("painted"), page.evaluate("shift"), sum(weights)
            print(f"  {path}: first paint {first:.0f} ms, largest {painted:.0f} ms, {weight / 1000:.1f} kB, shift {shift:.3f}")
            is_late = max(first, painted) > PAINT_MS and not self.is_unhurried
            if is_late or weight > WEIGHT or shift > 0:
                self.faults.append(f"{path}: too slow, too heavy or moving on a slow phone")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--shots", type=pathlib.Path)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--unhurried", action="store_true", help="tell times on a slow phone, but judge only weight and shift: others share this machine")
    parser.add_argument("--word", default="certificate", help="something that the history speaks of")
    options = parser.parse_args()
    if options.shots:
        options.shots.mkdir(parents=True, exist_ok=True)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Compressing, directory=str(options.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    pages = kinds(options.site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        looker = Looker(browser, options.site, f"http://127.0.0.1:{server.server_port}/", options)
        for kind, paths in pages.items():
            for path in paths:
                for width in WIDTHS:
                    for scheme in ("light", "dark") + (("print",) if width == 768 else ()):
                        looker.look(kind, path, width, scheme)
            looker.without_scripts(kind, paths[-1])
            if kind != "lost":
                looker.from_disk(paths[-1])
            looker.keyboard(paths[0])
        looker.search("index.html", options.word)
        looker.stranger()
        for path in ["index.html", *pages.get("report", []), *[path for path in pages.get("group", []) if path.startswith("causes/")][:1]]:
            looker.slow_phone(path)
        browser.close()
    print("\n".join(dict.fromkeys(looker.faults)) or f"{sum(map(len, pages.values()))} pages of {len(pages)} kinds: nothing to find")
    return 1 if looker.faults else 0


if __name__ == "__main__":
    sys.exit(main())
