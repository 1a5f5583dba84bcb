#!/usr/bin/env python3
"""Write a history of N invented incidents: generate.py N FOLDER [SEED].

Incident i depends on the seed and i alone, so a larger history holds the smaller one. The documents are what long-lived histories hold, 5 to
9 kB each: front matter in YAML that Hugo reads as well, a summary with footnotes, five whys, code, quotations, links between incidents, task
lists, a timeline as a table or a list, lessons, and an action table.
"""
import datetime
import pathlib
import random
import sys

SERVICES = """basket ledger identity sessions storefront crawler catalogue stock quotes suggestions alerts postbox texting hooks invoices
levies screening accounts frames thumbnails edge names blobs volumes broker streams gauges journal traces switches settings vault planner
batches releases runners gateway backoffice reports archive""".split()
CAUSES = """config-change deploy capacity memory-leak connection-pool retry-storm cold-cache expired-certificate dns clock-skew lock-contention
migration replication-lag network-partition hardware disk-full quota third-party dependency-upgrade race-condition overflow feature-flag
permissions manual-step data-corruption routing missing-alert cold-start rate-limit kernel""".split()
TAGS = """database network cache customers data-loss north south coast cluster relational key-value log-store encryption names rollback
scaling on-call runbook monitoring paging payments login search mobile partners accelerator disks delivery-network security audit weekend
season near-miss again supplier trial failover backup restore operating-system runtime memory processor storage queue latency""".split()
REGIONS = "north-1 north-2 south-1 south-3 west-1 east-2 coast-1 island-1".split()
TEAMS = "platform|payments|search|edge|data|support|storage|mobile|release engineering|identity".split("|")
PEOPLE = "on-call engineer|incident lead|database owner|release manager|support lead|network engineer|product owner|scribe".split("|")
PARTS = """connection pool|read replica|primary database|election of the leader|write log|message queue|consumer group|retry policy|breaker|
rate limiter|health probe|load balancer|ingress|sidecar|token cache|session cache|query planner|index shard|compaction|collector|worker pool|
event loop|kernel module|trust store|resolver|zone transfer|settings file|feature switch|trial run|release pipeline|artefact store|build cache|
secret mount|timer|backfill job|schema registry|dead letters|lifecycle rule|snapshot job|address translation|edge node|terminator|
heartbeat|quota manager|autoscaler|scheduler|admission hook|node pool""".replace("\n", "").split("|")
SIGNS = """error pages|slow pages|timeouts|stale answers|double bookings|missing messages|failed logins|a growing queue|dropped connections|
half-written records|events out of order|empty results|late settlements|stuck jobs|refused uploads|broken pictures|redirects without end|
throttled calls|wrong totals|lost sessions|slow payments|unreachable hosts""".replace("\n", "").split("|")
MEASURES = """p99 latency|the error rate|queue depth|processor load|heap size|open connections|replication lag|the hit ratio|disk use|
request volume|retries|open files|pause time|handshakes|lock waits""".replace("\n", "").split("|")
MANNERS = "at once|by degrees|without a sound|in one zone only|twice|again and again|for a few minutes|out of hours|under load".split("|")
DEEDS = "restarted|drained|rolled back|throttled|moved|rebuilt|switched off|scaled out|pinned|paused|flushed|rotated|patched|isolated".split("|")
READERS = "large customers|free accounts|phones|partners|our own teams|merchants|subscribers|visitors|callers of the API".split("|")
TOOLS = "the dashboard|the alert history|the release log|the runbook|the traces|the audit log|the probes|the status page".split("|")
REASONS = """the change had passed review without a load test|the limit was set years ago and never looked at again|
the threshold suited a smaller fleet|nobody had practised the way back|the caller retried without jitter|nobody was sure who owned it|
the document described an older layout|the trial saw too little traffic|the default differed between two environments|
no panel showed this way of failing|the list of certificates was kept by hand|two safeguards hung on the same part|
the migration expected an empty table|the rota had just changed|the failure was swallowed and told as success|
the caller gave up sooner than the callee""".replace("\n", "").split("|")
SENTENCES = [
    "At {clock} UTC the {part} before `{service}` began to show {sign}, and {measure} went from {small} to {large} in {minutes} minutes.",
    "{tool} had shown {measure} growing for days, but nobody was called, because {reason}.",
    "The {part} was {deed} and {sign} ended {manner} in {region}.",
    "Since {reason}, the {part} went on sending work to hosts that could not take it.",
    "About {percent} % of what {readers} asked for failed or had to be asked for again.",
    "An earlier change to the {part} had taken away the room that the {part2} needed.",
    "Between {region} and {region2} {measure} differed by {percent} %, which nobody could explain at first.",
    "Support counted {small} tickets about {sign} and linked them here.",
    "The {part} was *not* to blame, yet its settings made recovery {minutes} minutes longer.",
    "When `{service}` had been {deed}, {measure} fell to {small} and stayed there for {minutes} minutes.",
    "We thought the {part} would fail fast; in fact it queued {manner} until {measure} reached its ceiling.",
    "That `{service}` **depends on** `{service2}` came out only by reading {tool}.",
    "The runbook still described the {part} as it was before the move to {region}.",
    "No data was lost, but {small} records had to be reconciled by hand once the {part} was {deed}.",
    "{readers} were served from {region2} while the {part} in {region} was being {deed}.",
    "After new statistics the {part} read {large} rows a minute that it used to skip.",
    "Retries by `{service}` multiplied the load on `{service2}` by {digit}, so that {sign} became an outage.",
    "It took {minutes} minutes to find the right panel, since {reason}.",
    "The {part} came back {manner} after the {part2} was {deed}; {large} waiting messages were gone in {minutes} minutes.",
    "Only {readers} saw {sign}, which pointed from the {part} to the {part2}.",
    "The supplier admitted a fault in its {part}: https://status.supplier.example/notes/{large}.",
    "Neither tests nor the rehearsal could show it: {reason}.",
    "Memory grew {manner} until the system ended the process; each restart bought {minutes} minutes.",
]
WHYS = [
    "Why did {readers} see {sign}? `{service}` could not reach the {part} and gave errors rather than less.",
    "Why was the {part} away? {measure} passed {small}, and the {part2} took every instance out {manner}.",
    "Why could {measure} pass its limit? Because {reason}.",
    "Why did nobody see it before production? Because {reason}, and the rehearsal's {part} is set otherwise.",
    "Why is there that gap? No team owns the {part} from end to end, and {reason}.",
    "Why did the safeguard not hold? The {part} had been {deed} in an earlier incident and was never put back.",
]
EVENTS = [
    "Release `{hash}` of `{service}` reaches {region}", "Alert: {measure} above {small} for `{service}`", "The {person} takes the page",
    "The {person} declares an incident and opens a call", "{measure} is highest at {large}", "Traffic moved from {region} to {region2}",
    "{part} {deed} by the {person}", "Status page: {sign}", "Guess: the {part} has too much to do", "~~Guess: the release~~ ruled out by {tool}",
    "Release `{hash}` is being rolled back", "Rolled back, {measure} is what it was", "Waiting messages are gone ({large})",
    "Support tells of {small} tickets about {sign}", "Errors below {digit} %", "{readers} are well again",
    "Case [{large}](https://cases.supplier.example/{large}) opened",
]
LESSONS = [
    "{tool} showed {measure} within minutes.", "How the {part} behaves under load nobody had tried.", "Luckily {region} had room.",
    "The runbook of the {part} was out of date.", "Looking at the {part} in pairs saved {minutes} minutes.",
    "Two alerts on {measure} were too loud to be useful.", "Rolling back `{service}` worked as planned.",
    "Word to {readers} was ~~late~~ sooner than last time, but took {minutes} minutes.",
]
ACTIONS = [
    "Alert on {measure} of `{service}`", "Load-test the {part} at {digit} times the peak", "Write down how the {part} fails over",
    "Give retries of `{service}` jitter and a budget", "Set the {part} the same everywhere", "Rotate the {part} by a job",
    "Practise losing {region}", "Name an owner for the {part}", "Split the {part} by customer", "Repair the {small} records",
    "Let the {part2} fail fast when the {part} is away", "Look at the limits of the {part} each quarter",
]
TITLES = [
    "{Sign} in {service} after a change of the {part}", "{service}: {sign} in {region}", "{Part} fails, {sign} follow", "{Sign} for {readers}",
    "{service} down, the {part} was full", "{service} and {service2} slowed by the {part}", "{region} without {service}",
]
CODE = [
    ("console", "$ cluster pods --of {service} --newest 3\n{service}-{hash}-k2   0/1   restarting   {digit}   {minutes}m\n"
     "{service}-{hash}-p7   1/1   running      0   {small}m\n$ cluster logs {service} --since {minutes}m | grep -c 'gave up waiting'\n{large}"),
    ("sql", "SELECT id, state, age(now(), began)\n  FROM activity\n WHERE db = '{service}' AND state <> 'idle'\n"
     " ORDER BY 3 DESC\n LIMIT {digit};"),
    ("yaml", "limits:\n  service: {service}\n  connections: \"{small}\"\n  idle: {minutes}s\n  region: {region}"),
    ("text", "{clock}:07.{small} ERROR [{service}] reset before headers (attempt {digit})\n"
     "{clock}:08.{percent} ERROR [{service2}] waited {minutes}s for a connection <id={hash}>"),
    ("diff", "--- a/{service}.conf\n+++ b/{service}.conf\n@@ -{digit},3 +{digit},3 @@\n [pool]\n-size = {small}\n+size = {large}"),
]
STATUSES = ["open", "in progress", "done", "done", "declined: not worth it"]
TYPES = ["prevention", "detection", "mitigation", "process", "documentation"]


