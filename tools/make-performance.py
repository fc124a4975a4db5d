#!/usr/bin/env python3
"""Measures what docs/performance.md promises under load, beside nginx and the floor, and fills the tables there.

  tools/make-performance.py                      every scenario: an hour on two CPUs
  tools/make-performance.py keepalive churn      only these
  tools/make-performance.py --rounds 12 --warmup 20s --duration 6s
  tools/make-performance.py syscalls             only the system calls per request
  tools/make-performance.py --tables             only the tables, from the stored results in target/performance

Nothing else should run on the machine meanwhile. Needs nginx on PATH beside what Lineup itself needs.
"""
import argparse
import json
import pathlib
import re
import statistics
import subprocess
import sys

HOME = pathlib.Path(__file__).resolve().parent.parent
STORED = HOME / "target" / "performance"
PAGE = HOME / "docs" / "performance.md"
KIB = 1024
MODELS = "selector polling virtual threaded pooled"

# A scenario, the models and peers that take part in it, and what is promised of it: at which point of its axis, for which
# model, in which figure, compared with whom, and the bound.
RUNS = {
    "keepalive": (MODELS, "nginx,floor", [
        (None, "selector", "cpu", "nginx", "<=", 0.70), (None, "selector", "cpu", "floor", "<=", 1.2),
        (None, "virtual", "cpu", "nginx", "<=", 0.80), (None, "polling", "cpu", "nginx", "<=", 0.95),
        (None, "threaded", "cpu", "nginx", "<=", 0.95), (None, "pooled", "cpu", "nginx", "<=", 0.95)]),
    "browser": ("selector", "nginx", [(None, "selector", "cpu", "nginx", "<=", 0.80)]),
    "not-modified": ("selector", "nginx", [(None, "selector", "cpu", "nginx", "<=", 0.80)]),
    "not-found": ("selector", "nginx", [(None, "selector", "cpu", "nginx", "<=", 0.80)]),
    "range": ("selector", "nginx", [(None, "selector", "cpu", "nginx", "<=", 0.80)]),
    "site": ("selector", "nginx", [(None, "selector", "cpu", "nginx", "<=", 0.80)]),
    "large": (MODELS, "nginx", []),
    "churn": ("selector", "nginx", [(None, "selector", "cpu", "nginx", "<=", 1.25)]),
    "pipelined": ("selector", "nginx", [(None, "selector", "rate", "keepalive", ">=", 2.5)]),
}
LARGE = [(point * KIB, figure) for point in (100.0, 10240.0) for figure in ("cpu", "rate")]
TRACED = ("keepalive", "churn")
NAMES = {"cpu": "CPU per request", "rate": "requests/s"}


def compare(models, scenario, peers, name, *more):
    """Runs one comparison; one that is not trusted is kept too."""
    STORED.mkdir(parents=True, exist_ok=True)
    command = ["./lineup", "compare", *models.split(), "--scenario", scenario, "--peers", peers, "--baseline", "nginx", *more,
               "--json", f"target/performance/{name}.json"]
    print("+", " ".join(command), flush=True)
    code = subprocess.run(command, cwd=HOME, check=False).returncode
    if code not in (0, 1, 98):
        sys.exit(f"make-performance: {name} ended with {code}")


def run(scenario, options):
    models, peers, _ = RUNS[scenario]
    compare(models, scenario, peers, scenario,
            "--rounds", str(options.rounds), "--warmup", options.warmup, "--duration", options.duration)


def trace():
    """What a server does while it is traced is no measure of its speed, so these runs are kept apart."""
    for scenario in TRACED:
        compare(MODELS, scenario, "nginx", f"syscalls-{scenario}",
                "--rounds", "1", "--warmup", "3s", "--duration", "1s", "--syscalls")


def stored(scenario):
    path = STORED / f"{scenario}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def figure(trial, name):
    """In microseconds or per second; null where the trial has none."""
    answered, cost = trial["figures"]["answered"], trial["cost"]
    if name == "rate":
        return trial["figures"]["requestsPerSecond"]
    known = cost and cost["userNanos"] is not None and answered
    return (cost["userNanos"] + cost["systemNanos"]) / 1e3 / answered if known else None


def by_round(run_, server, point, name):
    """The figure of each round; the baseline's second turn, which is its control, does not count."""
    trials = (t for t in run_["trials"] if (t["server"], t["point"]) == (server, point))
    values = {t["round"]: figure(t, name) for t in trials if not t["control"] and t["failure"] is None}
    return {round_: value for round_, value in values.items() if value is not None}


