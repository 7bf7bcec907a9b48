package tachotwin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static tachotwin.card.TestCards.RIGHT_PIN;
import static tachotwin.card.TestCards.SELECT_DF;
import static tachotwin.card.TestCards.send;
import static tachotwin.card.TestCards.sendAll;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.gost.Streebog;
import tachotwin.octet.Octets;

/**
 * MANAGE SECURITY ENVIRONMENT and VERIFY DIGITAL SIGNATURE (Annex 1B, appendix 2, 3.6.11, 3.6.16).
 */
class VerifySignatureTest {
  private static final Octets HASH = Streebog.hash256(Octets.ofInts(1, 2, 3));
  private static final String HOLD = "00 2A 90 A0 22 90 20 " + HASH;
  private static final String SELECT_BLOCK =
      "00 22 C1 B6 0A 83 08 " + TestCards.BLOCK_CERTIFICATE.key().keyId().slice(0, 8);
  private static final String RIGHT = "00 2A 00 A8 42 9E 40 " + TestCards.BLOCK_KEY.signHash(HASH);

  private TachographCard card;

  @BeforeEach
  void newCard() {
    card = TestCards.driver();
    sendAll(card, RIGHT_PIN, SELECT_DF);
  }

  @Test
  void aSignatureOfTheVerifiedBlockIsFound() {
    TestCards.presentCertificate(card, TestCards.BLOCK_CERTIFICATE);
    sendAll(card, SELECT_BLOCK, HOLD);
    assertThat(send(card, RIGHT)).isEqualTo("9000");
    String wrong = "00 2A 00 A8 42 9E 40 " + TestCards.BLOCK_KEY.signHash(Octets.filled(7, 32));
    assertThat(send(card, wrong)).isEqualTo("6688");
  }

  @Test
  void theKeyOfTheAuthorityIsAlwaysKnown() {
    sendAll(
        card, "00 22 C1 B6 0A 83 08 " + TestCards.CA.certificate().key().keyId().slice(0, 8), HOLD);
    assertThat(send(card, RIGHT)).isEqualTo("6688");
  }

  @Test
  void aKeyIsChosenBeforeAndAHashIsHeld() {
    assertThat(send(card, SELECT_BLOCK)).isEqualTo("6A88");
    TestCards.presentCertificate(card, TestCards.BLOCK_CERTIFICATE);
    assertThat(send(card, RIGHT)).isEqualTo("6A88");
    sendAll(card, SELECT_BLOCK);
    assertThat(send(card, RIGHT)).isEqualTo("6985");
  }

  @Test
  void selectingTheApplicationForgetsTheKey() {
    TestCards.presentCertificate(card, TestCards.BLOCK_CERTIFICATE);
    sendAll(card, SELECT_BLOCK, SELECT_DF, HOLD);
    assertThat(send(card, RIGHT)).isEqualTo("6A88");
  }

  @ParameterizedTest
  @CsvSource({
    "00 22 C1 B6, 6700",
    "00 22 C1 B6 0A 84 08 00 00 00 00 00 00 00 00, 6987", // tag 83 is missing
    "00 22 C1 B6 09 83 07 00 00 00 00 00 00 00, 6988", // an identifier of 7 octets
    "00 22 C1 B6 0A 83 08 00 00 00 00 00 00 00 00, 6A88",
    "00 22 C1 A4 0A 83 08 00 00 00 00 00 00 00 00, 6A86",
    "00 2A 00 A8, 6700",
    "00 2A 00 A8 02 90 00, 6987", // tag 9E is missing
    "00 2A 00 A8 03 9E 01 00, 6988" // a signature of one octet
  })
  void refusesWhatIsMalformed(String command, String status) {
    assertThat(send(card, command)).isEqualTo(status);
  }
}
