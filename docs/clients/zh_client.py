#!/usr/bin/env python3
"""A client of the protocol between vehicle unit and block, ГОСТ 34005-2022, appendix Ж.

Written from the text of the appendix alone, with nothing but the standard library. It plays the
vehicle unit's processor against any block on a TCP port or a serial line and serves two ends:

* an example to start from, for whoever writes a vehicle unit;
* a judge: ``walk`` goes through framing, numbering, repetition, both check sums, the choice of the
  protocol and start-up, provokes every error of Ж.1.2.9 and compares the answers octet by octet.

    zh_client.py 127.0.0.1:9600 start              start-up, then the status
    zh_client.py 127.0.0.1:9600 walk               all checks; exit code 1 where one fails
    zh_client.py 127.0.0.1:9600 walk02             the checks of protocol '02' to the end, for a
                                                   block that is bound to no protocol yet
    zh_client.py 127.0.0.1:9600 soak 500           500 commands with repetition, for a bad line
    zh_client.py /dev/ttyUSB0 start                the same over a serial line (POSIX)

Where the text is silent, the reading taken here is marked READING.
"""

import os
import select
import socket
import sys
import time

# --- Ж.1.1: check sums ---------------------------------------------------------------------------


def reflected_crc(octets, polynomial, register):
    """A CRC that takes the least significant bit first and is not inverted at the end."""
    for octet in octets:
        register ^= octet
        for _ in range(8):
            register = register >> 1 ^ (polynomial if register & 1 else 0)
    return register


def crc16(octets):
    """CRC-A with the start value A56C. Its octets are sent as 6C A5: the low one first."""
    return reflected_crc(octets, 0x8408, 0xA56C).to_bytes(2, "little")


def crc32(octets):
    """JAMCRC with the start value A5A56C6C, sent as 6C 6C A5 A5: the low octet first."""
    return reflected_crc(octets, 0xEDB88320, 0xA5A56C6C).to_bytes(4, "little")


# --- Ж.1.1: blocks -------------------------------------------------------------------------------

MAX_DATA = 4096


def length(data):
    """Data_Length. READING: high octet first, as appendix Б has its numbers (Б.2.1.2)."""
    return len(data).to_bytes(2, "big")


def block02(data):
    """A block of protocol '02'. READING: STX, Data_Length, data, CRC16 over the last two."""
    summed = length(data) + data
    return b"\x02" + summed + crc16(summed)


def pcb(number, long_crc):
    """Table Ж.2: b8 number, b7 its inverse, b2 type of the CRC, b1 its inverse, the rest RFU."""
    return (0x80 if number else 0x40) | (0x02 if long_crc else 0x01)


def block04(number, data, long_crc=False):
    """A block of protocol '04': STX, PCB, Data_Length, data, CRC of all octets but STX."""
    summed = bytes([pcb(number, long_crc)]) + length(data) + data
    return b"\x04" + summed + (crc32 if long_crc else crc16)(summed)


class BadBlock(Exception):
    """Octets that are no right block (Ж.1.2.5)."""


def unpack(octets):
    """A right block as (protocol, number, long CRC, data); number is None in protocol '02'."""
    if octets[:1] == b"\x02":
        data = octets[3:-2]
        if octets != block02(data):
            raise BadBlock(octets.hex())
        return 2, None, False, data
    if octets[:1] == b"\x04" and len(octets) > 1:
        number, long_crc = octets[1] >> 7, bool(octets[1] & 2)
        data = octets[4 : -4 if long_crc else -2]
        if octets != block04(number, data, long_crc):
            raise BadBlock(octets.hex())
        return 4, number, long_crc, data
    raise BadBlock(octets.hex() or "silence")


def whole_length(octets):
    """How many octets the block that begins so will have; None while that is not known."""
    if octets[:1] == b"\x02" and len(octets) >= 3:
        return 3 + int.from_bytes(octets[1:3], "big") + 2
    if octets[:1] == b"\x04" and len(octets) >= 4:
        return 4 + int.from_bytes(octets[2:4], "big") + (4 if octets[1] & 2 else 2)
    return None


# --- the line ------------------------------------------------------------------------------------

# READING: the text gives no times. A response begins within 1 s; 0.2 s of silence end a bad one.
REPLY_TIME = 1.0
SILENCE = 0.2


