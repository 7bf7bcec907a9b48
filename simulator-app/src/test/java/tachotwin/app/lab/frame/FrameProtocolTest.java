package tachotwin.app.lab.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;
import tachotwin.zh.dialect.Dialect;

class FrameProtocolTest {
  private static final String READ = "00 B0 READ BINARY (чтение файла)";

  /** Ж.1.1: STX 04, PCB 82 (number 1, CRC32), length 1, command 33, CRC32 of the four fields. */
  private static final String ZH_QUESTION = "0482000133D34B6AA4";

  private static List<HexLine> lines(String... texts) {
    List<HexLine> out = new ArrayList<>();
    for (String text : texts) {
      out.add(new HexLine("line " + (out.size() + 1), text));
    }
    return out;
  }

  private static List<String> names(FrameProtocol protocol, String... texts) throws FrameException {
    return protocol.decode(lines(texts), Dialect.builtIn()).stream().map(Decoded::name).toList();
  }

  @Test
  void commandsAndResponsesOfACardComeInTurn() throws FrameException {
    assertThat(names(FrameProtocol.APDU, "00A4020C020501", "9000", "00B0000004", "010203049000"))
        .containsExactly(
            "00 A4 SELECT FILE (выбор файла)",
            "ответ на 00 A4 SELECT FILE (выбор файла)",
            READ,
            "ответ на " + READ);
  }

  @Test
  void aMarkTellsTheDirection() throws FrameException {
    assertThat(names(FrameProtocol.APDU, "< 01020304 9000", "> 00B0000004", "> 00B0000404"))
        .first()
        .isEqualTo("ответ карты");
  }

  @Test
  void framesOfTheBusAreReadAsCandumpWritesThem() throws FrameException {
    // 0CFE6CEEh: priority 3, PGN FE6Ch = 65132, source EEh.
    List<Decoded> messages =
        FrameProtocol.CAN.decode(
            lines(
                "(1772427600.050000) can0 0CFE6CEE#FFFFFFFFFFFF0000",
                "0CFE6CEE#FF FF FF FF FF FF 00 5A"),
            Dialect.builtIn());
    assertThat(messages).extracting(Decoded::name).containsOnly("65132 TCO1");
    // 5A00h / 256 = 90 km/h.
    assertThat(messages.get(1).fields())
        .extracting(Field::value)
        .anyMatch(value -> value.startsWith("90"));
    refused(FrameProtocol.CAN, "line 1", "123#00");
    refused(FrameProtocol.CAN, "line 1", "2CFE6CEE#00");
    refused(FrameProtocol.CAN, "line 1", "0CFE6CEE");
    refused(FrameProtocol.CAN, "line 1", "0CFE6CEE#000000000000000000");
    refused(FrameProtocol.CAN, "line 1: sign 10", "0CFE6CEE#zz");
  }

  @Test
  void blocksOfTheSecurityBlockMayRunOverLines() throws FrameException {
    List<String> whole = names(FrameProtocol.ZH, ZH_QUESTION);
    assertThat(names(FrameProtocol.ZH, ZH_QUESTION.substring(0, 6), ZH_QUESTION.substring(6)))
        .isEqualTo(whole);
    refused(FrameProtocol.ZH, "line 2, octet", ZH_QUESTION, "04");
  }

  @Test
  void whatIsNoMessageIsRefusedWithItsPlace() {
    refused(FrameProtocol.APDU, "line 2: sign 4", "00B0000004", "01 G2");
    refused(FrameProtocol.APDU, "line 1: an odd number", "00B00");
    refused(FrameProtocol.APDU, "line 1, octet", "00");
    refused(FrameProtocol.AISTK, "line 1, octet", "0102");
    refused(FrameProtocol.ZH, "line 1, octet", "FF00");
    // Arabic digits are digits too, but not hex digits of ours.
    refused(FrameProtocol.ZH, "line 1: sign 1", "\u0660\u0661");
  }

  @Test
  void randomOctetsAreReadOrRefused() {
    Random random = new Random(7);
    List<FrameProtocol> protocols = List.of(FrameProtocol.values());
    for (int round = 0; round < 4000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append("%02X".formatted(random.nextInt(256)));
      }
      FrameProtocol protocol = protocols.get(round % 4);
      try {
        assertThat(protocol.decode(lines(text.toString()), Dialect.builtIn())).isNotEmpty();
      } catch (FrameException e) {
        assertThat(e.getMessage()).startsWith("line 1");
      }
    }
  }

  private static void refused(FrameProtocol protocol, String place, String... texts) {
    assertThatThrownBy(() -> protocol.decode(lines(texts), Dialect.builtIn()))
        .isInstanceOf(FrameException.class)
        .hasMessageStartingWith(place);
  }
}
