package tachotwin.skzi.archive;

import tachotwin.dictionary.Address;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.Name;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * A company set its lock or took it off (4.7.1).
 *
 * <p>Octets: at 8, lockIn 1, card 18, company 36, address 36.
 *
 * @param at the moment
 * @param lockIn set or taken off
 * @param card the company's card
 * @param company the company
 * @param address its address
 */
public record LockFact(
    SimInstant at, boolean lockIn, FullCardNumber card, Name company, Address address)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    RecordFields.flag(out, lockIn);
    card.encode(out);
    company.encode(out);
    address.encode(out);
  }

  /** Reads one. */
  public static LockFact decode(OctetReader in) throws DecodeException {
    return new LockFact(
        RecordFields.moment(in, "at"),
        RecordFields.flag(in, "lockIn"),
        FullCardNumber.decode(in),
        Name.decode(in),
        Address.decode(in));
  }
}
