package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Command 45 «Защищенный обмен с картой, начало»: the block composes all that is written on a card
 * (4.3.3).
 *
 * @param slot 1 or 2
 * @param purpose code of {@link ExchangePurpose}
 * @param at moment by the clock of the unit
 * @param odometer odometer, km
 */
public record ExchangeBegin(int slot, int purpose, SimInstant at, int odometer) implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(slot);
    out.u8(purpose);
    out.u32(at.epochSecond());
    out.u24(odometer);
  }

  /** Reads the data to its end. */
  public static ExchangeBegin decode(OctetReader in) throws DecodeException {
    int slot = in.u8("Слот", CLAUSE);
    int purpose = in.u8("Цель обмена", CLAUSE);
    SimInstant at = SimInstant.ofEpochSecond(in.u32("Время", CLAUSE));
    int odometer = in.u24("Пробег", CLAUSE);
    in.expectEnd("Пробег", CLAUSE);
    return new ExchangeBegin(slot, purpose, at, odometer);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Слот", String.valueOf(slot), CLAUSE),
        new Field("Цель обмена", String.valueOf(purpose), CLAUSE),
        new Field("Время", at.toString(), CLAUSE),
        new Field("Пробег", String.valueOf(odometer), CLAUSE));
  }
}
