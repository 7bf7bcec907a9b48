#!/usr/bin/env python3
"""A client of the remote control of ``tachotwin panel``, docs/remote-control.md.

One file, nothing but the standard library, Python 3.8 or later: copy it beside your tests. A
program can do with it what a hand does at the device, look inside, and move time.

    with launch() as panel:                      # starts ./tachotwin panel on a free port
        panel.ignition(True)
        panel.push(1, "driver")
        panel.wait_until(lambda state: state["unit"]["pinWanted"] == 1)
        panel.key("1", "2", "3", "4", "ok")

With time standing (``pause``), which ``step``, ``step_until`` and ``orders`` alone move, a test is
the same each time, to the octet. In pytest, ``from tachotwin_panel import bench, panel`` gives two
fixtures: ``panel``, one process for all tests, and ``bench``, the same panel with a fresh bench
whose time stands. They take a panel that runs already by its address in ``TACHOTWIN_PANEL``, or
start the command that ``TACHOTWIN_COMMAND`` names.

    tachotwin_panel.py http://127.0.0.1:8034 state            the state as JSON
    tachotwin_panel.py http://127.0.0.1:8034 orders 'drive 60 for 10m' 'print card1'
                                                 carries orders out as fast as the machine can;
                                                 exit code 1 where one could not be
    tachotwin_panel.py http://127.0.0.1:8034 trace            what crossed the seams, a line each
"""

import base64
import collections
import contextlib
import hashlib
import http.client
import json
import os
import queue
import re
import shlex
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

PIN = "1234"
"""The PIN of all cards of a bench."""


class PanelError(Exception):
    """What was not done. ``status`` is that of HTTP, 0 where the panel did not answer or what was
    awaited did not come; ``line`` is the wrong one of several, from 1, or None."""

    def __init__(self, status, text, line=None):
        super().__init__(status, text, line)
        self.status, self.text, self.line = status, text, line

    def __str__(self):
        where = "" if self.line is None else "line %d: " % self.line
        return where + self.text + (" (%d)" % self.status if self.status else "")


# --- the panel -----------------------------------------------------------------------------------


