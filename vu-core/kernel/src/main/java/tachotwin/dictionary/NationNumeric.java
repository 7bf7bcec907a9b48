package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/**
 * NationNumeric (Б.2.2.15, table Б.23): a state.
 *
 * <p>Octets: 1.
 */
public sealed interface NationNumeric extends CodedOctet {
  /** The values of the table, in its order. */
  enum Code implements NationNumeric {
    /** No information. */
    NO_INFORMATION(0x00, "информации нет"),
    /** Austria. */
    AUSTRIA(0x01, "Австрия"),
    /** Albania. */
    ALBANIA(0x02, "Албания"),
    /** Andorra. */
    ANDORRA(0x03, "Андорра"),
    /** Armenia. */
    ARMENIA(0x04, "Армения"),
    /** Azerbaijan. */
    AZERBAIJAN(0x05, "Азербайджан"),
    /** Belgium. */
    BELGIUM(0x06, "Бельгия"),
    /** Bulgaria. */
    BULGARIA(0x07, "Болгария"),
    /** Bosnia and Herzegovina. */
    BOSNIA_AND_HERZEGOVINA(0x08, "Босния и Герцеговина"),
    /** Belarus. */
    BELARUS(0x09, "Беларусь"),
    /** Switzerland. */
    SWITZERLAND(0x0A, "Швейцария"),
    /** Cyprus. */
    CYPRUS(0x0B, "Кипр"),
    /** Czech Republic. */
    CZECH_REPUBLIC(0x0C, "Чешская Республика"),
    /** Germany. */
    GERMANY(0x0D, "Германия"),
    /** Denmark. */
    DENMARK(0x0E, "Дания"),
    /** Spain. */
    SPAIN(0x0F, "Испания"),
    /** Estonia. */
    ESTONIA(0x10, "Эстония"),
    /** France. */
    FRANCE(0x11, "Франция"),
    /** Finland. */
    FINLAND(0x12, "Финляндия"),
    /** Liechtenstein. */
    LIECHTENSTEIN(0x13, "Лихтенштейн"),
    /** Faroe Islands. */
    FAROE_ISLANDS(0x14, "Фарерские Острова"),
    /** United Kingdom. */
    UNITED_KINGDOM(0x15, "Соединенное Королевство"),
    /** Georgia. */
    GEORGIA(0x16, "Грузия"),
    /** Greece. */
    GREECE(0x17, "Греция"),
    /** Hungary. */
    HUNGARY(0x18, "Венгрия"),
    /** Croatia. */
    CROATIA(0x19, "Хорватия"),
    /** Italy. */
    ITALY(0x1A, "Италия"),
    /** Ireland. */
    IRELAND(0x1B, "Ирландия"),
    /** Iceland. */
    ICELAND(0x1C, "Исландия"),
    /** Kazakhstan. */
    KAZAKHSTAN(0x1D, "Казахстан"),
    /** Luxembourg. */
    LUXEMBOURG(0x1E, "Люксембург"),
    /** Lithuania. */
    LITHUANIA(0x1F, "Литва"),
    /** Latvia. */
    LATVIA(0x20, "Латвия"),
    /** Malta. */
    MALTA(0x21, "Мальта"),
    /** Monaco. */
    MONACO(0x22, "Монако"),
    /** Moldova. */
    MOLDOVA(0x23, "Республика Молдова"),
    /** Macedonia. */
    MACEDONIA(0x24, "Республика Македония"),
    /** Norway. */
    NORWAY(0x25, "Норвегия"),
    /** Netherlands. */
    NETHERLANDS(0x26, "Нидерланды"),
    /** Portugal. */
    PORTUGAL(0x27, "Португалия"),
    /** Poland. */
    POLAND(0x28, "Польша"),
    /** Romania. */
    ROMANIA(0x29, "Румыния"),
    /** San Marino. */
    SAN_MARINO(0x2A, "Сан-Марино"),
    /** Russia. */
    RUSSIA(0x2B, "Российская Федерация"),
    /** Sweden. */
    SWEDEN(0x2C, "Швеция"),
    /** Slovakia. */
    SLOVAKIA(0x2D, "Словакия"),
    /** Slovenia. */
    SLOVENIA(0x2E, "Словения"),
    /** Turkmenistan. */
    TURKMENISTAN(0x2F, "Туркмения"),
    /** Turkey. */
    TURKEY(0x30, "Турция"),
    /** Ukraine. */
    UKRAINE(0x31, "Украина"),
    /** Vatican. */
    VATICAN(0x32, "Ватикан"),
    /** Serbia. */
    SERBIA(0x33, "Сербия"),
    /** European Community. */
    EUROPEAN_COMMUNITY(0xFD, "Европейское сообщество"),
    /** Rest of Europe. */
    REST_OF_EUROPE(0xFE, "Остальная часть Европы"),
    /** Rest of World. */
    REST_OF_WORLD(0xFF, "Остальная часть мира");

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
  record Other(int code) implements NationNumeric {
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
  static NationNumeric of(int code) {
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
  static NationNumeric decode(OctetReader in) throws DecodeException {
    return of(in.u8("NationNumeric", "Б.2.2.15"));
  }
}
