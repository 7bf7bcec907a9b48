package tachotwin.vu.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.vu.mode.CardType;

/**
 * EF 0520h by its offsets: 1 + 16 + 36 + 4 + 4 + 4 octets, then names of 36. «Иванов» in ISO 8859-5
 * is B8 D2 D0 DD DE D2; 2000-01-01 00:00 UTC is 946 684 800 s = 386D4380h.
 */
class CardIdentityTest {
  private static final Octets HEAD =
      Octets.concat(
          Octets.hex("2B"),
          Octets.hex("52554431323334353637383930302020"),
          Octets.filled(' ', 36),
          Octets.hex("386D4380 386D4380 386D4380"));
  private static final Octets SURNAME = name("05 B8D2D0DDDED2");
  private static final Octets FIRST = name("05 B8D2D0DD");

  @Test
  void readsADriversCard() throws DecodeException {
    CardIdentity card =
        CardIdentity.decode(
            CardType.DRIVER, Octets.concat(HEAD, SURNAME, FIRST, Octets.filled(0, 6)));

    assertThat(card)
        .isEqualTo(
            new CardIdentity(
                CardType.DRIVER,
                0x2B,
                "RUD12345678900",
                "Иванов",
                "Иван",
                SimInstant.parse("2000-01-01T00:00:00Z")));
  }

  @Test
  void readsTheHolderBehindTheBody() throws DecodeException {
    Octets body = name("05 B8D2D0DD");
    CardIdentity card =
        CardIdentity.decode(CardType.CONTROL, Octets.concat(HEAD, body, body, SURNAME, FIRST));

    assertThat(card.surname()).isEqualTo("Иванов");
  }

  @Test
  void aCompanyIsItsName() throws DecodeException {
    CardIdentity card = CardIdentity.decode(CardType.COMPANY, Octets.concat(HEAD, SURNAME, FIRST));

    assertThat(card.surname()).isEqualTo("Иванов");
    assertThat(card.firstNames()).isEmpty();
  }

  @Test
  void readsANameInTheCodePageThatStandsBeforeIt() throws DecodeException {
    CardIdentity card =
        CardIdentity.decode(
            CardType.DRIVER, Octets.concat(HEAD, name("01 4D FC 6C 6C 6572"), FIRST));

    assertThat(card.surname()).isEqualTo("Müller");
  }

  @Test
  void refusesAFileThatEndsEarly() {
    assertThatThrownBy(() -> CardIdentity.decode(CardType.DRIVER, HEAD))
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> CardIdentity.decode(CardType.DRIVER, Octets.EMPTY))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void findsTheSubjectsNumberInACertificate() {
    // Two attributes 2.5.4.5, the issuer's first; 13 is PrintableString.
    Octets der = Octets.hex("30 20 0603550405 1303 434131 FFFF 0603550405 1304 52554331 00");

    assertThat(CertificateNumber.of(der)).contains("RUC1");
    assertThat(CertificateNumber.of(Octets.hex("0603550405 13FF"))).isEmpty();
    assertThat(CertificateNumber.of(Octets.EMPTY)).isEmpty();
  }

  private static Octets name(String hex) {
    Octets start = Octets.hex(hex);
    return Octets.concat(start, Octets.filled(' ', 36 - start.length()));
  }
}
