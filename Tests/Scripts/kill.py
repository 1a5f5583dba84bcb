#!/usr/bin/env python3
"""No half site after kill -9 at any moment: kill.py --lookback PATH [--trials 500] [--documents 60].

Two histories are published in turn to one folder and each build is killed: half of them at any moment, half while the new site is written or takes
the old one's place. After each, the folder must hold the whole site of one of the two, byte for byte; at the end one build cleans up what is left.
"""
import argparse
import hashlib
import pathlib
import random
import subprocess
import sys
import tempfile
import time

GENERATE = pathlib.Path(__file__).resolve().parents[2] / "Benchmarks" / "generate.py"


def fingerprint(site):
    digest = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        digest.update(str(path.relative_to(site)).encode() + b"\0")
        if path.is_file():
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def command(lookback, project, site):
    return [lookback, "build", "--root", project, "--output", site, "--force", "--quiet", "--now", "2026-01-01"]


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--lookback", required=True)
    options.add_argument("--trials", type=int, default=500)
    options.add_argument("--documents", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    lookback, dice = str(pathlib.Path(given.lookback).resolve()), random.Random(given.seed)
    with tempfile.TemporaryDirectory(prefix="lookback-kill-") as folder:
        folder = pathlib.Path(folder)
        projects = [folder / "a", folder / "b"]
        whole, lasts = {}, []
        for seed, project in enumerate(projects):
            subprocess.run([sys.executable, GENERATE, str(given.documents + seed), project, str(seed)], check=True)
            begin = time.monotonic()
            subprocess.run(command(lookback, project, folder / f"whole-{seed}"), check=True)
            lasts.append(time.monotonic() - begin)
            whole[fingerprint(folder / f"whole-{seed}")] = seed
        place = folder / "published"
        place.mkdir()
        site, staging = place / "site", place / ".site.lookback-staging"
        subprocess.run(command(lookback, projects[0], site), check=True)
        counts = {"killed": 0, "killed while publishing": 0, "finished": 0, "the new site": 0}
        for trial in range(given.trials):
            before = whole[fingerprint(site)]
            wanted = 1 - before
            process = subprocess.Popen(command(lookback, projects[wanted], site), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if trial % 2:
                was_there = staging.exists()
                while process.poll() is None and (not staging.exists() or was_there):
                    was_there = was_there and staging.exists()
                time.sleep(dice.random() ** 2 * 0.1)
            else:
                time.sleep(dice.random() * lasts[wanted])
            is_publishing = staging.exists()
            process.kill()
            status = process.wait()
            counts["finished" if status == 0 else "killed"] += 1
            counts["killed while publishing"] += status != 0 and is_publishing
            now = whole.get(fingerprint(site)) if site.exists() else None
            if now is None:
                sys.exit(f"trial {trial}: a half site in {place}")
            counts["the new site"] += now == wanted
        subprocess.run(command(lookback, projects[1], site), check=True)
        if whole.get(fingerprint(site)) != 1:
            sys.exit("the last build did not bring the site")
        left = sorted(path.name for path in place.iterdir())
        if left != ["site"]:
            sys.exit(f"left behind: {left}")
        print(", ".join(f"{number} {what}" for what, number in counts.items()) + "; no half site, nothing left behind")


if __name__ == "__main__":
    main()
