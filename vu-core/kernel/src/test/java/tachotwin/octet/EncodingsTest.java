package tachotwin.octet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** BCD, BER-TLV, STLV and text. */
class EncodingsTest {
  @Test
  void bcdHoldsTwoDigitsAnOctet() throws DecodeException {
    assertThat(Bcd.encode(260302, 3)).isEqualTo(Octets.hex("260302"));
    assertThat(Bcd.encode(7, 2)).isEqualTo(Octets.hex("0007"));
    assertThat(Bcd.decode(Octets.hex("260302").reader(), 3, "a", "x")).isEqualTo(260302);
    assertThatThrownBy(() -> Bcd.encode(100, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Bcd.decode(Octets.hex("1A").reader(), 1, "a", "x"))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("not decimal: 1A");
  }

  @Test
  void berLengthTakesOneTwoOrThreeOctets() throws DecodeException {
    assertThat(new BerTlv(0x30, Octets.filled(1, 0x7F)).toOctets().slice(0, 2))
        .isEqualTo(Octets.hex("307F"));
    assertThat(new BerTlv(0x30, Octets.filled(1, 0x80)).toOctets().slice(0, 3))
        .isEqualTo(Octets.hex("308180"));
    assertThat(new BerTlv(0x30, Octets.filled(1, 0x100)).toOctets().slice(0, 4))
        .isEqualTo(Octets.hex("30820100"));
    assertThat(BerTlv.decodeAll(Octets.hex("05 01 AA 06 00").reader()))
        .containsExactly(new BerTlv(5, Octets.hex("AA")), new BerTlv(6, Octets.EMPTY));
  }

  @Test
  void berRefusesALengthBeyondTheOctets() {
    for (String bad : List.of("30", "3002AA", "3080", "3085", "308201", "3084FFFFFFFF00")) {
      assertThatThrownBy(() -> BerTlv.decodeAll(Octets.hex(bad).reader()))
          .as(bad)
          .isInstanceOf(DecodeException.class);
    }
  }

  @Test
  void stlvWritesTagAndLengthLeastSignificantFirst() throws DecodeException {
    // Г.1: tag 101 = 65 00; a child 8001 = 41 1F of 4 octets makes the length 08 00.
    Stlv child = new Stlv(8001, new OctetWriter().u32le(7).toOctets());
    assertThat(Stlv.of(101, List.of(child)).toOctets())
        .isEqualTo(Octets.hex("6500 0800 411F 0400 07000000"));
    Stlv read = Stlv.decode(Octets.hex("6500 0800 411F 0400 07000000").reader());
    assertThat(read.tag()).isEqualTo(101);
    assertThat(Stlv.decodeAll(read.value().reader())).containsExactly(child);
    assertThatThrownBy(() -> Stlv.decode(Octets.hex("6500 0900 41").reader()))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void textIsFilledWithBlanksOrCut() {
    // Б.2.1.5: «1234567890» in 16 octets ends with six blanks. ISO 8859-5: А = B0, Я = CF, ё = F1.
    assertThat(Text.ia5("1234567890", 16))
        .isEqualTo(Octets.hex("31323334353637383930202020202020"));
    assertThat(Text.cyrillic("АЯё", 4)).isEqualTo(Octets.hex("B0CFF120"));
    assertThat(Text.cyrillic("Иванов", 3)).isEqualTo(Octets.hex("B8D2D0"));
    assertThat(Text.cyrillic(Octets.hex("B0CFF12000"))).isEqualTo("АЯё");
    assertThatThrownBy(() -> Text.ia5("Я", 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Text.cyrillic("漢", 4)).isInstanceOf(IllegalArgumentException.class);
  }
}
