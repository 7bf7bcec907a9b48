package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CardIWRecord (Б.2.2.18, table Б.26): one cycle of a card, insertion to withdrawal.
 *
 * <p>Octets: surname 36, firstNames 36, card 18, cardExpiry 4, insertionTime 4, insertionPlace 8,
 * insertionOdometer 3, slot 1, withdrawalTime 4, withdrawalPlace 8, withdrawalOdometer 3,
 * previousVehicle 15, previousWithdrawalTime 4, manualInput 1; 145 in all.
 *
 * @param surname surname of the holder
 * @param firstNames first names of the holder
 * @param card the card
 * @param cardExpiry until when it is valid
 * @param insertionTime when it was inserted
 * @param insertionPlace where
 * @param insertionOdometer odometer then, km
 * @param slot the slot
 * @param withdrawalTime when it was withdrawn
 * @param withdrawalPlace where
 * @param withdrawalOdometer odometer then, km
 * @param previousVehicle the vehicle in which the card was before
 * @param previousWithdrawalTime when it was withdrawn there
 * @param manualInput whether the holder entered activities by hand
 */
public record CardIWRecord(
    Name surname,
    Name firstNames,
    FullCardNumber card,
    TimeStamp cardExpiry,
    TimeStamp insertionTime,
    GeoCoordinates insertionPlace,
    int insertionOdometer,
    CardSlot slot,
    TimeStamp withdrawalTime,
    GeoCoordinates withdrawalPlace,
    int withdrawalOdometer,
    VehicleRegistration previousVehicle,
    TimeStamp previousWithdrawalTime,
    boolean manualInput)
    implements DataType {
  /** Octets of the whole. */
  public static final int SIZE = 145;

  private static final String CLAUSE = "Б.2.2.18";

  @Override
  public void encode(OctetWriter out) {
    surname.encode(out);
    firstNames.encode(out);
    card.encode(out);
    cardExpiry.encode(out);
    insertionTime.encode(out);
    insertionPlace.encode(out);
    out.u24(insertionOdometer);
    slot.encode(out);
    withdrawalTime.encode(out);
    withdrawalPlace.encode(out);
    out.u24(withdrawalOdometer);
    previousVehicle.encode(out);
    previousWithdrawalTime.encode(out);
    out.u8(manualInput ? 1 : 0);
  }

  /** Reads one. */
  public static CardIWRecord decode(OctetReader in) throws DecodeException {
    return new CardIWRecord(
        Name.decode(in),
        Name.decode(in),
        FullCardNumber.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        GeoCoordinates.decode(in),
        in.u24("insertionOdometer", CLAUSE),
        CardSlot.decode(in),
        TimeStamp.decode(in),
        GeoCoordinates.decode(in),
        in.u24("withdrawalOdometer", CLAUSE),
        VehicleRegistration.decode(in),
        TimeStamp.decode(in),
        manualInput(in));
  }

  private static boolean manualInput(OctetReader in) throws DecodeException {
    int flag = in.u8("manualInputFlag", CLAUSE);
    if (flag > 1) {
      throw new DecodeException(
          in.position() - 1, "manualInputFlag", CLAUSE, "not 0 or 1: " + flag);
    }
    return flag == 1;
  }
}
