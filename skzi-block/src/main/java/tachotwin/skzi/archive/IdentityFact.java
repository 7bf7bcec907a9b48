package tachotwin.skzi.archive;

import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.zh.UnitActivation;

/**
 * Who block and tachograph are, from a moment on (4.7.15; Order 36, item 21): appended whenever it
 * is not what the archive has last.
 *
 * <p>Octets: at 8, partNumber, manufacturer, model, software (each a length of 2 and ISO 8859-5),
 * manufactured 8, activated 1, unit 99 if activated.
 *
 * @param at the moment
 * @param partNumber serial number of the block
 * @param manufacturer its maker
 * @param model its model
 * @param software version of its software
 * @param manufactured day of its manufacture
 * @param unit the vehicle unit, with its maker, once there is one
 */
public record IdentityFact(
    SimInstant at,
    String partNumber,
    String manufacturer,
    String model,
    String software,
    SimInstant manufactured,
    Optional<UnitActivation> unit)
    implements ArchiveRecord {
  /** Whether another one tells the same, at whatever moment. */
  public boolean isSameAs(IdentityFact other) {
    return toOctets().from(8).equals(other.toOctets().from(8));
  }

  @Override
  public void encode(OctetWriter out) {
    RecordFields.moment(out, at);
    RecordFields.text(out, partNumber);
    RecordFields.text(out, manufacturer);
    RecordFields.text(out, model);
    RecordFields.text(out, software);
    RecordFields.moment(out, manufactured);
    RecordFields.flag(out, unit.isPresent());
    unit.ifPresent(data -> data.encode(out));
  }

  /** Reads one. */
  public static IdentityFact decode(OctetReader in) throws DecodeException {
    return new IdentityFact(
        RecordFields.moment(in, "at"),
        RecordFields.text(in, "partNumber"),
        RecordFields.text(in, "manufacturer"),
        RecordFields.text(in, "model"),
        RecordFields.text(in, "software"),
        RecordFields.moment(in, "manufactured"),
        RecordFields.flag(in, "activated")
            ? Optional.of(UnitActivation.decode(in))
            : Optional.empty());
  }
}
