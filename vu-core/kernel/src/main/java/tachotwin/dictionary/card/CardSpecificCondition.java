package tachotwin.dictionary.card;

import tachotwin.dictionary.SpecificConditionType;
import tachotwin.dictionary.TimeStamp;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CardSpecificCondition (4.7.26, Б.48, EF 0522h): one mark of a special situation on a card.
 *
 * <p>Octets: time 4, type 1; 5 in all.
 *
 * @param time when it was entered
 * @param type what it says
 */
public record CardSpecificCondition(TimeStamp time, SpecificConditionType type)
    implements CardRecord {
  /** Octets of the whole. */
  public static final int SIZE = 5;

  /** A place of the file that holds nothing. */
  public static final CardSpecificCondition EMPTY =
      new CardSpecificCondition(TimeStamp.NONE, SpecificConditionType.of(0));

  @Override
  public void encode(OctetWriter out) {
    time.encode(out);
    type.encode(out);
  }

  /** Reads one. */
  public static CardSpecificCondition decode(OctetReader in) throws DecodeException {
    return new CardSpecificCondition(TimeStamp.decode(in), SpecificConditionType.decode(in));
  }
}
