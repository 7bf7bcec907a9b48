package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.trace.Field;

/**
 * Command 37 «Завершение начального пуска»: confirms the protocol chosen (Ж.2.2).
 *
 * @param stx 02 or 04
 * @param crc 0 CRC16, 1 CRC32
 */
public record StartupEnd(int stx, int crc) implements Payload {
  private static final String CLAUSE = "Ж.2.2, docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(stx);
    out.u8(crc);
  }

  /** Reads the data to its end. */
  public static StartupEnd decode(OctetReader in) throws DecodeException {
    int stx = in.u8("Протокол", CLAUSE);
    int crc = in.u8("Тип CRC", CLAUSE);
    in.expectEnd("Тип CRC", CLAUSE);
    return new StartupEnd(stx, crc);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Протокол", String.valueOf(stx), CLAUSE),
        new Field("Тип CRC", String.valueOf(crc), CLAUSE));
  }
}
