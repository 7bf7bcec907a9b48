package tachotwin.aistk.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.vectors.Requirement;

class HeaderTest {
  // Table В.2, position: value.
  static final Octets GOLDEN =
      Octets.hex(
          "41544C53" // 0: Magic
              + "07" // 4: version
              + "00000000" // 5: code of the system
              + "31344133413030303030303132333435" // 9: «14A3A00000012345»
              + "000E" // 25: length 14, big-endian
              + "0102030405060708" // 27: ServerCTX
              + "E84E"); // 35: CRC16

  private static final Header HEADER =
      new Header(
          7,
          0,
          Text.ia5("14A3A00000012345", 16),
          14,
          Octets.hex("0102030405060708"),
          Octets.hex("E84E"));

  @Test
  void writesTheFieldsAtThePositionsOfTheTable() {
    OctetWriter out = new OctetWriter();
    HEADER.encode(out);
    assertThat(out.toOctets()).isEqualTo(GOLDEN);
    assertThat(GOLDEN.length()).isEqualTo(Header.SIZE).isEqualTo(37);
  }

  @Test
  void readsTheFieldsAndLeavesNothing() throws DecodeException {
    OctetReader in = GOLDEN.reader();
    assertThat(Header.decode(in)).isEqualTo(HEADER);
    assertThat(in.remaining()).isZero();
  }

  @Test
  void refusesAnotherMagic() {
    Octets wrong = Octets.concat(Octets.hex("41544C54"), GOLDEN.from(4));
    assertThatThrownBy(() -> Header.decode(wrong.reader()))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("Magic");
  }

  @Test
  void refusesEveryShorterHeader() {
    for (int length = 0; length < GOLDEN.length(); length++) {
      Octets cut = GOLDEN.slice(0, length);
      assertThatThrownBy(() -> Header.decode(cut.reader())).isInstanceOf(DecodeException.class);
    }
  }

  // Note 4 of В.1.2: CRC-A (x^16 + x^12 + x^5 + 1, reflected, no final inversion) started with
  // A56C. The body 37 0C 08 0A 69A52870 A1A2A3A4A5A6 was fed bit by bit to a separate program of
  // ten lines in another language; it gave 4EE8, low octet first E8 4E, and 6C A5 for no octets.
  @Test
  @Requirement({"AI-001", "AI-002"})
  void putsTheCheckSumOfTheBodyIntoTheHeaderOfAMessage() throws DecodeException {
    Octets body = Octets.hex("370C080A69A52870A1A2A3A4A5A6");
    Packet packet =
        new Packet(
            0,
            Text.ia5("14A3A00000012345", 16),
            Octets.hex("0102030405060708"),
            new ConfirmSession(Octets.hex("69A52870A1A2A3A4A5A6")));
    assertThat(packet.toOctets()).isEqualTo(Octets.concat(GOLDEN, body));
    assertThat(Packet.decode(Framer.whole(Octets.concat(GOLDEN, body)))).isEqualTo(packet);
  }
}
