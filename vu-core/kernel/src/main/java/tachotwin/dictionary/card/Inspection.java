package tachotwin.dictionary.card;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * Inspection (4.17.2.3, item в; EF C2F4h, our own): a passed technical inspection on the service
 * card of the operator who made it.
 *
 * <p>Octets: vehicle 32, model 36, unitSerialNumber 8, softwareChecksum 32, blockNumber 16,
 * unitVerified 4, blockVerified 4, acknowledged 4, time 4, place 8, signature 64; 212 in all. The
 * block's signature is over all before it.
 *
 * @param vehicle the vehicle
 * @param model model of the tachograph
 * @param unitSerialNumber serial number of the tachograph
 * @param softwareChecksum Streebog-256 of the tachograph's software
 * @param blockNumber number of the block
 * @param unitVerified when the tachograph was verified
 * @param blockVerified when the block was verified
 * @param acknowledged when АИСТК acknowledged the inspection; none until then
 * @param time when the inspection was made
 * @param place where
 * @param signature the block's signature, r ‖ s, each least significant octet first
 */
public record Inspection(
    VehicleIdentificationData vehicle,
    Name model,
    Ia5String unitSerialNumber,
    Octets softwareChecksum,
    Ia5String blockNumber,
    TimeStamp unitVerified,
    TimeStamp blockVerified,
    TimeStamp acknowledged,
    TimeStamp time,
    GeoCoordinates place,
    Octets signature)
    implements CardRecord {
  /** Octets of the whole. */
  public static final int SIZE = 212;

  private static final String CLAUSE = "4.17.2.3, EF C2F4h";
  private static final int CHECKSUM = 32;
  private static final int SIGNATURE = 64;

  /** A place of the file that holds nothing. */
  public static final Inspection EMPTY =
      new Inspection(
          new VehicleIdentificationData(Ia5String.blank(17), VehicleRegistration.NONE),
          Name.NONE,
          Ia5String.blank(8),
          Octets.filled(0, CHECKSUM),
          Ia5String.blank(16),
          TimeStamp.NONE,
          TimeStamp.NONE,
          TimeStamp.NONE,
          TimeStamp.NONE,
          GeoCoordinates.NONE,
          Octets.filled(0, SIGNATURE));

  /** Refuses parts that are not of their field's size. */
  public Inspection {
    unitSerialNumber.requireSize(8, "unitSerialNumber");
    blockNumber.requireSize(16, "blockNumber");
    if (softwareChecksum.length() != CHECKSUM || signature.length() != SIGNATURE) {
      throw new IllegalArgumentException("checksum or signature of another length");
    }
  }

  /** The octets that the block signs: all before the signature. */
  public Octets signedOctets() {
    return toOctets().slice(0, SIZE - SIGNATURE);
  }

  /** The same with a signature. */
  public Inspection signed(Octets made) {
    return new Inspection(
        vehicle,
        model,
        unitSerialNumber,
        softwareChecksum,
        blockNumber,
        unitVerified,
        blockVerified,
        acknowledged,
        time,
        place,
        made);
  }

  @Override
  public void encode(OctetWriter out) {
    vehicle.encode(out);
    model.encode(out);
    unitSerialNumber.encode(out);
    out.octets(softwareChecksum);
    blockNumber.encode(out);
    unitVerified.encode(out);
    blockVerified.encode(out);
    acknowledged.encode(out);
    time.encode(out);
    place.encode(out);
    out.octets(signature);
  }

  /** Reads one. */
  public static Inspection decode(OctetReader in) throws DecodeException {
    return new Inspection(
        VehicleIdentificationData.decode(in),
        Name.decode(in),
        Ia5String.decode(in, 8, "unitSerialNumber", CLAUSE),
        in.octets(CHECKSUM, "softwareChecksum", CLAUSE),
        Ia5String.decode(in, 16, "blockNumber", CLAUSE),
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        TimeStamp.decode(in),
        GeoCoordinates.decode(in),
        in.octets(SIGNATURE, "signature", CLAUSE));
  }
}
