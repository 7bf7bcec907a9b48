package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/**
 * SpecificConditionType (Б.2.2.19): what a mark of a special situation says.
 *
 * <p>Octets: 1.
 */
public sealed interface SpecificConditionType extends CodedOctet {
  /** The values of the table, in its order. */
  enum Code implements SpecificConditionType {
    /** Out of scope begins (Order 36). */
    OUT_OF_SCOPE_BEGIN(0x01, "«Неприменимо», начало"),
    /** Out of scope ends (Order 36). */
    OUT_OF_SCOPE_END(0x02, "«Неприменимо», окончание"),
    /** Ferry or train crossing. */
    FERRY_TRAIN(0x03, "Переезд на пароме/поезде");

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
   * A value that the table does not list.
   *
   * @param code 0…255
   */
  record Other(int code) implements SpecificConditionType {
    /** Refuses a value that has a name. */
    public Other {
      if (code < 0 || code > 0xFF || listed(code)) {
        throw new IllegalArgumentException("not an unlisted code: " + code);
      }
    }

    @Override
    public String title() {
      return "не названо таблицей";
    }
  }

  /** The value of an octet. */
  static SpecificConditionType of(int code) {
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
  static SpecificConditionType decode(OctetReader in) throws DecodeException {
    return of(in.u8("SpecificConditionType", "Б.2.2.19"));
  }
}
