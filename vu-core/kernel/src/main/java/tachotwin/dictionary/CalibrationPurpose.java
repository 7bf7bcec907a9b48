package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/**
 * CalibrationPurpose (Б.1.3, table Б.2): why a set of calibration data was recorded.
 *
 * <p>Octets: 1.
 */
public sealed interface CalibrationPurpose extends CodedOctet {
  /** The values of the table, in its order. */
  enum Code implements CalibrationPurpose {
    /** Reserved. */
    RESERVED(0x00, "Зарезервированное значение"),
    /** At the moment of activation. */
    ACTIVATION(0x01, "Данные на момент активации тахографа"),
    /** First installation into a vehicle. */
    FIRST_INSTALLATION(0x02, "Первая установка тахографа на АТС"),
    /** After the first installation, or into another vehicle. */
    INSTALLATION(
        0x03, "Настройка тахографа после первой установки или переустановка на другое АТС"),
    /** Periodic calibration. */
    PERIODIC_INSPECTION(0x04, "Периодическая настройка");

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
  record Other(int code) implements CalibrationPurpose {
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
  static CalibrationPurpose of(int code) {
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
  static CalibrationPurpose decode(OctetReader in) throws DecodeException {
    return of(in.u8("CalibrationPurpose", "Б.1.3"));
  }
}
