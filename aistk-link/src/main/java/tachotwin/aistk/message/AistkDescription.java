package tachotwin.aistk.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;

/** Messages of appendix В as a person reads them. */
public final class AistkDescription {
  private static final String CLAUSE = "В.1.2";

  private AistkDescription() {}

  /**
   * The one message that octets hold.
   *
   * @throws DecodeException where they are not exactly one valid message
   */
  public static Decoded decode(Octets octets) throws DecodeException {
    Frame frame = Framer.whole(octets);
    Packet packet = Packet.decode(frame);
    return describe(frame, packet.body());
  }

  /** Octets of the wire: what can be told about them, with the reason where they are no message. */
  public static Decoded of(Octets octets) {
    try {
      return decode(octets);
    } catch (DecodeException e) {
      return new Decoded(
          "не сообщение АИСТК",
          e.clause(),
          List.of(
              new Field("Ошибка", e.getMessage(), e.clause()),
              new Field("Октеты", octets.toHex(), CLAUSE)));
    }
  }

  private static Decoded describe(Frame frame, Body body) {
    Header header = frame.header();
    List<Field> fields = new ArrayList<>();
    fields.add(field("Версия протокола", "%02X", header.version()));
    fields.add(field("Код системы", "%08X", header.systemCode()));
    fields.add(new Field("Part Number", Text.ia5(header.partNumber()), CLAUSE));
    fields.add(field("Длина тела", "%d", header.bodyLength()));
    fields.add(new Field("ServerCTX", header.serverCtx().toHex(), CLAUSE));
    fields.add(new Field("CRC16", header.crc().toHex(), CLAUSE));
    fields.addAll(body.fields());
    BodyType type = body.type();
    String name = String.format(Locale.ROOT, "%02X %s", type.tag(), type.name());
    return new Decoded(name, type.clause(), fields);
  }

  private static Field field(String name, String format, Object value) {
    return new Field(name, String.format(Locale.ROOT, format, value), CLAUSE);
  }
}
