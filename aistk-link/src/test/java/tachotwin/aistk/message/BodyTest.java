package tachotwin.aistk.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.vectors.Requirement;

class BodyTest {
  private static final String NUMBER = "31344133413030303030303132333435"; // «14A3A00000012345»
  private static final String KEY = "00112233445566778899AABBCCDDEEFF";
  private static final String RANDOM = "F0E1D2C3B4A5968778695A4B3C2D1E0F";
  private static final String S = "5A".repeat(64);
  private static final Octets PART_NUMBER = Text.ia5("14A3A00000012345", 16);

  private static MessageOptions options() {
    return new MessageOptions(
        OptionalInt.of(1),
        OptionalLong.of(0x01020304L),
        OptionalInt.of(1),
        PART_NUMBER,
        OptionalInt.of(2),
        OptionalInt.of(3),
        OptionalInt.of(4));
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        // Table В.3: 02 «a.b» (5 octets) + 03, 04, 05 (18 each) + 06 (6) = 65 = 41h.
        Arguments.of(
            "3041"
                + "0203612E62"
                + "0310"
                + NUMBER
                + "0410"
                + KEY
                // 69A52870 = 2026-03-02T06:04:32Z
                + "0510"
                + "69A52870"
                + "0102030405060708090A0B0C"
                + "0604"
                + "00000000",
            new ConnectRequest(
                "a.b",
                PART_NUMBER,
                Octets.hex(KEY),
                Octets.hex("69A52870" + "0102030405060708090A0B0C"))),
        // Table В.3 without 02: 60 = 3Ch.
        Arguments.of(
            "303C" + "0310" + NUMBER + "0410" + KEY + "0510" + KEY + "0604" + "00000000",
            new ConnectRequest("", PART_NUMBER, Octets.hex(KEY), Octets.hex(KEY))),
        // Table В.4: 01 (5) + 05 (18) = 23 = 17h.
        Arguments.of(
            "3117" + "0103" + "30013A" + "0510" + RANDOM,
            new ServerHello(Octets.hex("30013A"), Octets.hex(RANDOM))),
        // Table В.5: 09 (4) + 0A «Да» in ISO 8859-5, B4 D0 (4) = 8.
        Arguments.of("3308" + "09020102" + "0A02B4D0", new DenySession(0x0102, "Да")),
        // Table В.6: two of 18 = 36 = 24h.
        Arguments.of(
            "3424" + "0410" + KEY + "0410" + RANDOM,
            new CaCertRequest(List.of(Octets.hex(KEY), Octets.hex(RANDOM)))),
        // Table В.7: a certificate of 2 octets, one of 128: 01 02 …, 01 81 80 … = 135 = 81 87.
        Arguments.of(
            "358187" + "01023000" + "018180" + "30".repeat(128),
            new CaCertChain(List.of(Octets.hex("3000"), Octets.filled(0x30, 128)))),
        // Table В.8: 01 (4) + 05 (18) + 07 (66) = 88 = 58h.
        Arguments.of(
            "3658" + "01023000" + "0510" + RANDOM + "0740" + S,
            new InitSession(Octets.hex("3000"), Octets.hex(RANDOM), Octets.hex(S))),
        // Table В.9: 08 (12) = 0Ch.
        Arguments.of(
            "370C" + "080A" + "69A52870" + "A1A2A3A4A5A6",
            new ConfirmSession(Octets.hex("69A52870A1A2A3A4A5A6"))),
        // Table В.10 with the payload in 20 and no option: 2 + 6 + 6 + 8 = 22 = 16h.
        Arguments.of(
            "3916" + "2000" + "100400000001" + "110400000000" + "1E06" + "A1A2A3A4A5A6",
            Message.of(
                new MessageData(false, Octets.EMPTY, 1, 0, MessageOptions.NONE),
                Octets.hex("A1A2A3A4A5A6"))),
        // Table В.10 with all: A0 (5), 10 (6), 11 (6), 12 (3), 13 (6), 14 (3), 15 (18), 1C (3),
        // 1D (3), 1F (3), 1E (8) = 64 = 40h; the MAC is the last though its tag is not.
        Arguments.of(
            "3940"
                + "A003C0FFEE"
                + "1004FFFFFFFE"
                + "11040000000A"
                + "120101"
                + "130401020304"
                + "140101"
                + "1510"
                + NUMBER
                + "1C0102"
                + "1D0103"
                + "1F0104"
                + "1E06"
                + "A1A2A3A4A5A6",
            Message.of(
                new MessageData(true, Octets.hex("C0FFEE"), 0xFFFF_FFFEL, 10, options()),
                Octets.hex("A1A2A3A4A5A6"))));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  @Requirement("AI-003")
  void writesAndReadsTheOctetsOfTheTable(String hex, Body body) throws DecodeException {
    assertThat(body.toOctets()).isEqualTo(Octets.hex(hex));
    assertThat(Body.decode(Octets.hex(hex))).isEqualTo(body);
    assertThat(body.fields()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void refusesEveryShorterBodyAndOneMoreOctet(String hex, Body body) {
    Octets whole = Octets.hex(hex);
    for (int length = 0; length < whole.length(); length++) {
      Octets cut = whole.slice(0, length);
      assertThatThrownBy(() -> Body.decode(cut)).isInstanceOf(DecodeException.class);
    }
    assertThatThrownBy(() -> Body.decode(Octets.concat(whole, Octets.hex("00"))))
        .isInstanceOf(DecodeException.class);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void meetsEveryChangedBitWithAValueOrARefusal(String hex, Body body) {
    byte[] octets = Octets.hex(hex).toByteArray();
    for (int i = 0; i < octets.length; i++) {
      byte before = octets[i];
      for (int bit = 0; bit < 8; bit++) {
        octets[i] = (byte) (before ^ 1 << bit);
        readAndDescribe(Octets.of(octets));
      }
      octets[i] = before;
    }
  }

  private static void readAndDescribe(Octets octets) {
    try {
      Body body = Body.decode(octets);
      assertThat(body.fields()).isNotEmpty();
      assertThat(body.toOctets().isEmpty()).isFalse();
    } catch (DecodeException e) {
      assertThat(e.offset()).isBetween(0, octets.length());
    }
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refusesWhatTheTablesDoNotAllow(String hex, String field) {
    assertThatThrownBy(() -> Body.decode(Octets.hex(hex)))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining(field);
  }

  static Stream<Arguments> wrong() {
    String head = "100400000001" + "110400000000";
    String mac = "1E06A1A2A3A4A5A6";
    return Stream.of(
        Arguments.of("3200", "unknown type 32"),
        Arguments.of("3800", "unknown type 38"),
        Arguments.of("370D" + "0809" + "00".repeat(9) + "0A00", "H"), // H of 9 octets
        Arguments.of("3718" + ("080A" + "00".repeat(10)).repeat(2), "stands once more"),
        Arguments.of("370E" + "080A" + "00".repeat(10) + "0A00", "element 0A is not expected"),
        Arguments.of("3400", "KeyId"),
        Arguments.of("3436" + ("0410" + KEY).repeat(3), "stands once more"),
        Arguments.of("3500", "Сертификат УЦ"),
        Arguments.of("3904" + "20001C00", "MAC"),
        Arguments.of("3914" + head + mac, "neither or both"),
        Arguments.of("3918" + "2000" + "A000" + head + mac, "neither or both"),
        Arguments.of("3919" + "2000" + head + "150101" + mac, "UTISerial"),
        Arguments.of("3929" + "2000" + head + "1511" + "00".repeat(17) + mac, "UTISerial"),
        Arguments.of("3916" + "2000" + mac + head, "is not the last element"),
        Arguments.of(
            "3041"
                + "0203612062"
                + "0310"
                + NUMBER
                + "0410"
                + KEY
                + "0510"
                + KEY
                + "0604"
                + "00000000",
            "Server Address"));
  }

  @Test
  @Requirement("AI-004")
  void takesFourThousandOctetsOfPayloadAndNotOneMore() throws DecodeException {
    String tail = "100400000001" + "110400000000" + "1E06A1A2A3A4A5A6";
    // A0 82 0FA0: 4 + 4000; 6 + 6 + 8: 4024 = 0FB8.
    Octets most = Octets.hex("39820FB8" + "A0820FA0" + "77".repeat(4000) + tail);
    assertThat(((Message) Body.decode(most)).data().payload().length()).isEqualTo(4000);
    Octets more = Octets.hex("39820FB9" + "A0820FA1" + "77".repeat(4001) + tail);
    assertThatThrownBy(() -> Body.decode(more)).isInstanceOf(DecodeException.class);
  }

  @Test
  void takesCertificatesUpToTheirSizes() throws DecodeException {
    assertThat(new ServerHello(Octets.filled(0x30, 2500), Octets.hex(RANDOM)).toOctets().length())
        .isEqualTo(4 + 4 + 2500 + 18);
    assertThatThrownBy(() -> new ServerHello(Octets.filled(0x30, 2501), Octets.hex(RANDOM)))
        .isInstanceOf(IllegalArgumentException.class);
    Octets chain = new CaCertChain(List.of(Octets.filled(0x30, 3000))).toOctets();
    assertThat(((CaCertChain) Body.decode(chain)).certificates().get(0).length()).isEqualTo(3000);
    assertThatThrownBy(() -> new CaCertChain(List.of(Octets.filled(0x30, 3001))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsTheOctetsUnderTheMacAsTheSenderOrderedThem() throws DecodeException {
    // 11 before 10, the payload behind them, and a length of 1 in the long form 81 01.
    String elements = "110400000005" + "100400000006" + "208101AA";
    Octets octets = Octets.hex("3918" + elements + "1E06" + "A1A2A3A4A5A6");
    Message message = (Message) Body.decode(octets);
    assertThat(message.elements()).isEqualTo(Octets.hex(elements));
    assertThat(message.data())
        .isEqualTo(new MessageData(false, Octets.hex("AA"), 6, 5, MessageOptions.NONE));
    assertThat(message.toOctets()).isEqualTo(octets);
  }

  @Test
  void takesASerialAndAccountNumberOfThirtyTwoOctets() throws DecodeException {
    String elements = "2000" + "100400000001" + "110400000000" + "1520" + NUMBER + NUMBER;
    Octets octets = Octets.hex("3938" + elements + "1E06" + "A1A2A3A4A5A6");
    assertThat(((Message) Body.decode(octets)).data().options().utiSerial().length()).isEqualTo(32);
  }
}
