package tachotwin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static tachotwin.card.TestCards.RIGHT_PIN;
import static tachotwin.card.TestCards.SELECT_DF;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.card.contact.Contacts;
import tachotwin.card.contact.T0Reader;
import tachotwin.gost.Certificate;
import tachotwin.gost.channel.BlockEnd;
import tachotwin.octet.Octets;
import tachotwin.vectors.Requirement;

/** ATR, T=0 and T=1 as a reader sees them (4.6.6, 4.6.7; ISO/IEC 7816-3). */
class ContactsTest {
  private static Contacts card(ContactProtocol protocol) {
    CardImage image =
        TestCards.image(TestCards.DRIVER, "RUD0000000001200").with(protocol, CardFault.NONE);
    Contacts contacts = new Contacts(new TachographCard(image, TestCards.SECRETS));
    assertThat(contacts.reset()).isEqualTo(protocol.atr());
    return contacts;
  }

  private static String send(Contacts card, String octets) {
    return card.exchange(Octets.hex(octets)).toHex();
  }

  private static void sendAll(Contacts card, String... commands) {
    for (String command : commands) {
      assertThat(send(card, command)).as(command).endsWith("9000");
    }
  }

  // ISO/IEC 7816-3, 8.2: T0 = Y1 ‖ K; where T=1 is offered, TCK makes the exclusive-or from T0
  // zero.
  @ParameterizedTest
  @EnumSource
  void theAnswerToResetTellsTheProtocol(ContactProtocol protocol) {
    Octets atr = protocol.atr();
    assertThat(atr.u8(0)).isEqualTo(0x3B);
    boolean hasTd1 = (atr.u8(1) & 0x80) != 0;
    assertThat(hasTd1).isEqualTo(protocol != ContactProtocol.T0);
    if (hasTd1) {
      assertThat(atr.u8(3) & 0x0F).isEqualTo(protocol == ContactProtocol.BOTH ? 0 : 1);
      assertThat(atr.u8(4) & 0x0F).isEqualTo(1);
      int check = 0;
      for (int i = 1; i < atr.length(); i++) {
        check ^= atr.u8(i);
      }
      assertThat(check).isZero();
    }
    int historical = atr.length() - (hasTd1 ? 6 : 5);
    assertThat(atr.slice(historical, historical + 5)).isEqualTo(Octets.hex("54 41 43 48 4F"));
    assertThat(atr.u8(1) & 0x0F).isEqualTo(5);
    assertThat(ContactProtocol.ofAtr(atr)).contains(protocol);
  }

  @Test
  @Requirement("CD-002")
  void inT0AnAnswerOfAnotherLengthIsToldAndAskedForAgain() {
    Contacts card = card(ContactProtocol.T0);
    sendAll(card, SELECT_DF, "00 A4 02 0C 02 05 01");
    // EF 0501 has 10 octets
    assertThat(send(card, "00 B0 00 00 00")).isEqualTo("6C0A");
    assertThat(send(card, "00 B0 00 00 0B")).isEqualTo("6C0A");
    assertThat(send(card, "00 B0 00 00 0A")).isEqualTo("0100000C1835D000C8709000");
    // a file of more than 256: P3 = 00 is 256 of them
    sendAll(card, "00 A4 02 0C 02 05 04");
    assertThat(send(card, "00 B0 00 00 00")).hasSize(2 * (256 + 2)).endsWith("9000");
  }

  @Test
  @Requirement("CD-002")
  void inT0AnAnswerToDataIsFetched() {
    Contacts card = card(ContactProtocol.T0);
    sendAll(card, RIGHT_PIN, SELECT_DF);
    presentCertificate(card);
    Octets rndc = card.exchange(Octets.hex("00 84 00 00 08")).slice(0, 8);
    Octets rndb = Octets.hex("0102030405060708");
    sendAll(card, "00 82 00 00 48 " + proof(rndc, rndb));
    assertThat(send(card, "00 88 00 00 08 " + rndb)).isEqualTo("6140");
    assertThat(send(card, "00 C0 00 00 41")).isEqualTo("6C40");
    String first = send(card, "00 C0 00 00 10");
    assertThat(first).hasSize(2 * (16 + 2)).endsWith("6130");
    String rest = send(card, "00 C0 00 00 30");
    assertThat(rest).hasSize(2 * (48 + 2)).endsWith("9000");
    Octets signature = Octets.hex(first.substring(0, 32) + rest.substring(0, 96));
    assertThat(block.check(signature)).isPresent();
    assertThat(send(card, "00 C0 00 00 01")).isEqualTo("6900");
  }

  @Test
  void anyOtherCommandDropsWhatWaits() {
    Contacts card = card(ContactProtocol.T0);
    sendAll(card, RIGHT_PIN, SELECT_DF);
    presentCertificate(card);
    Octets rndc = card.exchange(Octets.hex("00 84 00 00 08")).slice(0, 8);
    sendAll(card, "00 82 00 00 48 " + proof(rndc, Octets.hex("0102030405060708")));
    assertThat(send(card, "00 88 00 00 08 0102030405060708")).isEqualTo("6140");
    assertThat(send(card, "00 C0 01 00 40")).isEqualTo("6A86");
    sendAll(card, SELECT_DF);
    assertThat(send(card, "00 C0 00 00 40")).isEqualTo("6900");
  }

