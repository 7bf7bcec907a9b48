package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Command 53 «Событие тахографа»: an event or fault that the unit found (4.7.12).
 *
 * @param type code of table Б.15
 * @param phase 0 momentary, 1 begins, 2 ends
 * @param at moment by the clock of the unit
 * @param odometer odometer, km
 * @param slot slot of the card that it is about, 0 none
 * @param cardType table Б.1, 0 none
 * @param cardNumber number of the card, blank where unknown
 */
public record UnitEvent(
    int type, int phase, SimInstant at, int odometer, int slot, int cardType, String cardNumber)
    implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(type);
    out.u8(phase);
    out.u32(at.epochSecond());
    out.u24(odometer);
    out.u8(slot);
    out.u8(cardType);
    out.octets(Text.ia5(cardNumber, 16));
  }

  /** Reads the data to its end. */
  public static UnitEvent decode(OctetReader in) throws DecodeException {
    int type = in.u8("Тип события", CLAUSE);
    int phase = in.u8("Фаза", CLAUSE);
    SimInstant at = SimInstant.ofEpochSecond(in.u32("Время", CLAUSE));
    int odometer = in.u24("Пробег", CLAUSE);
    int slot = in.u8("Слот", CLAUSE);
    int cardType = in.u8("Тип карты", CLAUSE);
    String cardNumber = SignField.read(in, 16, "Номер карты", CLAUSE);
    in.expectEnd("Номер карты", CLAUSE);
    return new UnitEvent(type, phase, at, odometer, slot, cardType, cardNumber);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Тип события", String.valueOf(type), CLAUSE),
        new Field("Фаза", String.valueOf(phase), CLAUSE),
        new Field("Время", at.toString(), CLAUSE),
        new Field("Пробег", String.valueOf(odometer), CLAUSE),
        new Field("Слот", String.valueOf(slot), CLAUSE),
        new Field("Тип карты", String.valueOf(cardType), CLAUSE),
        new Field("Номер карты", cardNumber, CLAUSE));
  }
}
