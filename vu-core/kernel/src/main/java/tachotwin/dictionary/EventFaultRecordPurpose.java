package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/**
 * EventFaultRecordPurpose (Б.2.2.9, table Б.14): why an event or a fault was recorded.
 *
 * <p>Octets: 1.
 */
public sealed interface EventFaultRecordPurpose extends CodedOctet {
  /** The values of the table, in its order. */
  enum Code implements EventFaultRecordPurpose {
    /** One of the 10 most recent. */
    MOST_RECENT(0x00, "Одно из 10 самых последних (недавних) событий или неисправностей"),
    /** The longest of one of the last 10 days. */
    LONGEST_OF_DAY(0x01, "Самое продолжительное событие, происшедшее в один из последних 10 дней"),
    /** One of the 5 longest of the last 365 days. */
    LONGEST_OF_YEAR(
        0x02, "Одно из пяти наиболее продолжительных событий, происшедших за последние 365 дней"),
    /** The last of one of the last 10 days. */
    LAST_OF_DAY(0x03, "Последнее событие за один из последних 10 дней"),
    /** The most serious of one of the last 10 days. */
    MOST_SERIOUS_OF_DAY(0x04, "Самое серьезное событие за один из последних 10 дней"),
    /** One of the 5 most serious of the last 365 days. */
    MOST_SERIOUS_OF_YEAR(
        0x05, "Одно из пяти самых серьезных событий, происшедших за последние 365 дней"),
    /** The first since the last calibration. */
    FIRST_SINCE_CALIBRATION(
        0x06,
        "Первое событие или первая неисправность, имевшие место после последней настройки БУ"),
    /** It is still going on. */
    ONGOING(0x07, "Текущее/продолжающееся событие или неисправность");

    private final int code;
    private final String title;

    Code(int code, String title) {
      this.code = code;
      this.title = title;
    }

    @Override
    public int code() {
      return code;
    }

    @Override
    public String title() {
      return title;
    }
  }

  /**
   * Reserved (08h…7Fh) or of a maker (80h…FFh).
   *
   * @param code 0…255
   */
  record Other(int code) implements EventFaultRecordPurpose {
    /** Refuses a value that has a name. */
    public Other {
      if (code < 0 || code > 0xFF || listed(code)) {
        throw new IllegalArgumentException("not an unlisted code: " + code);
      }
    }

    @Override
    public String title() {
      return "Зарезервировано или по усмотрению изготовителя БУ";
    }
  }

  /** The value of an octet. */
  static EventFaultRecordPurpose of(int code) {
    for (Code one : Code.values()) {
      if (one.code() == code) {
        return one;
      }
    }
    return new Other(code);
  }

  /** Whether the table names an octet. */
  static boolean listed(int code) {
    for (Code one : Code.values()) {
      if (one.code() == code) {
        return true;
      }
    }
    return false;
  }

  /** Reads one octet. */
  static EventFaultRecordPurpose decode(OctetReader in) throws DecodeException {
    return of(in.u8("EventFaultRecordPurpose", "Б.2.2.9"));
  }
}
