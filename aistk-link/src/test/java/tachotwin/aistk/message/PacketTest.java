package tachotwin.aistk.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.vectors.Requirement;

class PacketTest {
  private static final Octets NUMBER = Text.ia5("14A3A00000012345", 16);
  private static final Octets MAC = Octets.hex("A1A2A3A4A5A6");

  private static Message message(OptionalLong system) {
    MessageOptions none = MessageOptions.NONE;
    MessageOptions options =
        new MessageOptions(
            none.retransmitReq(),
            system,
            none.vpProcessingSys(),
            none.utiSerial(),
            none.diagnostic(),
            none.priority(),
            OptionalInt.empty());
    return Message.of(new MessageData(true, Octets.hex("00"), 1, 0, options), MAC);
  }

  private static Octets packet(Body body, long system) {
    Octets zero = new Packet(0, NUMBER, Header.NO_CONTEXT, body).toOctets();
    byte[] octets = zero.toByteArray();
    octets[8] = (byte) system; // position 5, four octets
    return Octets.of(octets);
  }

  @Test
  @Requirement("AI-027")
  void allowsACodeOfTheSystemOnlyInMessagesThatNameIt() throws DecodeException {
    Body confirm = new ConfirmSession(Octets.filled(0, 10));
    assertThatThrownBy(() -> Packet.decode(Framer.whole(packet(confirm, 5))))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("Код системы");
    assertThatThrownBy(() -> new Packet(5, NUMBER, Header.NO_CONTEXT, confirm))
        .isInstanceOf(IllegalArgumentException.class);

    Octets named = new Packet(5, NUMBER, Header.NO_CONTEXT, message(OptionalLong.of(5))).toOctets();
    assertThat(named.slice(5, 9)).isEqualTo(Octets.hex("00000005"));
    assertThat(Packet.decode(Framer.whole(named)).systemCode()).isEqualTo(5);
    assertThatThrownBy(() -> Packet.decode(Framer.whole(packet(message(OptionalLong.of(0)), 5))))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void refusesAnotherVersionAndAnotherCheckSum() {
    byte[] octets =
        new Packet(0, NUMBER, Header.NO_CONTEXT, message(OptionalLong.empty()))
            .toOctets()
            .toByteArray();
    octets[4] = 8;
    assertThatThrownBy(() -> Packet.decode(Framer.whole(Octets.of(octets))))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("Версия");
    octets[4] = 7;
    octets[octets.length - 1] ^= 1;
    assertThatThrownBy(() -> Packet.decode(Framer.whole(Octets.of(octets))))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("CRC16");
  }
}