  @ParameterizedTest
  @CsvSource({
    "00 A4 02 0C 02 00 02, 9000",
    "00 A4 02 0C 02 00 02 00, 9000", // a Le after the data is the reader's, not the card's
    "00 A4 02 0C 02 00, 6700",
    "00 A4 02 0C 00, 6700", // case 1: no data
    "00 A4 02, 6700",
    "00 84 00 00 00, 6700",
    "00 C0 00 00 00, 6900",
    "00 FF 00 00, 6D00",
    "00 20 00 00 08 39 39 39 39 FF FF FF FF, 63C2"
  })
  void inT0EveryTpduHasAStatus(String tpdu, String answer) {
    assertThat(send(card(ContactProtocol.T0), tpdu)).isEqualTo(answer);
  }

  @Test
  @Requirement("CD-002")
  void inT1WholeCommandsAreCarriedOutAndGetResponseIsUnknown() {
    Contacts card = card(ContactProtocol.T1);
    assertThat(send(card, "00 C0 00 00 10")).isEqualTo("6D00");
    sendAll(card, SELECT_DF, "00 A4 02 0C 02 05 01");
    assertThat(send(card, "00 B0 00 00 00")).isEqualTo("0100000C1835D000C8709000");
    assertThat(send(card, "00 B0 00 00 0B")).isEqualTo("6C0A");
    // extended: 1000 octets at once
    sendAll(card, "00 A4 02 0C 02 C2 00");
    assertThat(send(card, "00 B0 00 00 00 03 E8")).hasSize(2 * (1000 + 2)).endsWith("9000");
    assertThat(send(card, "00 B0 00 00 00 03")).isEqualTo("6700");
    assertThat(send(card, "00 B0")).isEqualTo("6700");
  }

  @Test
  @Requirement("CD-002")
  void aCardOfBothServesEitherProtocol() {
    Contacts card = card(ContactProtocol.BOTH);
    assertThat(send(card, "00 C0 00 00 10")).isEqualTo("6D00");
    sendAll(card, SELECT_DF, "00 A4 02 0C 02 05 01");
    assertThat(send(card, "00 B0 00 00 00")).isEqualTo("0100000C1835D000C8709000");
    sendAll(card, RIGHT_PIN);
    presentCertificate(card);
    Octets rndc = card.exchange(Octets.hex("00 84 00 00 08")).slice(0, 8);
    sendAll(card, "00 82 00 00 48 " + proof(rndc, Octets.hex("0102030405060708")));
    assertThat(send(card, "00 88 00 00 08 0102030405060708")).isEqualTo("6140");
    assertThat(send(card, "00 C0 00 00 40")).hasSize(2 * (64 + 2)).endsWith("9000");
  }

  @Test
  void aReaderOfT0GivesWholeCommandsBack() {
    CardImage image =
        TestCards.image(TestCards.DRIVER, "RUD0000000001200")
            .with(ContactProtocol.T0, CardFault.NONE);
    TachographCard card = new TachographCard(image, TestCards.SECRETS);
    T0Reader reader = new T0Reader(card);
    assertThat(reader.reset()).isEqualTo(ContactProtocol.T0.atr());
    TestCards.sendAll(reader, RIGHT_PIN, SELECT_DF, "00 A4 02 0C 02 05 01");
    assertThat(TestCards.send(reader, "00 B0 00 00 00")).isEqualTo("0100000C1835D000C8709000");
    assertThat(TestCards.send(reader, "00 B0 00 00 0B")).isEqualTo("6C0A");
    ResponseApdu tooLong = reader.transmit(CommandApdu.send(0, 0xD6, 0, 0, Octets.filled(0, 256)));
    assertThat(tooLong.sw()).isEqualTo(0x6700);
  }

  private final BlockEnd block =
      new BlockEnd(TestCards.BLOCK_KEY, TestCards.BLOCK_CERTIFICATE, TestCards.BLOCK.number16());

  private Octets proof(Octets rndc, Octets rndb) {
    Certificate own =
        TestCards.image(TestCards.DRIVER, "RUD0000000001200").credentials().certificate();
    return block.authenticate(own, own.subject().number16(), rndc, rndb);
  }

  private static void presentCertificate(Contacts card) {
    Octets der = TestCards.BLOCK_CERTIFICATE.der();
    int at = 0;
    while (der.length() - at > 255) {
      sendAll(card, "10 2A 00 AE FF " + der.slice(at, at + 255));
      at += 255;
    }
    Octets last = der.from(at);
    sendAll(card, "00 2A 00 AE %02X %s".formatted(last.length(), last));
  }
}
