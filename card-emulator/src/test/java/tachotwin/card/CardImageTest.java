package tachotwin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

class CardImageTest {
  static List<TachographCard> cards() {
    return PersonalisationTest.cards();
  }

  @Test
  void beginsAsItsLayoutSays() {
    // "TWCARD", version 2, driver, both protocols, sound; 3 tries of the PIN, 10 of the PUK,
    // reading free, 3 and 10 left;
    // PIN 1234, PUK 12345678; no challenge yet; the key has 32 octets = 0020h.
    String head =
        "545743415244"
            + "02"
            + "01"
            + "00"
            + "00"
            + "030A00"
            + "030A"
            + "31323334FFFFFFFF"
            + "3132333435363738"
            + "0000000000000000"
            + "0020";
    assertThat(TestCards.driver().image().toOctets().toHex()).startsWith(head);
  }

  @ParameterizedTest
  @MethodSource("cards")
  void comesBackWhole(TachographCard card) throws DecodeException {
    TestCards.send(card, "00 20 00 00 08 39 39 39 39 FF FF FF FF");
    TestCards.send(card, "00 84 00 00 08");
    Octets octets = card.image().toOctets();
    CardImage back = CardImage.decode(octets);
    assertThat(back.toOctets()).isEqualTo(octets);
    assertThat(back.files()).isEqualTo(card.image().files());
    assertThat(back.pin()).isEqualTo(card.image().pin());
    assertThat(back.pin().pinLeft()).isEqualTo(2);
    assertThat(back.challenges()).isEqualTo(1);
    assertThat(back.number()).isEqualTo(card.number());
  }

  @Test
  void protocolAndFaultAreKept() throws DecodeException {
    CardImage image = TestCards.driver().image().with(ContactProtocol.T1, CardFault.FOREIGN_AID);
    CardImage back = CardImage.decode(image.toOctets());
    assertThat(back.protocol()).isEqualTo(ContactProtocol.T1);
    assertThat(back.fault()).isEqualTo(CardFault.FOREIGN_AID);
    assertThat(new TachographCard(back, TestCards.SECRETS).image().toOctets())
        .isEqualTo(image.toOctets());
  }

  // Version 1 lacks the octets 8 and 9.
  @Test
  void anImageOfVersionOneIsStillRead() throws DecodeException {
    CardImage image = TestCards.driver().image();
    Octets octets = image.toOctets();
    Octets body =
        Octets.concat(
            octets.slice(0, 6),
            Octets.hex("01"),
            octets.slice(7, 8),
            octets.slice(10, octets.length() - 4));
    CardImage back = CardImage.decode(Octets.concat(body, Crc.CRC32.of(body)));
    assertThat(back.toOctets()).isEqualTo(octets);
  }

  @Test
  void anyAlteredOctetIsSeen() {
    byte[] octets = TestCards.company().image().toOctets().toByteArray();
    for (int at = 0; at < octets.length; at += 97) {
      byte[] altered = octets.clone();
      altered[at] ^= 0x10;
      assertThatThrownBy(() -> CardImage.decode(Octets.of(altered)))
          .isInstanceOf(DecodeException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 9, 40, 5000})
  void aTruncatedImageIsRefused(int length) {
    Octets octets = TestCards.company().image().toOctets();
    assertThatThrownBy(() -> CardImage.decode(octets.slice(0, length)))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void aTruncatedBodyWithARightCheckSumIsRefused() {
    Octets octets = TestCards.company().image().toOctets();
    for (int length = 8; length < octets.length() - 4; length += 499) {
      Octets body = octets.slice(0, length);
      assertThatThrownBy(() -> CardImage.decode(Octets.concat(body, Crc.CRC32.of(body))))
          .isInstanceOf(DecodeException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"6, 03", "7, 05", "8, 03", "9, 0A", "10, 00", "12, 02", "13, 04", "15, 41"})
  void valuesOutsideTheirFieldsAreRefused(int at, String octet) {
    Octets octets = TestCards.driver().image().toOctets();
    Octets body =
        Octets.concat(
            octets.slice(0, at), Octets.hex(octet), octets.slice(at + 1, octets.length() - 4));
    assertThatThrownBy(() -> CardImage.decode(Octets.concat(body, Crc.CRC32.of(body))))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void aTreeWithoutAFileIsTheCallersMistake() {
    CardImage image = TestCards.driver().image();
    Map<ElementaryFile, Octets> files = new HashMap<>(image.files());
    files.remove(ElementaryFile.PLACES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CardImage(image.type(), files, image.pin(), image.credentials(), 0));
  }

  @Test
  void secretsDoNotShowInText() {
    assertThat(TestCards.driver().image()).hasToString("карта водителя RUD0000000001200");
    assertThat(TestCards.driver().image().pin().toString()).doesNotContain("31323334");
  }
}
