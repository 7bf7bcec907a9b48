package tachotwin.skzi.archive;

import static tachotwin.skzi.archive.ArchiveRecord.CLAUSE;

import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;

/** Fields that several records of the archive share. */
final class RecordFields {
  private RecordFields() {}

  static void moment(OctetWriter out, SimInstant at) {
    out.i64(at.micros());
  }

  static SimInstant moment(OctetReader in, String field) throws DecodeException {
    return new SimInstant(in.i64(field, CLAUSE));
  }

  /** A moment that may be missing: zero stands for none. */
  static void moment(OctetWriter out, Optional<SimInstant> at) {
    out.i64(at.map(SimInstant::micros).orElse(0L));
  }

  static Optional<SimInstant> maybeMoment(OctetReader in, String field) throws DecodeException {
    long micros = in.i64(field, CLAUSE);
    return micros == 0 ? Optional.empty() : Optional.of(new SimInstant(micros));
  }

  static void flag(OctetWriter out, boolean value) {
    out.u8(value ? 1 : 0);
  }

  static boolean flag(OctetReader in, String field) throws DecodeException {
    int value = in.u8(field, CLAUSE);
    if (value > 1) {
      throw new DecodeException(in.position() - 1, field, CLAUSE, "not 0 or 1: " + value);
    }
    return value == 1;
  }

  /**
   * A signed number of one to five octets: the small ones, of either sign, are short. The number is
   * doubled, one less than nothing if it is negative, and written by sevens of bits, the lowest
   * first; bit 8 of an octet says that another follows.
   */
  static void signed(OctetWriter out, long value) {
    long left = value << 1 ^ value >> 63;
    while (left > 0x7F) {
      out.u8((int) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    out.u8((int) left);
  }

  static long signed(OctetReader in, String field) throws DecodeException {
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int octet = in.u8(field, CLAUSE);
      value |= (long) (octet & 0x7F) << shift;
      if (octet < 0x80) {
        return value >>> 1 ^ -(value & 1);
      }
    }
    throw in.refuse(field, CLAUSE, "more than five octets");
  }

  static void run(OctetWriter out, Octets octets) {
    out.u16(octets.length()).octets(octets);
  }

  static Octets run(OctetReader in, String field) throws DecodeException {
    return in.octets(in.u16(field, CLAUSE), field, CLAUSE);
  }

  static void text(OctetWriter out, String text) {
    run(out, Text.cyrillic(text));
  }

  static String text(OctetReader in, String field) throws DecodeException {
    return Text.cyrillic(run(in, field));
  }
}
