package tachotwin.dictionary.card;

import tachotwin.dictionary.CodedOctet;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/**
 * CompanyActivityType (4.7.32): what the owner of a vehicle did.
 *
 * <p>Octets: 1.
 */
public sealed interface CompanyActivityType extends CodedOctet {
  /** The values of the table, in its order. */
  enum Code implements CompanyActivityType {
    /** No record. */
    NONE(0x00, "Нет записи"),
    /** Download of a card. */
    CARD_DOWNLOAD(0x01, "Выгрузка данных с карты"),
    /** Download of the vehicle unit. */
    UNIT_DOWNLOAD(0x02, "Выгрузка данных с бортового устройства"),
    /** Lock. */
    LOCK_IN(0x03, "Блокировка бортового устройства"),
    /** Lock taken off. */
    LOCK_OUT(0x04, "Разблокировка бортового устройства"),
    /** Signature of a request for a certificate. */
    SIGNATURE(0x05, "Формирование ЭП для заявления на сертификат");

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
  record Other(int code) implements CompanyActivityType {
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
  static CompanyActivityType of(int code) {
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
  static CompanyActivityType decode(OctetReader in) throws DecodeException {
    return of(in.u8("CompanyActivityType", "4.7.32"));
  }
}
