package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Answer to 32 «Запрос статуса»: what the block is and how it is.
 *
 * @param mode 05 start-up, 06 work, 07 power saving
 * @param life state K0…K4 of the activation manual, 0…4
 * @param software version of the software, such as 2.11
 * @param protocols bit 0 protocol 02, bit 1 protocol 04
 * @param partNumber serial number of the block
 * @param time UTC(SU)
 * @param flags bits of {@link BlockFlags}
 * @param faults number of faults that 31 tells
 * @param documents documents that wait for the server
 */
public record BlockStatus(
    int mode,
    int life,
    String software,
    int protocols,
    String partNumber,
    SimInstant time,
    int flags,
    int faults,
    int documents)
    implements Payload {
  private static final String CLAUSE = "Ж.2.2, docs/skzi-commands.md";

  @Override
  public void encode(OctetWriter out) {
    out.u8(mode);
    out.u8(life);
    out.octets(Text.ia5(software, 4));
    out.u8(protocols);
    out.octets(Text.ia5(partNumber, 16));
    out.u32(time.epochSecond());
    out.u16(flags);
    out.u8(faults);
    out.u16(documents);
  }

  /** Reads the data to its end. */
  public static BlockStatus decode(OctetReader in) throws DecodeException {
    int mode = in.u8("Режим", CLAUSE);
    int life = in.u8("Состояние НКМ", CLAUSE);
    String software = Text.ia5(in.octets(4, "Версия ПО", CLAUSE));
    int protocols = in.u8("Протоколы", CLAUSE);
    String partNumber = Text.ia5(in.octets(16, "Заводской номер блока", CLAUSE));
    SimInstant time = SimInstant.ofEpochSecond(in.u32("Время", CLAUSE));
    int flags = in.u16("Признаки", CLAUSE);
    int faults = in.u8("Число неисправностей", CLAUSE);
    int documents = in.u16("Документов к передаче", CLAUSE);
    in.expectEnd("Документов к передаче", CLAUSE);
    return new BlockStatus(
        mode, life, software, protocols, partNumber, time, flags, faults, documents);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Режим", String.valueOf(mode), CLAUSE),
        new Field("Состояние НКМ", String.valueOf(life), CLAUSE),
        new Field("Версия ПО", software, CLAUSE),
        new Field("Протоколы", String.valueOf(protocols), CLAUSE),
        new Field("Заводской номер блока", partNumber, CLAUSE),
        new Field("Время", time.toString(), CLAUSE),
        new Field("Признаки", String.valueOf(flags), CLAUSE),
        new Field("Число неисправностей", String.valueOf(faults), CLAUSE),
        new Field("Документов к передаче", String.valueOf(documents), CLAUSE));
  }
}
