package tachotwin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tachotwin.card.TestCards.RIGHT_PIN;
import static tachotwin.card.TestCards.SELECT_DF;
import static tachotwin.card.TestCards.send;
import static tachotwin.card.TestCards.sendAll;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.card.auth.PinPolicy;
import tachotwin.card.auth.PinState;
import tachotwin.card.auth.SecretCode;
import tachotwin.vectors.Requirement;

/** VERIFY and RESET RETRY COUNTER. The PIN of the test's cards is 1234, the PUK 12345678. */
class PinTest {
  private static final String WRONG_PIN = "00 20 00 00 08 39 39 39 39 FF FF FF FF";
  private static final String WRONG_PUK =
      "00 2C 00 00 10 39 39 39 39 39 39 39 39 35 36 37 38 FF FF FF FF";

  /** PUK 12345678, new PIN 5678. */
  private static final String UNBLOCK =
      "00 2C 00 00 10 31 32 33 34 35 36 37 38 35 36 37 38 FF FF FF FF";

  private static final String NEW_PIN = "00 20 00 00 08 35 36 37 38 FF FF FF FF";

  private TachographCard card;

  @BeforeEach
  void newCard() {
    card = TestCards.driver();
  }

  @Test
  void threeWrongPinsBlockTheCard() {
    assertThat(send(card, WRONG_PIN)).isEqualTo("63C2");
    assertThat(send(card, WRONG_PIN)).isEqualTo("63C1");
    assertThat(send(card, WRONG_PIN)).isEqualTo("6983");
    assertThat(send(card, RIGHT_PIN)).isEqualTo("6983");
    card.reset();
    assertThat(send(card, RIGHT_PIN)).isEqualTo("6983");
  }

  @Test
  void theRightPinResetsTheCounter() {
    assertThat(send(card, WRONG_PIN)).isEqualTo("63C2");
    assertThat(send(card, RIGHT_PIN)).isEqualTo("9000");
    assertThat(send(card, WRONG_PIN)).isEqualTo("63C2");
  }

  @Test
  void theCounterStaysThroughAReset() {
    assertThat(send(card, WRONG_PIN)).isEqualTo("63C2");
    card.reset();
    assertThat(send(card, WRONG_PIN)).isEqualTo("63C1");
  }

  @Test
  void thePukUnblocksAndSetsANewPin() {
    sendAll(card, RIGHT_PIN);
    send(card, WRONG_PIN);
    send(card, WRONG_PIN);
    send(card, WRONG_PIN);
    assertThat(send(card, UNBLOCK)).isEqualTo("9000");
    assertThat(send(card, RIGHT_PIN)).isEqualTo("63C2");
    assertThat(send(card, NEW_PIN)).isEqualTo("9000");
  }

  @Test
  void unblockingIsNotYetVerifying() {
    sendAll(card, UNBLOCK, SELECT_DF, "00 A4 02 0C 02 05 01", "80 2A 90 00");
    assertThat(send(card, "00 2A 9E 9A 40")).isEqualTo("6982");
  }

  @Test
  void tenWrongPuksLoseTheCard() {
    for (int left = 9; left > 0; left--) {
      assertThat(send(card, WRONG_PUK)).isEqualTo("63C%X".formatted(left));
    }
    assertThat(send(card, WRONG_PUK)).isEqualTo("6983");
    assertThat(send(card, UNBLOCK)).isEqualTo("6983");
    assertThat(send(card, RIGHT_PIN)).isEqualTo("9000");
  }

  @ParameterizedTest
  @CsvSource({
    "00 20 00 00 04 31 32 33 34, 6700",
    "00 20 00 00, 6700",
    "00 20 00 00 08 31 32 33 34 FF FF FF FF 00, 6700",
    "00 20 00 01 08 31 32 33 34 FF FF FF FF, 6A88",
    "00 2C 00 00 08 31 32 33 34 35 36 37 38, 6700",
    "00 2C 00 01 10 31 32 33 34 35 36 37 38 35 36 37 38 FF FF FF FF, 6A88"
  })
  void refusesWrongForms(String command, String status) {
    assertThat(send(card, command)).isEqualTo(status);
    assertThat(card.image().pin().pinLeft()).isEqualTo(3);
  }

  @Test
  @Requirement("CD-001")
  void aPinHasFourDigitsOrMore() {
    // 4.6.4: three digits cannot be set, neither at personalisation nor by the PUK.
    assertThatIllegalArgumentException().isThrownBy(() -> SecretCode.of("123"));
    assertThat(send(card, "00 2C 00 00 10 31 32 33 34 35 36 37 38 35 36 37 FF FF FF FF FF"))
        .isEqualTo("6985");
    assertThat(send(card, RIGHT_PIN)).isEqualTo("9000");
    // eight digits 13579246
    sendAll(card, "00 2C 00 00 10 31 32 33 34 35 36 37 38 31 33 35 37 39 32 34 36");
    assertThat(send(card, RIGHT_PIN)).isEqualTo("63C2");
    assertThat(send(card, "00 20 00 00 08 31 33 35 37 39 32 34 36")).isEqualTo("9000");
  }

  @Test
  void readingAsksForThePinWhereThePolicySaysSo() {
    CardImage usual = card.image();
    PinState guarded =
        PinState.fresh(usual.pin().pin(), usual.pin().puk(), new PinPolicy(5, 1, true));
    TachographCard strict =
        new TachographCard(
            new CardImage(usual.type(), usual.files(), guarded, usual.credentials(), 0),
            TestCards.SECRETS);
    strict.reset();
    sendAll(strict, "00 A4 02 0C 02 00 05");
    assertThat(send(strict, "00 B0 00 00 08")).isEqualTo("6982");
    assertThat(send(strict, WRONG_PIN)).isEqualTo("63C4");
    sendAll(strict, RIGHT_PIN);
    assertThat(send(strict, "00 B0 00 00 08")).endsWith("9000");
    assertThat(send(strict, WRONG_PUK)).isEqualTo("6983");
  }

  @Test
  void oneVerifyServesRootAndApplicationUntilReset() {
    sendAll(card, RIGHT_PIN, SELECT_DF, "00 A4 02 0C 02 05 01", "80 2A 90 00", "00 2A 9E 9A 40");
    card.reset();
    sendAll(card, SELECT_DF, "00 A4 02 0C 02 05 01", "80 2A 90 00");
    assertThat(send(card, "00 2A 9E 9A 40")).isEqualTo("6982");
  }
}
