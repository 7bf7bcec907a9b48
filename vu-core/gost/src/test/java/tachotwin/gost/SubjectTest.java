package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachotwin.octet.Octets;

class SubjectTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 6})
  void isTheSameAfterX509(int equipmentType) {
    Subject subject = new Subject(equipmentType, "RUD0000000123400", "Иванов");
    assertThat(Subject.ofName(subject.toName())).isEqualTo(subject);
  }

  /**
   * RFC 5280: SEQUENCE of SETs of attributes; 55040B OU, 550403 CN, 550405 serialNumber; 0C is
   * UTF8String, 13 PrintableString.
   */
  @Test
  void standsInX509AsUnitNameAndNumber() {
    assertThat(Der.encode(new Subject(Subject.DRIVER_CARD, "R1", "Я").toName()))
        .isEqualTo(
            Octets.hex(
                "3030"
                    + "3114 3012 0603 55040B 0C0B 6472697665722063617264"
                    + "310B 3009 0603 550403 0C02 D0AF"
                    + "310B 3009 0603 550405 1302 5231"));
  }

  @Test
  void fillsTheNumberWithBlanks() {
    assertThat(new Subject(Subject.BLOCK, "12", "").number16())
        .isEqualTo(Octets.hex("3132" + "20".repeat(14)));
  }

  @Test
  void refusesWhatX509CannotHold() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Subject(9, "", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Subject(1, "№1", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Subject(5, "", "").toName());
    assertThatIllegalArgumentException().isThrownBy(() -> new Subject(7, "", "").toName());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject(Subject.NOT_TOLD, "", "").toName());
  }
}
