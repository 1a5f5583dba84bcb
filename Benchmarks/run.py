#!/usr/bin/env python3
"""Time lookback on histories of growing size: run.py --lookback PATH [--sizes 100 1000 10000] [--runs 3].

For each size: check, a first build into a new folder, and a build with nothing changed. Prints the median of the runs: wall time, CPU time of
all threads, and the largest resident memory. Runs of different kinds are interleaved. The history is written by generate.py into a temporary
folder.
"""
import argparse
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent


def timed(command):
    """Wall seconds, CPU seconds and megabytes of one run."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)}: {message.decode(errors='replace')}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(lookback, size, runs):
    with tempfile.TemporaryDirectory(prefix="lookback-bench-") as folder:
        subprocess.run([sys.executable, HERE / "generate.py", str(size), folder], check=True)
        site = f"{folder}/site"

        def command(verb, *more):
            return [lookback, verb, "--root", folder, "--now", "2025-01-01", "--quiet", *more]

        kinds = {
            "check": command("check", "--format", "json"),
            "first build": command("build", "--force"),
            "build, nothing changed": command("build", "--force"),
        }
        results = {kind: [] for kind in kinds}
        for _ in range(runs):
            shutil.rmtree(site, ignore_errors=True)
            for kind, line in kinds.items():
                results[kind].append(timed(line))
        return {kind: [statistics.median(column) for column in zip(*rows)] for kind, rows in results.items()}


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--lookback", required=True)
    options.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000])
    options.add_argument("--runs", type=int, default=3)
    given = options.parse_args()
    lookback = str(pathlib.Path(given.lookback).resolve())
    version = subprocess.run([lookback, "version"], capture_output=True, text=True, check=True).stdout.strip()
    print(f"{version}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, median of {given.runs} runs\n")
    print("| incidents | what | wall s | CPU s | MB |\n|---:|---|---:|---:|---:|")
    for size in given.sizes:
        for kind, (wall, cpu, memory) in measure(lookback, size, given.runs).items():
            print(f"| {size} | {kind} | {wall:.2f} | {cpu:.2f} | {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
