package tachotwin.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

class ApduTest {
  private static void agrees(CommandApdu command, String hex) throws DecodeException {
    assertThat(command.toOctets()).isEqualTo(Octets.hex(hex));
    assertThat(CommandApdu.decode(Octets.hex(hex).reader())).isEqualTo(command);
  }

  @Test
  void fourCasesInShortForm() throws DecodeException {
    // ISO/IEC 7816-4, table 1: header; header Le; header Lc data; header Lc data Le.
    agrees(CommandApdu.send(0x80, 0x2A, 0x90, 0x00, Octets.EMPTY), "802A9000");
    agrees(CommandApdu.ask(0x00, 0x84, 0, 0, 8), "0084000008");
    agrees(CommandApdu.ask(0x00, 0xB0, 0, 0, 256), "00B0000000");
    agrees(
        CommandApdu.send(0x00, 0xA4, 0x04, 0x0C, Octets.hex("FF544143484F")),
        "00A4040C06FF544143484F");
    agrees(new CommandApdu(0x00, 0x88, 0, 0, Octets.hex("0102"), 64), "0088000002010240");
  }

  @Test
  void extendedLengthWhereTheShortDoesNotHold() throws DecodeException {
    agrees(CommandApdu.ask(0x00, 0xB0, 0, 0, 65_536), "00B00000000000");
    agrees(
        CommandApdu.send(0x00, 0x2A, 0x00, 0xAE, Octets.filled(0xAB, 256)),
        "002A00AE000100" + "AB".repeat(256));
    agrees(
        new CommandApdu(0x00, 0x2A, 0x00, 0xAE, Octets.hex("01"), 257),
        "002A00AE00000101" + "0101");
  }

  @Test
  void refusesLengthsThatDoNotMatch() {
    for (String bad : List.of("00", "00A404", "00A4040C0201", "00A4040C0001", "00A4040C01020304")) {
      assertThatThrownBy(() -> CommandApdu.decode(Octets.hex(bad).reader()))
          .as(bad)
          .isInstanceOf(DecodeException.class);
    }
    assertThatThrownBy(() -> ResponseApdu.decode(Octets.hex("90").reader()))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void responseEndsWithTheStatusWord() throws DecodeException {
    ResponseApdu response = ResponseApdu.decode(Octets.hex("AABB9000").reader());
    assertThat(response).isEqualTo(ResponseApdu.ok(Octets.hex("AABB")));
    assertThat(ResponseApdu.of(StatusWord.PIN_BLOCKED).toOctets()).isEqualTo(Octets.hex("6983"));
  }
}
