#!/usr/bin/env python3
"""Measures what a kept-alive connection that has nothing to do costs in memory, for each model that is named.

  tools/measure-memory.py                                  selector, virtual, polling and threaded
  tools/measure-memory.py selector virtual --head browser  after request heads as a browser sends them, of 700 bytes

Each model is started as `./lineup serve` starts it, on one CPU, and is warmed up with 30,000 requests, half of them over
connections of their own. Then 1,000 and 10,000 connections are open which have had one answer each, a file of 1 KiB; the
difference between the two, divided by the 9,000 connections, is what one costs. Counted are, in bytes:

  heap    what is in use after a full collection, as `jcmd PID GC.heap_info` says
  native  the proportional set size (PSS, /proc/PID/smaps) of all memory but the Java heap: the JVM's own structures,
          malloc, thread stacks, compiled code; after `jcmd PID System.trim_native_heap`, since glibc keeps what the
          compiler has freed, and that varies by megabytes
  sum     both, the memory of the server

Not counted is what the kernel holds. It is shown beside it as the growth of Slab, KernelStack and PageTables in
/proc/meminfo, which is about the whole machine: the sockets of both ends are in it, and whatever else runs meanwhile.
"""
import argparse
import os
import pathlib
import re
import resource
import select
import socket
import subprocess
import sys
import tempfile
import time

HOME = pathlib.Path(__file__).resolve().parent.parent
MODELS = ["selector", "virtual", "polling", "threaded"]
HEADS = {
    "short": "User-Agent: measure-memory\r\nAccept: */*\r\n",
    "browser": "".join(f"{line}\r\n" for line in (
        "Connection: keep-alive",
        'sec-ch-ua: "Chromium";v="130", "Not?A_Brand";v="99", "Google Chrome";v="130"',
        "sec-ch-ua-mobile: ?0",
        'sec-ch-ua-platform: "Linux"',
        "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/130.0.0.0 Safari/537.36",
        "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8",
        "Sec-Fetch-Site: same-origin",
        "Sec-Fetch-Mode: no-cors",
        "Sec-Fetch-Dest: image",
        "Referer: http://127.0.0.1:8080/gallery/index.html?from=start",
        "Accept-Encoding: gzip, deflate, br, zstd",
        "Accept-Language: en-GB,en;q=0.9,de;q=0.8",
        "Cookie: theme=dark; session=0123456789abcdef0123456789abcdef")),
}
WARM_UP = 15_000  # twice, so that nothing is left to be compiled when memory is measured
SETTLE_SECONDS = 6  # the JVM gives back every five seconds what its compilers have used
SPARE_DESCRIPTORS = 100
KERNEL = ("Slab", "KernelStack", "PageTables")
PARTS = ("heap", "native", "kernel")


class Server:
    """A model on a free port of the loopback, serving a file of 1 KiB."""

    def __init__(self, model, options):
        self.root = tempfile.TemporaryDirectory(prefix="lineup-memory-")
        pathlib.Path(self.root.name, "1k.txt").write_text("x" * 1023 + "\n", encoding="ascii")
        command = ["taskset", "-c", str(options.cpu), str(HOME / "lineup"), "serve", model, "--port", "0",
                   "--root", self.root.name, "--max-connections", "16384", "--idle-timeout", "30m", *options.serve]
        # Each of these programs gives way to the next, so that the process is the JVM in the end.
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        ready = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        if not ready:
            self.close()
            sys.exit(f"measure-memory: {model} did not start: {line}")
        self.address = ("127.0.0.1", int(ready[1]))
        self.jcmd_path = pathlib.Path(os.readlink(f"/proc/{self.process.pid}/exe")).parent / "jcmd"

    def jcmd(self, command):
        call = [str(self.jcmd_path), str(self.process.pid), command]
        return subprocess.run(call, check=True, capture_output=True, text=True).stdout

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()
        self.root.cleanup()

    def memory(self):
        """The bytes of each part, after collections."""
        time.sleep(SETTLE_SECONDS)
        self.jcmd("GC.run")
        self.jcmd("GC.run")  # what the first one hands to cleaners is free only now
        self.jcmd("System.trim_native_heap")
        info = self.jcmd("GC.heap_info")
        spaces = [line for line in info.splitlines() if re.search(r" total \d+K, used \d+K \[", line)]
        used = sum(int(re.search(r"used (\d+)K", line)[1]) for line in spaces) * 1024
        bounds = [int(text, 16) for line in spaces for text in re.findall(r"0x([0-9a-f]+)", line)]
        return {"heap": used, "native": self.pss_outside(min(bounds), max(bounds)), "kernel": kernel_bytes()}

    def pss_outside(self, start, end):
        """The PSS of all mappings but those of the Java heap, which is reserved in one piece."""
        total = 0
        counts = True
        for line in pathlib.Path(f"/proc/{self.process.pid}/smaps").read_text(encoding="utf-8").splitlines():
            if mapping := re.match(r"([0-9a-f]+)-([0-9a-f]+) ", line):
                counts = not start <= int(mapping[1], 16) < end
            elif counts and line.startswith("Pss:"):
                total += int(line.split()[1]) * 1024
        return total


