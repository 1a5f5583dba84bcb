#!/usr/bin/env python3
"""Write the seeds of the fuzz targets: seeds.py OUT.

They are the texts of the tests, of the rules' examples, of the example history and of the templates, one folder a target.
"""
import hashlib
import pathlib
import re
import sys
import textwrap

ROOT = pathlib.Path(__file__).resolve().parent.parent
LITERAL = re.compile(r'"""\n(.*?)\n[ \t]*"""', re.S)
FRONT_MATTER = re.compile(r"\A(---|\+\+\+)\n(.*?)\n\1[ \t]*(\n|\Z)", re.S)
FILE = re.compile(r"^-- \S+ --\n", re.M)


def literals(*folders):
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.swift")):
            for text in LITERAL.findall(path.read_text()):
                yield textwrap.dedent(text).replace("⟦", "").replace("⟧", "") + "\n"


def write(folder, seed):
    data = seed if isinstance(seed, bytes) else seed.encode()
    if data:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)


def main():
    out = pathlib.Path(sys.argv[1])
    histories = [FILE.split(text) for text in literals("Tests", "Sources/Rules")] + [[path.read_text()] for path in sorted((ROOT / "content").rglob("*.md"))]
    for history in histories:
        documents = [text for text in history if text.strip()]
        write(out / "WholePipeline", b"\xff".join(text.encode() for text in documents))
        for text in documents:
            write(out / "MarkdownReading", text)
            if block := FRONT_MATTER.match(text):
                write(out / "FrontMatter", ("+" if block[1] == "+++" else "") + block[2])
            for line in text.splitlines():
                if any(letter.isdigit() for letter in line[:40]):
                    write(out / "Times", line.strip("-*#| ")[:40])
    for target in ("/", "/incidents/a%20b/?after=7", "/%2e%2e/x"):
        write(out / "Requests", f"GET {target} HTTP/1.1\r\nHost: localhost:4000\r\nConnection: close\r\n\r\n")
    for text in literals("Tests/ExchangeTests"):
        for tool in range(5):
            write(out / "Exports", bytes([tool]) + text.encode())
    for message in ('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}', '["\\ud83d\\ude00", -1.5e3, true, null]'):
        write(out / "Messages", message)
        write(out / "Messages", f"Content-Length: {len(message)}\r\n\r\n{message}")
    for path in sorted((ROOT / "templates").rglob("*.mustache")):
        write(out / "Templates", path.read_text())


if __name__ == "__main__":
    main()
