package tachotwin.vu.media;

import java.util.Arrays;
import java.util.List;

/** What of the unit and the block is downloaded: records of table Б.37; 01h comes with each. */
public enum UnitParts {
  /** All records. */
  ALL("все данные", 0x1F),
  /** 01h. */
  OVERVIEW("общие сведения", 0x01),
  /** 02h. */
  ACTIVITIES("деятельность", 0x02),
  /** 03h. */
  EVENTS("события", 0x04),
  /** 04h. */
  SPEED("скорость", 0x08),
  /** 05h. */
  TECHNICAL("технические данные", 0x10);

  private final String title;
  private final int bits;

  UnitParts(String title, int bits) {
    this.title = title;
    this.bits = bits;
  }

  /** The words of all, in their order. */
  public static List<String> titles() {
    return Arrays.stream(values()).map(parts -> parts.title).toList();
  }

  /** The words on the display. */
  public String title() {
    return title;
  }

  /** Bit n−1 for record 0nh, as command 81 has it. */
  public int bits() {
    return bits;
  }
}
