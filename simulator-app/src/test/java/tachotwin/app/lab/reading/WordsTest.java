package tachotwin.app.lab.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.card.BirthDate;

class WordsTest {
  /** A locale whose own digits are ٠١٢٣. */
  private static final Locale EGYPT = Locale.forLanguageTag("ar-EG-u-nu-arab");

  @Test
  void numbersHaveTheSameDigitsWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    Locale.setDefault(EGYPT);
    try {
      assertThat("%d".formatted(1)).isEqualTo("١");
      assertThat(Words.duration(467)).isEqualTo("7 ч 47 мин");
      assertThat(DataTree.of(new BirthDate(1980, 12, 31)).textValue()).isEqualTo("1980-12-31");
    } finally {
      Locale.setDefault(before);
    }
  }
}
