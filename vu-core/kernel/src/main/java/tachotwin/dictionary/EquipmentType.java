package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/**
 * EquipmentType (Б.1.2, table Б.1): a kind of card or device.
 *
 * <p>Octets: 1.
 */
public sealed interface EquipmentType extends CodedOctet {
  /** The values of the table, in its order. */
  enum Code implements EquipmentType {
    /** No card; the value of an empty number. */
    NONE(0x00, "Резерв"),
    /** Driver card. */
    DRIVER_CARD(0x01, "Карта водителя"),
    /** Workshop card. */
    WORKSHOP_CARD(0x02, "Карта мастерской"),
    /** Control card. */
    CONTROL_CARD(0x03, "Карта контролера"),
    /** Company card. */
    COMPANY_CARD(0x04, "Карта предприятия"),
    /** Card of a maker of tachographs, optional. */
    MANUFACTURING_CARD(0x05, "Карта производителя тахографа"),
    /** Vehicle unit. */
    VEHICLE_UNIT(0x06, "Бортовое устройство"),
    /** Motion sensor. */
    MOTION_SENSOR(0x07, "Датчик"),
    /**
     * Service card (3.40), such as a technical inspector's; a reserved value of the table, ours.
     */
    SERVICE_CARD(0x08, "Сервисная карта");

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
  record Other(int code) implements EquipmentType {
    /** Refuses a value that has a name. */
    public Other {
      if (code < 0 || code > 0xFF || listed(code)) {
        throw new IllegalArgumentException("not an unlisted code: " + code);
      }
    }

    @Override
    public String title() {
      return "Зарезервировано";
    }
  }

  /** The value of an octet. */
  static EquipmentType of(int code) {
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
  static EquipmentType decode(OctetReader in) throws DecodeException {
    return of(in.u8("EquipmentType", "Б.1.2"));
  }
}
