package tachotwin.zh;

import java.util.Optional;
import tachotwin.dictionary.CalibrationPurpose;

/** Why the tachograph was calibrated: the five reasons of 4.7.17.1, in its order. */
public enum CalibrationReason {
  /** After activation. */
  AFTER_ACTIVATION(1, "после активизации", "после активизации", CalibrationPurpose.Code.ACTIVATION),
  /** After the first installation. */
  FIRST_INSTALLATION(
      2, "после первой установки", "первая установка", CalibrationPurpose.Code.FIRST_INSTALLATION),
  /** After the block was replaced. */
  BLOCK_REPLACED(
      3, "после замены блока СКЗИ тахографа", "замена блока", CalibrationPurpose.Code.INSTALLATION),
  /** After installation into another vehicle. */
  OTHER_VEHICLE(
      4,
      "после установки тахографа на другое АТС",
      "другое АТС",
      CalibrationPurpose.Code.INSTALLATION),
  /** At its time. */
  PERIODIC(
      5, "периодическая настройка", "периодическая", CalibrationPurpose.Code.PERIODIC_INSPECTION);

  private final int number;
  private final String title;
  private final String word;
  private final CalibrationPurpose.Code purpose;

  CalibrationReason(int number, String title, String word, CalibrationPurpose.Code purpose) {
    this.number = number;
    this.title = title;
    this.word = word;
    this.purpose = purpose;
  }

  /** The number in command 22 and the archive: 1…5. */
  public int number() {
    return number;
  }

  /** The words of the clause. */
  public String title() {
    return title;
  }

  /** The same for the display, at most 22 signs. */
  public String word() {
    return word;
  }

  /** What table Б.2 has of it, which knows four. */
  public CalibrationPurpose.Code purpose() {
    return purpose;
  }

  /** The reason of a number. */
  public static Optional<CalibrationReason> of(int number) {
    for (CalibrationReason reason : values()) {
      if (reason.number == number) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