class Panel:
    """A panel that runs, by the address that it said when it began."""

    def __init__(self, address="http://127.0.0.1:8034", patience=120.0):
        found = re.fullmatch(r"http://([^/:]+):(\d+)/?", address)
        if not found:
            raise PanelError(0, "%s: give an address such as http://127.0.0.1:8034" % address)
        self.address = address.rstrip("/")
        self.host, self.port = found.group(1), int(found.group(2))
        self.patience = patience

    # --- requests ---

    def ask(self, method, path, body=None, **query):
        """The octets of the answer to any request; parameters that are None are left out."""
        told = {name: value for name, value in query.items() if value is not None}
        target = path + ("?" + urllib.parse.urlencode(told) if told else "")
        connection = http.client.HTTPConnection(self.host, self.port, timeout=self.patience)
        try:
            connection.request(method, target, body)
            answer = connection.getresponse()
            octets = answer.read()
        except (OSError, http.client.HTTPException) as broken:
            text = "%s: %s" % (self.address, broken or type(broken).__name__)
            raise PanelError(0, text) from broken
        finally:
            connection.close()
        if answer.status >= 400:
            raise refusal(answer.status, octets)
        return octets

    def get(self, path, **query):
        """The answer to a GET, read as JSON."""
        return json.loads(self.ask("GET", path, **query).decode())

    def post(self, path, body, **query):
        """The answer to a POST of text, or of what becomes JSON, read as JSON."""
        text = body if isinstance(body, str) else json.dumps(body)
        return json.loads(self.ask("POST", path, text.encode(), **query).decode())

    # --- the state ---

    def state(self):
        """The state as it is now."""
        return self.get("/api/state")

    def screen(self):
        """Both lines of the display, 24 signs each."""
        return self.state()["display"]["lines"]

    def live(self, timeout=None):
        """The state now and whenever it changes: iterate, and close it (``with``).

        timeout: seconds without a state after which PanelError is raised; None never."""
        return Live(self, timeout)

    def wait_until(self, predicate, timeout=30.0):
        """The first state for which ``predicate(state)`` holds, while time goes on by itself."""
        end = time.monotonic() + timeout
        with self.live() as states:
            while True:
                state = states.next_state(end)
                if predicate(state):
                    return state

    # --- controls: at once, as a hand does ---

    def controls(self, *lines):
        """Does controls at this moment, all or none; gives the moment."""
        return self.post("/api/controls", "\n".join(lines))["at"]

    def key(self, *names):
        """Presses up, down, ok, back, 0…9, eject1, eject2."""
        return self.controls(" ".join(("key",) + names))

    def pin(self, digits=PIN):
        """Types a PIN and OK."""
        return self.key(*(list(digits) + ["ok"]))

    def push(self, slot, card):
        """Pushes a card in: driver, driver2, control, workshop, company, company2, service."""
        return self.controls("push %d %s" % (slot, card))

    def pull(self, slot):
        """Tears the card out."""
        return self.controls("pull %d" % slot)

    def ignition(self, on):
        """Turns the ignition on or off."""
        return self.controls("ignition on" if on else "ignition off")

    def drive(self, kmh):
        """Accelerates or brakes to a speed, 0…220."""
        return self.controls("drive %d" % kmh if kmh else "stop")

    def play_track(self, on=True):
        """Drives as the track's times tell, or no longer."""
        return self.controls("track play" if on else "track off")

    def fault(self, name, value=None, lasts=None):
        """Brings a fault about, "off" as value takes it away; lasts such as "30s"."""
        words = ["fault", name]
        words += [] if value is None else [str(value)]
        words += [] if lasts is None else ["for", lasts]
        return self.controls(" ".join(words))

    # --- orders: each when the display is ready ---

    def orders(self, *lines, fast=True):
        """Gives orders as in ``tachotwin cab``.

        fast: time runs until all are done; gives {"at", "missed", "said"}. Otherwise they wait
        their turn while time goes on, and the state tells when they are done."""
        return self.post("/api/orders", "\n".join(lines), fast="true" if fast else None)

    # --- time ---

    def time(self, **change):
        """One of speed, paused, step, jump, rewind; gives the moment."""
        return self.post("/api/time", change)["at"]

    def speed(self, speed):
        """Simulated seconds in a second, 1…10000."""
        return self.time(speed=speed)

    def pause(self):
        """Time stands."""
        return self.time(paused=True)

    def resume(self):
        """Time goes on."""
        return self.time(paused=False)

    def step(self, length):
        """Lets a time pass at once, such as "120ms", "30s", "15m", "2h", "3d"."""
        return self.time(step=length)

    def step_until(self, predicate, step="1s", most=600):
        """Steps until ``predicate(state)`` holds; gives that state."""
        for _ in range(most + 1):
            state = self.state()
            if predicate(state):
                return state
            self.step(step)
        raise PanelError(0, "did not come within %d steps of %s" % (most, step))

    def jump(self):
        """Lets time pass to the next warning, change of activity, print or card."""
        return self.time(jump=True)

    def rewind(self, moment):
        """Goes back to a moment; nothing has been done at it or after it, and time stands."""
        return self.time(rewind=moment)

    # --- the bench ---

    def new_bench(self, **settings):
        """Another bench: seed, profile, variant, start, each optional. Its time goes on."""
        return self.post("/api/bench/new", settings)["at"]

    def fresh_bench(self, seed=1, profile="gost-34005-2022", variant="online",
                    start="2026-03-02T05:00:00Z"):
        """A new bench that stands at its first moment, whatever was there before."""
        self.new_bench(seed=seed, profile=profile, variant=variant, start=start)
        return self.rewind(start)

    def save(self):
        """The bench as the octets of a file."""
        return self.ask("GET", "/api/bench")

    def restore(self, octets):
        """The bench as it was kept in such a file; time stands."""
        return json.loads(self.ask("PUT", "/api/bench", octets).decode())["at"]

    def load_track(self, octets, name="track.gpx"):
        """Puts the vehicle at the first point of a GPX file."""
        return json.loads(self.ask("PUT", "/api/track", octets, name=name).decode())["at"]

    # --- looking inside ---

    def printouts(self, after=None):
        """Number, moment, title and lines of what was printed; only later ones than ``after``."""
        return self.get("/api/printouts", after=after)

    def strip(self, number, kind="txt"):
        """A strip as text ("txt") or as the octets of a "png" or "pdf"."""
        octets = self.ask("GET", "/api/printouts/%d.%s" % (number, kind))
        return octets.decode() if kind == "txt" else octets

    def reverse(self):
        """The reverse of the paper, PNG."""
        return self.ask("GET", "/api/printouts/reverse.png")

    def files(self):
        """Name, length and moment of what was written to the medium."""
        return self.get("/api/files")

    def file(self, name):
        """The octets of such a file."""
        return self.ask("GET", "/api/files/" + quoted(name))

    def documents(self):
        """The documents of appendix Г that the server received."""
        return self.get("/api/documents")

    def document(self, number):
        """One of them with its attributes and signatures."""
        return self.get("/api/documents/%d" % number)

    def card(self, name):
        """What a card holds."""
        return self.get("/api/cards/" + quoted(name))

    def archive(self, kind=None, limit=None):
        """The last records of the block's archive, newest first."""
        return self.get("/api/archive", kind=kind, limit=limit)

    def timeline(self, day=None):
        """The activities of a day, such as "2026-03-02", by slots."""
        return self.get("/api/timeline", day=day)

    def track(self):
        """Name, length and points of the track."""
        return self.get("/api/track")

    def trace(self, after=None, seams=(), text=None, limit=None):
        """{"last", "events"}: what crossed the seams, oldest first."""
        return self.get("/api/trace", after=after, seam=",".join(seams) or None, text=text,
                        limit=limit)

    def trace_json(self):
        """All events that are kept, as ``trace`` gives them."""
        return self.get("/api/trace.json")

    def trace_pcapng(self):
        """Them as the octets of a capture."""
        return self.ask("GET", "/api/trace.pcapng")


