#!/usr/bin/env python3
"""Reads the output of `lookback check` in each format with readers that others wrote.

    python3 -m venv /tmp/formats && /tmp/formats/bin/pip install sarif-pydantic sarif-tools lxml
    /tmp/formats/bin/pip download --no-deps --no-binary :all: pytest==8.3.4 -d /tmp/formats
    tar xzf /tmp/formats/pytest-8.3.4.tar.gz -C /tmp/formats
    make build
    /tmp/formats/bin/python Tests/Scripts/validate-formats.py .build/release/lookback \
        /tmp/formats/pytest-8.3.4/testing/example_scripts/junit-10.xsd

SARIF is read by two readers (typed models of the standard, and a report tool), JUnit is held against the schema that pytest tests with, the others
against what GitHub and GitLab document. The findings come from documents with names and texts that no format may break on.
"""

import collections
import contextlib
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

from lxml import etree
from sarif import loader
from sarif_pydantic import sarif

DOCUMENTS = {
    "content/2026-01-01-a, b: 100%.md": "# A <b> & \"c\" | `d`: 50 %, e\n\n## Timeline\n\n- 25:99 🎉 Alert\n- XX:XX Then\n",
    "content/2026-01-02-ü.md": "# Ü\r\n\r\n## Impact\r\n\r\n![](fehlt.png) und <blink>mehr</blink>\r\n",
    **{f"content/2026-02-{day:02}.md": "# Same\n\n## Impact\n\nTBD\n" for day in range(1, 13)},
}


def run(lookback, root, form):
    done = subprocess.run(
        [lookback, "check", "--root", str(root), "--format", form, "--now", "2026-03-01"], capture_output=True, text=True, check=False)
    assert done.returncode == 1, (form, done.returncode, done.stderr)
    return done.stdout


def validate_sarif(text, findings, root):
    log = sarif.Sarif.model_validate_json(text)
    results = log.runs[0].results
    assert len(results) == len(findings)
    rules = log.runs[0].tool.driver.rules
    for result, finding in zip(json.loads(text)["runs"][0]["results"], findings):
        assert rules[result["ruleIndex"]].id == result["ruleId"] == finding["code"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert not urllib.parse.urlsplit(uri).scheme and urllib.parse.unquote(uri) == finding["path"], uri
    path = root / "report.sarif"
    path.write_text(text, encoding="utf-8")
    with contextlib.redirect_stdout(io.StringIO()):
        assert len(loader.load_sarif_file(str(path)).get_records()) == len(findings)


def validate_junit(text, findings, schema):
    tree = etree.fromstring(text.encode())
    etree.XMLSchema(etree.parse(schema)).assertValid(tree)
    assert len(tree.findall(".//failure")) == len(findings) == int(tree.get("failures"))


def validate_gitlab(text, findings, again):
    issues = json.loads(text)
    assert len(issues) == len(findings)
    for issue in issues:
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["description"] and issue["check_name"] and issue["location"]["path"] and issue["location"]["lines"]["begin"] >= 1
    prints = [issue["fingerprint"] for issue in issues]
    assert len(set(prints)) == len(prints)
    assert prints == [issue["fingerprint"] for issue in json.loads(again)]


def unescaped(text, more=()):
    for mark in ("\r", "\n", *more):
        text = text.replace(f"%{ord(mark):02X}", mark)
    return text.replace("%25", "%")


def validate_github(text, findings):
    """As the runner reads a workflow command: properties to the next `::`, one a comma, unescaped after that."""
    kinds = {"error": "error", "warning": "warning", "suggestion": "notice"}
    wanted = collections.Counter(kinds[finding["level"]] for finding in findings)
    seen = collections.Counter()
    messages = {(finding["path"], finding["message"]) for finding in findings}
    lines = text.split("\n")[:-1]
    assert len(lines) == len(findings)
    commands = [line for line in lines if line.startswith("::")]
    assert commands == lines[: len(commands)], "annotations come first"
    for line in commands:
        head, message = line[2:].split("::", 1)
        kind, properties = head.split(" ", 1)
        values = dict(part.split("=", 1) for part in properties.split(","))
        path = unescaped(values["file"], (":", ","))
        assert (path, unescaped(message).split("\n")[0]) in messages, line
        seen[kind] += 1
    assert all(seen[kind] == min(10, count) for kind, count in wanted.items()), (seen, wanted)


def main(lookback, schema):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in DOCUMENTS.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        findings = json.loads(run(lookback, root, "json"))["diagnostics"]
        validate_sarif(run(lookback, root, "sarif"), findings, root)
        validate_junit(run(lookback, root, "junit"), findings, schema)
        validate_gitlab(run(lookback, root, "gitlab"), findings, run(lookback, root, "gitlab"))
        validate_github(run(lookback, root, "github"), findings)
        assert len(run(lookback, root, "line").splitlines()) >= len(findings)
    print(f"{len(findings)} findings read back from SARIF, JUnit, GitLab and GitHub")


if __name__ == "__main__":
    main(*sys.argv[1:])
