package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * SpecificConditionRecord (Б.2.2.19, table Б.27): one mark of a special situation.
 *
 * <p>Octets: entryTime 4, type 1; 5 in all.
 *
 * @param entryTime when it was entered
 * @param type what it says
 */
public record SpecificConditionRecord(TimeStamp entryTime, SpecificConditionType type)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 5;

  @Override
  public void encode(OctetWriter out) {
    entryTime.encode(out);
    type.encode(out);
  }

  /** Reads one. */
  public static SpecificConditionRecord decode(OctetReader in) throws DecodeException {
    return new SpecificConditionRecord(TimeStamp.decode(in), SpecificConditionType.decode(in));
  }
}
