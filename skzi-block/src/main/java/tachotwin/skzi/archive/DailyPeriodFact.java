package tachotwin.skzi.archive;

import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * A daily period of a driver began or ended: time, place and distance (4.7.13, 4.7.16). The end is
 * appended when the card leaves or another period begins; of several ends of one period the last
 * counts.
 *
 * <p>Octets: at 8, began 1, slot 1, card 18, position 8, odometerMetres 5, cards 36.
 *
 * @param at when motion began, or when it ended last
 * @param began whether the period began
 * @param slot slot of the driver's card, 1 or 2
 * @param card the driver's card
 * @param position where, the last place known without reception
 * @param odometerMetres total distance by the pulses, m
 * @param cards drivers' cards in both slots
 */
public record DailyPeriodFact(
    SimInstant at,
    boolean began,
    int slot,
    FullCardNumber card,
    GeoCoordinates position,
    long odometerMetres,
    CardsAtEvent cards)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    RecordFields.flag(out, began);
    out.u8(slot);
    card.encode(out);
    position.encode(out);
    out.u40(odometerMetres);
    cards.encode(out);
  }

  /** Reads one. */
  public static DailyPeriodFact decode(OctetReader in) throws DecodeException {
    return new DailyPeriodFact(
        RecordFields.moment(in, "at"),
        RecordFields.flag(in, "began"),
        in.u8("slot", CLAUSE),
        FullCardNumber.decode(in),
        GeoCoordinates.decode(in),
        in.u40("odometerMetres", CLAUSE),
        CardsAtEvent.decode(in));
  }
}
