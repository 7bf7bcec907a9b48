package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Answer to 33 «Запрос данных активации блока».
 *
 * @param partNumber serial number of the block
 * @param manufacturer maker
 * @param model model, such as НКМ-2.11
 * @param manufactured day of manufacture
 * @param keysUntil end of the term of the keys
 * @param certificateUntil end of the term of the certificate
 * @param activated whether the block is activated
 * @param protocol protocol at activation, 02 or 04
 */
public record BlockActivation(
    String partNumber,
    String manufacturer,
    String model,
    SimInstant manufactured,
    SimInstant keysUntil,
    SimInstant certificateUntil,
    boolean activated,
    int protocol)
    implements Payload {
  private static final String CLAUSE = "Ж.2.2, docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.octets(Text.ia5(partNumber, 16));
    out.octets(Text.cyrillic(manufacturer, 20));
    out.octets(Text.cyrillic(model, 16));
    out.u32(manufactured.epochSecond());
    out.u32(keysUntil.epochSecond());
    out.u32(certificateUntil.epochSecond());
    out.u8(activated ? 1 : 0);
    out.u8(protocol);
  }

  /** Reads the data to its end. */
  public static BlockActivation decode(OctetReader in) throws DecodeException {
    String partNumber = Text.ia5(in.octets(16, "Заводской номер блока", CLAUSE));
    String manufacturer = Text.cyrillic(in.octets(20, "Производитель", CLAUSE));
    String model = Text.cyrillic(in.octets(16, "Модель", CLAUSE));
    SimInstant manufactured = SimInstant.ofEpochSecond(in.u32("Дата изготовления", CLAUSE));
    SimInstant keysUntil = SimInstant.ofEpochSecond(in.u32("Срок ключей", CLAUSE));
    SimInstant certificateUntil = SimInstant.ofEpochSecond(in.u32("Срок сертификата", CLAUSE));
    boolean activated = Flags.bool(in, "Активизирован", CLAUSE);
    int protocol = in.u8("Протокол активизации", CLAUSE);
    in.expectEnd("Протокол активизации", CLAUSE);
    return new BlockActivation(
        partNumber,
        manufacturer,
        model,
        manufactured,
        keysUntil,
        certificateUntil,
        activated,
        protocol);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Заводской номер блока", partNumber, CLAUSE),
        new Field("Производитель", manufacturer, CLAUSE),
        new Field("Модель", model, CLAUSE),
        new Field("Дата изготовления", manufactured.toString(), CLAUSE),
        new Field("Срок ключей", keysUntil.toString(), CLAUSE),
        new Field("Срок сертификата", certificateUntil.toString(), CLAUSE),
        new Field("Активизирован", String.valueOf(activated), CLAUSE),
        new Field("Протокол активизации", String.valueOf(protocol), CLAUSE));
  }
}
