package tachotwin.skzi.archive;

import java.util.Optional;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;

/**
 * What the block read from a card after its insertion (4.7.9), for the journal of insertions.
 *
 * <p>Octets: at 8, slot 1, card 18, surname 36, firstNames 36, expiry 8, previousVehicle 15,
 * previousWithdrawal 8, manualEntry 1, organisation 36, previousDriving 2.
 *
 * @param at moment of the insertion, the same as in the {@link CardFact}
 * @param slot 1 or 2
 * @param card the card
 * @param surname surname of the holder, or the name of the organisation
 * @param firstNames first names of the holder
 * @param expiry until when the card is valid
 * @param previousVehicle the vehicle of the session before
 * @param previousWithdrawal end of the session before
 * @param manualEntry whether activities were entered by hand
 * @param organisation the holder's control body or workshop, {@link Name#NONE} for others
 * @param previousDriving minutes that the card drove other vehicles in the 24 h before (Д.2, 10.1)
 */
public record CardHolderFact(
    SimInstant at,
    int slot,
    FullCardNumber card,
    Name surname,
    Name firstNames,
    SimInstant expiry,
    VehicleRegistration previousVehicle,
    Optional<SimInstant> previousWithdrawal,
    boolean manualEntry,
    Name organisation,
    int previousDriving)
    implements ArchiveRecord {
  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    out.u8(slot);
    card.encode(out);
    surname.encode(out);
    firstNames.encode(out);
    RecordFields.moment(out, expiry);
    previousVehicle.encode(out);
    RecordFields.moment(out, previousWithdrawal);
    RecordFields.flag(out, manualEntry);
    organisation.encode(out);
    out.u16(previousDriving);
  }

  /** Reads one. */
  public static CardHolderFact decode(OctetReader in) throws DecodeException {
    return new CardHolderFact(
        RecordFields.moment(in, "at"),
        in.u8("slot", CLAUSE),
        FullCardNumber.decode(in),
        Name.decode(in),
        Name.decode(in),
        RecordFields.moment(in, "expiry"),
        VehicleRegistration.decode(in),
        RecordFields.maybeMoment(in, "previousWithdrawal"),
        RecordFields.flag(in, "manualEntry"),
        Name.decode(in),
        in.u16("previousDriving", CLAUSE));
  }
}
