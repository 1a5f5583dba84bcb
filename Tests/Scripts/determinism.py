#!/usr/bin/env python3
"""The same input is the same bytes: determinism.py --lookback PATH [--documents 40000].

A history of 300 documents is built under other time zones, languages, folders, orders of files on the disk, numbers of jobs and cores, twice, and
over the site of another day and of fewer documents; then a large one by one job and by two. Every site must be equal to the first, and so must
what check and list print.
"""
import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

GENERATE = pathlib.Path(__file__).resolve().parents[2] / "Benchmarks" / "generate.py"


def generate(count, folder):
    subprocess.run([sys.executable, GENERATE, str(count), folder], check=True)


def shuffled(project, copy):
    """The same files, made in another order."""
    files = [path for path in project.rglob("*") if path.is_file() and "site" not in path.relative_to(project).parts]
    random.Random(7).shuffle(files)
    for path in files:
        target = copy / path.relative_to(project)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return copy


def run(lookback, verb, project, *more, environment=None, before=()):
    line = [*before, lookback, verb, "--root", project, "--now", "2026-01-01", "--quiet", *more]
    outcome = subprocess.run(line, capture_output=True, env={**os.environ, **(environment or {})})
    if outcome.returncode not in (0, 1):
        sys.exit(f"{line}: {outcome.stderr.decode()}")
    return outcome.stdout


def require_equal(what, one, other):
    if subprocess.run(["diff", "-r", "-q", one, other], stdout=subprocess.DEVNULL).returncode:
        sys.exit(f"{what}: {one} and {other} differ")
    print(f"the same bytes: {what}", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--lookback", required=True)
    options.add_argument("--documents", type=int, default=40_000)
    given = options.parse_args()
    lookback = str(pathlib.Path(given.lookback).resolve())
    with tempfile.TemporaryDirectory(prefix="lookback-same-") as folder:
        folder = pathlib.Path(folder)
        small = folder / "small"
        generate(300, small)
        first = folder / "first"
        run(lookback, "build", small, "--force", "--output", first)
        other = shuffled(small, folder / "deep" / "ly" / "größer")
        variants = {
            "twice": {}, "TZ=Asia/Kathmandu": {"environment": {"TZ": "Asia/Kathmandu"}}, "TZ=America/New_York": {"environment": {"TZ": "America/New_York"}},
            "LANG=tr_TR.UTF-8": {"environment": {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}}, "LC_ALL=C": {"environment": {"LC_ALL": "C"}},
            "another folder, files made in another order": {"project": other}, "one core": {"before": ["taskset", "-c", "0"]},
            "--jobs 1": {"more": ["--jobs", "1"]}, "--jobs 2": {"more": ["--jobs", "2"]}, "--jobs 8": {"more": ["--jobs", "8"]},
        }
        for number, (what, variant) in enumerate(variants.items()):
            site = folder / f"site-{number}"
            run(lookback, "build", variant.get("project", small), "--force", "--output", site, *variant.get("more", []),
                environment=variant.get("environment"), before=variant.get("before", ()))
            require_equal(what, first, site)
            shutil.rmtree(site)
        again = folder / "again"
        generate(200, folder / "fewer")
        for what, project, more in (
            ("over the site of fewer documents", folder / "fewer", ()), ("over the site of another day", small, ("--now", "2027-01-01")),
            ("twice in one place", small, ()),
        ):
            run(lookback, "build", project, "--force", "--output", again, *more)
            run(lookback, "build", small, "--force", "--output", again)
            require_equal(what, first, again)
        for verb in ("check", "list"):
            texts = {run(lookback, verb, small, "--format", "json", before=before, environment=environment)
                     for before in ((), ("taskset", "-c", "0")) for environment in (None, {"TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8"})}
            if len(texts) > 1:
                sys.exit(f"{verb} prints something else on one core or elsewhere")
        print("the same bytes: check and list on one core and on all, here and elsewhere", flush=True)
        large = folder / "large"
        generate(given.documents, large)
        for jobs in (1, 2):
            begin = time.monotonic()
            run(lookback, "build", large, "--force", "--output", folder / f"large-{jobs}", "--jobs", str(jobs))
            print(f"{given.documents} documents, --jobs {jobs}: {time.monotonic() - begin:.1f} s", flush=True)
        require_equal(f"{given.documents} documents by one job and by two", folder / "large-1", folder / "large-2")


if __name__ == "__main__":
    main()
