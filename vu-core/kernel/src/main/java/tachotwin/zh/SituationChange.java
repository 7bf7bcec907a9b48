package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Command 55 «Особая ситуация»: a ferry or train crossing (ГОСТ 4.4.6) or «неприменимо» (Order 36,
 * item 14) begins or ends.
 *
 * @param situation 1 «неприменимо», 3 ferry or train: the beginnings of SpecificConditionType
 *     (Б.2.2.19)
 * @param phase 1 begins, 2 ends
 * @param at moment by the clock of the unit
 * @param odometer odometer, km
 */
public record SituationChange(int situation, int phase, SimInstant at, int odometer)
    implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(situation);
    out.u8(phase);
    out.u32(at.epochSecond());
    out.u24(odometer);
  }

  /** Reads the data to its end. */
  public static SituationChange decode(OctetReader in) throws DecodeException {
    int situation = in.u8("Ситуация", CLAUSE);
    int phase = in.u8("Фаза", CLAUSE);
    SimInstant at = SimInstant.ofEpochSecond(in.u32("Время", CLAUSE));
    int odometer = in.u24("Пробег", CLAUSE);
    in.expectEnd("Пробег", CLAUSE);
    return new SituationChange(situation, phase, at, odometer);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Ситуация", String.valueOf(situation), CLAUSE),
        new Field("Фаза", String.valueOf(phase), CLAUSE),
        new Field("Время", at.toString(), CLAUSE),
        new Field("Пробег", String.valueOf(odometer), CLAUSE));
  }
}
