package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * A slot for a card (tables Б.5 and Б.26).
 *
 * <p>Octets: 1, 0 for the driver's slot, 1 for the other driver's.
 */
public enum CardSlot implements DataType {
  /** Slot 1, left, of the driver. */
  DRIVER(0),
  /** Slot 2, right, of the co-driver. */
  CO_DRIVER(1);

  private final int code;

  CardSlot(int code) {
    this.code = code;
  }

  /** The number in the data, 0 or 1. */
  public int code() {
    return code;
  }

  /** The number on the front panel, 1 or 2. */
  public int number() {
    return code + 1;
  }

  @Override
  public void encode(OctetWriter out) {
    out.u8(code);
  }

  /** Reads the number of a slot. */
  public static CardSlot decode(OctetReader in) throws DecodeException {
    int code = in.u8("cardSlotNumber", "Б.2.2.18");
    return switch (code) {
      case 0 -> DRIVER;
      case 1 -> CO_DRIVER;
      default ->
          throw new DecodeException(
              in.position() - 1, "cardSlotNumber", "Б.2.2.18", "no such slot: " + code);
    };
  }
}