class Line:
    """A TCP connection, whose opening is the block's power-up, or a serial line 115200 8N1, where
    that is DTR. A pair of pseudo-terminals has no DTR: there the block keeps its supply, and its
    protocol, until socat is started again."""

    def __init__(self, where):
        if "/" in where:
            import termios
            import tty

            self.socket = None
            self.handle = os.open(where, os.O_RDWR | os.O_NOCTTY)
            tty.setraw(self.handle)
            settings = termios.tcgetattr(self.handle)
            settings[4] = settings[5] = termios.B115200
            termios.tcsetattr(self.handle, termios.TCSANOW, settings)
            termios.tcflush(self.handle, termios.TCIOFLUSH)
        else:
            host, port = where.rsplit(":", 1)
            self.socket = socket.create_connection((host, int(port)), 10)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.handle = self.socket.fileno()

    def send(self, octets):
        while octets:
            octets = octets[os.write(self.handle, octets) :]

    def receive(self, patience=REPLY_TIME):
        """One block, or what came in its place until the line fell silent."""
        octets, until = b"", time.monotonic() + patience
        while whole_length(octets) is None or len(octets) < whole_length(octets):
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.handle], [], [], left)[0]:
                break
            piece = os.read(self.handle, 4096)
            if not piece:
                break
            octets += piece
            until = time.monotonic() + SILENCE
        return octets

    def exchange(self, octets, patience=REPLY_TIME):
        self.send(octets)
        return self.receive(patience)

    def close(self):
        if self.socket:
            self.socket.close()
        else:
            os.close(self.handle)


# --- Ж.1.2, Ж.2: the unit's side -----------------------------------------------------------------

STATUS, ACTIVATION, START_UP_END = 0x32, 0x33, 0x37

OK, TRANSPORT_ERROR, NOT_SUPPORTED, WRONG_LENGTH = 0x00, 0x13, 0x12, 0x16
NOT_READY, INTERNAL_ERROR, START_UP_ERROR = 0x75, 0xE1, 0xE3

REPETITIONS = 3


class NoContact(Exception):
    """The exchange failed after three repetitions: the block must be restarted (Ж.1.2.8)."""


class Unit:
    """The vehicle unit's processor: numbers its blocks, repeats them, chooses the protocol."""

    def __init__(self, line):
        self.line = line
        self.protocol, self.long_crc, self.number = 2, False, 0  # Ж.2.2 а, Ж.1.2.1
        self.sent = self.accepted = None

    def choose(self, protocol, long_crc=False):
        """Ж.2.2 в: the unit chooses by the first block that it sends by the protocol."""
        self.protocol, self.long_crc, self.number = protocol, long_crc, 0

    def block(self, message):
        if self.protocol == 2:
            return block02(message)
        return block04(self.number, message, self.long_crc)

    def command(self, code, data=b""):
        """Sends a command until its response is accepted; gives (SB, data) of table Ж.4."""
        self.sent = self.block(bytes([code]) + data)
        for _ in range(1 + REPETITIONS):
            response = self.line.exchange(self.sent)
            if self.is_accepted(response):
                self.accepted = response
                self.number ^= self.protocol == 4
                message = unpack(response)[3]
                return message[0], message[1:]
        raise NoContact(self.sent.hex())

    def is_accepted(self, response):
        """Ж.1.2.5: STX, number, check sum and length are right. A message has at least SB."""
        try:
            protocol, number, long_crc, message = unpack(response)
        except BadBlock:
            return False
        own_number = self.number if self.protocol == 4 else None
        right = (protocol, number, long_crc) == (self.protocol, own_number, self.long_crc)
        return right and len(message) > 0

    def patient(self, code, data=b""):
        """Repeats a command that asks for it, in the next block (Ж.1.2.8, note; Ж.5)."""
        for _ in range(50):
            sb, answer = self.command(code, data)
            if sb not in (NOT_READY, INTERNAL_ERROR, TRANSPORT_ERROR):
                return sb, answer
            time.sleep(0.1)
        return sb, answer

    def start_up(self, protocol=4, long_crc=False):
        """Ж.2.2, note: 32 and 33 by protocol '02', then 37 by the protocol chosen.

        READING: the data of 37 are the STX of the protocol and the type of its CRC.
        """
        self.patient(STATUS)
        self.patient(ACTIVATION)
        self.choose(protocol, long_crc)
        return self.patient(START_UP_END, bytes([protocol, long_crc]))[0]


# --- the walk ------------------------------------------------------------------------------------


