#!/usr/bin/env python3
"""Measures what a server costs before and between its requests: its start, a process's first byte, and its idling.

  tools/measure-start.py start                       exec to first byte of every model and of jwebserver, 15 rounds
  tools/measure-start.py start selector jwebserver --rounds 25
  tools/measure-start.py start selector --also=-XX:-UsePerfData --also /path/to/another/checkout
  tools/measure-start.py children                    first byte on a fresh connection, and children a second
  tools/measure-start.py idle                        processor time of all models over one quiet minute
  tools/measure-start.py idle --hold                 the same while each has an open, silent connection

Each server is started with the command that ./lineup becomes, so that the time of bash does not count; the row
"./lineup serve selector" shows it. What is compared is measured in turn, round after round. Processor time is that of the
whole process group, user and system, up to the first byte. Nothing else should run on the machine meanwhile. Linux only.
"""
import argparse
import contextlib
import os
import pathlib
import signal
import socket
import statistics
import subprocess
import threading
import time

HOME = pathlib.Path(__file__).resolve().parent.parent
MODELS = ["blocking", "threaded", "pooled", "process", "polling", "selector", "virtual"]
REFERENCE = "jwebserver"
BY_LAUNCHER = "./lineup serve selector"
REQUEST = b"GET / HTTP/1.1\r\nHost: localhost\r\n%b\r\n"
CLOSING = b"Connection: close\r\n"
PATIENCE = 20
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}


