package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * CardSlotsStatus (Б.2.2.4, table Б.8): which cards are in the slots.
 *
 * <p>Octets: 1, the driver's slot in the high nibble, the co-driver's in the low one; 0000 no card,
 * 0001 driver, 0010 workshop, 0011 control, 0100 company.
 *
 * @param driver the card in slot 1, {@link EquipmentType.Code#NONE} for none
 * @param coDriver the card in slot 2
 */
public record CardSlotsStatus(EquipmentType driver, EquipmentType coDriver) implements DataType {
  /** Octets of the status. */
  public static final int SIZE = 1;

  /** Refuses a kind that a nibble cannot hold. */
  public CardSlotsStatus {
    if (driver.code() > 0xF || coDriver.code() > 0xF) {
      throw new IllegalArgumentException("not a card: " + driver + ", " + coDriver);
    }
  }

  @Override
  public void encode(OctetWriter out) {
    out.u8(driver.code() << 4 | coDriver.code());
  }

  /** Reads the octet. */
  public static CardSlotsStatus decode(OctetReader in) throws DecodeException {
    int bits = in.u8("CardSlotsStatus", "Б.2.2.4");
    return new CardSlotsStatus(EquipmentType.of(bits >>> 4), EquipmentType.of(bits & 0xF));
  }
}