def kernel_bytes():
    lines = pathlib.Path("/proc/meminfo").read_text(encoding="utf-8").splitlines()
    return sum(int(line.split()[1]) * 1024 for line in lines if line.split(":")[0] in KERNEL)


def ask(connection, request):
    """Sends it and reads the whole answer."""
    connection.sendall(request)
    answer = b""
    while b"\r\n\r\n" not in answer:
        more = connection.recv(65536)
        if not more:
            raise ConnectionError("the server closed the connection")
        answer += more
    head, content = answer.split(b"\r\n\r\n", 1)
    if not head.startswith(b"HTTP/1.1 200 "):
        raise ConnectionError(f"the answer is {head[:60]!r}")
    left = int(re.search(rb"(?i)content-length: (\d+)", head)[1]) - len(content)
    while left > 0:
        left -= len(connection.recv(left))


def warm_up(server, request):
    """Both ways of a connection: kept and asked again, and opened and closed."""
    with socket.create_connection(server.address, timeout=30) as kept:
        for _ in range(WARM_UP):
            ask(kept, request)
    for _ in range(WARM_UP):
        with socket.create_connection(server.address, timeout=30) as connection:
            ask(connection, request)


def check_silent(connections):
    """A connection that the server has ended would be readable."""
    poll = select.poll()
    for connection in connections:
        poll.register(connection, select.POLLIN)
    if ended := len(poll.poll(0)):
        raise ConnectionError(f"the server ended {ended} of {len(connections)} connections")


def measure(model, options):
    """The bytes of each part for one connection."""
    server = Server(model, options)
    connections = []
    try:
        host = f"{server.address[0]}:{server.address[1]}"
        request = f"GET /1k.txt HTTP/1.1\r\nHost: {host}\r\n{HEADS[options.head]}\r\n".encode("ascii")
        warm_up(server, request)
        server.memory()  # attaching for the first time starts threads in the JVM
        found = []
        for count in options.connections:
            while len(connections) < count:
                connection = socket.create_connection(server.address, timeout=30)
                connections.append(connection)
                ask(connection, request)
            found.append(server.memory())
            check_silent(connections)
            if options.classes:
                print(server.jcmd("GC.class_histogram"), file=sys.stderr)
        fewer, more = options.connections
        return {part: (found[1][part] - found[0][part]) / (more - fewer) for part in PARTS}
    finally:
        for connection in connections:
            connection.close()
        server.close()


def raise_descriptor_limit(wanted):
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < wanted:
        sys.exit(f"measure-memory: needs {wanted} descriptors, the limit is {hard}; see ulimit -n")
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted if hard == resource.RLIM_INFINITY else hard, hard))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="*", metavar="MODEL", help=f"default: {' '.join(MODELS)}")
    parser.add_argument("--connections", type=int, nargs=2, default=[1_000, 10_000], metavar="N")
    parser.add_argument("--head", choices=HEADS, default="short", help="the field lines of each request")
    parser.add_argument("--cpu", type=int, default=0, help="the CPU of the server")
    parser.add_argument("--serve", nargs=argparse.REMAINDER, default=[], help="options of lineup serve; the last")
    parser.add_argument("--classes", action="store_true", help="say on stderr what is in the heap at both points")
    options = parser.parse_args()
    raise_descriptor_limit(options.connections[1] + SPARE_DESCRIPTORS)
    fewer, more = options.connections
    print(f"| bytes a connection, {fewer:,} to {more:,} | heap | native | sum | kernel, both ends |")
    print("|---|---|---|---|---|")
    for model in options.models or MODELS:
        each = measure(model, options)
        print(f"| `{model}` | {each['heap']:,.0f} | {each['native']:,.0f} | {each['heap'] + each['native']:,.0f} | "
              f"{each['kernel']:,.0f} |", flush=True)


if __name__ == "__main__":
    main()
