package tachotwin.card.vpcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.card.ContactProtocol;
import tachotwin.card.SmartCard;
import tachotwin.card.contact.Contacts;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** Frames as observed between vpcd and its cards: u16 length, controls 00, 01, 02, 04, APDUs. */
class VpcdEngineTest {
  private final List<String> seen = new ArrayList<>();
  private int poweredOff;

  private final SmartCard card =
      new SmartCard() {
        @Override
        public Octets reset() {
          seen.add("reset");
          return ContactProtocol.T1.atr();
        }

        @Override
        public ResponseApdu transmit(CommandApdu command) {
          seen.add(command.toOctets().toHex());
          return ResponseApdu.ok(Octets.filled(0xAB, 3));
        }
      };

  private final VpcdEngine engine = new VpcdEngine(new Contacts(card), () -> poweredOff++);

  private String receive(String hex) throws DecodeException {
    return engine.receive(Octets.hex(hex)).toHex();
  }

  @Test
  void theAtrIsToldAsOftenAsItIsAskedForWithoutAReset() throws DecodeException {
    String atr = "000C" + ContactProtocol.T1.atr().toHex();
    assertThat(receive("0001 04")).isEqualTo(atr);
    assertThat(receive("0001 04 0001 04")).isEqualTo(atr + atr);
    assertThat(seen).containsExactly("reset");
  }

  @Test
  void powerAndResetAreNotAnswered() throws DecodeException {
    assertThat(receive("0001 01 0001 02 0001 00")).isEmpty();
    assertThat(seen).containsExactly("reset", "reset", "reset", "reset");
    assertThat(poweredOff).isEqualTo(1);
  }

  @Test
  void aCommandComesInPiecesOfAnySize() throws DecodeException {
    assertThat(receive("00")).isEmpty();
    assertThat(receive("05 00 B0")).isEmpty();
    assertThat(receive("00 00")).isEmpty();
    assertThat(receive("0A 00 05 00 B0 00 00 0B")).isEqualTo("0005ABABAB90000005ABABAB9000");
    assertThat(seen).containsExactly("reset", "00B000000A", "00B000000B");
  }

  @Test
  void whoDoesNotSpeakTheProtocolIsRefused() {
    assertThatThrownBy(() -> receive("0000")).isInstanceOf(DecodeException.class);
    VpcdEngine other = new VpcdEngine(new Contacts(card), () -> {});
    assertThatThrownBy(() -> other.receive(Octets.hex("0001 07")))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("07");
  }

  @Test
  void noiseEndsInARefusalOrAStatusAndNeverInAnotherException() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      VpcdEngine one = new VpcdEngine(new Contacts(card), () -> {});
      byte[] noise = new byte[random.nextInt(64)];
      random.nextBytes(noise);
      if (noise.length > 1) {
        noise[0] = 0;
        noise[1] = (byte) random.nextInt(40);
      }
      try {
        one.receive(Octets.of(noise));
      } catch (DecodeException e) {
        assertThat(e).hasMessageContaining("vpcd");
      }
    }
  }
}