class Walk:
    """Checks, one after another; what is expected is derived from the text each time."""

    def __init__(self, where):
        self.where = where
        self.failed = 0

    def check(self, what, expected, got):
        good = expected == got
        self.failed += not good
        print(("ok    " if good else "FAIL  ") + what, flush=True)
        if not good:
            print("      expected %s\n      got      %s" % (shown(expected), shown(got)), flush=True)

    def power_up(self):
        return Unit(Line(self.where))

    def all(self):
        self.check_sums()
        self.first_block()
        self.start_up_order()
        for long_crc in (False, True):
            self.protocol_04_at_once(long_crc)
            self.errors_of_04(long_crc)
        self.answers_that_are_errors()

    def check_sums(self):
        """Ж.1.1: the CRC of no octets is the sequence that the text prints."""
        self.check("CRC16 of nothing is 6C A5", bytes.fromhex("6CA5"), crc16(b""))
        self.check("CRC32 of nothing is 6C 6C A5 A5", bytes.fromhex("6C6CA5A5"), crc32(b""))

    def first_block(self):
        """Ж.2.2 д: a first block that is not accepted is answered by '02' with SB 13."""
        status = bytes([STATUS])
        bad = {
            "garbage": b"\x55\xaa\x55",
            "'02' with a wrong CRC": spoilt(block02(status), -1),
            "'02' with a wrong L": b"\x02\x00\x02" + block02(status)[3:],
            "'04' with a wrong PCB": spoilt(block04(0, status), 1, 0x80),
            "'04' with a wrong CRC": spoilt(block04(0, status), -1),
            "'04' with a wrong L": b"\x04\x41\x00\x09" + block04(0, status)[4:],
            "'04' with half a block": block04(0, status)[:3],
        }
        for what, octets in bad.items():
            unit = self.power_up()
            answer = unit.line.exchange(octets)
            self.check("first block, " + what, block02(bytes([TRANSPORT_ERROR])), answer)
            unit.choose(4)
            self.check("  then the right one is accepted", OK, unit.command(STATUS)[0])
            unit.line.close()

    def start_up_order(self):
        """Ж.2.2 а, note; Ж.5, E3: '02' first, only commands 3x before 37."""
        unit = self.power_up()
        sb, _ = unit.command(STATUS)
        self.check("32 by protocol '02' after power-up", OK, sb)
        self.check("33 by protocol '02'", OK, unit.patient(ACTIVATION)[0])
        self.check("52 before 37 is refused with E3", START_UP_ERROR, unit.patient(0x52)[0])
        unit.choose(4)
        self.check("37 by protocol '04'", OK, unit.command(START_UP_END, b"\x04\x00")[0])
        self.check("  its response has N = 0", block04(0, b"\x00"), unit.accepted)
        self.check("52 after 37 is carried out", OK, unit.command(0x52)[0])
        unit.line.close()
        unit = self.power_up()
        self.check("after the next power-up it is '02' again", OK, unit.command(STATUS)[0])
        self.check("  and 52 is E3 again", START_UP_ERROR, unit.patient(0x52)[0])
        unit.line.close()

    def protocol_04_at_once(self, long_crc):
        """Ж.2.2 б, в: the first block by '04' initialises it, with its type of CRC."""
        unit = self.power_up()
        unit.choose(4, long_crc)
        name = "CRC32" if long_crc else "CRC16"
        self.check(name + ": '04' from the first block", OK, unit.patient(ACTIVATION)[0])
        sb = unit.patient(START_UP_END, bytes([4, long_crc]))[0]
        self.check(name + ": start-up ends with 37", OK, sb)
        unit.line.close()

    def errors_of_04(self, long_crc):
        """Ж.1.2.4, Ж.1.2.9: what is not accepted is answered with the last response again."""
        name = "CRC32: " if long_crc else "CRC16: "
        unit = self.power_up()
        self.check(name + "start-up, 37 by '04'", OK, unit.start_up(4, long_crc))
        unit.command(STATUS)
        number, message = unit.number, bytes([STATUS])
        good = block04(number, message, long_crc)
        other = block04(number, message, not long_crc)
        bad = {
            "example 1, PCB: number equals its inverse": spoilt(good, 1, 0x40),
            "example 1, PCB: type of CRC equals its inverse": spoilt(good, 1, 0x01),
            "example 1, L greater than the data": good[:2] + b"\x00\x05" + good[4:],
            "example 1, L smaller than the data": good[:2] + b"\x00\x00" + good[4:],
            "example 1, CRC": spoilt(good, -1),
            "example 2, the last block again (wrong N)": unit.sent,
            "example 3, a block of protocol '02'": block02(message),
            "example 3, no known protocol": b"\xf0\x0d",
            "silence after half a block": good[: len(good) // 2],
            "L of 4097": good[:2] + b"\x10\x01" + bytes(4097) + good[-2:],
            "another type of CRC (Ж.2.2 г)": other,
        }
        for what, octets in bad.items():
            answer = unit.line.exchange(octets)
            self.check(name + what, unit.accepted, answer)
        time.sleep(1.2)  # The status tells the time: carried out again it would tell another.
        self.check(name + "repeated block is not carried out again", unit.accepted,
                   unit.line.exchange(unit.sent))
        self.check(name + "then the right block is accepted", OK, unit.command(STATUS)[0])
        self.check(name + "  with its number", number, unpack(unit.accepted)[1])
        self.check(name + "  and the number alternates", (OK, 1 - number),
                   (unit.command(STATUS)[0], unpack(unit.accepted)[1]))
        self.in_pieces(unit, name)
        unit.line.close()

    def in_pieces(self, unit, name):
        for octet in unit.block(bytes([STATUS])):
            unit.line.send(bytes([octet]))
        self.check(name + "a block octet by octet", True, unit.is_accepted(unit.line.receive()))
        unit.number ^= 1

    def answers_that_are_errors(self):
        """Ж.5 and the note of Ж.1.2.8: an error code is an accepted response with its number."""
        unit = self.power_up()
        unit.start_up()
        for what, code, data, sb in (
            ("unknown command FE", 0xFE, b"", NOT_SUPPORTED),
            ("message of 4096 octets", 0xFE, bytes(MAX_DATA - 1), NOT_SUPPORTED),
            ("32 with data", STATUS, b"\x00", WRONG_LENGTH),
        ):
            expected = block04(unit.number, bytes([sb]))
            unit.command(code, data)
            self.check("%s is answered %02X" % (what, sb), expected, unit.accepted)
        sent = unit.line.exchange(unit.block(b""))
        self.check("message without CMD is answered 16",
                   block04(unit.number, bytes([WRONG_LENGTH])), sent)
        unit.line.close()
        unit = self.power_up()
        sb = unit.start_up(2)
        self.check("37 for '02' at a block activated by '04' is E3", START_UP_ERROR, sb)
        unit.line.close()

    def protocol_02_to_the_end(self):
        """Ж.2.2, Ж.5: a block bound to no protocol yet, with which '02' is confirmed."""
        unit = self.power_up()
        self.check("37 by '02'", OK, unit.start_up(2))
        self.check("  its response, octet by octet", block02(b"\x00"), unit.accepted)
        error = block02(bytes([TRANSPORT_ERROR]))
        status = block02(bytes([STATUS]))
        for what, octets in {
            "wrong CRC": spoilt(status, -1),
            "wrong L": b"\x02\x00\x07" + status[3:],
            "garbage": b"\xff\xff\xff",
            "half a block": status[:2],
            "a block of '04' (Ж.2.2 г)": block04(0, bytes([STATUS])),
            "no CMD": block02(b""),
        }.items():
            self.check("'02', " + what + " is answered 13", error, unit.line.exchange(octets))
        self.check("'02' goes on", OK, unit.command(STATUS)[0])
        unit.line.close()

    def soak(self, count):
        """Many commands over a line that may be bad; gives how often the block was restarted."""
        restarts, unit = -1, None
        for done in range(count):
            while True:
                try:
                    if unit is None:
                        restarts += 1
                        unit = self.power_up()
                        unit.choose(4, True)
                        unit.patient(ACTIVATION)
                        unit.patient(START_UP_END, b"\x04\x01")
                    sb, _ = unit.command(STATUS)
                    break
                except NoContact:
                    unit.line.close()
                    unit = None
            if sb != OK:
                self.check("command %d" % done, OK, sb)
        unit.line.close()
        return restarts


def spoilt(octets, at, mask=0x01):
    """The octets with a bit turned round."""
    changed = bytearray(octets)
    changed[at] ^= mask
    return bytes(changed)


def shown(value):
    return value.hex(" ") if isinstance(value, bytes) else str(value)


def main(words):
    if len(words) < 2 or words[1] not in ("start", "walk", "walk02", "soak"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    where, what = words[0], words[1]
    walk = Walk(where)
    if what == "start":
        unit = walk.power_up()
        print("37: SB %02X" % unit.start_up())
        sb, data = unit.command(STATUS)
        print("32: SB %02X, %s" % (sb, data.hex(" ")))
        unit.line.close()
    elif what == "walk":
        walk.all()
    elif what == "walk02":
        walk.protocol_02_to_the_end()
    else:
        count = int(words[2]) if len(words) > 2 else 500
        print("%d commands, %d restarts of the block" % (count, walk.soak(count)))
    print("%d checks failed" % walk.failed)
    return 1 if walk.failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except NoContact as unanswered:
        sys.exit(
            "no right answer to %s: is the block there, and was its supply cut since the last"
            " session? Without that it keeps its protocol (Ж.2.2)" % unanswered
        )
    except OSError as broken:
        sys.exit("%s: %s" % (sys.argv[1], broken))
