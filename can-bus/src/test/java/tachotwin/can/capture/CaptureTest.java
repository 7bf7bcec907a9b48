package tachotwin.can.capture;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tachotwin.can.frame.CanFrame;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

class CaptureTest {
  private final SimInstant at = new SimInstant(1_772_427_600_050_000L);
  private final CanFrame frame = new CanFrame(0x0CFE6CEE, Octets.hex("4310C000401F8050"));

  @Test
  void logHasTheLinesOfCandump() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CandumpWriter writer = new CandumpWriter(out)) {
      writer.heard(at, frame);
    }
    assertThat(out.toString(US_ASCII))
        .isEqualTo("(1772427600.050000) can0 0CFE6CEE#4310C000401F8050\n");
  }

  @Test
  void captureIsPcapngWithSocketCanFrames() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PcapngWriter writer = new PcapngWriter(out)) {
      writer.heard(at, frame);
    }
    // Section header (28 octets), interface with link type E3 = 227 (20 octets), then a packet:
    // type 6, length 48 = 32 + 8 + 8, interface 0, time in two words (high word
    // first), 16 octets captured, identifier | 80000000 big-endian, length 8, data.
    long micros = 1_772_427_600_050_000L;
    assertThat(Octets.of(out.toByteArray()))
        .isEqualTo(
            Octets.concat(
                Octets.hex("0A0D0D0A 1C000000 4D3C2B1A 0100 0000 FFFFFFFFFFFFFFFF 1C000000"),
                Octets.hex("01000000 14000000 E300 0000 00000000 14000000"),
                Octets.hex("06000000 30000000 00000000"),
                Octets.hex("%08X".formatted((int) (micros >>> 32))).reversed(),
                Octets.hex("%08X".formatted((int) micros)).reversed(),
                Octets.hex("10000000 10000000 8CFE6CEE 08000000 4310C000401F8050 30000000")));
  }
}
