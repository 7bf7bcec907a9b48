package tachotwin.skzi.archive;

import tachotwin.dictionary.Activity;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.zh.ManualEntryKind;

/**
 * One thing that a driver entered by hand after an insertion, or that nothing was (Order 36, items
 * 13 and 22).
 *
 * <p>Octets: at 8, slot 1, card 18, what 1, activity 1, from 8, to 8.
 *
 * @param at moment of the entry
 * @param slot 1 or 2
 * @param card the driver's card
 * @param what what was said
 * @param activity the activity of an {@link ManualEntryKind#ACTIVITY}, else rest
 * @param from beginning of the activity, or the moment that the kind is about
 * @param to end of the activity, else as {@code from}
 */
public record ManualEntryFact(
    SimInstant at,
    int slot,
    FullCardNumber card,
    ManualEntryKind what,
    Activity activity,
    SimInstant from,
    SimInstant to)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    out.u8(slot);
    card.encode(out);
    out.u8(what.code());
    out.u8(activity.code());
    RecordFields.moment(out, from);
    RecordFields.moment(out, to);
  }

  /** Reads one. */
  public static ManualEntryFact decode(OctetReader in) throws DecodeException {
    SimInstant at = RecordFields.moment(in, "at");
    int slot = in.u8("slot", CLAUSE);
    FullCardNumber card = FullCardNumber.decode(in);
    int code = in.u8("what", CLAUSE);
    ManualEntryKind what =
        ManualEntryKind.of(code)
            .orElseThrow(
                () ->
                    new DecodeException(
                        in.position() - 1, "what", CLAUSE, "no kind of entry: " + code));
    return new ManualEntryFact(
        at,
        slot,
        card,
        what,
        Activity.of(in.u8("activity", CLAUSE)),
        RecordFields.moment(in, "from"),
        RecordFields.moment(in, "to"));
  }
}
