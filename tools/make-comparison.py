#!/usr/bin/env python3
"""Makes docs/comparison anew: runs every scenario, keeps the HTML reports, and fills the tables of docs/comparison.md.

  tools/make-comparison.py                  all scenarios, 12 rounds each: several hours on two CPUs
  tools/make-comparison.py keepalive site --rounds 9 --warmup 3s --duration 2s
  tools/make-comparison.py --tables         only the tables, from the stored results in target/comparison

Nothing else should run on the machine meanwhile. Needs nginx, apache2 and caddy on PATH beside what Lineup itself needs.
"""
import argparse
import json
import pathlib
import re
import statistics
import subprocess
import sys

HOME = pathlib.Path(__file__).resolve().parent.parent
STORED = HOME / "target" / "comparison"
PUBLISHED = HOME / "docs" / "comparison"
PAGE = HOME / "docs" / "comparison.md"
SCENARIOS = ["keepalive", "site", "conditional", "pipelined", "large", "churn", "slow-readers", "c10k"]
BASELINE = "nginx"
PEERS = "nginx,apache,caddy,jwebserver"
FLOOR = ("keepalive", "pipelined")  # what it answers is always the same small file
MOST_REASONS = 4
WORDS = {"BETTER": "cheaper", "WORSE": "dearer", "SAME": "same", "UNDECIDED": "undecided"}


def run(scenario, options):
    """Runs one scenario; a run that is not trusted is kept too, and says so itself."""
    STORED.mkdir(parents=True, exist_ok=True)
    PUBLISHED.mkdir(parents=True, exist_ok=True)
    peers = PEERS + ",floor" * (scenario in FLOOR)
    command = ["./lineup", "compare", "--scenario", scenario, "--peers", peers, "--baseline", BASELINE,
               "--rounds", str(options.rounds), "--warmup", options.warmup, "--duration", options.duration,
               "--json", f"target/comparison/{scenario}.json", "--html", f"docs/comparison/{scenario}.html"]
    print("+", " ".join(command), flush=True)
    code = subprocess.run(command, cwd=HOME, check=False).returncode
    if code not in (0, 1, 98):
        sys.exit(f"make-comparison: {scenario} ended with {code}")
    report = PUBLISHED / f"{scenario}.html"
    report.write_text(report.read_text(encoding="utf-8").replace(f"{HOME}/", "").replace(str(HOME), "."), encoding="utf-8")


def median(trials, figure):
    """The median over the trials that have the figure, or None."""
    values = [value for value in map(figure, trials) if value is not None]
    return statistics.median(values) if values else None


def count(number_, word):
    return f"{number_} {word}" + ("s" if number_ != 1 else "")


def cpu(trial):
    cost, answered = trial["cost"], trial["figures"]["answered"]
    known = cost and cost["userNanos"] is not None and answered
    return (cost["userNanos"] + cost["systemNanos"]) / 1e3 / answered if known else None


def time(nanos):
    if nanos is None:
        return "n/a"
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if nanos >= size:
            return f"{nanos / size:.3g} {unit}"
    return f"{nanos:.0f} ns"


def number(value, form):
    return "n/a" if value is None else format(value, form)


def ratio(run_, server, point):
    """The cost of the server as a multiple of the baseline's, with its interval and verdict."""
    for each in run_["contrasts"]:
        if (each["server"], each["metric"], each["point"]) == (server, "CPU", point):
            interval = f" [{each['low']:.2f}, {each['high']:.2f}]" if each["low"] is not None else ""
            if each["control"]:
                continue
            return f"{each['ratio']:.2f}{interval} {WORDS[each['verdict']]}"
    return "1" if server == run_["conditions"]["baseline"] else "n/a"


def row(run_, server, point):
    trials = [t for t in run_["trials"] if t["server"] == server and t["point"] == point and not t["control"]]
    good = [t for t in trials if t["failure"] is None]
    name = f"`{server}`" if point is None else f"{point:,.0f} | `{server}`"
    if not good:
        return f"| {name} | failed | | | | | |" if trials else None
    rate = median(good, lambda t: t["figures"]["requestsPerSecond"])
    p50, p99 = (median(good, lambda t, p=p: t["figures"]["latency"][p]) for p in ("p50", "p99"))
    memory = median(good, lambda t: t["cost"] and t["cost"]["peakMemory"])
    cells = [number(rate, ",.0f"), time(p50), time(p99), number(median(good, cpu), ".1f"), ratio(run_, server, point),
             number(memory and memory / 2**20, ".0f")]
    return f"| {name} | " + " | ".join(cells) + " |"


def table(run_):
    axis = run_["conditions"]["axis"]
    points = sorted({t["point"] for t in run_["trials"]}, key=lambda p: p or 0)
    head = ["server", "requests/s", "p50", "p99", "CPU µs/request", f"CPU, times {BASELINE}'s", "memory, MiB"]
    head = head if axis is None else [axis] + head
    rows = [row(run_, server["name"], point) for point in points for server in run_["servers"]]
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"] + [each for each in rows if each]
    env, conditions, load = run_["environment"], run_["conditions"], run_["conditions"]["load"]
    trust = run_["trust"]
    lines += ["", f"{count(conditions['rounds'], 'round')} of {load['durationNanos'] / 1e9:g} s after "
              f"{load['warmupNanos'] / 1e9:g} s of warm-up, {env['started'][:10]}, {env['cpu']}, {env['cores']} cores, "
              f"{env['jdk']}. The harness calls the rates {trust['verdict'].lower()} and the costs "
              f"{(trust['cost'] or trust['verdict']).lower()}" + (":" if trust["reasons"] else ".")]
    lines += [""] * bool(trust["reasons"]) + [f"- {reason}" for reason in trust["reasons"][:MOST_REASONS]]
    return "\n".join(lines)


def fill(scenario):
    """Puts the table between its two marks in the page."""
    stored = STORED / f"{scenario}.json"
    if not stored.exists():
        return
    text = PAGE.read_text(encoding="utf-8")
    marks = re.compile(f"(<!-- table: {scenario} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not marks.search(text):
        sys.exit(f"make-comparison: {PAGE.name} has no place for {scenario}")
    made = table(json.loads(stored.read_text(encoding="utf-8")))
    PAGE.write_text(marks.sub(lambda m: m[1] + made + "\n" + m[2], text), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO", help=f"default: {' '.join(SCENARIOS)}")
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--warmup", default="8s")
    parser.add_argument("--duration", default="10s")
    parser.add_argument("--tables", action="store_true", help="run nothing")
    options = parser.parse_args()
    unknown = set(options.scenarios) - set(SCENARIOS)
    if unknown:
        parser.error(f"unknown scenario {', '.join(sorted(unknown))}, choose from {', '.join(SCENARIOS)}")
    for scenario in options.scenarios or SCENARIOS:
        if not options.tables:
            run(scenario, options)
        fill(scenario)


if __name__ == "__main__":
    main()
