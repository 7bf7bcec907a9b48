#!/usr/bin/env python3
"""Reads downloads as a reader of first-generation European files does (Annex 1B, appendices 1, 2 and 7).

Standard library only, nothing of tachotwin: the layouts below are written from the European annex. What the
Russian standard adds is stepped over where it has a length and named where it makes a record longer.

    european_reader.py FILE.ddd        the content as JSON; exit code 1 where the file is not as Europe has it

Of a card: every elementary file of a driver's card; files of the ranges C2xx are national and stepped over.
Of a vehicle unit: records 01 overview, 03 events and faults, 04 speed, 05 technical data as in Europe. Record 02
has 16 octets more in each card record (coordinates of insertion and withdrawal, table Б.26), record 81 is a
certificate of unknown length and ends the file.
"""
import json
import sys
from datetime import datetime, timezone

SIGNATURE = 128


class Wrong(Exception):
    pass


class Octets:
    def __init__(self, data, at=0, end=None):
        self.data, self.at, self.end = data, at, len(data) if end is None else end

    def take(self, count):
        if self.at + count > self.end:
            raise Wrong(f"octet {self.at}: {count} octets wanted, {self.end - self.at} left")
        self.at += count
        return self.data[self.at - count:self.at]

    def number(self, count):
        return int.from_bytes(self.take(count), "big")

    def time(self):
        seconds = self.number(4)
        return None if seconds in (0, 0xFFFFFFFF) else datetime.fromtimestamp(seconds, timezone.utc).isoformat()

    def ia5(self, count):
        return self.take(count).decode("latin-1").rstrip(" \0\xff")

    def paged(self, count):
        page = self.number(1)
        text = self.take(count - 1)
        if page > 16:
            raise Wrong(f"octet {self.at - count}: code page {page}")
        return text.decode(f"iso8859-{page or 1}", "replace").rstrip(" \0")

    def plate(self):
        return {"nation": self.number(1), "number": self.paged(14)}

    def card(self):
        return {"type": self.number(1), "nation": self.number(1), "number": self.ia5(16)}

    def list(self, width, one):
        return [one() for _ in range(self.number(width))]

    def rest(self):
        return self.end - self.at


# ---- vehicle unit: Annex 1B, appendix 7, 2.2.6; appendix 1 -------------------------------------------------

def overview(o):
    certificates = o.take(194 + 194)
    return {
        "certificates": "none" if certificates == bytes(388) else "present",
        "vin": o.ia5(17), "plate": o.plate(), "now": o.time(), "from": o.time(), "to": o.time(),
        "slots": o.number(1),
        "lastDownload": {"at": o.time(), "card": o.card(), "company": o.paged(36)},
        "locks": o.list(1, lambda: {"in": o.time(), "out": o.time(), "company": o.paged(36),
                                    "address": o.paged(36), "card": o.card()}),
        "controls": o.list(1, lambda: {"type": o.number(1), "at": o.time(), "card": o.card(),
                                       "from": o.time(), "to": o.time()}),
    }


def activities(o):
    def use():
        one = {"surname": o.paged(36), "firstNames": o.paged(36), "card": o.card(), "expiry": o.time(),
               "inserted": o.time()}
        o.take(8)
        one.update(odometerIn=o.number(3), slot=o.number(1), withdrawn=o.time())
        o.take(8)
        one.update(odometerOut=o.number(3), before=o.plate(), beforeAt=o.time(), manual=o.number(1))
        return one

    return {"day": o.time(), "odometer": o.number(3), "cards": o.list(2, use),
            "changes": o.list(2, lambda: change(o.number(2))), "places": o.list(1, lambda: o.take(28)),
            "conditions": o.list(2, lambda: {"at": o.time(), "type": o.number(1)})}


def change(word):
    return {"slot": word >> 15, "crew": word >> 14 & 1, "out": word >> 13 & 1, "activity": word >> 11 & 3,
            "minute": word & 0x7FF}


