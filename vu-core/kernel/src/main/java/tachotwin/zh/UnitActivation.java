package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Answer to 34 «Запрос данных активации тахографа».
 *
 * @param manufacturer maker of the vehicle unit
 * @param model model
 * @param serialNumber serial number
 * @param software software version
 * @param softwareHash Streebog-256 of the software (table 1)
 * @param manufactured day of manufacture
 */
public record UnitActivation(
    String manufacturer,
    String model,
    String serialNumber,
    String software,
    Octets softwareHash,
    SimInstant manufactured)
    implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.octets(Text.cyrillic(manufacturer, 35));
    out.octets(Text.cyrillic(model, 16));
    out.octets(Text.ia5(serialNumber, 8));
    out.octets(Text.ia5(software, 4));
    out.octets(softwareHash);
    out.u32(manufactured.epochSecond());
  }

  /** Reads the data to its end. */
  public static UnitActivation decode(OctetReader in) throws DecodeException {
    String manufacturer = Text.cyrillic(in.octets(35, "Производитель БУ", CLAUSE));
    String model = Text.cyrillic(in.octets(16, "Модель БУ", CLAUSE));
    String serialNumber = SignField.read(in, 8, "Серийный номер БУ", CLAUSE);
    String software = SignField.read(in, 4, "Версия ПО БУ", CLAUSE);
    Octets softwareHash = in.octets(32, "Контрольная сумма ПО", CLAUSE);
    SimInstant manufactured = SimInstant.ofEpochSecond(in.u32("Дата изготовления БУ", CLAUSE));
    in.expectEnd("Дата изготовления БУ", CLAUSE);
    return new UnitActivation(
        manufacturer, model, serialNumber, software, softwareHash, manufactured);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Производитель БУ", manufacturer, CLAUSE),
        new Field("Модель БУ", model, CLAUSE),
        new Field("Серийный номер БУ", serialNumber, CLAUSE),
        new Field("Версия ПО БУ", software, CLAUSE),
        new Field("Контрольная сумма ПО", softwareHash.toHex(), CLAUSE),
        new Field("Дата изготовления БУ", manufactured.toString(), CLAUSE));
  }
}
