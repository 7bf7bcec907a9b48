package tachotwin.zh;

import java.util.Arrays;

/** The codes of table Ж.5 in its order. */
public enum ResponseCode {
  /** Успешное выполнение команды. */
  OK(0x00, "Успешное выполнение команды"),
  /** Ошибка проверки контрольной суммы, ошибка формата. */
  TRANSPORT_ERROR(0x13, "Ошибка проверки контрольной суммы, формата"),
  /** Команда не поддерживается. */
  NOT_SUPPORTED(0x12, "Команда не поддерживается"),
  /** Неверные входные данные. */
  WRONG_DATA(0x15, "Неверные входные данные"),
  /** Неверная длина входных данных. */
  WRONG_LENGTH(0x16, "Неверная длина входных данных"),
  /** Неверный диапазон времени. */
  WRONG_PERIOD(0x18, "Неверный диапазон времени"),
  /** Цепочка не завершена. */
  CHAIN_NOT_FINISHED(0x19, "Цепочка не завершена"),
  /** Неверное состояние НКМ. */
  WRONG_STATE(0x21, "Неверное состояние НКМ"),
  /** Команда заблокирована. */
  BLOCKED(0x22, "Команда заблокирована"),
  /** Конец отчета (нет запрошенных данных). */
  END_OF_DATA(0x27, "Конец отчета (нет запрошенных данных)"),
  /** 31…44, reserved: попытка нарушения системы защиты, временные критические данные удалены. */
  SECURITY_BREACH(0x31, 0x44, "Зарезервировано: попытка нарушения системы защиты"),
  /** Команда не может исполняться во время движения ТС. */
  NOT_WHILE_MOVING(0x45, "Команда не может исполняться во время движения ТС"),
  /** Команда не может выполняться в режиме энергосбережения. */
  POWER_SAVING(0x46, "Команда не может выполняться в режиме энергосбережения"),
  /** Reserved; here: имитовставка сообщения сервера неверна. */
  WRONG_SERVER_MAC(0x61, "Зарезервировано: неверная имитовставка сообщения сервера"),
  /** Reserved; here: сообщение сервера не содержит того, что под имитовставкой. */
  WRONG_SERVER_MESSAGE(0x62, "Зарезервировано: неверные данные сообщения сервера"),
  /** Некорректный формат подтверждения. */
  WRONG_RECEIPT(0x63, "Некорректный формат подтверждения"),
  /** Не найдено событие для присланного подтверждения. */
  NO_EVENT_FOR_RECEIPT(0x64, "Не найдено событие для присланного подтверждения"),
  /** Некорректная последовательность команд. */
  NO_PARCEL(0x65, "Не была сформирована посылка для сервера"),
  /** Требуется ключ для проверки сертификатов. */
  CA_KEY_NEEDED(0x70, "Требуется ключ для проверки сертификатов"),
  /** Нет готовности блока тахографической информации. */
  NOT_READY(0x75, "Нет готовности блока тахографической информации"),
  /** Не сформирован запрос на выдачу сертификата. */
  NO_REQUEST(0x76, "Не сформирован запрос на выдачу сертификата"),
  /** Не было команды ввода карты с данным номером. */
  CARD_NOT_INSERTED(0x80, "Не было команды ввода карты с данным номером"),
  /** Карта с таким номером или в таком слоте уже была вставлена. */
  CARD_ALREADY_INSERTED(0x81, "Карта с таким номером или в таком слоте уже была вставлена"),
  /** Рассинхронизация между элементами блока. */
  OUT_OF_SYNC(0xE0, "Рассинхронизация между элементами блока"),
  /** Внутренняя ошибка при передаче данных. */
  INTERNAL_ERROR(0xE1, "Внутренняя ошибка блока при передаче данных"),
  /** Недостаточное напряжение питания. */
  LOW_VOLTAGE(0xE2, "Недостаточное напряжение питания блока"),
  /** Ошибка протокола приложения. */
  APPLICATION_PROTOCOL(0xE3, "Ошибка протокола приложения (начального пуска)"),
  /** A code that table Ж.5 reserves or does not have. */
  RESERVED(-1, "Зарезервировано");

  private static final ResponseCode[] BY_CODE = new ResponseCode[256];

  static {
    Arrays.fill(BY_CODE, RESERVED);
    for (ResponseCode value : values()) {
      if (value != RESERVED) {
        Arrays.fill(BY_CODE, value.code, value.last + 1, value);
      }
    }
  }

  private final int code;
  private final int last;
  private final String meaning;

  ResponseCode(int code, String meaning) {
    this(code, code, meaning);
  }

  ResponseCode(int code, int last, String meaning) {
    this.code = code;
    this.last = last;
    this.meaning = meaning;
  }

  /** The octet SB, the first where the table gives several. */
  public int code() {
    return code;
  }

  /** The last octet SB of the row, mostly the only one. */
  public int last() {
    return last;
  }

  /** The words of table Ж.5. */
  public String meaning() {
    return meaning;
  }

  /** The code of an octet; {@link #RESERVED} where the table names none. */
  public static ResponseCode of(int code) {
    return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : RESERVED;
  }
}