def events(o):
    def fault():
        return {"type": o.number(1), "purpose": o.number(1), "from": o.time(), "to": o.time(),
                "cards": [o.card() for _ in range(4)]}

    return {
        "faults": o.list(1, fault),
        "events": o.list(1, lambda: {**fault(), "similar": o.number(1)}),
        "control": {"last": o.time(), "first": o.time(), "since": o.number(1)},
        "overspeed": o.list(1, lambda: {"type": o.number(1), "purpose": o.number(1), "from": o.time(),
                                        "to": o.time(), "greatest": o.number(1), "mean": o.number(1),
                                        "card": o.card(), "similar": o.number(1)}),
        "clock": o.list(1, lambda: {"old": o.time(), "new": o.time(), "workshop": o.paged(36),
                                    "address": o.paged(36), "card": o.card()}),
    }


def speed(o):
    blocks = o.list(2, lambda: {"from": o.time(), "speeds": list(o.take(60))})
    return {"minutes": len(blocks), "blocks": blocks}


def technical(o):
    out = {"maker": o.paged(36), "address": o.paged(36), "part": o.ia5(16), "serial": o.take(8).hex(),
           "software": o.ia5(4), "softwareDate": o.time(), "made": o.time(), "approval": o.ia5(8)}
    out["sensor"] = {"serial": o.take(8).hex(), "approval": o.ia5(8), "paired": o.time()}
    out["calibrations"] = o.list(1, lambda: {
        "purpose": o.number(1), "workshop": o.paged(36), "address": o.paged(36), "card": o.card(),
        "cardExpiry": o.time(), "vin": o.ia5(17), "plate": o.plate(), "w": o.number(2), "k": o.number(2),
        "l": o.number(2), "tyres": o.ia5(15), "limit": o.number(1), "odometerBefore": o.number(3),
        "odometer": o.number(3), "timeBefore": o.time(), "time": o.time(), "next": o.time()})
    return out


RECORDS = {1: ("overview", overview), 2: ("activities", activities), 3: ("events", events), 4: ("speed", speed),
           5: ("technical", technical)}


def unit(data):
    o, out = Octets(data), {"kind": "vehicle unit"}
    while o.rest():
        if o.number(1) != 0x76:
            raise Wrong(f"octet {o.at - 1}: no record begins here")
        record = o.number(1)
        if record == 0x81:
            out["certificate"] = o.rest()
            o.take(o.rest())
        elif record in RECORDS:
            name, read = RECORDS[record]
            out.setdefault(name, []).append(read(o))
            o.take(SIGNATURE)
        else:
            raise Wrong(f"octet {o.at - 1}: record {record:02X}")
    return out


# ---- driver's card: Annex 1B, appendices 1 and 2 -----------------------------------------------------------

def application(o):
    return {"type": o.number(1), "structure": o.number(2), "eventsPerType": o.number(1),
            "faultsPerType": o.number(1), "activityOctets": o.number(2), "vehicles": o.number(2),
            "places": o.number(1)}


def identification(o):
    return {"nation": o.number(1), "number": o.ia5(16), "authority": o.paged(36), "issued": o.time(),
            "from": o.time(), "until": o.time(), "surname": o.paged(36), "firstNames": o.paged(36),
            "born": o.take(4).hex(), "language": o.ia5(2)}


def sets(o):
    out = []
    while o.rest():
        one = {"type": o.number(1), "from": o.time(), "to": o.time(), "plate": o.plate()}
        if one["type"]:
            out.append(one)
    return out