def quoted(name):
    return urllib.parse.quote(name, safe="")


def refusal(status, octets):
    """The error of an answer, which need not be of the panel."""
    try:
        told = json.loads(octets.decode())
        return PanelError(status, told["error"], told.get("line"))
    except (ValueError, KeyError, TypeError):
        return PanelError(status, octets.decode(errors="replace").strip())


# --- the WebSocket, RFC 6455 ---------------------------------------------------------------------

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # 1.3
CONTINUATION, TEXT, CLOSE, PING = 0x0, 0x1, 0x8, 0x9  # 5.2


class Live:
    """The WebSocket of a panel: an iterator of states that takes controls too."""

    def __init__(self, panel, timeout=None):
        self.timeout = timeout
        self.octets = bytearray()
        self.states = collections.deque()
        self.id = 0
        self.open = True
        try:
            self.socket = socket.create_connection((panel.host, panel.port), panel.patience)
        except OSError as broken:
            raise PanelError(0, "%s: %s" % (panel.address, broken)) from broken
        try:
            self._shake_hands(panel)
        except BaseException:
            self.socket.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        if not self.open:
            raise StopIteration
        try:
            return self.next_state(self._end())
        except PanelError:
            if self.open:
                raise
            raise StopIteration from None

    def next_state(self, end=None):
        """The next state; PanelError where none comes until ``end`` of time.monotonic()."""
        while not self.states:
            self._take(self._message(end))
        return self.states.popleft()

    def control(self, line):
        """Does a control; returns when it has been done."""
        self.id += 1
        self._send(TEXT, json.dumps({"id": self.id, "control": line}).encode())
        end = self._end()
        while True:
            message = self._message(end)
            if message.get("answer") != self.id:
                self._take(message)
            elif "error" in message:
                raise PanelError(400, message["error"])
            else:
                return

    def close(self):
        """Says good-bye, which ends the iteration."""
        if self.open:
            self.open = False
            with contextlib.suppress(OSError):
                self._send(CLOSE, struct.pack(">H", 1000))
        self.socket.close()

    def _end(self):
        return None if self.timeout is None else time.monotonic() + self.timeout

    def _take(self, message):
        if "state" in message:
            self.states.append(message["state"])

    def _shake_hands(self, panel):
        """4.1: the request, and what proves that the other side has understood it."""
        key = base64.b64encode(os.urandom(16))
        self.socket.sendall(
            b"GET /api/live HTTP/1.1\r\nHost: %s:%d\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: %s\r\n\r\n"
            % (panel.host.encode(), panel.port, key)
        )
        end = time.monotonic() + panel.patience
        while b"\r\n\r\n" not in self.octets:
            self._fill(end)
        head, _, rest = bytes(self.octets).partition(b"\r\n\r\n")
        self.octets = bytearray(rest)
        status, *lines = head.decode("latin-1").split("\r\n")
        if status.split()[1] != "101":
            raise PanelError(int(status.split()[1]), "no WebSocket: " + status)
        headers = dict(line.lower().split(": ", 1) for line in lines)
        proof = base64.b64encode(hashlib.sha1(key + GUID).digest()).decode()
        if headers.get("sec-websocket-accept") != proof.lower():
            raise PanelError(0, "no WebSocket: its proof is wrong")

    def _message(self, end):
        """The next message of text; pings are answered, a message in pieces is put together."""
        message = b""
        while True:
            last, kind, data = self._frame(end)
            if kind == PING:
                self._send(0xA, data)
            elif kind == CLOSE:
                self.close()
                raise PanelError(0, "the panel has ended the connection")
            elif kind in (TEXT, CONTINUATION):
                message += data
                if last:
                    return json.loads(message.decode())

    def _frame(self, end):
        """5.2: the next frame as (whether it is the last of its message, opcode, data)."""
        head = self._peek(2, end)
        size, begin = head[1] & 0x7F, 2
        if size == 126:
            size, begin = struct.unpack(">H", self._peek(4, end)[2:])[0], 4
        elif size == 127:
            size, begin = struct.unpack(">Q", self._peek(10, end)[2:])[0], 10
        frame = self._peek(begin + size, end)
        del self.octets[: begin + size]
        return bool(frame[0] & 0x80), frame[0] & 0x0F, frame[begin:]

    def _peek(self, count, end):
        """The first octets that have come; they stay, so that a timeout loses nothing."""
        while len(self.octets) < count:
            self._fill(end)
        return bytes(self.octets[:count])

    def _fill(self, end):
        left = None if end is None else end - time.monotonic()
        if left is not None and left <= 0:
            raise PanelError(0, "what was awaited did not come in time")
        try:
            self.socket.settimeout(left)
            piece = self.socket.recv(65536)
        except socket.timeout:
            raise PanelError(0, "what was awaited did not come in time") from None
        except OSError as broken:
            self.open = False
            raise PanelError(0, "the connection broke: %s" % broken) from broken
        if not piece:
            self.open = False
            raise PanelError(0, "the panel has ended the connection")
        self.octets += piece

    def _send(self, kind, data):
        """5.1, 5.3: a client masks what it sends."""
        mask = os.urandom(4)
        size = bytes([0x80 | len(data)]) if len(data) < 126 else struct.pack(">BH", 0xFE, len(data))
        masked = bytes(octet ^ mask[i % 4] for i, octet in enumerate(data))
        self.socket.sendall(bytes([0x80 | kind]) + size + mask + masked)


