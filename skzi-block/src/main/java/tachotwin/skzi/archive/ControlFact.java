package tachotwin.skzi.archive;

import tachotwin.dictionary.ControlType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * A control (4.7.6).
 *
 * <p>Octets: at 8, type 1, controlCard 18, controlledCard 18, from 8, to 8, position 8.
 *
 * @param at the moment
 * @param type what was done
 * @param controlCard the controller's card
 * @param controlledCard the driver's card, {@link FullCardNumber#NONE} without
 * @param from beginning of the period downloaded
 * @param to end of the period downloaded
 * @param position where
 */
public record ControlFact(
    SimInstant at,
    ControlType type,
    FullCardNumber controlCard,
    FullCardNumber controlledCard,
    SimInstant from,
    SimInstant to,
    GeoCoordinates position)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    type.encode(out);
    controlCard.encode(out);
    controlledCard.encode(out);
    RecordFields.moment(out, from);
    RecordFields.moment(out, to);
    position.encode(out);
  }

  /** Reads one. */
  public static ControlFact decode(OctetReader in) throws DecodeException {
    return new ControlFact(
        RecordFields.moment(in, "at"),
        ControlType.decode(in),
        FullCardNumber.decode(in),
        FullCardNumber.decode(in),
        RecordFields.moment(in, "from"),
        RecordFields.moment(in, "to"),
        GeoCoordinates.decode(in));
  }
}
