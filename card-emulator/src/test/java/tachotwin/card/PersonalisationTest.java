package tachotwin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tachotwin.card.TestCards.RIGHT_PIN;
import static tachotwin.card.TestCards.SELECT_DF;
import static tachotwin.card.TestCards.read;
import static tachotwin.card.TestCards.sendAll;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachotwin.card.auth.SecretCode;
import tachotwin.card.filesystem.Directory;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.card.profile.CardOrder;
import tachotwin.card.profile.Personalisation;
import tachotwin.dictionary.CardNumber;
import tachotwin.gost.Certificate;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.vectors.Requirement;

/** What a new card holds, read over its contacts. */
class PersonalisationTest {
  static List<TachographCard> cards() {
    return List.of(
        TestCards.driver(),
        TestCards.workshop(),
        TestCards.control(),
        TestCards.company(),
        TestCards.service());
  }

  private static Octets fileOf(TachographCard card, int fid) {
    sendAll(card, RIGHT_PIN, SELECT_DF);
    return read(card, fid);
  }

  /** codePage 05, then 35 octets of ISO 8859-5 (Б.2.2.17). */
  private static Octets name(String text) {
    return Octets.concat(Octets.ofInts(5), Text.cyrillic(text, 35));
  }

  /** Russia 2B; the number; issuer; 02.03.2026 twice; the last second of the term. */
  private static Octets identity(String number, String until) {
    return Octets.concat(
        Octets.hex("2B"),
        Text.ia5(number, 16),
        name("Минтранс"),
        Octets.hex("69A4D300 69A4D300"),
        Octets.hex(until));
  }

  @Test
  @Requirement("CD-011")
  void aDriverCardHoldsItsDriver() {
    // 1772409600 = 69A4D300h = 2026-03-02T00:00:00Z; three years are 1096 days (2028 is a leap
    // year): 1772409600 + 1096 · 86400 − 1 = 1867103999 = 6F49BEFFh.
    TachographCard card = TestCards.driver();
    assertThat(fileOf(card, 0x0520))
        .isEqualTo(
            Octets.concat(
                identity("RUD0000000001200", "6F49BEFF"),
                name("Кузнецов"),
                name("Иван Петрович"),
                Octets.hex("19801231 7275")));
    assertThat(fileOf(card, 0x0521))
        .isEqualTo(Octets.concat(name("ГИБДД 7712"), Octets.hex("2B"), Text.ia5("7712345678", 16)));
  }

  @Test
  @Requirement("CD-037")
  void officeAndWorkshopCardsHoldTheirOrganisation() {
    // One year is 365 days, 1E13380h seconds: 69A4D300h + 1E13380h − 1 = 6B86067Fh; two years are
    // 731 days with 29.02.2028, 3C3B880h seconds: 6D688B7Fh.
    assertThat(fileOf(TestCards.workshop(), 0x0520))
        .isEqualTo(
            Octets.concat(
                identity("RUM0000000001000", "6B86067F"),
                name("ООО Тахосервис"),
                name("Тверь, ул. Новая, 1"),
                name("Орлов"),
                name("Олег"),
                Octets.hex("7275")));
    assertThat(fileOf(TestCards.control(), 0x0520))
        .isEqualTo(
            Octets.concat(
                identity("RUKGAI0000001000", "6D688B7F"),
                name("ГИБДД"),
                name("Тула, ул. Мира, 2"),
                name("Петров"),
                name("Пётр"),
                Octets.hex("7275")));
    assertThat(fileOf(TestCards.company(), 0x0520))
        .isEqualTo(
            Octets.concat(
                identity("RUP0000000001000", "6F49BEFF"),
                name("ООО Рейс"),
                name("Клин, ул. Гагарина, 3"),
                Octets.hex("7275")));
  }

