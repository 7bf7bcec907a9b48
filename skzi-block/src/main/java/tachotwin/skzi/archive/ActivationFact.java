package tachotwin.skzi.archive;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.zh.UnitActivation;

/**
 * The tachograph was activated with a unit (4.16.2); answers 33 and 34 tell it.
 *
 * <p>Octets: at 8, life 1, protocol 1, unit 99.
 *
 * @param at the moment
 * @param life stage of life after it, as answer 32 tells it
 * @param protocol protocol at activation, 02 or 04; 0 where none is bound
 * @param unit the unit
 */
public record ActivationFact(SimInstant at, int life, int protocol, UnitActivation unit)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    out.u8(life);
    out.u8(protocol);
    unit.encode(out);
  }

  /** Reads one. */
  public static ActivationFact decode(OctetReader in) throws DecodeException {
    return new ActivationFact(
        RecordFields.moment(in, "at"),
        in.u8("life", CLAUSE),
        in.u8("protocol", CLAUSE),
        UnitActivation.decode(in));
  }
}
