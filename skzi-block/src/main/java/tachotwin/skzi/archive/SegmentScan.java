package tachotwin.skzi.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/** Goes through the octets of one segment, record by record, up to the first that is wrong. */
final class SegmentScan {
  /** A record that was found: offset of its content, and the MAC of what stands before it. */
  record Found(RecordKind kind, int offset, int length, Octets before) {}

  /** Why the scan ended. */
  sealed interface End {
    /** All octets belong to records. */
    record Whole() implements End {}

    /** The last record, or the header, is cut off. */
    record Torn() implements End {}

    /** A record, or the header, was altered. */
    record Altered(Optional<RecordKind> kind, Defect defect) implements End {}
  }

  private final byte[] bytes;
  private final Optional<MacChain> chain;
  private final List<Found> found = new ArrayList<>();
  private Optional<SegmentHeader> header = Optional.empty();
  private Octets mac = MacChain.BEGINNING;
  private int at;
  private final End end;

  /**
   * Scans a segment.
   *
   * @param bytes its octets
   * @param chain checks the MACs too, where there is one; CRCs are checked always
   */
  SegmentScan(byte[] bytes, Optional<MacChain> chain) {
    this.bytes = bytes;
    this.chain = chain;
    this.end = scan();
  }

  List<Found> found() {
    return found;
  }

  Optional<SegmentHeader> header() {
    return header;
  }

  /** MAC of the last good record, or of the header. */
  Octets mac() {
    return mac;
  }

  /** Offset after the last good record. */
  int goodOctets() {
    return at;
  }

  /** Moment of a record that was found. */
  SimInstant moment(Found record) {
    return new SimInstant(i64(record.offset));
  }

  /** Moment of the record at which the scan ended, as it stands there. */
  Optional<SimInstant> momentAtEnd() {
    int content = at + RecordFrame.HEAD;
    return header.isEmpty() || bytes.length - content < 8
        ? Optional.empty()
        : Optional.of(new SimInstant(i64(content)));
  }

  End end() {
    return end;
  }

  Octets content(Found record) {
    return slice(record.offset, record.length);
  }

  private End scan() {
    End begin = scanHeader();
    if (!(begin instanceof End.Whole)) {
      return begin;
    }
    while (at < bytes.length) {
      End next = scanRecord();
      if (!(next instanceof End.Whole)) {
        return next;
      }
    }
    return new End.Whole();
  }

  private End scanHeader() {
    if (bytes.length < SegmentHeader.SIZE) {
      return new End.Torn();
    }
    try {
      SegmentHeader read = SegmentHeader.decode(slice(0, SegmentHeader.COVERED).reader());
      mac = slice(SegmentHeader.COVERED, MacChain.SIZE);
      if (!holds(MacChain.BEGINNING, 0, SegmentHeader.COVERED)) {
        return new End.Altered(Optional.empty(), Defect.HEADER);
      }
      header = Optional.of(read);
      at = SegmentHeader.SIZE;
      return new End.Whole();
    } catch (DecodeException e) {
      return new End.Altered(Optional.empty(), Defect.HEADER);
    }
  }

  private End scanRecord() {
    if (bytes.length - at < RecordFrame.HEAD) {
      return new End.Torn();
    }
    int length = u16(at);
    if ((length ^ u16(at + 2)) != 0xFFFF) {
      return new End.Altered(Optional.empty(), Defect.LENGTH);
    }
    Optional<RecordKind> kind = RecordKind.of(bytes[at + 4] & 0xFF);
    int covered = RecordFrame.HEAD + length;
    if (bytes.length - at < covered + RecordFrame.TAIL) {
      return new End.Torn();
    }
    if (!RecordFrame.crc(bytes, at, covered).equals(slice(at + covered, 4))) {
      return new End.Altered(kind, Defect.CRC);
    }
    Octets previous = mac;
    Octets stored = slice(at + covered + 4, MacChain.SIZE);
    mac = stored;
    if (!holds(previous, at, covered)) {
      mac = previous;
      return new End.Altered(kind, Defect.MAC);
    }
    if (kind.isEmpty() || length < 8) {
      mac = previous;
      return new End.Altered(kind, Defect.CONTENT);
    }
    found.add(new Found(kind.get(), at + RecordFrame.HEAD, length, previous));
    at += covered + RecordFrame.TAIL;
    return new End.Whole();
  }

  private boolean holds(Octets previous, int from, int length) {
    return chain.isEmpty() || chain.get().next(previous, bytes, from, length).equals(mac);
  }

  private long i64(int index) {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | bytes[index + i] & 0xFF;
    }
    return value;
  }

  private int u16(int index) {
    return (bytes[index] & 0xFF) << 8 | bytes[index + 1] & 0xFF;
  }

  private Octets slice(int from, int length) {
    return Octets.of(Arrays.copyOfRange(bytes, from, from + length));
  }
}
