package tachotwin.dictionary.card;

import tachotwin.octet.Octets;

/** Octets that are addressed round and round: after the last comes the first. */
record OctetRing(Octets octets) {
  int size() {
    return octets.length();
  }

  int u16(int at) {
    return octets.u8(wrap(at)) << 8 | octets.u8(wrap(at + 1));
  }

  Octets read(int at, int length) {
    int from = wrap(at);
    int straight = Math.min(length, size() - from);
    return Octets.concat(octets.slice(from, from + straight), octets.slice(0, length - straight));
  }

  OctetRing write(int at, Octets value) {
    int from = wrap(at);
    int straight = Math.min(value.length(), size() - from);
    int turned = value.length() - straight;
    return new OctetRing(
        Octets.concat(
            value.from(straight),
            octets.slice(turned, from),
            value.slice(0, straight),
            octets.from(from + straight)));
  }

  int wrap(int at) {
    return Math.floorMod(at, size());
  }
}
