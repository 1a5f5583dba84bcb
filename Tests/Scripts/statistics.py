#!/usr/bin/env python3
"""Compares `lookback stats` with numpy and scipy, on the example history and on generated ones.

    pip install numpy scipy
    Tests/Scripts/statistics.py [--lookback .build/debug/lookback]

Counts, percentiles and Poisson intervals must agree to the places that are printed, bootstrap intervals to what two random sequences may differ
by. Exits with 1 when anything does not.
"""
import argparse, datetime, json, pathlib, subprocess, sys, tempfile
import numpy
from scipy import stats

ROOT = pathlib.Path(__file__).resolve().parents[2]
MEASURES = ["detect", "acknowledge", "mitigate", "resolve"]
failures = []


def lookback(binary, root, *arguments):
    command = [binary, *arguments, "--root", str(root), "--now", "2026-11-21"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def expect(what, found, wanted, tolerance):
    close = found is None and wanted is None or (
        found is not None and wanted is not None and numpy.allclose(found, wanted, rtol=0, atol=tolerance))
    if not close:
        failures.append(f"{what}: lookback says {found}, numpy {wanted}")


def check_group(what, group, incidents):
    n = len(incidents)
    expect(f"{what} count", group["count"], n, 0)
    low = stats.gamma.ppf(0.025, n) if n else 0
    expect(f"{what} interval", group["interval"], [low, stats.gamma.ppf(0.975, n + 1)], 0.0051)
    for measure in group["measures"]:
        values = [i["durations"][measure["measure"]] for i in incidents]
        values = numpy.array([v for v in values if v is not None], dtype=float)
        name = f"{what} {measure['measure']}"
        expect(f"{name} n", measure["n"], len(values), 0)
        if len(values) < 8:
            expect(f"{name} median of too few", measure["median"], None, 0)
            continue
        for key, p in [("p25", 0.25), ("median", 0.5), ("p75", 0.75), ("p90", 0.9)]:
            expect(f"{name} {key}", measure[key], numpy.quantile(values, p), 0.051)
        draws = numpy.random.default_rng(1).choice(values, (20_000, len(values)))
        medians = numpy.sort(numpy.median(draws, axis=1))
        # Two thousand resamples place a limit of 2.5 % between these quantiles nearly always.
        for found, p in zip(measure["interval"], [0.025, 0.975]):
            least, most = numpy.quantile(medians, [max(0, p - 0.015), min(1, p + 0.015)])
            if not least - 0.1 <= found <= most + 0.1:
                failures.append(f"{name} bootstrap: {found} is not between {least} and {most}")


def quarter(date):
    return f"{date[:4]}-Q{(int(date[5:7]) + 2) // 3}"


def groups(incident, key):
    lists = {"cause": incident["rootCauses"], "service": incident["services"]}
    if key in lists:
        return lists[key] or ["unstated"]
    if key == "severity":
        return [(incident["severity"] or {}).get("level") or "unstated"]
    return [quarter(incident["date"]) if incident["date"] else "unstated"]


def check(binary, root, what):
    incidents = lookback(binary, root, "list", "--format", "json")
    figures = lookback(binary, root, "stats", "--format", "json")
    check_group(f"{what} all", figures["all"], incidents)
    for key, listed in figures["by"].items():
        names = sorted({name for incident in incidents for name in groups(incident, key)})
        if sorted(group["key"] for group in listed) != names:
            failures.append(f"{what} by {key}: {[group['key'] for group in listed]} are not {names}")
        for group in listed:
            members = [incident for incident in incidents if group["key"] in groups(incident, key)]
            check_group(f"{what} {key} {group['key']}", group, members)
    today = datetime.date(2026, 11, 21)
    ages = [(today - datetime.date.fromisoformat(i["date"])).days for i in incidents if i["date"]]
    recent, before = sum(0 <= a < 365 for a in ages), sum(365 <= a < 730 for a in ages)
    years = figures["yearOverYear"]
    expect(f"{what} years", [years["recent"], years["before"]], [recent, before], 0)
    chance = stats.binomtest(recent, recent + before, 0.5).pvalue if recent + before >= 8 else None
    expect(f"{what} p", years["p"], chance, 0.000051)
    print(f"{what}: {len(incidents)} incidents, {sum(len(listed) for listed in figures['by'].values())} groups")


def generate(root, count, seed):
    random = numpy.random.default_rng(seed)
    (root / "content").mkdir(parents=True)
    (root / "lookback.yml").write_text("")
    for number in range(count):
        start = datetime.datetime(2023, 1, 1) + datetime.timedelta(minutes=int(random.integers(0, 2_030_000)))
        lines = [f"title: Incident {number}", f"severity: P{random.integers(0, 4)}", f"root_causes: [cause-{random.integers(0, 6)}]"]
        lines += [f"services: [service-{random.integers(0, 9)}]", f"started: {start:%Y-%m-%dT%H:%M:%SZ}"]
        seconds = 0
        for milestone in ["detected", "acknowledged", "mitigated", "resolved"]:
            seconds += int(random.lognormal(6.5, 1.2)) + 1
            if random.random() < 0.8:
                lines.append(f"{milestone}: {start + datetime.timedelta(seconds=seconds):%Y-%m-%dT%H:%M:%SZ}")
        text = "---\n" + "\n".join(lines) + "\n---\n"
        (root / "content" / f"{start:%Y-%m-%d}-incident-{number}.md").write_text(text)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--lookback", default=str(ROOT / ".build/debug/lookback"))
    options = arguments.parse_args()
    check(options.lookback, ROOT, "example")
    for count, seed in [(5, 1), (40, 2), (400, 3)]:
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder) / "history"
            generate(root, count, seed)
            check(options.lookback, root, f"generated {count}")
    for failure in failures:
        print(failure)
    sys.exit(1 if failures else 0)


main()