def measured(run_, server, point, name, other):
    """The median over the rounds of the ratio within a round, the range of these ratios, and the figure; None without any."""
    ours = by_round(run_, server, point, name)
    if other in RUNS:  # another scenario: there are no common rounds
        theirs = by_round(stored(other), server, point, name).values() if stored(other) else []
        ratios = [value / statistics.median(theirs) for value in ours.values()] if theirs else []
    else:
        theirs = by_round(run_, other, point, name)
        ratios = [ours[round_] / theirs[round_] for round_ in ours.keys() & theirs.keys()]
    return (statistics.median(ratios), min(ratios), max(ratios), statistics.median(ours.values())) if ratios else None


def rows():
    for scenario, (_, _, targets) in RUNS.items():
        run_ = stored(scenario)
        for point, server, name, other, sign, bound in targets if run_ else []:
            found = measured(run_, server, point, name, other)
            if found is None:
                yield f"| {scenario} | `{server}` | {NAMES[name]} | failed | | | | |"
                continue
            ratio, low, high, own = found
            met = ratio <= bound if sign == "<=" else ratio >= bound
            against = f"its own in {other}" if other in RUNS else other
            value = f"{own:.1f} µs" if name == "cpu" else f"{own:,.0f}/s"
            yield (f"| {scenario} | `{server}` | {NAMES[name]} | {value} | {against} | {'≤' if sign == '<=' else '≥'} {bound:g} "
                   f"| **{ratio:.2f}** [{low:.2f}, {high:.2f}] | {'yes' if met else 'no'} |")


def large():
    """CPU and rate of large files over nginx's, a model a row; a file is as many bytes for each server."""
    run_ = stored("large")
    lines = ["| model | 100 KiB: CPU | bytes/s | 10 MiB: CPU | bytes/s |", "|---|---|---|---|---|"]
    for model in MODELS.split() if run_ else []:
        found = [measured(run_, model, point, figure_, "nginx") for point, figure_ in LARGE]
        cells = [f"**{each[0]:.2f}** [{each[1]:.2f}, {each[2]:.2f}]" if each else "failed" for each in found]
        lines.append(f"| `{model}` | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def syscalls():
    """The calls that a server makes at least once in a hundred requests, for each request, most frequent first."""
    runs = [stored(f"syscalls-{scenario}") for scenario in TRACED]
    lines = ["| server | over kept-alive connections | over a connection each |", "|---|---|---|"]
    for server in [*MODELS.split(), "nginx"] if all(runs) else []:
        lines.append(f"| `{server}` | " + " | ".join(calls(run_, server) for run_ in runs) + " |")
    return "\n".join(lines)


def calls(run_, server):
    counts = next((t["cost"]["syscallsPerRequest"] for t in run_["trials"]
                   if t["server"] == server and t["cost"] and t["cost"]["syscallsPerRequest"]), {})
    often = sorted(((count, name) for name, count in counts.items() if count >= 0.01), reverse=True)
    return f"**{sum(counts.values()):.1f}**: " + ", ".join(f"`{name}` {count:.2f}" for count, name in often)


def load():
    lines = ["| load | model | figure | measured | against | target | ratio [of all rounds] | met |", "|---" * 8 + "|", *rows(), ""]
    for scenario in RUNS:
        run_ = stored(scenario)
        if run_:
            load = run_["conditions"]["load"]
            lines.append(f"- {scenario}: {run_['conditions']['rounds']} rounds of {load['durationNanos'] / 1e9:g} s after "
                         f"{load['warmupNanos'] / 1e9:g} s of warm-up, {run_['environment']['started'][:10]}.")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO", help=f"default: {' '.join(RUNS)} syscalls")
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--warmup", default="8s")
    parser.add_argument("--duration", default="3s")
    parser.add_argument("--tables", action="store_true", help="run nothing")
    options = parser.parse_args()
    known = [*RUNS, "syscalls"]
    unknown = set(options.scenarios) - set(known)
    if unknown:
        parser.error(f"unknown scenario {', '.join(sorted(unknown))}, choose from {', '.join(known)}")
    for scenario in [] if options.tables else options.scenarios or known:
        if scenario == "syscalls":
            trace()
        else:
            run(scenario, options)
    text = PAGE.read_text(encoding="utf-8")
    for table in (load, large, syscalls):
        marks = re.compile(f"(<!-- table: {table.__name__} -->\n).*?(<!-- end -->)", re.DOTALL)
        text = marks.sub(lambda m, made=table(): m[1] + made + "\n" + m[2], text)
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
