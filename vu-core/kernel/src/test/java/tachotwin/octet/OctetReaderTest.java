package tachotwin.octet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OctetReaderTest {
  @Test
  void readsEveryWidthAsUnsignedInBothOrders() throws DecodeException {
    OctetReader in = Octets.hex("FF FFFE FFFFFD FFFFFFFC FFFFFFFB FEFF FBFFFFFF FAFFFFFF").reader();
    assertThat(in.u8("a", "x")).isEqualTo(255);
    assertThat(in.u16("a", "x")).isEqualTo(65_534);
    assertThat(in.u24("a", "x")).isEqualTo(16_777_213);
    assertThat(in.u32("a", "x")).isEqualTo(4_294_967_292L);
    assertThat(in.i32("a", "x")).isEqualTo(-5);
    assertThat(in.u16le("a", "x")).isEqualTo(65_534);
    assertThat(in.u32le("a", "x")).isEqualTo(4_294_967_291L);
    assertThat(in.i32le("a", "x")).isEqualTo(-6);
    in.expectEnd("a", "x");
  }

  @Test
  void writerMakesTheSameOctets() {
    assertThat(
            new OctetWriter()
                .u8(255)
                .u16(65_534)
                .u24(16_777_213)
                .u32(4_294_967_292L)
                .i32(-5)
                .u16le(65_534)
                .u32le(4_294_967_291L)
                .i32le(-6)
                .i64(-2)
                .toOctets())
        .isEqualTo(
            Octets.hex("FF FFFE FFFFFD FFFFFFFC FFFFFFFB FEFF FBFFFFFF FAFFFFFF FFFFFFFFFFFFFFFE"));
  }

  @Test
  void namesOffsetFieldAndClauseOfWhatIsMissing() {
    OctetReader in = Octets.hex("0102").reader();
    assertThatThrownBy(() -> in.u32("TimeStamp", "Б.2.2.16"))
        .isInstanceOf(DecodeException.class)
        .hasMessage("needs 4 octets, has 2 (offset 0, TimeStamp, Б.2.2.16)");
    assertThatThrownBy(() -> in.octets(-1, "a", "x")).isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> in.octets(Integer.MAX_VALUE, "a", "x"))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void refusesOctetsAfterTheLastField() {
    assertThatThrownBy(() -> Octets.hex("00").reader().expectEnd("a", "x"))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("1 octets follow");
  }

  @Test
  void writerRefusesWhatDoesNotFit() {
    assertThatThrownBy(() -> new OctetWriter().u8(256))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OctetWriter().u16(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OctetWriter().u32le(1L << 32))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
