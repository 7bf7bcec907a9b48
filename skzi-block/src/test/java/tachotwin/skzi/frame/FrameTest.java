package tachotwin.skzi.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.vectors.Requirement;

/**
 * Blocks of command 32 without data, message {@code 32}. Check sums by the bit-serial definition of
 * Ж.1.1 (reflected polynomials 8408 and EDB88320, registers A56C and A5A56C6C, no final inversion),
 * worked out apart from this code.
 */
class FrameTest {
  private static final ZhFrameDescription DESCRIPTION =
      new ZhFrameDescription(tachotwin.zh.dialect.Dialect.builtIn());

  // STX 04 ‖ PCB ‖ 0001 ‖ 32 ‖ sum over PCB…data. PCB (table Ж.2): 01xxxx01b = 41, 10xxxx01b = 81,
  // 01xxxx10b = 42, 10xxxx10b = 82 with xxxx = 0000.
  @Requirement("SK-031")
  @ParameterizedTest
  @CsvSource({
    "0, CRC16, 04 41 0001 32 FF39",
    "1, CRC16, 04 81 0001 32 2602",
    "0, CRC32, 04 42 0001 32 439520A5",
  })
  void protocol04CarriesNumberAndSumTypeWithTheirInverses(int number, Crc crc, String hex)
      throws DecodeException {
    Frame04 frame = new Frame04(new Pcb(number, crc), Octets.hex("32"));
    assertThat(frame.toOctets()).isEqualTo(Octets.hex(hex));
    assertThat(read(Octets.hex(hex))).isEqualTo(frame);
  }

  @Test
  void numberOneWithCrc32Is82() throws DecodeException {
    Octets octets = Octets.hex("04 82 0001 33 D34B6AA4");
    assertThat(new Frame04(new Pcb(1, Crc.CRC32), Octets.hex("33")).toOctets()).isEqualTo(octets);
    assertThat(read(octets).data()).isEqualTo(Octets.hex("33"));
  }

  // 02 ‖ 0001 ‖ 32 ‖ CRC16 over 00 01 32: no PCB.
  @Test
  void protocol02HasNoPcb() throws DecodeException {
    Octets octets = Octets.hex("02 0001 32 E07A");
    assertThat(new Frame02(Octets.hex("32")).toOctets()).isEqualTo(octets);
    assertThat(read(octets)).isEqualTo(new Frame02(Octets.hex("32")));
  }

  // 7D = 01 1111 01b: the RFU bits are set, and the check sum covers them as they are.
  @Test
  void reservedBitsAreIgnored() throws DecodeException {
    Frame04 frame = (Frame04) read(Octets.hex("04 7D 0001 32 39E2"));
    assertThat(frame.number()).isZero();
    assertThat(frame.pcb().crc()).isEqualTo(Crc.CRC16);
    assertThat(frame.pcb().reserved()).isEqualTo(0x3C);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x01, 0xC1, 0x40, 0x43, 0x80, 0x83, 0x00, 0xFF})
  void bitEqualToItsInverseIsRefused(int pcb) {
    OctetWriter body = new OctetWriter().u8(pcb).u16(1).u8(0x32);
    Octets block =
        new OctetWriter()
            .u8(0x04)
            .octets(body.toOctets())
            .octets(Crc.CRC16.of(body.toOctets()))
            .toOctets();
    assertThatThrownBy(() -> read(block))
        .isInstanceOfSatisfying(
            DecodeException.class,
            e -> {
              assertThat(e.field()).isEqualTo("PCB");
              assertThat(e.offset()).isEqualTo(1);
            });
  }

  @Requirement("SK-031")
  @Test
  void messageHasAtMost4096Octets() throws DecodeException {
    Octets most = Octets.filled(0x55, 4096);
    assertThat(read(new Frame04(new Pcb(1, Crc.CRC32), most).toOctets()).data()).isEqualTo(most);
    assertThat(read(new Frame02(most).toOctets()).data()).isEqualTo(most);
    Octets more = Octets.filled(0x55, 4097);
    assertThatIllegalArgumentException().isThrownBy(() -> new Frame02(more));
    // 04 ‖ 41 ‖ 1001 ‖ 4097 octets ‖ right CRC16: refused by its length alone.
    Octets summed = Octets.concat(Octets.hex("41 1001"), more);
    Octets block = Octets.concat(Octets.hex("04"), summed, Crc.CRC16.of(summed));
    assertThatThrownBy(() -> read(block))
        .isInstanceOfSatisfying(
            DecodeException.class, e -> assertThat(e.field()).isEqualTo("Data_Length"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"04 41 0001 32 FF39", "04 42 0001 32 439520A5", "02 0001 32 E07A", "04410000032D"})
  void everyPrefixAndEveryFlippedBitIsRefused(String hex) {
    Octets block = Octets.hex(hex);
    for (int length = 0; length < block.length(); length++) {
      Octets prefix = block.slice(0, length);
      assertThatThrownBy(() -> read(prefix)).isInstanceOf(DecodeException.class);
    }
    for (int bit = 0; bit < 8 * block.length(); bit++) {
      byte[] flipped = block.toByteArray();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> read(Octets.of(flipped))).isInstanceOf(DecodeException.class);
    }
  }

  @Test
  void describesAnExchangeOfBothBlocks() throws DecodeException {
    // C_B(0) of command 61 and R_B(0) with SB E1.
    var decoded = DESCRIPTION.of(Octets.hex("04 41 0001 61 E159  04 41 0001 E1 E9DD"));
    assertThat(decoded).hasSize(2);
    assertThat(decoded.get(0).name()).isEqualTo("61 Запрос времени управления");
    assertThat(decoded.get(1).name()).isEqualTo("ответ на 61 Запрос времени управления");
    assertThat(decoded.get(1).fields())
        .extracting("value")
        .containsExactly(
            "04", "41 N=0 CRC16", "1", "E1 Внутренняя ошибка блока при передаче данных", "E9DD");
  }

  @Test
  void describesAnswerWithoutItsCommand() throws DecodeException {
    assertThat(DESCRIPTION.of(Octets.hex("02 0001 13 6B4A")))
        .singleElement()
        .satisfies(decoded -> assertThat(decoded.name()).isEqualTo("ответ"));
  }

  @Test
  void refusesToDescribeWhatIsNoBlockAndNamesTheOffset() {
    // The second block's check sum is wrong: it begins at offset 6, its CRC16 stands at 10.
    assertThatThrownBy(() -> DESCRIPTION.of(Octets.hex("02 0001 32 E07A 02 0001 13 6B4B")))
        .isInstanceOfSatisfying(DecodeException.class, e -> assertThat(e.offset()).isEqualTo(10));
    for (String hex : List.of("", "05", "04")) {
      assertThatThrownBy(() -> DESCRIPTION.of(Octets.hex(hex))).isInstanceOf(DecodeException.class);
    }
  }

  private static Frame read(Octets octets) throws DecodeException {
    OctetReader in = octets.reader();
    Frame frame = Frame.decode(in);
    in.expectEnd("CRC", "Ж.1.1");
    return frame;
  }
}
