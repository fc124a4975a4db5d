#!/usr/bin/env python3
"""Make the media of the site in www/: tiles, poster, icons and the data behind them.

    python3 tools/make-www-media.py            write everything into www/
    python3 tools/make-www-media.py --check    write nothing; fail if a file differs

The pictures are not measurements. Each one is a small simulation: a crowd of clients meets one
rule for serving them, on a machine with four cores. One row is one client, one column one tick.

The same files come out everywhere: no clock, no system randomness, and PNG data that is stored
rather than compressed, because two versions of zlib may compress the same pixels differently.
"""

import argparse
import struct
import sys
import zlib
from pathlib import Path

CORES = 4

# What a client can be in during one tick; also the palette index of the pixel.
GONE, BACKLOG, SILENT, READY, SERVED, STARTING, ASKED = range(7)

# One colour per state. Tiles are transparent where no client is, to sit on light and dark pages.
INK = (0x10, 0x17, 0x1F)
COLOURS = [INK, (0x7C, 0x86, 0x9B), (0x9A, 0xA6, 0xB4), (0x3D, 0x84, 0xF0),
           (0xF0, 0x6A, 0x1E), (0xA8, 0x63, 0xD8), (0x2F, 0xA8, 0x92)]
ALPHAS = [0, 190, 70, 255, 255, 255, 150]


class Lcg:
    """A tiny random generator whose sequence is fixed by this file alone."""

    def __init__(self, seed):
        self.state = seed * 2654435761 % 2**32

    def below(self, bound):
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return (self.state >> 16) % bound


# --- Crowds: when each client arrives, and its requests as (ticks of silence, ticks of work) ----

def crowd_at_once(i, n, ticks, rng):
    return 1, [(0, 3)]


def crowd_trickle(i, n, ticks, rng):
    return i * (ticks - 12) // n, [(0, 5 + rng.below(4))]


