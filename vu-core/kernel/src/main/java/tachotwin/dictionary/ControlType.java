package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * controlType (Б.2.2.14, table Б.22): what a controller did.
 *
 * <p>Octets: 1, bits {@code c v p d nnnn} from the highest.
 *
 * @param cardDownloaded bit 7: data were read from a card
 * @param unitDownloaded bit 6: data were read from the vehicle unit
 * @param printed bit 5: a report was printed
 * @param displayed bit 4: data were shown on the display
 * @param block bits 3…0: the check was done by the block (НКМ), a report was composed; 0…15
 */
public record ControlType(
    boolean cardDownloaded, boolean unitDownloaded, boolean printed, boolean displayed, int block)
    implements DataType {
  /** Nothing was done. */
  public static final ControlType NONE = new ControlType(false, false, false, false, 0);

  /** Refuses more than four bits. */
  public ControlType {
    if (block < 0 || block > 0xF) {
      throw new IllegalArgumentException("not four bits: " + block);
    }
  }

  @Override
  public void encode(OctetWriter out) {
    out.u8(
        (cardDownloaded ? 0x80 : 0)
            | (unitDownloaded ? 0x40 : 0)
            | (printed ? 0x20 : 0)
            | (displayed ? 0x10 : 0)
            | block);
  }

  /** Reads the octet. */
  public static ControlType decode(OctetReader in) throws DecodeException {
    int bits = in.u8("controlType", "Б.2.2.14");
    return new ControlType(
        (bits & 0x80) != 0, (bits & 0x40) != 0, (bits & 0x20) != 0, (bits & 0x10) != 0, bits & 0xF);
  }
}
