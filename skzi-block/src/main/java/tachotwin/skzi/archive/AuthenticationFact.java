package tachotwin.skzi.archive;

import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * A card was authenticated or refused (4.3.1.6).
 *
 * <p>Octets: at 8, slot 1, card 18, succeeded 1, position 8, certificate 2 + n.
 *
 * @param at the moment
 * @param slot 1 or 2
 * @param card the card
 * @param succeeded whether it was authenticated
 * @param position where
 * @param certificate serial number of its certificate, hex; empty where none was taken
 */
public record AuthenticationFact(
    SimInstant at,
    int slot,
    FullCardNumber card,
    boolean succeeded,
    GeoCoordinates position,
    String certificate)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    out.u8(slot);
    card.encode(out);
    RecordFields.flag(out, succeeded);
    position.encode(out);
    RecordFields.text(out, certificate);
  }

  /** Reads one. */
  public static AuthenticationFact decode(OctetReader in) throws DecodeException {
    return new AuthenticationFact(
        RecordFields.moment(in, "at"),
        in.u8("slot", CLAUSE),
        FullCardNumber.decode(in),
        RecordFields.flag(in, "succeeded"),
        GeoCoordinates.decode(in),
        RecordFields.text(in, "certificate"));
  }
}