def crowd_silent(i, n, ticks, rng):
    return (0, []) if i % 6 == 0 else (2 + i // 3, [(rng.below(2), 3)])


def crowd_download(i, n, ticks, rng):
    return (1, [(0, ticks // 2)]) if i % 16 == 3 else (2 + i // 2, [(0, 2)])


def crowd_bursts(i, n, ticks, rng):
    return (i * 4 // n) * (ticks // 4) + 2, [(rng.below(2), 3)]


def crowd_keep_alive(i, n, ticks, rng):
    return i // 4, [(0, 1)] + [(3 + rng.below(6), 1) for _ in range(ticks // 9)]


def crowd_page_views(i, n, ticks, rng):
    return (i // 6) * (ticks // 10), [(rng.below(3), 1 + rng.below(2)) for _ in range(4)]


def crowd_mixed(i, n, ticks, rng):
    if rng.below(8) == 0:
        return rng.below(ticks // 4), []
    return rng.below(ticks * 2 // 3), [(rng.below(9), 1 + rng.below(5)) for _ in range(1 + rng.below(3))]


def crowd_poster(i, n, ticks, rng):
    if i % 11 == 6:
        return rng.below(ticks // 4), []
    return rng.below(40) + (i % 3) * 20, [(2 + rng.below(26), 1 + rng.below(5)) for _ in range(ticks // 16)]


CROWDS = {
    "at-once": crowd_at_once, "trickle": crowd_trickle, "silent": crowd_silent,
    "download": crowd_download, "bursts": crowd_bursts, "keep-alive": crowd_keep_alive,
    "page-views": crowd_page_views, "mixed": crowd_mixed, "poster": crowd_poster,
}
TILES = [crowd for crowd in CROWDS if crowd != "poster"]


class Client:
    def __init__(self, arrives, requests):
        self.todo = list(requests)
        self.arrives = arrives       # when it stands in the backlog
        self.accepted = None         # when the server took it, if it has
        self.served = -1             # the last tick somebody worked for it
        self.asked = -1              # the last tick somebody asked it in vain
        self.starting = 0            # ticks of process start-up still to do
        self.home = None             # the event loop it belongs to
        self.over = False
        self.first = True
        self.next_request(arrives)

    def next_request(self, now):
        if self.todo:
            pause, self.work = self.todo.pop(0)
            self.due = now + pause
        else:
            self.due, self.work = None, 0
            self.over = not self.first
        self.first = False

    def waiting(self, now):
        return not self.over and self.accepted is None and self.arrives <= now

    def held(self):
        return not self.over and self.accepted is not None

    def ready(self, now):
        return self.held() and self.due is not None and max(self.due, self.accepted) <= now

    def serve(self, now):
        """One tick of work; true when that finished a response."""
        self.served = now
        if self.starting:
            self.starting -= 1
            return False
        self.work -= 1
        if self.work:
            return False
        self.next_request(now + 1)
        return True

    def close(self, now):
        """The server hangs up; a client with more to ask comes back when it wants the next answer."""
        if self.due is None:
            self.over = True
        self.accepted = None
        self.arrives = max(now + 1, self.due or 0)

    def state(self, now):
        if self.waiting(now):
            return BACKLOG
        if self.served == now:
            return SERVED
        if not self.held():
            return GONE
        return ASKED if self.asked == now else READY if self.ready(now) else SILENT


# --- Models: who is accepted and who is worked for in this tick ---------------------------------

def accept(clients, now, bound, start_up=0):
    held = sum(c.held() for c in clients)
    queue = sorted((c for c in clients if c.waiting(now)), key=lambda c: c.arrives)
    for client in queue[:max(0, bound - held)]:
        client.accepted, client.starting = now, start_up


def take_turns(clients, now):
    """The cores share out their time: whoever was served longest ago is next."""
    runnable = sorted((c for c in clients if c.ready(now) or (c.held() and c.starting)), key=lambda c: c.served)
    return [(c, c.serve(now)) for c in runnable[:CORES]]


def blocking(clients, now, memo):
    accept(clients, now, 1)
    for client in (c for c in clients if c.held()):
        if client.ready(now):
            if client.serve(now) and not client.over and client.due > now + 1:
                client.close(now)
        elif now - client.accepted >= 5:
            client.close(now)


def threaded(clients, now, memo):
    accept(clients, now, len(clients) * 2 // 3)
    take_turns(clients, now)


def pooled(clients, now, memo):
    accept(clients, now, len(clients) // 5)
    for client, finished in take_turns(clients, now):
        if finished and not client.over and any(c.waiting(now) for c in clients):
            client.close(now)


def process(clients, now, memo):
    accept(clients, now, len(clients) // 3, start_up=3)
    take_turns(clients, now)


def polling(clients, now, memo):
    accept(clients, now, len(clients))
    position = memo.get("position", 0)
    for _ in range(7):                                 # six questions in vain, or one step of work
        client = clients[position % len(clients)]
        if client.ready(now):
            client.serve(now)
            break
        if client.held():
            client.asked = now
        position += 1
    memo["position"] = position + 1


def selector(clients, now, memo):
    accept(clients, now, len(clients))
    loops = memo.setdefault("loops", [[] for _ in range(CORES)])
    for client in clients:
        if client.held() and client.home is None:
            client.home = memo["next"] = (memo.get("next", -1) + 1) % CORES
        if client.ready(now) and client not in loops[client.home]:
            loops[client.home].append(client)
    for queue in loops:
        if queue:
            client = queue[0]
            finished = client.serve(now)
            memo[client] = memo.get(client, 0) + 1
            if finished or memo[client] % 2 == 0:      # a turn is at most two steps long
                queue.append(queue.pop(0))
            if finished:
                queue.remove(client)


def virtual(clients, now, memo):
    accept(clients, now, len(clients))
    queue = memo.setdefault("queue", [])
    queue += [c for c in clients if c.ready(now) and c not in queue]
    for client in queue[:CORES]:                       # mounted on a carrier until it has to wait:
        memo[client] = memo.get(client, 0) + 1         # for the next request, or for a full socket
        if client.serve(now) or memo[client] % 6 == 0:
            queue.remove(client)


MODELS = {f.__name__: f for f in (blocking, threaded, pooled, process, polling, selector, virtual)}


def clients_of(crowd, n, ticks):
    rng = Lcg(list(CROWDS).index(crowd) + 11)
    return [CROWDS[crowd](i, n, ticks, rng) for i in range(n)]


def simulate(model, crowd, n, ticks):
    """The picture as rows of states: one row per client, one column per tick."""
    clients = [Client(*c) for c in clients_of(crowd, n, ticks)]
    rows, memo = [[] for _ in clients], {}
    for now in range(ticks):
        starting = [c.starting for c in clients]
        MODELS[model](clients, now, memo)
        for row, client, was in zip(rows, clients, starting):
            row.append(STARTING if client.held() and (was or client.starting) else client.state(now))
    return rows


# --- File formats -------------------------------------------------------------------------------

def stored(data):
    """A zlib stream of stored blocks: the same bytes whatever zlib is installed."""
    blocks = [data[i:i + 65535] for i in range(0, len(data), 65535)]
    body = b"".join(struct.pack("<BHH", block is blocks[-1], len(block), len(block) ^ 0xFFFF) + block
                    for block in blocks)
    return b"\x78\x01" + body + struct.pack(">I", zlib.adler32(data))


def png(rows, palette, alphas=(), bits=4):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    per_byte = 8 // bits
    lines = bytearray()
    for row in rows:
        lines.append(0)
        for i in range(0, len(row), per_byte):
            byte = 0
            for j in range(per_byte):
                byte = byte << bits | (row[i + j] if i + j < len(row) else 0)
            lines.append(byte)
    out = b"\x89PNG\r\n\x1a\n"
    out += chunk(b"IHDR", struct.pack(">IIBBBBB", len(rows[0]), len(rows), bits, 3, 0, 0, 0))
    out += chunk(b"PLTE", b"".join(bytes(c) for c in palette))
    if alphas:
        out += chunk(b"tRNS", bytes(alphas))
    return out + chunk(b"IDAT", stored(bytes(lines))) + chunk(b"IEND", b"")


def bmp(rows, palette):
    """24 bits a pixel, lowest row first, as the format wants it."""
    width, height = len(rows[0]), len(rows)
    colours = [bytes(reversed(c)) for c in palette]
    padding = bytes(-width * 3 % 4)
    pixels = b"".join(b"".join(colours[p] for p in row) + padding for row in reversed(rows))
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(pixels), 2835, 2835, 0, 0)
    return struct.pack("<2sIHHI", b"BM", 54 + len(pixels), 0, 0, 54) + head + pixels


def ico(images):
    offset, entries = 6 + 16 * len(images), b""
    for size, data in images:
        entries += struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return struct.pack("<HHH", 0, 1, len(images)) + entries + b"".join(data for _, data in images)


# --- Pictures -----------------------------------------------------------------------------------

LETTERS = {                          # five columns by seven rows, one hex pair per row
    "A": "0e11111f111111", "B": "1e11111e11111e", "C": "0e11101010110e", "D": "1e11111111111e",
    "E": "1f10101e10101f", "G": "0e11101713110f", "H": "1111111f111111", "I": "0e04040404040e", "K": "11121418141211",
    "L": "1010101010101f", "N": "11191915131311", "O": "0e11111111110e", "P": "1e11111e101010",
    "R": "1e11111e141211", "S": "0f10100e01011e", "T": "1f040404040404", "U": "1111111111110e",
    "V": "111111110a0a04", "W": "11111115151b11", "Y": "11110a04040404",
}


def write(rows, x, y, text, colour, size):
    for letter in text:
        for dy, bits in enumerate(bytes.fromhex(LETTERS.get(letter, ""))):
            for dx in range(5):
                if bits >> (4 - dx) & 1:
                    fill(rows, x + dx * size, y + dy * size, size, size, colour)
        x += 6 * size
    return x


def fill(rows, x, y, width, height, colour):
    for row in rows[y:y + height]:
        row[x:x + width] = [colour] * width


def poster():
    """All seven models before the same crowd, as one uncompressed picture."""
    white, quiet = 7, 8
    palette = COLOURS[:2] + [(0x33, 0x3F, 0x4D)] + COLOURS[3:] + [(0xEE, 0xF2, 0xF6), (0x8D, 0x9B, 0xAA)]
    palette[BACKLOG], palette[ASKED] = (0x5C, 0x68, 0x7C), (0x2A, 0x80, 0x74)
    rows = [[GONE] * 1280 for _ in range(960)]
    write(rows, 40, 36, "LINEUP", white, 5)
    write(rows, 250, 50, "SEVEN WAYS TO WAIT", quiet, 3)
    for n, model in enumerate(MODELS):
        top = 106 + n * 116
        write(rows, 40, top + 44, model.upper(), white, 2)
        for i, states in enumerate(simulate(model, "poster", 34, 360)):
            for t, state in enumerate(states):
                if state != GONE:
                    fill(rows, 160 + t * 3, top + i * 3, 3, 2, state)
    x = 160
    for state, name in ((BACKLOG, "BACKLOG"), (SILENT, "SILENT"), (READY, "READY"), (SERVED, "SERVED"),
                        (STARTING, "STARTING"), (ASKED, "ASKED")):
        fill(rows, x, 927, 14, 14, state)
        x = write(rows, x + 22, 927, name, quiet, 2) + 34
    return bmp(rows, palette)


def icon(size):
    """Seven bars in a line, one of them lit."""
    unit = size // 16
    rows = [[0] * size for _ in range(size)]
    for bar in range(7):
        lit = bar == 5
        top = (2 if lit else 5) * unit
        fill(rows, (1 + bar * 2) * unit + unit // 2, top, unit, size - 2 * unit - top, 2 if lit else 1)
    return png(rows, [INK, (0xC9, 0xD3, 0xDC), (0xFF, 0x7A, 0x2F)], bits=2)


def crowds_csv():
    lines = ["crowd,client,arrives,requests,silence,work"]
    for crowd in TILES:
        for i, (arrives, requests) in enumerate(clients_of(crowd, 48, 72)):
            lines.append(f"{crowd},{i + 1},{arrives},{len(requests)},"
                         f"{sum(r[0] for r in requests)},{sum(r[1] for r in requests)}")
    return "".join(line + "\r\n" for line in lines).encode()


def media():
    for model in MODELS:
        for crowd in TILES:
            tile = png(simulate(model, crowd, 48, 72), COLOURS, ALPHAS)
            yield f"gallery/tiles/{model}/{crowd}.png", tile
    yield "media/interleavings.bmp", poster()
    yield "media/icon-192.png", icon(192)
    yield "favicon.ico", ico([(16, icon(16)), (32, icon(32))])
    yield "data/crowds.csv", crowds_csv()
    yield "data/empty.txt", b""


def main():
    options = argparse.ArgumentParser(description="Make the media of the site.")
    options.add_argument("--out", type=Path, default=Path(__file__).resolve().parent.parent / "www",
                         help="the site's folder (default: www beside tools)")
    options.add_argument("--check", action="store_true", help="only compare; exit 1 if a file differs")
    chosen = options.parse_args()
    files = total = differing = 0
    for name, data in media():
        path = chosen.out / name
        files, total = files + 1, total + len(data)
        if not chosen.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        elif not path.is_file() or path.read_bytes() != data:
            differing += 1
            print(f"differs: {name}", file=sys.stderr)
    print(f"{files} files, {total:,} bytes" + (f", {differing} differ" if chosen.check else ""))
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
