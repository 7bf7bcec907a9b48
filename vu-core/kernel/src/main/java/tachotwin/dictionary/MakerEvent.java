package tachotwin.dictionary;

import java.util.Arrays;
import java.util.Optional;

/**
 * The codes that table Б.15 leaves to the maker (80h…FFh) as this product uses them; in files of
 * other makers they mean something else.
 */
public enum MakerEvent {
  /** The button «авария» was pressed (Order 36, item 17.11). */
  ACCIDENT_BUTTON(0x80, "Нажата кнопка «авария»"),
  /** Emergency braking or a blow (Order 36, item 17.11). */
  BLOW(0x81, "Экстренное торможение"),
  /** The vehicle tilted or turned over (Order 36, item 17.11). */
  TILT(0x82, "Недопустимый наклон"),
  /** The constant of the tachograph was refined by more than 10 % (Order 36, item 9.6). */
  CONSTANT_REFINED(0x83, "Уточнен коэффициент k");

  private final int code;
  private final String title;

  MakerEvent(int code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The octet, 80h…FFh. */
  public int code() {
    return code;
  }

  /** The name in Russian, at most 24 signs. */
  public String title() {
    return title;
  }

  /** The value as the dictionary has it. */
  public EventFaultType type() {
    return EventFaultType.of(code);
  }

  /** The one of an octet, if it is one of these. */
  public static Optional<MakerEvent> of(int code) {
    return Arrays.stream(values()).filter(event -> event.code == code).findFirst();
  }
}
