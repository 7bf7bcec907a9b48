package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.trace.Field;

/**
 * Answer to 61 «Запрос времени управления»: the times of both drivers.
 *
 * @param driver1 of the card in slot 1; zeros where there is none
 * @param driver2 of the card in slot 2
 */
public record BothDriverTimes(DriverTimes driver1, DriverTimes driver2) implements Payload {
  @Override
  public void encode(OctetWriter out) {
    driver1.encode(out);
    driver2.encode(out);
  }

  /** Reads the times of both. */
  public static BothDriverTimes decode(OctetReader in) throws DecodeException {
    DriverTimes first = DriverTimes.decode(in);
    DriverTimes second = DriverTimes.decode(in);
    in.expectEnd("водитель 2", "4.5.2");
    return new BothDriverTimes(first, second);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("водитель 1", driver1.toString(), "4.5.2"),
        new Field("водитель 2", driver2.toString(), "4.5.2"));
  }
}
