#!/usr/bin/env python3
"""Time lookback on histories of growing size, with Hugo beside it when it is given.

    run.py --lookback PATH [--hugo PATH] [--sizes 100 1000 10000] [--runs 3]

For each size: a build into a new folder with everything on, Hugo's build of the same documents (hugo/ says of what), a build with nothing
changed, one with one file changed, check, and one similar query. Prints the median of the runs: wall time, CPU time of all threads, the largest
resident memory, and what is left of each of Hugo's figures; then the stages of the build. The kinds are run in turn, so that whatever else the
machine does falls on all of them. The history is written by generate.py; it and the sites lie in --folder, best on a tmpfs.
"""
import argparse
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
NOW = "2026-01-01"
ENVIRONMENT = dict(os.environ)
FIRST, HUGO = "first build", "Hugo's build"


def timed(command):
    """Wall seconds, CPU seconds and megabytes of one run, and what it said."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)}: {message}")
    return (wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024), message


def stages(message):
    found = re.findall(r"^(\w+) ([\d.]+) s, ([\d.]+) s of processor time$", message, re.MULTILINE)
    return {name: (float(wall), float(cpu)) for name, wall, cpu in found}


def medians(rows):
    return [statistics.median(column) for column in zip(*rows)]


class History:
    """A generated history and the sites made of it."""

    def __init__(self, size, folder, options):
        self.folder, self.options = folder, options
        subprocess.run([sys.executable, HERE / "generate.py", str(size), folder], check=True)
        self.site, self.hugo_site = f"{folder}/site", f"{folder}/hugo-site"
        self.last = max(pathlib.Path(folder, "content").iterdir())

    def lookback(self, verb, *more):
        return [self.options.lookback, verb, "--root", self.folder, "--now", NOW, "--quiet", *more]

    def kinds(self):
        build = self.lookback("build", "--force", "--timings")
        kinds = {FIRST: build}
        if self.options.hugo:
            kinds[HUGO] = [self.options.hugo, "-s", str(HERE / "hugo"), "-c", f"{self.folder}/content", "-d", self.hugo_site, "--quiet"]
        return kinds | {
            "nothing changed": build, "one file changed": build, "check": self.lookback("check", "--format", "json"),
            "similar": self.lookback("similar", "--format", "json", str(self.last)),
        }

    def measure(self):
        results, parts = {kind: [] for kind in self.kinds()}, []
        for turn in range(self.options.runs):
            for site in (self.site, self.hugo_site):
                shutil.rmtree(site, ignore_errors=True)
            for kind, command in self.kinds().items():
                if kind == "one file changed":
                    with self.last.open("a") as file:
                        file.write(f"\nSeen again in run {turn}.\n")
                figures, message = timed(command)
                results[kind].append(figures)
                if kind == FIRST:
                    parts.append(stages(message))
        self.stages = {name: medians([part[name] for part in parts]) for name in parts[0]}
        return {kind: medians(rows) for kind, rows in results.items()}

    def index_size(self):
        files = [file for file in pathlib.Path(self.site, "search").rglob("*.js")]
        return len(files), sum(file.stat().st_size for file in files) / 1e6


def share(figure, whole):
    return f"{figure / whole:.2f}" if whole else "-"


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--lookback", required=True)
    options.add_argument("--hugo", help="Hugo's binary, for the comparison")
    options.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000])
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--folder", default=None, help="where histories and sites are written; default: the temporary folder")
    given = options.parse_args()
    given.lookback = str(pathlib.Path(given.lookback).resolve())
    if given.folder:
        pathlib.Path(given.folder).mkdir(parents=True, exist_ok=True)
    version = subprocess.run([given.lookback, "version"], capture_output=True, text=True, check=True).stdout.strip()
    print(f"{version}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, median of {given.runs} runs in turn")
    if given.hugo:
        print(subprocess.run([given.hugo, "version"], capture_output=True, text=True, check=True).stdout.strip())
    print("\n| incidents | what | wall s | CPU s | MB | of Hugo's wall | CPU | MB |\n|---:|---|---:|---:|---:|---:|---:|---:|")
    notes = []
    for size in given.sizes:
        with tempfile.TemporaryDirectory(prefix="lookback-bench-", dir=given.folder) as folder:
            ENVIRONMENT["XDG_CACHE_HOME"] = f"{folder}/cache"
            history = History(size, folder, given)
            results = history.measure()
            whole = results.get(HUGO, (0, 0, 0))
            for kind, (wall, cpu, memory) in results.items():
                ratios = [share(*pair) for pair in zip((wall, cpu, memory), whole)] if kind == FIRST else ["", "", ""]
                print(f"| {size} | {kind} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {' | '.join(ratios)} |", flush=True)
            notes.append((size, history.stages, history.index_size()))
    print("\n| incidents | stage | wall s | CPU s |\n|---:|---|---:|---:|")
    for size, parts, (files, megabytes) in notes:
        for name, (wall, cpu) in parts.items():
            what = f"{name}: {files} files, {megabytes:.1f} MB" if name == "indexing" else name
            print(f"| {size} | {what} | {wall:.3f} | {cpu:.3f} |")


if __name__ == "__main__":
    main()
