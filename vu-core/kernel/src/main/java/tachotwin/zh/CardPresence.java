package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Commands 40 «Ввод карты» and 41 «Извлечение карты».
 *
 * @param slot 1 or 2
 * @param cardType table Б.1
 * @param nation table Б.23
 * @param cardNumber number of the card
 * @param at moment by the clock of the unit
 * @param odometer odometer, km
 * @param moving whether the vehicle moves
 */
public record CardPresence(
    int slot,
    int cardType,
    int nation,
    String cardNumber,
    SimInstant at,
    int odometer,
    boolean moving)
    implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(slot);
    out.u8(cardType);
    out.u8(nation);
    out.octets(Text.ia5(cardNumber, 16));
    out.u32(at.epochSecond());
    out.u24(odometer);
    out.u8(moving ? 1 : 0);
  }

  /** Reads the data to its end. */
  public static CardPresence decode(OctetReader in) throws DecodeException {
    int slot = in.u8("Слот", CLAUSE);
    int cardType = in.u8("Тип карты", CLAUSE);
    int nation = in.u8("Государство", CLAUSE);
    String cardNumber = SignField.read(in, 16, "Номер карты", CLAUSE);
    SimInstant at = SimInstant.ofEpochSecond(in.u32("Время", CLAUSE));
    int odometer = in.u24("Пробег", CLAUSE);
    boolean moving = Flags.bool(in, "Движение", CLAUSE);
    in.expectEnd("Движение", CLAUSE);
    return new CardPresence(slot, cardType, nation, cardNumber, at, odometer, moving);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Слот", String.valueOf(slot), CLAUSE),
        new Field("Тип карты", String.valueOf(cardType), CLAUSE),
        new Field("Государство", String.valueOf(nation), CLAUSE),
        new Field("Номер карты", cardNumber, CLAUSE),
        new Field("Время", at.toString(), CLAUSE),
        new Field("Пробег", String.valueOf(odometer), CLAUSE),
        new Field("Движение", String.valueOf(moving), CLAUSE));
  }
}
