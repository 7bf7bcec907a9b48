package tachotwin.skzi.archive;

import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * A change of activity, crew or card, or the state at 00:00 UTC (4.7.10, 4.7.20).
 *
 * <p>Octets: at 8, change 2, card 18.
 *
 * @param at beginning of the minute from which it holds
 * @param change what holds from then (table Б.5)
 * @param card the card in the slot, {@link FullCardNumber#NONE} without
 */
public record ActivityFact(SimInstant at, ActivityChange change, FullCardNumber card)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    change.encode(out);
    card.encode(out);
  }

  /** Reads one. */
  public static ActivityFact decode(OctetReader in) throws DecodeException {
    return new ActivityFact(
        RecordFields.moment(in, "at"), ActivityChange.decode(in), FullCardNumber.decode(in));
  }
}
