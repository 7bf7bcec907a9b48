package tachotwin.aistk.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;

class AistkDescriptionTest {
  private static final Octets NUMBER = Text.ia5("14A3A00000012345", 16);

  @Test
  void tellsTheHeaderAndTheFieldsWithTheirClauses() throws DecodeException {
    Octets octets = Octets.concat(HeaderTest.GOLDEN, Octets.hex("370C080A69A52870A1A2A3A4A5A6"));
    Decoded decoded = AistkDescription.decode(octets);
    assertThat(decoded.name()).isEqualTo("37 CONFIRMSESSION");
    assertThat(decoded.clause()).isEqualTo("В.1.3.7");
    assertThat(decoded.fields())
        .containsExactly(
            new Field("Версия протокола", "07", "В.1.2"),
            new Field("Код системы", "00000000", "В.1.2"),
            new Field("Part Number", "14A3A00000012345", "В.1.2"),
            new Field("Длина тела", "14", "В.1.2"),
            new Field("ServerCTX", "0102030405060708", "В.1.2"),
            new Field("CRC16", "E84E", "В.1.2"),
            new Field("H", "CurTime 2026-03-02T06:04:32Z", "В.1.3.7"),
            new Field("H", "U A1A2A3A4A5A6", "В.1.3.7"));
  }

  @Test
  void tellsWhatCodesOfAMessageMean() {
    MessageOptions options =
        new MessageOptions(
            OptionalInt.of(2),
            OptionalLong.of(0),
            OptionalInt.of(1),
            NUMBER,
            OptionalInt.of(1),
            OptionalInt.of(200),
            OptionalInt.of(2));
    Message message =
        Message.of(new MessageData(true, Octets.hex("C0FFEE"), 7, 6, options), Octets.filled(1, 6));
    Octets octets = new Packet(0, NUMBER, Header.NO_CONTEXT, message).toOctets();
    assertThat(AistkDescription.of(octets).fields())
        .contains(
            new Field("Payload_enc", "C0FFEE", "В.1.3.8"),
            new Field("RetransmitReq", "02 сообщение не принято блоком", "В.1.3.8"),
            new Field("Diagnostic", "01 после обрыва соединения", "В.1.3.8"),
            new Field("Priority", "200", "В.1.3.8"),
            new Field("Source", "02 запрос сервера на передачу данных тахографу", "В.1.3.9"));
  }

  @Test
  void tellsOfOctetsThatAreNoMessageWhyTheyAreNot() {
    Octets octets = Octets.hex("41544C53FF");
    assertThatThrownBy(() -> AistkDescription.decode(octets)).isInstanceOf(DecodeException.class);
    assertThat(AistkDescription.of(octets).fields())
        .contains(new Field("Октеты", "41544C53FF", "В.1.2"));
  }
}