class Voice:
    """Fills sentences about one incident."""

    def __init__(self, dice, services):
        self.dice, self.services = dice, services

    def say(self, pattern):
        dice = self.dice
        values = {
            "service": dice.choice(self.services), "service2": dice.choice(SERVICES), "part": dice.choice(PARTS), "part2": dice.choice(PARTS),
            "sign": dice.choice(SIGNS), "measure": dice.choice(MEASURES), "manner": dice.choice(MANNERS), "deed": dice.choice(DEEDS),
            "readers": dice.choice(READERS), "tool": dice.choice(TOOLS), "reason": dice.choice(REASONS), "person": dice.choice(PEOPLE),
            "region": dice.choice(REGIONS), "region2": dice.choice(REGIONS), "digit": dice.randint(2, 9), "small": dice.randint(12, 990),
            "minutes": dice.randint(3, 75), "percent": dice.randint(2, 97), "large": dice.randint(1000, 98000),
            "hash": f"{dice.getrandbits(32):08x}", "clock": f"{dice.randrange(24):02}:{dice.randrange(60):02}",
        }
        values["Sign"], values["Part"] = values["sign"].capitalize(), values["part"].capitalize()
        text = pattern.format(**values)
        return text[0].upper() + text[1:] if pattern[0] == "{" else text

    def some(self, patterns, least, most):
        return [self.say(pattern) for pattern in self.dice.sample(patterns, self.dice.randint(least, most))]

    def paragraph(self, least, most):
        return " ".join(self.some(SENTENCES, least, most))

    def code(self):
        language, pattern = self.dice.choice(CODE)
        return f"```{language}\n{self.say(pattern)}\n```"


