package tachotwin.download;

import tachotwin.dictionary.DataType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/**
 * The content of a record of table Б.38; its kind tells its end, since no length stands before it.
 */
public sealed interface VuData extends DataType
    permits Overview, DriverActivity, EventsAndFaults, DetailedSpeed, TechnicalData {
  /** The identifier of table Б.37, 01h…05h. */
  int identifier();

  /** Reads the content of a record. */
  static VuData decode(int identifier, OctetReader in) throws DecodeException {
    return switch (identifier) {
      case Overview.IDENTIFIER -> Overview.decode(in);
      case DriverActivity.IDENTIFIER -> DriverActivity.decode(in);
      case EventsAndFaults.IDENTIFIER -> EventsAndFaults.decode(in);
      case DetailedSpeed.IDENTIFIER -> DetailedSpeed.decode(in);
      case TechnicalData.IDENTIFIER -> TechnicalData.decode(in);
      default -> throw unknown(identifier, in);
    };
  }

  /** Passes over the content of a record by its lengths alone, whatever its values are. */
  static void skip(int identifier, OctetReader in) throws DecodeException {
    switch (identifier) {
      case Overview.IDENTIFIER -> Overview.skip(in);
      case DriverActivity.IDENTIFIER -> DriverActivity.skip(in);
      case EventsAndFaults.IDENTIFIER -> EventsAndFaults.skip(in);
      case DetailedSpeed.IDENTIFIER -> DetailedSpeed.skip(in);
      case TechnicalData.IDENTIFIER -> TechnicalData.skip(in);
      default -> throw unknown(identifier, in);
    }
  }

  /** What a record of table Б.37 is, in Russian. */
  static String title(int identifier) {
    return switch (identifier) {
      case Overview.IDENTIFIER -> "Общие сведения";
      case DriverActivity.IDENTIFIER -> "Деятельность водителя";
      case EventsAndFaults.IDENTIFIER -> "События и неисправности";
      case DetailedSpeed.IDENTIFIER -> "Данные по скорости движения АТС";
      case TechnicalData.IDENTIFIER -> "Технические данные";
      default -> "Запись " + identifier;
    };
  }

  private static DecodeException unknown(int identifier, OctetReader in) {
    return new DecodeException(
        in.position() - 1,
        "Идентификатор записи",
        "Б.2.3.1, таблица Б.37",
        "unknown record %02X".formatted(identifier));
  }
}
