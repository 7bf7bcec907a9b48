package tachotwin.skzi.archive;

import tachotwin.dictionary.FullCardNumber;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * A tachograph document that the block composed (4.7.11, appendix Г).
 *
 * <p>Octets: at 8, number 4, type 2, slot 1, card 18, octets 2 + n.
 *
 * @param at the moment
 * @param number number of the document
 * @param type tag of the element 2xx
 * @param slot slot of the driver it is about, 0 none
 * @param card the driver's card, {@link FullCardNumber#NONE} without
 * @param octets the document; one that waits for a card's signature is appended again when it has
 *     it
 */
public record DocumentFact(
    SimInstant at, long number, int type, int slot, FullCardNumber card, Octets octets)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    out.u32(number);
    out.u16(type);
    out.u8(slot);
    card.encode(out);
    RecordFields.run(out, octets);
  }

  /** Reads one. */
  public static DocumentFact decode(OctetReader in) throws DecodeException {
    return new DocumentFact(
        RecordFields.moment(in, "at"),
        in.u32("number", CLAUSE),
        in.u16("type", CLAUSE),
        in.u8("slot", CLAUSE),
        FullCardNumber.decode(in),
        RecordFields.run(in, "octets"));
  }
}
