package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Command 51 «Состояние ТС».
 *
 * @param state code of {@link VehicleStateCode}
 * @param at moment by the clock of the unit
 * @param odometer odometer, km
 */
public record VehicleState(int state, SimInstant at, int odometer) implements Payload {
  private static final String CLAUSE = "Ж.5, docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(state);
    out.u32(at.epochSecond());
    out.u24(odometer);
  }

  /** Reads the data to its end. */
  public static VehicleState decode(OctetReader in) throws DecodeException {
    int state = in.u8("Vehicle_state", CLAUSE);
    SimInstant at = SimInstant.ofEpochSecond(in.u32("Время", CLAUSE));
    int odometer = in.u24("Пробег", CLAUSE);
    in.expectEnd("Пробег", CLAUSE);
    return new VehicleState(state, at, odometer);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Vehicle_state", String.valueOf(state), CLAUSE),
        new Field("Время", at.toString(), CLAUSE),
        new Field("Пробег", String.valueOf(odometer), CLAUSE));
  }
}