class Server:
    """A server in a process group of its own, which is ended as a whole."""

    def __init__(self, command, port):
        self.port = port
        self.started = time.monotonic()
        self.process = subprocess.Popen(command, cwd=HOME, env=ENVIRONMENT, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def members(self):
        """The processes of its group."""
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                with contextlib.suppress(OSError):
                    if os.getpgid(int(entry)) == self.process.pid:
                        yield int(entry)

    def cpu(self):
        """The processor time in seconds of those that live, to the nanosecond: Linux has a clock for every process."""
        total = 0
        for pid in self.members():
            with contextlib.suppress(OSError):
                total += time.clock_gettime((~pid << 3) | 2)
        return total

    def cpu_with_ended(self):
        """The same with all that have ended, in steps of 10 ms; read from the process that started them."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        ended = sum(map(int, fields[13:15])) / os.sysconf("SC_CLK_TCK")
        return self.cpu() + ended

    def connect(self):
        """Tries until somebody listens."""
        limit = time.monotonic() + PATIENCE
        while True:
            try:
                return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
            except ConnectionRefusedError:
                if self.process.poll() is not None or time.monotonic() > limit:
                    raise SystemExit(f"measure-start: {self.process.args} does not serve") from None
                time.sleep(0.001)

    def first_byte(self):
        """A request on a fresh connection, and its answer; the time in seconds until the first byte."""
        begun = time.monotonic()
        with self.connect() as client:
            client.sendall(REQUEST % CLOSING)
            assert client.recv(1) == b"H"
            took = time.monotonic() - begun
            while client.recv(65536):
                pass
        return took


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def launched(model, port, home=HOME):
    """What ./lineup starts for the model, once it is no longer bash."""
    with Server([home / "lineup", "serve", model, "--port", str(port), "--root", HOME / "www"], port) as server:
        server.connect().close()
        words = pathlib.Path(f"/proc/{server.process.pid}/cmdline").read_text(encoding="utf-8").split("\0")[:-1]
    assert words[0].endswith("/java"), words
    return words


def commands(models, also):
    """The command of each row; a port is filled in later."""
    rows = {}
    for model in models:
        if model in MODELS:
            rows[model] = launched(model, free_port())
            for other in also:
                words = rows[model]
                if other.startswith("-"):
                    rows[f"{model} {other}"] = [words[0], *other.split(), *words[1:]]
                else:
                    rows[f"{model} of {pathlib.Path(other).name}"] = launched(model, free_port(), pathlib.Path(other))
        elif model == REFERENCE:
            java = pathlib.Path(next(iter(rows.values()), [None])[0] or launched("selector", free_port())[0])
            rows[model] = [java.with_name(REFERENCE), "-b", "127.0.0.1", "-d", HOME / "www", "--port", ""]
        else:
            rows[model] = [HOME / "lineup", "serve", "selector", "--root", HOME / "www", "--port", ""]
    return rows


def start_of(command, extra=()):
    """A server of that command at a free port."""
    port = free_port()
    words = list(command)
    words[words.index("--port") + 1] = str(port)
    return Server([*words, *extra], port)


def middle(values, digits=0):
    """The median, and between which values the middle half lies."""
    low, median, high = statistics.quantiles(values, n=4) if len(values) > 1 else values * 3
    return f"{median:.{digits}f} [{low:.{digits}f}, {high:.{digits}f}]"


def start(options):
    rows = commands(options.models or [*MODELS, REFERENCE, BY_LAUNCHER], options.also)
    wall, cpu = {name: [] for name in rows}, {name: [] for name in rows}
    for _ in range(options.rounds):
        for name, command in rows.items():
            with start_of(command) as server:
                with server.connect() as client:
                    client.sendall(REQUEST % b"")
                    client.recv(1)
                    wall[name].append((time.monotonic() - server.started) * 1e3)
                    cpu[name].append(server.cpu() * 1e3)
            time.sleep(options.pause)
    base = REFERENCE if REFERENCE in rows else next(iter(rows))
    print(f"| exec to first byte | wall, ms | times {base} | CPU, ms | times {base} |\n|---|---|---|---|---|")
    for name in rows:
        print(f"| {name} | {middle(wall[name])} | {ratio(wall, name, base)} | {middle(cpu[name])} | {ratio(cpu, name, base)} |")


def ratio(of, name, base):
    return f"{statistics.median(of[name]) / statistics.median(of[base]):.2f}"


def saturated(server, clients, seconds):
    """How many connections are answered a second, and the processor time of each in seconds."""
    counts = [0] * clients
    for _ in range(clients):  # what started before is over
        server.first_byte()
    begun, before = time.monotonic(), server.cpu_with_ended()

    def load(index):
        while time.monotonic() - begun < seconds:
            server.first_byte()
            counts[index] += 1

    threads = [threading.Thread(target=load, args=[index]) for index in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took, cost = time.monotonic() - begun, server.cpu_with_ended() - before
    return sum(counts) / took, cost / sum(counts)


def children(options):
    command = launched("process", free_port())
    print("| process | first byte p50, ms | p90, ms | children a second | CPU, ms each |\n|---|---|---|---|---|")
    for spares in options.spares:
        with start_of(command, ["--spares", str(spares)]) as server:
            times = []
            server.first_byte()
            for _ in range(options.rounds):
                time.sleep(options.pause)
                times.append(server.first_byte() * 1e3)
            rate, cost = saturated(server, options.clients, options.seconds)
        deciles = statistics.quantiles(times, n=10)
        print(f"| --spares {spares} | {deciles[4]:.1f} | {deciles[8]:.1f} | {rate:.1f} | {cost * 1e3:.0f} |")


def idle(options):
    rows = commands(options.models or [*MODELS, REFERENCE], [])
    with contextlib.ExitStack() as stack:
        servers, before = {}, {}
        for name, command in rows.items():
            held = ["--idle-timeout", "10m"] if options.hold and name != REFERENCE else []
            servers[name] = stack.enter_context(start_of(command, held))
            client = stack.enter_context(servers[name].connect())
            client.sendall(REQUEST % (b"" if options.hold else CLOSING))
            client.recv(65536)
            if not options.hold:
                client.close()
        time.sleep(options.settle)
        for name, server in servers.items():
            before[name] = (time.monotonic(), server.cpu())
        time.sleep(options.seconds)
        print("| idle | CPU, ms a minute | % of a core |\n|---|---|---|")
        for name, server in servers.items():
            share = (server.cpu() - before[name][1]) / (time.monotonic() - before[name][0])
            print(f"| {name} | {share * 60e3:.0f} | {share * 100:.3f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(required=True, metavar="KIND")
    one = kinds.add_parser("start")
    one.add_argument("models", nargs="*", metavar="MODEL", help=f"of {', '.join(MODELS)}, {REFERENCE}")
    one.add_argument("--rounds", type=int, default=15)
    one.add_argument("--pause", type=float, default=0.05, help="seconds between two starts")
    one.add_argument("--also", action="append", default=[], metavar="FLAGS|DIR",
                     help="a further row for each model, with these JVM flags or of another checkout")
    one.set_defaults(measure=start)
    one = kinds.add_parser("children")
    one.add_argument("--rounds", type=int, default=30)
    one.add_argument("--pause", type=float, default=0.4, help="seconds between two connections, for a spare to start")
    one.add_argument("--spares", type=int, nargs="+", default=[2, 0])
    one.add_argument("--clients", type=int, default=4)
    one.add_argument("--seconds", type=float, default=8)
    one.set_defaults(measure=children)
    one = kinds.add_parser("idle")
    one.add_argument("models", nargs="*", metavar="MODEL", help=f"of {', '.join(MODELS)}, {REFERENCE}")
    one.add_argument("--seconds", type=float, default=60)
    one.add_argument("--settle", type=float, default=2, help="seconds between the last request and the measurement")
    one.add_argument("--hold", action="store_true")
    one.set_defaults(measure=idle)
    options = parser.parse_args()
    options.measure(options)


if __name__ == "__main__":
    main()
