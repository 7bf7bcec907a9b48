package tachotwin.app.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.vectors.Requirement;

/** The limits of Е.2.3 and Е.3.1.2 at their edges. */
class CheckTest {
  @Test
  @Requirement("MT-012")
  void roadAndTyresAreJudgedAtTheirLimits() {
    assertThat(Check.value(CheckItem.SLOPE, 5.0).good()).isTrue();
    assertThat(Check.value(CheckItem.SLOPE, -5.1).good()).isFalse();
    assertThat(Check.value(CheckItem.BUMPS, 20.0).good()).isTrue();
    assertThat(Check.value(CheckItem.BUMPS, 20.1).good()).isFalse();
    // 2 % of 8,5 bar are 0,17 bar.
    assertThat(Check.measured(CheckItem.PRESSURE, 8.33, 8.5, "МД-214").good()).isTrue();
    assertThat(Check.measured(CheckItem.PRESSURE, 8.32, 8.5, "МД-214").good()).isFalse();
    assertThat(Check.measured(CheckItem.PRESSURE, 8.68, 8.5, "МД-214").good()).isFalse();
    assertThat(Check.measured(CheckItem.TREAD, 1.0, 1.0, "ШГ-1").good()).isTrue();
    assertThat(Check.measured(CheckItem.TREAD, 0.9, 1.0, "ШГ-1").good()).isFalse();
  }

  @Test
  @Requirement("MT-017")
  void aMeasuredItemNamesItsInstrument() {
    assertThat(Check.measured(CheckItem.PRESSURE, 8.4, 8.5, "МД-214/0012").found())
        .isEqualTo("8,4 бар при 8,5, прибор МД-214/0012");
  }
}