  @Test
  void theApplicationTellsHowMuchTheFilesHold() {
    // type, version 0000; n1 3, n2 6, n6 198 = 00C6h, n3 4, n4 6, n5 88 = 58h; n7 = n8 = 230 = E6h
    assertThat(fileOf(TestCards.workshop(), 0x0501).toHex())
        .isEqualTo("0200000306" + "00C600040658");
    assertThat(fileOf(TestCards.control(), 0x0501).toHex()).isEqualTo("03000000E6");
    assertThat(fileOf(TestCards.company(), 0x0501).toHex()).isEqualTo("04000000E6");
    // our own kind 08 with 150 = 96h inspections
    assertThat(fileOf(TestCards.service(), 0x0501).toHex()).isEqualTo("0800000096");
  }

  @ParameterizedTest
  @MethodSource("cards")
  @Requirement("CD-036")
  void everyFileOfTheTreeIsReadAndEveryOneOfTheApplicationIsSigned(TachographCard card) {
    sendAll(card, RIGHT_PIN);
    List<Integer> read = new ArrayList<>();
    for (ElementaryFile file : ElementaryFile.of(card.type())) {
      if (file == ElementaryFile.SENSOR_INSTALLATION_DATA) {
        continue; // read by a block only: AuthenticationTest
      }
      boolean inApplication = file.directory() == Directory.TACHOGRAPH;
      sendAll(card, inApplication ? SELECT_DF : "00 A4 00 0C 02 3F 00");
      Octets content = read(card, file.fid());
      assertThat(content).isEqualTo(card.image().files().get(file));
      assertThat(file.isVariable() || content.length() == file.size(card.type())).isTrue();
      if (inApplication) {
        sendAll(card, "80 2A 90 00");
        Octets signature = Octets.hex(TestCards.send(card, "00 2A 9E 9A 40")).slice(0, 64);
        assertThat(card.image().credentials().certificate().key().verify(content, signature))
            .isTrue();
      }
      read.add(file.fid());
    }
    assertThat(read).contains(0x0002, 0x0005, 0x0501, 0x0520, 0xC209);
  }

  @Test
  void theCertificateFilesHoldTheCertificates() throws DecodeException {
    TachographCard card = TestCards.driver();
    Certificate certificate = Certificate.decode(fileOf(card, 0xC209));
    assertThat(certificate.subject().number()).isEqualTo("RUD0000000001200");
    assertThat(certificate.subject().equipmentType()).isEqualTo(1);
    assertThat(certificate.isSignedBy(TestCards.CA.certificate())).isTrue();
    int length = certificate.der().length();
    assertThat(fileOf(card, 0xC200))
        .isEqualTo(Octets.concat(certificate.der(), Octets.filled(0, 1000 - length)));
    Octets authority = TestCards.CA.certificate().der();
    assertThat(fileOf(card, 0xC208).slice(0, authority.length())).isEqualTo(authority);
    assertThat(fileOf(card, 0xC201))
        .isEqualTo(
            Octets.concat(
                certificate.key().keyId().slice(0, 8),
                TestCards.CA.certificate().key().keyId().slice(0, 8)));
  }

  @Test
  void ringsBeginEmpty() {
    TachographCard card = TestCards.driver();
    assertThat(fileOf(card, 0x0504)).isEqualTo(Octets.filled(0, 13780));
    // 0505: pointer 0000; a use of nothing is zeros with a blank plate, whose code page is 5 or 0
    Octets vehicles = fileOf(card, 0x0505);
    assertThat(vehicles.slice(0, 2 + 3 + 3 + 4 + 4 + 1)).isEqualTo(Octets.filled(0, 17));
    assertThat(vehicles.slice(18, 18 + 13)).isEqualTo(Octets.filled(0x20, 13));
    assertThat(fileOf(card, 0x050E)).isEqualTo(Octets.hex("00000000"));
  }

  @Test
  void aCertificateOfSomebodyElseIsRefused() {
    CardImage driver = TestCards.driver().image();
    CardOrder other =
        CardOrder.forFullTerm(
            TestCards.COMPANY,
            CardNumber.of("RUP0000000001000"),
            "Минтранс",
            TestCards.START,
            SecretCode.of("1234"),
            SecretCode.of("12345678"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Personalisation.of(
                    other,
                    driver.credentials().key(),
                    driver.credentials().certificate(),
                    driver.credentials().authority()));
  }
}
