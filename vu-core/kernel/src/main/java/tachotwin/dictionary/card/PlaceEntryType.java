package tachotwin.dictionary.card;

import tachotwin.dictionary.CodedOctet;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/**
 * PlaceEntryType (Б.48, EF 0506h): how a place was entered.
 *
 * <p>Octets: 1.
 */
public sealed interface PlaceEntryType extends CodedOctet {
  /** The values of the table, in its order. */
  enum Code implements PlaceEntryType {
    /** Begin, at the insertion of the card. */
    BEGIN(0x00, "Начало, время карты"),
    /** End, at the withdrawal of the card. */
    END(0x01, "Окончание, время карты"),
    /** Begin, entered by hand. */
    BEGIN_MANUAL(0x02, "Начало, ручной ввод"),
    /** End, entered by hand. */
    END_MANUAL(0x03, "Окончание, ручной ввод"),
    /** Begin, assumed by the vehicle unit. */
    BEGIN_ASSUMED(0x04, "Начало, принято БУ"),
    /** End, assumed by the vehicle unit. */
    END_ASSUMED(0x05, "Окончание, принято БУ");

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
  record Other(int code) implements PlaceEntryType {
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
  static PlaceEntryType of(int code) {
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
  static PlaceEntryType decode(OctetReader in) throws DecodeException {
    return of(in.u8("PlaceEntryType", "Б.48, EF 0506h"));
  }
}
