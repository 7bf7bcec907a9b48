package tachotwin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

class PaperLineTest {
  @Test
  void lineIsAlways24CellsOfIso88595() {
    PaperLine line = PaperLine.of("Фамилия Иванов");
    assertThat(line.cells().length()).isEqualTo(24);
    // ISO 8859-5: Ф = C4, а = D0, м = DC.
    assertThat(line.cells().slice(0, 3)).isEqualTo(Octets.hex("C4D0DC"));
    assertThat(line.text()).isEqualTo("Фамилия Иванов          ");
  }

  @Test
  void longTextContinuesWithABullet() {
    // 4.10.2 and 4.10.15: broken at a blank, the next line opens with «•».
    assertThat(PaperLine.wrapped("Превышено время управления до перерыва"))
        .extracting(line -> line.text().stripTrailing())
        .containsExactly("Превышено время", "•управления до перерыва");
    assertThat(PaperLine.wrapped("0123456789012345678901234567890"))
        .extracting(line -> line.text().stripTrailing())
        .containsExactly("012345678901234567890123", "•4567890");
  }

  @Test
  void pictogramsAreOctetsThatIso88595LeavesFree() throws DecodeException {
    PaperLine line = PaperLine.of("" + Pictogram.DRIVING.sign() + Pictogram.CARD.sign());
    assertThat(line.cells().slice(0, 2)).isEqualTo(Octets.hex("8289"));
    assertThat(PaperLine.decode(line.cells().reader())).isEqualTo(line);
    for (Pictogram pictogram : Pictogram.values()) {
      // What ISO 8859-5 has for printing lies in 20…7E and A0…FF.
      assertThat(pictogram.code())
          .matches(code -> code < 0x20 || code > 0x7F && code < PaperLine.CONTINUATION);
      assertThat(Pictogram.ofCode(pictogram.code())).isEqualTo(pictogram);
      assertThat(Pictogram.ofSign(pictogram.sign())).isEqualTo(pictogram);
    }
  }

  @Test
  void aCellWithAllDotsSurvivesTheWayThroughText() {
    PaperLine line = PaperLine.of("█");
    assertThat(line.cells().u8(0)).isEqualTo(0x7F);
    assertThat(PaperLine.of(line.text())).isEqualTo(line);
  }

  @Test
  void numbersStandAtTheRightEnd() {
    assertThat(PaperLine.split("Пробег 1:", "311 км").text()).isEqualTo("Пробег 1:         311 км");
  }

  @Test
  void refusesWhatIsNotALine() {
    assertThatThrownBy(() -> PaperLine.of("x".repeat(25)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PaperLine.decode(Octets.filled(' ', 23).reader()))
        .isInstanceOf(DecodeException.class);
  }
}
