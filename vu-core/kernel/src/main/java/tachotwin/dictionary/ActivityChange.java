package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * ActivityChangeInfo (Б.2.2.2, table Б.5): a change of activity, crew or card, or the state at
 * 00:00.
 *
 * <p>Octets: 2, bits {@code s c p aa ttttttttttt} from the highest: slot 1, crew 1, card 1,
 * activity 2, minutes 11.
 *
 * @param slot bit 15, the slot
 * @param crew bit 14: with the card in, two drivers' cards are in; with the card out, the activity
 *     was entered by hand
 * @param cardWithdrawn bit 13: the card is out
 * @param activity bits 12 and 11
 * @param minute bits 10…0, minutes since 00:00 UTC, 0…1440
 */
public record ActivityChange(
    CardSlot slot, boolean crew, boolean cardWithdrawn, Activity activity, int minute)
    implements DataType {
  /** Octets of a change. */
  public static final int SIZE = 2;

  private static final String CLAUSE = "Б.2.2.2";
  private static final int DAY = 1440;

  /** Refuses a minute that no day has. */
  public ActivityChange {
    if (minute < 0 || minute > DAY) {
      throw new IllegalArgumentException("not a minute of a day: " + minute);
    }
  }

  @Override
  public void encode(OctetWriter out) {
    out.u16(
        slot.code() << 15
            | (crew ? 1 << 14 : 0)
            | (cardWithdrawn ? 1 << 13 : 0)
            | activity.code() << 11
            | minute);
  }

  /** Reads a change. */
  public static ActivityChange decode(OctetReader in) throws DecodeException {
    int bits = in.u16("activityChangeInfo", CLAUSE);
    int minute = bits & 0x7FF;
    if (minute > DAY) {
      throw new DecodeException(
          in.position() - SIZE, "activityChangeInfo", CLAUSE, "minute " + minute + " of a day");
    }
    return new ActivityChange(
        bits >>> 15 == 0 ? CardSlot.DRIVER : CardSlot.CO_DRIVER,
        (bits & 1 << 14) != 0,
        (bits & 1 << 13) != 0,
        Activity.of(bits >>> 11),
        minute);
  }
}