def opening(seed, number):
    """What other incidents know of this one, drawn from its own dice."""
    dice = random.Random(f"{seed} {number} opening")
    services = dice.sample(SERVICES, dice.choice([1, 1, 1, 2, 2, 3]))
    title = Voice(dice, services).say(dice.choice(TITLES))
    title = title[0].upper() + title[1:]
    start = datetime.datetime(2012, 1, 1) + datetime.timedelta(minutes=dice.randrange(14 * 365 * 24 * 60))
    words = "".join(letter if letter.isalnum() else " " for letter in title.lower()).split()
    return title, start, services, f"{start:%Y-%m-%d}-{number:06}-{'-'.join(words)[:60].rstrip('-')}"


def mention(seed, dice, number):
    other = dice.randrange(number) if number else 0
    title, _, _, name = opening(seed, other)
    return f"[{title}]({name}.md)"


def timeline(voice, start, minutes):
    dice = voice.dice
    moments = sorted(dice.randrange(minutes + 1) for _ in range(dice.randint(10, 25)))
    is_table = dice.random() < 0.7
    lines = ["All times are in UTC.", ""] + (["| Time | Event | Who |", "|:-----|-------|-----|"] if is_table else [])
    for moment in moments:
        at = f"{start + datetime.timedelta(minutes=moment):%Y-%m-%d %H:%M}"
        event, who = voice.say(dice.choice(EVENTS)), dice.choice(PEOPLE)
        lines.append(f"| {at} | {event} | {who} |" if is_table else f"- **{at}** {event}")
    return lines