def days(o):
    oldest, newest = o.number(2), o.number(2)
    ring = o.take(o.rest())
    out, at = [], newest
    while True:
        day = Octets(bytes(ring[(at + i) % len(ring)] for i in range(len(ring))))
        before, length = day.number(2), day.number(2)
        if length < 12 or length > len(ring):
            raise Wrong(f"day record at {at}: length {length}")
        day.end = length
        one = {"date": day.time(), "presence": day.take(2).hex(), "distance": day.number(2)}
        one["changes"] = [change(day.number(2)) for _ in range((length - 12) // 2)]
        out.insert(0, one)
        if at == oldest:
            return out
        if not before:
            raise Wrong(f"day record at {at}: nothing before it, the oldest is at {oldest}")
        at = (at - before) % len(ring)


def ring(pointer, size, read):
    def of(o):
        newest = o.number(pointer)
        if o.rest() % size:
            raise Wrong(f"{o.rest()} octets are no records of {size}")
        out = [read(o) for _ in range(o.rest() // size)]
        if newest >= len(out):
            raise Wrong(f"pointer {newest} of {len(out)} records")
        return [one for one in out[newest + 1:] + out[:newest + 1] if one["from"]]
    return of


def vehicle(o):
    begin, end = o.number(3), o.number(3)
    return {"odometerBegin": begin, "odometerEnd": end, "from": o.time(), "to": o.time(), "plate": o.plate(),
            "block": o.take(2).hex()}


def place(o):
    return {"from": o.time(), "type": o.number(1), "nation": o.number(1), "region": o.number(1),
            "odometer": o.number(3)}


def control(o):
    return {"type": o.number(1), "at": o.time(), "card": o.card(), "plate": o.plate(), "from": o.time(),
            "to": o.time()}


def conditions(o):
    out = []
    while o.rest():
        one = {"at": o.time(), "type": o.number(1)}
        if one["at"]:
            out.append(one)
    return out


FILES = {
    0x0002: ("icc", lambda o: o.take(25).hex(), 25, 25),
    0x0005: ("ic", lambda o: o.take(8).hex(), 8, 8),
    0x0501: ("application", application, 10, 10),
    0x0520: ("identification", identification, 143, 143),
    0x050E: ("lastDownload", lambda o: o.time(), 4, 4),
    0x0521: ("licence", lambda o: {"authority": o.paged(36), "nation": o.number(1), "number": o.ia5(16)}, 53, 53),
    0x0502: ("events", sets, 864, 1728),
    0x0503: ("faults", sets, 576, 1152),
    0x0504: ("days", days, 5548, 13780),
    0x0505: ("vehicles", ring(2, 31, vehicle), 2606, 6202),
    0x0506: ("places", ring(1, 10, place), 841, 1121),
    0x0507: ("usage", lambda o: {"since": o.time(), "plate": o.plate()}, 19, 19),
    0x0508: ("control", control, 46, 46),
    0x0522: ("conditions", conditions, 280, 280),
}


def card(data):
    o, out = Octets(data), {"kind": "card", "order": [], "signed": [], "national": []}
    while o.rest():
        fid, kind, length = o.number(2), o.number(1), o.number(2)
        value = Octets(o.data, o.at, o.at + length)
        o.take(length)
        if kind in (0x01, 0x81):
            out["signed"].append(f"{fid:04X}")
        elif fid in FILES:
            name, read, least, most = FILES[fid]
            if not least <= length <= most:
                raise Wrong(f"file {fid:04X} of {length} octets, {least}…{most} in Europe")
            out["order"].append(f"{fid:04X}")
            out[name] = read(value)
            if value.rest():
                raise Wrong(f"file {fid:04X}: {value.rest()} octets left")
        elif fid >> 8 == 0xC2:
            out["national"].append(f"{fid:04X}")
        else:
            raise Wrong(f"octet {o.at - length - 5}: file {fid:04X}")
    return out


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: european_reader.py FILE.ddd")
    with open(sys.argv[1], "rb") as file:
        data = file.read()
    try:
        content = unit(data) if data[:1] == b"\x76" else card(data)
    except Wrong as wrong:
        sys.exit(f"{sys.argv[1]}: {wrong}")
    json.dump(content, sys.stdout, ensure_ascii=True, indent=1)
    print()


if __name__ == "__main__":
    main()
