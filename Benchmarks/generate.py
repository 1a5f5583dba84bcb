#!/usr/bin/env python3
"""Write a history of N invented incidents: generate.py N FOLDER [SEED].

Incident i depends on the seed and i alone, so a larger history holds the smaller one. Each is 4 to 8 kB: front matter, prose, a timeline,
five whys and an action table, in the notations that people use.
"""
import datetime
import pathlib
import random
import sys

SERVICES = ["checkout", "search", "login", "billing", "mail", "reports", "gateway", "catalogue", "storage", "scheduler"]
CAUSES = ["dns", "capacity", "deploy", "config-change", "expired-certificate", "disk-full", "retry-storm", "feature-flag"]
NOUNS = "queue replica cache limit certificate resolver index pool shard flag job rollout probe budget token route lock batch".split()
VERBS = "filled expired stalled restarted drained lagged diverged flapped saturated retried dropped leaked failed".split()
HOW = "slowly at once in one region under load after the deploy during the backup for every tenant without an alert".split(" ")
TEAMS = ["platform", "payments", "search team", "edge", "data", "support"]


def sentence(dice):
    return (f"The {dice.choice(SERVICES)} {dice.choice(NOUNS)} {dice.choice(VERBS)} {dice.choice(HOW)} while the "
            f"{dice.choice(NOUNS)} of {dice.choice(SERVICES)}-{dice.randint(1, 40)} held {dice.randint(2, 9000)} entries.")


def paragraph(dice, count):
    return " ".join(sentence(dice) for _ in range(count))


def timeline(dice, start):
    moment, rows = start, []
    style = dice.randrange(3)
    for _ in range(dice.randint(8, 20)):
        clock = moment.strftime("%H:%M")
        rows.append([f"- **{clock}** {sentence(dice)}", f"- {clock} - {sentence(dice)}", f"| {clock} | {sentence(dice)} |"][style])
        moment += datetime.timedelta(minutes=dice.randint(1, 9))
    return (["| Time (UTC) | Event |", "|---|---|"] if style == 2 else ["All times in UTC.", ""]) + rows


def actions(dice, start):
    rows = ["| Action | Owner | Due | Type | Status |", "|---|---|---|---|---|"]
    for _ in range(dice.randint(3, 7)):
        due = (start + datetime.timedelta(days=dice.randint(7, 60))).date()
        kind, status = dice.choice(["prevention", "monitoring", "mitigation"]), dice.choice(["done", "open", "in progress"])
        rows.append(f"| {sentence(dice)} | {dice.choice(TEAMS)} | {due} | {kind} | {status} |")
    return rows


def incident(seed, number):
    dice = random.Random(f"{seed} {number}")
    start = datetime.datetime(2015, 1, 1) + datetime.timedelta(minutes=dice.randrange(10 * 365 * 24 * 60))
    end = start + datetime.timedelta(minutes=dice.randint(190, 400))
    service, cause = dice.choice(SERVICES), dice.choice(CAUSES)
    title = f"{service}: the {dice.choice(NOUNS)} {dice.choice(VERBS)} {number}"
    lines = [
        "---", f'title: "{title}"', f"date: {start.date()}", f"severity: P{dice.randrange(4)}", "status: reviewed", f"services: [{service}]",
        f"root_causes: [{cause}]", f"started: {start:%Y-%m-%d %H:%M}", f"resolved: {end:%Y-%m-%d %H:%M}", "---", "", "## Summary", "",
        paragraph(dice, 4), "", "## Impact", "", paragraph(dice, 3), "", "## Timeline", "", *timeline(dice, start), "", "## Five Whys", "",
        *[f"{why}. Why? {sentence(dice)}" for why in range(1, 6)], "", "## Root cause", "", paragraph(dice, 3), "", "## Action plan", "",
        *actions(dice, start), "",
    ]
    return f"{start.date()}-{service}-{number:06}.md", "\n".join(lines)


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    seed = sys.argv[3] if len(sys.argv) > 3 else "1"
    (folder / "content").mkdir(parents=True)
    (folder / "lookback.yml").write_text("site: {title: Benchmark, base_url: https://benchmark.example/}\n")
    for number in range(count):
        name, text = incident(seed, number)
        (folder / "content" / name).write_text(text)


if __name__ == "__main__":
    main()