def actions(voice, end):
    dice = voice.dice
    lines = ["| Action | Owner | Due | Status | Type |", "|--------|-------|----:|:------:|------|"]
    for action in voice.some(ACTIONS, 4, 8):
        due = (end + datetime.timedelta(days=dice.randint(3, 90))).date()
        lines.append(f"| {action} | {dice.choice(TEAMS)} | {due} | {dice.choice(STATUSES)} | {dice.choice(TYPES)} |")
    return lines


def front_matter(voice, number, title, start, steps):
    dice = voice.dice
    stamp = "%Y-%m-%dT%H:%M:%SZ"
    lines = [
        "---", f"id: INC-{number:06}", f'title: "{title}"', f"date: {start:{stamp}}", f"severity: P{dice.choices(range(5), (1, 4, 9, 9, 5))[0]}",
        "status: reviewed", f"services: [{', '.join(voice.services)}]", f"root_causes: [{', '.join(dice.sample(CAUSES, dice.choice([1, 1, 2])))}]",
        f"teams: [{dice.choice(TEAMS)}]", f"tags: [{', '.join(dice.sample(TAGS, dice.randint(2, 6)))}]", f'year: "{start.year}"',
        f"started: {start:{stamp}}", *[f"{name}: {moment:{stamp}}" for name, moment in steps.items()],
        f'summary: "{voice.say("{Sign} met {readers} for {minutes} minutes until the {part} of {service} was {deed}.")}"', "---", "",
    ]
    return lines


def incident(seed, number):
    title, start, services, name = opening(seed, number)
    dice = random.Random(f"{seed} {number}")
    voice = Voice(dice, services)
    moment, steps = start, {}
    for step, least, most in [("detected", 1, 45), ("acknowledged", 1, 12), ("mitigated", 8, 300), ("resolved", 5, 240)]:
        moment += datetime.timedelta(minutes=dice.randint(least, most))
        steps[step] = moment
    whys = [f"{place}. {why}" for place, why in enumerate(voice.some(WHYS, 5, 5), 1)]
    tasks = [f"- [{dice.choice('xx ')}] {task}" for task in voice.some(ACTIONS, 3, 5)]
    impact = [f"- **{dice.randint(900, 90000)}** requests failed ({dice.randint(2, 60)} %) for {dice.choice(READERS)}"] + [
        f"- {line}" for line in voice.some(LESSONS, 1, 3)]
    lines = front_matter(voice, number, title, start, steps) + [
        "## Summary", "", voice.paragraph(2, 3) + " The numbers are not final.[^1]", "", "## Impact", "", voice.paragraph(2, 3), "", *impact, "",
        "## Five Whys", "", *whys, "", "## Root Cause", "", voice.paragraph(3, 5), "", voice.code(), "",
        f"{voice.paragraph(1, 2)} Compare {mention(seed, dice, number)}.", "", "## Detection", "", voice.paragraph(1, 3), "",
        f"> {voice.paragraph(1, 1)}", "", "## Response", "", voice.paragraph(2, 4) + " The call was recorded.[^2]", "", voice.code(), "",
        f"The talk is in https://chat.example.org/rooms/{dice.getrandbits(32):08x} and on www.example.org/calls/{dice.randrange(9999)}.", "",
        "### Checklist", "", *tasks, "", "## Timeline", "", *timeline(voice, start, (moment - start) // datetime.timedelta(minutes=1)), "",
        "## Lessons learned", "", "### What went well", "", *[f"- {line}" for line in voice.some(LESSONS, 2, 2)], "", "### What went wrong", "",
        *[f"- {line}" for line in voice.some(LESSONS, 3, 3)], "", "### Where we were lucky", "", voice.paragraph(1, 2), "", "## Action Plan", "",
        *actions(voice, moment), "", f"See also {', '.join(mention(seed, dice, number) for _ in range(dice.randint(1, 3)))}.", "",
        f"[^1]: {voice.say('Read off {tool} between {clock} and {clock} UTC.')}", f"[^2]: {voice.say('Kept for {minutes} days.')}", "",
    ]
    return f"{name}.md", "\n".join(lines)


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    seed = sys.argv[3] if len(sys.argv) > 3 else "1"
    (folder / "content").mkdir(parents=True)
    (folder / "lookback.yml").write_text("site: {title: Incident history, base_url: https://incidents.example/}\n")
    for number in range(count):
        name, text = incident(seed, number)
        (folder / "content" / name).write_text(text)


if __name__ == "__main__":
    main()
