package tachotwin.skzi.archive;

import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Name;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * A control of overspeed: a controller had report Д.3.6 made (Б.2.2.20; Д.2, 19).
 *
 * <p>Octets: at 8, card 18, body 36, expiry 8, position 8, from 8, to 8.
 *
 * @param at the moment
 * @param card the controller's card
 * @param body the control body, {@link Name#NONE} where the card was not read
 * @param expiry until when the card is valid, the moment itself where it was not read
 * @param position where
 * @param from beginning of the period that was looked at
 * @param to its end
 */
public record SpeedControlFact(
    SimInstant at,
    FullCardNumber card,
    Name body,
    SimInstant expiry,
    GeoCoordinates position,
    SimInstant from,
    SimInstant to)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    card.encode(out);
    body.encode(out);
    RecordFields.moment(out, expiry);
    position.encode(out);
    RecordFields.moment(out, from);
    RecordFields.moment(out, to);
  }

  /** Reads one. */
  public static SpeedControlFact decode(OctetReader in) throws DecodeException {
    return new SpeedControlFact(
        RecordFields.moment(in, "at"),
        FullCardNumber.decode(in),
        Name.decode(in),
        RecordFields.moment(in, "expiry"),
        GeoCoordinates.decode(in),
        RecordFields.moment(in, "from"),
        RecordFields.moment(in, "to"));
  }
}
