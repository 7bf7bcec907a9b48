package tachotwin.dictionary.card;

import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.TimeStamp;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * RequestSignature (4.7.28; EF C2F6h, our own): a workshop's card signed a request for a qualified
 * certificate.
 *
 * <p>Octets: time 4, subject 1, blockNumber 16; 21 in all.
 *
 * @param time when it signed
 * @param subject whose certificate: {@link EquipmentType.Code#VEHICLE_UNIT} for the block, {@link
 *     EquipmentType.Code#WORKSHOP_CARD} for the card itself
 * @param blockNumber number of the block, blanks where it is the card's own
 */
public record RequestSignature(TimeStamp time, EquipmentType subject, Ia5String blockNumber)
    implements CardRecord {
  /** Octets of the whole. */
  public static final int SIZE = 21;

  /** A place of the file that holds nothing. */
  public static final RequestSignature EMPTY =
      new RequestSignature(TimeStamp.NONE, EquipmentType.Code.NONE, Ia5String.blank(16));

  /** Refuses a number that is not of its field's size. */
  public RequestSignature {
    blockNumber.requireSize(16, "blockNumber");
  }

  @Override
  public void encode(OctetWriter out) {
    time.encode(out);
    subject.encode(out);
    blockNumber.encode(out);
  }

  /** Reads one. */
  public static RequestSignature decode(OctetReader in) throws DecodeException {
    return new RequestSignature(
        TimeStamp.decode(in),
        EquipmentType.decode(in),
        Ia5String.decode(in, 16, "blockNumber", "4.7.28, EF C2F6h"));
  }
}
