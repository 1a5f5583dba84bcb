#!/usr/bin/env python3
"""Compares Lookback's reading of TOML with Python's tomllib: blocks made from good ones by a few small changes are either TOML for both or
for neither. Told as different: what only one of them takes. Left out: blocks that Lookback takes for text, or for a block without an end
(they look like no front matter), and what TOML 1.1 allows and tomllib's TOML 1.0 does not: times without seconds, two escapes, and line
breaks between braces.

    Tests/Scripts/toml.py --lookback .build/release/lookback --blocks 10000
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import tempfile
import tomllib

GOOD = [
    "a = [\n [ [1] ],\n]\n", '[a]\nb = 1\n[[c]]\nd = """\n[\n[ .\n"""\n', "a = '''\n[\n''''\n[b]\n",
    'a = "x\\"" # [\n[\'b c\']\n[d."e"]\n', "a = [ # one\n  'x', # two\n  'y',\n]\nb = {c = 1, d.e = 'f'}\n",
    "a = +1_000\nb = -0.5e+10\nc = 0xDEAD_beef\nd = 0o17\ne = 0b1\nf = -inf\ng = nan\nh = true\n",
    "a = 2026-03-14\nc = 09:12:30.5\nd = 2026-03-14t09:12:00-05:00\n", "[a.b]\nc = 1\n[a]\nd = 2\n[a.e]\n",
    "[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 2\n", "a.b = 1\na.c = 2\n\"a\".'d' = 3\n", 'a = "\\u00e9\\U0001F600\\\\"\n',
    'a = """\\\n   x "" y"""""\n', 'title = "Mail late"\nseverity = "P2"\ntags = ["mail", \'tls\']\n[milestones]\nstarted = 2026-03-14 09:12:00\n',
]
ALPHABET = "[]{}=.,\"'#\n \t-_:+ab019TZ\\/é"


def changed(block):
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        place = random.randrange(len(block) + 1)
        kind = random.randrange(3)
        if kind == 0:
            block = block[:place] + random.choice(ALPHABET) + block[place:]
        else:
            block = block[:place] + block[place + (1 if kind == 1 else random.randrange(1, 8)):]
    return block.rstrip("\n") + "\n"


def is_toml(block):
    try:
        tomllib.loads(block)
        return True
    except (tomllib.TOMLDecodeError, ValueError):
        return False


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--lookback", default=".build/release/lookback")
    arguments.add_argument("--blocks", type=int, default=10000)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    random.seed(options.seed)
    blocks = {}
    with tempfile.TemporaryDirectory() as folder:
        content = pathlib.Path(folder) / "content"
        content.mkdir()
        for number in range(options.blocks):
            block = changed(random.choice(GOOD))
            if "\n+++" not in "\n" + block and not re.search(r"[T t]\d\d:\d\d(?![:\d])|\\[ex]|\{[^}]*\n", block):
                blocks[f"b{number:06d}.md"] = block
                (content / f"b{number:06d}.md").write_text(f"+++\n{block}+++\n# A\n")
        command = [str(pathlib.Path(options.lookback).resolve()), "check", "--format", "json"]
        report = json.loads(subprocess.run(command, cwd=folder, capture_output=True, check=False).stdout)
    faults, left_out = {}, set()
    for diagnostic in report["diagnostics"]:
        name = pathlib.PurePath(diagnostic["path"]).name
        if diagnostic["code"] == "LB102" or diagnostic["message"].startswith("“+++”"):
            left_out.add(name)
        if diagnostic["code"] == "LB101":
            faults.setdefault(name, diagnostic["message"])
    judged = {name: block for name, block in blocks.items() if name not in left_out}
    different = [name for name, block in judged.items() if is_toml(block) == (name in faults)]
    for name in different[:20]:
        print(f"{'only tomllib' if name in faults else 'only Lookback'} takes {judged[name]!r} {faults.get(name, '')}")
    print(f"{len(judged)} blocks, {sum(map(is_toml, judged.values()))} of them TOML; {len(different)} judged otherwise than by tomllib")
    raise SystemExit(1 if different or not judged else 0)


if __name__ == "__main__":
    main()
