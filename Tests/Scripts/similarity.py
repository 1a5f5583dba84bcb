#!/usr/bin/env python3
"""Measures `lookback similar` on pairs of incidents that people judged to be the same failure again.

    Tests/Scripts/similarity.py --corpus FOLDER [--pairs PAIRS.json] [--lookback .build/debug/lookback] [--short] [--details]

FOLDER holds one folder a team, each a history of Markdown files. PAIRS.json is a list of
`{"team": folder, "query": path in it, "wanted": [path, …]}`: any of `wanted` will do. `similarity-pairs.json` beside this script has 62 pairs of
public histories, each team's folder named owner+repository: four that their authors link, the others judged by titles, summaries and causes.
From the text of the query every link, and every id and title of another incident of the team, is removed; then earlier
incidents are ranked. `--short` asks with the title and the first 700 characters.
Prints hit@1, hit@5 and the mean reciprocal rank. Needs nothing but Python.
"""
import argparse, json, pathlib, re, shutil, subprocess, sys, tempfile

ENDINGS = (".html.md.erb", ".markdown", ".qmd", ".md")


def stem(path):
    name = path.name
    for ending in ENDINGS:
        if name.endswith(ending):
            name = name[: -len(ending)]
            break
    return path.parent.name if name == "index" else name


def title(text):
    for pattern in (r"^title:\s*[\"']?(.+?)[\"']?\s*$", r"^#\s+(.+?)\s*#*\s*$"):
        found = re.search(pattern, text, re.M)
        if found:
            return found.group(1)
    return ""


def without_references(text, others):
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", " ", text)
    text = re.sub(r"https?://\S+", " ", text)
    names = {stem(path) for path, _ in others} | {title(body) for _, body in others}
    for name in sorted((name for name in names if len(name) > 5), key=len, reverse=True):
        text = re.sub(re.escape(name), " ", text, flags=re.I)
    return text


def short(text):
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    heading = title(text)
    body = re.sub(r"^#\s+" + re.escape(heading) + r".*$", "", body, count=1, flags=re.M) if heading else body
    return f"# {heading}\n\n{body.strip()[:700]}\n"


def rank(lookback, corpus, pair, is_short):
    team = corpus / pair["team"]
    query = team / pair["query"]
    own = query.read_text(errors="replace")
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        ids, others = {}, []
        for path in sorted(team.rglob("*")):
            if path.is_file() and path != query and path.name.lower() != "readme.md":
                target = root / "history/content" / path.relative_to(team)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
                if path.name.endswith(ENDINGS):
                    others.append((path, path.read_text(errors="replace")))
        (root / "history/lookback.yml").write_text("")
        text = without_references(own, [(path, body) for path, body in others if title(body) != title(own)])
        asked = root / "asked" / query.name
        asked.parent.mkdir()
        asked.write_text(short(text) if is_short else text)
        command = [lookback, "similar", str(asked), "--limit", "1000", "--format", "json", "--root", str(root / "history")]
        answer = subprocess.run(command, capture_output=True, text=True)
        if answer.returncode != 0:
            sys.exit(f"{pair['query']}: {answer.stderr}")
        hits = json.loads(answer.stdout)
    paths = [hit["path"].removeprefix("content/") for hit in hits]
    places = [paths.index(wanted) + 1 for wanted in pair["wanted"] if wanted in paths]
    return min(places, default=None), hits[:1]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--lookback", default=".build/debug/lookback")
    arguments.add_argument("--corpus", type=pathlib.Path, required=True)
    arguments.add_argument("--pairs", type=pathlib.Path, default=pathlib.Path(__file__).with_name("similarity-pairs.json"))
    arguments.add_argument("--short", action="store_true")
    arguments.add_argument("--details", action="store_true")
    options = arguments.parse_args()
    ranks = []
    for pair in json.loads(options.pairs.read_text()):
        place, first = rank(options.lookback, options.corpus, pair, options.short)
        ranks.append(place)
        if options.details:
            best = f"{first[0]['score']:.2f} {first[0]['path']}" if first else "nothing"
            print(f"{place or '-':>4}  {pair['query']}\n        first: {best}")
    count = len(ranks)
    hit = lambda limit: sum(1 for place in ranks if place and place <= limit) / count
    mean = sum(1 / place for place in ranks if place) / count
    print(f"n {count}  hit@1 {hit(1):.2f}  hit@5 {hit(5):.2f}  MRR {mean:.2f}")


main()
