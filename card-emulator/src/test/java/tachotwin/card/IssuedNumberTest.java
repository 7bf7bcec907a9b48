package tachotwin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.profile.IssuedNumber;
import tachotwin.octet.Octets;
import tachotwin.vectors.Requirement;

/** Numbers of cards by Order 36, appendix 2. */
class IssuedNumberTest {
  private static String onCard(CardType type, IssuedNumber number) {
    TachographCard card =
        TestCards.card(
            switch (type) {
              case DRIVER -> TestCards.DRIVER;
              case WORKSHOP -> TestCards.WORKSHOP;
              case CONTROL -> TestCards.CONTROL;
              case COMPANY -> TestCards.COMPANY;
              case SERVICE -> TestCards.SERVICE;
            },
            number.number().text());
    TestCards.sendAll(card, TestCards.RIGHT_PIN, TestCards.SELECT_DF);
    Octets file = TestCards.read(card, 0x0520);
    return new String(file.slice(1, 17).toByteArray(), StandardCharsets.US_ASCII);
  }

  // RU D, 11 digits, index of replacement, index of renewal: 16 signs
  @Test
  @Requirement("CD-031")
  void aDriversNumberHasElevenDigitsAndTwoIndices() {
    IssuedNumber first = IssuedNumber.first(CardType.DRIVER, "00000000123");
    assertThat(onCard(CardType.DRIVER, first)).isEqualTo("RUD0000000012300");
    IssuedNumber lostTwice = first.replaced().replaced();
    assertThat(onCard(CardType.DRIVER, lostTwice)).isEqualTo("RUD0000000012320");
    // for a new term the index of replacement begins anew
    assertThat(onCard(CardType.DRIVER, lostTwice.renewed())).isEqualTo("RUD0000000012301");
    assertThat(IssuedNumber.of("RUD0000000012390").orElseThrow().replaced().number().text())
        .isEqualTo("RUD00000000123A0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IssuedNumber.of("RUD000000001230Z").orElseThrow().renewed());
    assertThatIllegalArgumentException().isThrownBy(first::another);
  }

  // RU P, M or K, 10 signs, index of how many, of replacement, of renewal: 16 signs
  @ParameterizedTest
  @Requirement("CD-032")
  @CsvSource({
    "COMPANY, 0000000001, RUP0000000001000",
    "WORKSHOP, 0000000001, RUM0000000001000",
    "CONTROL, GAI0000001, RUKGAI0000001000",
    "CONTROL, FSNT000001, RUKFSNT000001000",
    "SERVICE, 0000000001, RUS0000000001000"
  })
  void theOthersHaveTenSignsAndThreeIndices(CardType type, String holder, String number) {
    IssuedNumber first = IssuedNumber.first(type, holder);
    assertThat(onCard(type, first)).isEqualTo(number);
    assertThat(first.another().replaced().number().text())
        .isEqualTo(number.substring(0, 13) + "110");
    assertThat(first.replaced().renewed().number().text())
        .isEqualTo(number.substring(0, 13) + "001");
    assertThat(IssuedNumber.of(number)).contains(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "RUD000000000120", // 15 signs
        "RUD0000000O1230A",
        "RUX0000000001000",
        "RUP00000000A1000",
        "RUKFSB0000001000", // no control body of the appendix
        "RUD0000000012a00",
        "ZUD0000000012300"
      })
  void whatIsNotByTheAppendixIsNoNumber(String text) {
    assertThat(IssuedNumber.of(text)).isEmpty();
  }
}