# --- a process of its own ------------------------------------------------------------------------


class Launched(Panel):
    """A panel in a process that ends with it: close it, or use it by ``with``."""

    def __init__(self, command, options, patience):
        self.folder = tempfile.TemporaryDirectory()
        options.setdefault("bench", os.path.join(self.folder.name, "bench.json"))
        options.setdefault("port", 0)
        words = list(command) + ["panel", "--no-browser"] + option_words(options)
        try:
            self.process = subprocess.Popen(
                words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
            )
        except OSError as broken:
            self.folder.cleanup()
            raise PanelError(0, "%s: %s" % (words[0], broken)) from broken
        try:
            super().__init__(self._said_address(patience))
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.close()

    def close(self):
        """Ends it as Ctrl+C does, then as one must."""
        for end in (lambda: self.process.send_signal(signal.SIGINT), self.process.terminate,
                    self.process.kill):
            if self.process.poll() is None:
                with contextlib.suppress(subprocess.TimeoutExpired, ValueError, OSError):
                    end()
                    self.process.wait(10)
        self.process.wait()
        self.folder.cleanup()

    def _said_address(self, patience):
        """Reads what it says, to its end, so that it never waits for a reader."""
        said = queue.Queue()
        threading.Thread(target=self._read, args=(said,), daemon=True).start()
        lines, end = [], time.monotonic() + patience
        while True:
            try:
                line = said.get(timeout=max(0, end - time.monotonic()))
            except queue.Empty:
                text = "no panel after %d s: %s" % (patience, " / ".join(lines))
                raise PanelError(0, text) from None
            if line is None:
                raise PanelError(0, "no panel: " + " / ".join(lines))
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            if found:
                return found.group()
            lines.append(line.strip())

    def _read(self, said):
        with self.process.stdout as lines:
            for line in lines:
                said.put(line.decode(errors="replace"))
        said.put(None)


