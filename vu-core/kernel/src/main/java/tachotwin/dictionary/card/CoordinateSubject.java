package tachotwin.dictionary.card;

import tachotwin.dictionary.CodedOctet;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/**
 * CoordinateSubject (EF C2F2h): what the coordinates of a record belong to.
 *
 * <p>Octets: 1.
 */
public sealed interface CoordinateSubject extends CodedOctet {
  /** The values of the table, in its order. */
  enum Code implements CoordinateSubject {
    /** No record. */
    NONE(0x00, "Нет записи"),
    /** An entry of file 0506h. */
    PLACE(0x01, "Место (0506h)"),
    /** The begin of a fault of file 0503h. */
    FAULT_BEGIN(0x02, "Начало неисправности (0503h)"),
    /** The end of a fault of file 0503h. */
    FAULT_END(0x03, "Окончание неисправности (0503h)");

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
  record Other(int code) implements CoordinateSubject {
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
  static CoordinateSubject of(int code) {
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
  static CoordinateSubject decode(OctetReader in) throws DecodeException {
    return of(in.u8("CoordinateSubject", "EF C2F2h"));
  }
}