def option_words(options):
    """``speed=60, new=True`` → ``--speed 60 --new``."""
    words = []
    for name, value in options.items():
        words.append("--" + name.replace("_", "-"))
        words += [] if value is True else [str(value)]
    return words


def launch(command=("./tachotwin",), patience=600.0, **options):
    """Starts a panel on a free port with a bench in a temporary folder; ``with launch() as panel``.

    options: those of ``tachotwin panel``, such as seed=7, profile="order-36", speed=60. The first
    start in the sources builds, hence the patience in seconds."""
    return Launched(command, options, patience)


@contextlib.contextmanager
def served():
    """The panel at TACHOTWIN_PANEL, or one that TACHOTWIN_COMMAND (./tachotwin) starts."""
    address = os.environ.get("TACHOTWIN_PANEL")
    if address:
        yield Panel(address)
    else:
        with launch(shlex.split(os.environ.get("TACHOTWIN_COMMAND", "./tachotwin"))) as panel:
            yield panel


# --- pytest --------------------------------------------------------------------------------------

try:
    import pytest
except ImportError:
    pytest = None

if pytest:

    @pytest.fixture(scope="session", name="panel")
    def panel_fixture():
        """One panel for all tests."""
        with served() as one:
            yield one

    @pytest.fixture(name="bench")
    def bench_fixture(panel):
        """The panel with a fresh bench; its time stands."""
        panel.fresh_bench()
        return panel

    panel, bench = panel_fixture, bench_fixture


# --- the command line ----------------------------------------------------------------------------


def shown(event):
    """An event of the trace as a line."""
    parts = (event["at"], event["seam"], event["from"], "→", event["to"], event["name"])
    return " ".join(parts) + "".join(
        "; %s %s" % (field["name"], field["value"]) for field in event["fields"]
    )


def main(words):
    if len(words) < 2 or words[1] not in ("state", "orders", "trace"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    panel, what = Panel(words[0]), words[1]
    if what == "state":
        print(json.dumps(panel.state(), ensure_ascii=False, indent=2))
    elif what == "trace":
        for event in panel.trace()["events"]:
            print(shown(event))
    else:
        answer = panel.orders(*words[2:])
        print("\n".join([answer["at"]] + answer["said"]))
        for line in answer["missed"]:
            print("not done: " + line, file=sys.stderr)
        return 1 if answer["missed"] else 0
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except PanelError as refused:
        sys.exit(str(refused))
