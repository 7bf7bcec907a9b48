package tachotwin.zh;

import java.util.Optional;

/**
 * The commands of the block in the order of their codes. The standard leaves them to a block's
 * «правила пользования» (Ж.3); the source of each row says what is public and what is the product's
 * own choice. {@code docs/skzi-commands.md} is made from this table.
 */
@SuppressWarnings("ImmutableEnumChecker") // the decoders are method references without state
public enum CommandCode {
  /** Forms and signs the request for the block's certificate, ШАГ1; 76 without a draft of it. */
  ACTIVATE_UNIT(
      0x21, "Активация тахографа", "ГОСТ Ж.5", ActivationRequest::decode, Payload.Raw::decode),
  /** Enters the vehicle and a calibration; the first time it ends the activation. */
  ACTIVATE_VEHICLE(
      0x22, "Активация ТС", "facts: support list", VehicleEntry::decode, Payload.None::decode),
  /** Loads the block's certificate in pieces, ШАГ2. */
  LOAD_CERTIFICATES(
      0x23,
      "Загрузка сертификатов",
      "facts: support list",
      CertificatePiece::decode,
      Payload.None::decode),
  /** Back to ШАГ1, as long as loading has not begun. */
  RESET_TO_STEP_1(0x24, "Сброс на ШАГ1", "own choice", SlotNumber::decode, Payload.None::decode),
  /** Destroys the keys; the certificate and the archive stay. */
  WITHDRAW(
      0x25, "Вывод блока из эксплуатации", "own choice", SlotNumber::decode, Payload.None::decode),
  /** Asks for the block's faults: numbers of one octet. */
  FAULTS(0x31, "Запрос ошибок", "facts: support list", Payload.None::decode, Payload.Raw::decode),
  /** Asks for the block's status. */
  STATUS(0x32, "Запрос статуса", "ГОСТ Ж.2.2", Payload.None::decode, BlockStatus::decode),
  /** Asks for the block's activation data. */
  BLOCK_ACTIVATION(
      0x33,
      "Запрос данных активации блока",
      "ГОСТ Ж.2.2",
      Payload.None::decode,
      BlockActivation::decode),
  /** Asks for the tachograph's activation data. */
  UNIT_ACTIVATION(
      0x34,
      "Запрос данных активации тахографа",
      "facts: support list",
      Payload.None::decode,
      UnitActivation::decode),
  /** Asks for the vehicle's activation data. */
  VEHICLE_ACTIVATION(
      0x35,
      "Запрос данных активации ТС",
      "facts: support list",
      Payload.None::decode,
      VehicleActivation::decode),
  /** Ends start-up and confirms the protocol. */
  END_OF_STARTUP(
      0x37, "Завершение начального пуска", "ГОСТ Ж.2.2", StartupEnd::decode, Payload.None::decode),
  /** A card was inserted. */
  CARD_INSERTED(0x40, "Ввод карты", "ГОСТ Ж.5", CardPresence::decode, Payload.None::decode),
  /** A card was withdrawn. */
  CARD_WITHDRAWN(0x41, "Извлечение карты", "ГОСТ Ж.5", CardPresence::decode, Payload.None::decode),
  /** Checks a card's certificate (DER); answer 70 where its authority is unknown. */
  CHECK_CARD_CERTIFICATE(
      0x42,
      "Проверка сертификата карты",
      "facts: support list",
      SlotCommand::decode,
      Payload.None::decode),
  /** The block's cryptogram for the card's challenge of 8 octets: 72 octets. */
  BLOCK_CRYPTOGRAM(
      0x43,
      "Получение криптограммы блока",
      "facts: support list",
      SlotCommand::decode,
      Payload.Raw::decode),
  /** Checks the card's cryptogram of 64 octets. */
  CHECK_CARD_CRYPTOGRAM(
      0x44,
      "Проверка криптограммы карты",
      "facts: support list",
      SlotCommand::decode,
      Payload.None::decode),
  /** Begins a protected exchange with a card; the answer is the first command for it. */
  EXCHANGE_BEGIN(
      0x45,
      "Защищенный обмен с картой, часть 1",
      "facts: support list",
      ExchangeBegin::decode,
      ExchangeStep::decode),
  /** Passes the card's response; the answer is the next command for it. */
  EXCHANGE_NEXT(
      0x46,
      "Защищенный обмен с картой, часть 2",
      "facts: support list",
      SlotCommand::decode,
      ExchangeStep::decode),
  /** Breaks a protected exchange off: the card is gone. */
  EXCHANGE_ABORT(
      0x47,
      "Защищенный обмен с картой, часть 3",
      "facts: support list",
      SlotCommand::decode,
      Payload.None::decode),
  /** Ends a protected exchange; what it found out takes effect. */
  EXCHANGE_END(
      0x48,
      "Защищенный обмен с картой, часть 4",
      "facts: support list",
      SlotCommand::decode,
      Payload.None::decode),
  /** Asks for the block's authentication certificate (DER). */
  BLOCK_CERTIFICATE(
      0x49,
      "Запрос сертификата аутентификации",
      "facts: support list",
      Payload.None::decode,
      Payload.Raw::decode),
  /** Passes the key identifier of the card's authority, 16 octets. */
  CARD_AUTHORITY(
      0x4A,
      "Передача идентификатора ключа УЦ карты",
      "facts: support list",
      SlotCommand::decode,
      Payload.None::decode),
  /** Asks for the identifiers of the keys of authorities that the block knows, 16 octets each. */
  BLOCK_KEYS(
      0x4B,
      "Запрос идентификаторов ключей блока",
      "facts: support list",
      Payload.None::decode,
      Payload.Raw::decode),
  /** Motion begins or ends, ignition, power saving. */
  VEHICLE_STATE(0x51, "Состояние ТС", "ГОСТ Ж.5", VehicleState::decode, Payload.None::decode),
  /** Asks for time and position. */
  NAVIGATION(
      0x52, "Запрос навигационных данных", "own choice", Payload.None::decode, Navigation::decode),
  /** Tells an event or fault found by the unit. */
  UNIT_EVENT(
      0x53,
      "Передача события в СКЗИ",
      "facts: support list",
      UnitEvent::decode,
      Payload.None::decode),
  /** Tells which activity a driver chose by hand; only in a profile of four activities. */
  ACTIVITY(0x54, "Вид деятельности", "own choice", ActivityChoice::decode, Payload.None::decode),
  /** Tells that a ferry or train crossing or «неприменимо» begins or ends. */
  SITUATION(0x55, "Особая ситуация", "own choice", SituationChange::decode, Payload.None::decode),
  /** Tells what the holder of a driver's card entered by hand, or that nothing was. */
  MANUAL_ENTRY(0x56, "Ручной ввод", "own choice", ManualEntry::decode, Payload.None::decode),
  /** Asks what was read from a card of its time before the insertion. */
  LAST_SESSION(0x57, "Прошлый сеанс карты", "own choice", SlotNumber::decode, LastSession::decode),
  /** Asks whether a company's lock is set, and whose. */
  LOCK_STATE(0x58, "Состояние блокировки", "own choice", SlotNumber::decode, LockState::decode),
  /** Registers one second of motion. */
  MOTION_SECOND(0x60, "Параметры движения", "ГОСТ Ж.5", MotionSecond::decode, MotionAnswer::decode),
  /** Asks for the drivers' times. */
  DRIVING_TIMES(
      0x61, "Запрос времени управления", "ГОСТ Ж.5", Payload.None::decode, BothDriverTimes::decode),
  /** Forms the next parcel for the server; 27 where nothing waits. */
  SERVER_PARCEL(
      0x65,
      "Формирование посылки для сервера",
      "ГОСТ Ж.5",
      ServerMessages.ParcelRequest::decode,
      ServerMessages.Parcel::decode),
  /** The check sum of a MESSAGE's elements: 6 octets. */
  SERVER_MAC(
      0x66,
      "Имитовставка сообщения серверу",
      "own choice",
      Payload.Raw::decode,
      Payload.Raw::decode),
  /** Takes a MESSAGE of the server. */
  SERVER_MESSAGE(
      0x67,
      "Обработка сообщения сервера",
      "own choice",
      ServerMessages.ServerMessage::decode,
      ServerMessages.Acknowledged::decode),
  /** Begins a session with the server. */
  SERVER_BEGIN(
      0x68,
      "Начало сессии с сервером",
      "own choice",
      Payload.None::decode,
      ServerMessages.SessionStart::decode),
  /** Takes SERVERHELLO; 70 where the server's authority is unknown. */
  SERVER_HELLO(
      0x69,
      "Аутентификация сервера",
      "own choice",
      ServerMessages.Hello::decode,
      ServerMessages.SessionProof::decode),
  /** Takes a certificate of the authority's chain (DER). */
  SERVER_AUTHORITY(
      0x6A, "Передача сертификата УЦ", "own choice", Payload.Raw::decode, Payload.None::decode),
  /** Checks H of CONFIRMSESSION, 10 octets. */
  SERVER_CONFIRM(
      0x6B, "Подтверждение сессии", "own choice", Payload.Raw::decode, Payload.None::decode),
  /** Ends the session with the server. */
  SERVER_END(0x6C, "Завершение сессии", "own choice", Payload.None::decode, Payload.None::decode),
  /**
   * Begins a report; the answer's octet tells whether an exchange with the card must come first.
   */
  REPORT_BEGIN(0x71, "Формирование отчета", "own choice", ReportBegin::decode, Payload.Raw::decode),
  /** Asks for the next lines, 24 octets each; 27 ends the report. */
  REPORT_LINES(
      0x72, "Выдача строк отчета", "own choice", Payload.None::decode, Payload.Raw::decode),
  /** Begins a download. */
  DOWNLOAD_BEGIN(
      0x81, "Формирование выгрузки", "own choice", DownloadBegin::decode, Payload.None::decode),
  /** Asks for the next octets of the file; 27 ends it. */
  DOWNLOAD_NEXT(
      0x82, "Выдача данных выгрузки", "own choice", Payload.None::decode, Payload.Raw::decode),
  /** Asks for the files C2F0, C2F7, C2F1 that the block adds to a card's download. */
  CARD_DOWNLOAD_TAIL(
      0x83,
      "Данные блока к выгрузке карты",
      "own choice",
      SlotCommand::decode,
      Payload.Raw::decode),
  /** Registers hash and signature that a card made at download (4.8.8). */
  DOWNLOAD_SIGNATURE(
      0x84, "Регистрация ЭП выгрузки", "own choice", CardSignature::decode, Payload.None::decode);

  private static final CommandCode[] BY_CODE = new CommandCode[256];

  static {
    for (CommandCode value : values()) {
      BY_CODE[value.code] = value;
    }
  }

  private final int code;
  private final String title;
  private final String source;
  private final Payload.Decoder command;
  private final Payload.Decoder answer;

  CommandCode(
      int code, String title, String source, Payload.Decoder command, Payload.Decoder answer) {
    this.code = code;
    this.title = title;
    this.source = source;
    this.command = command;
    this.answer = answer;
  }

  /** The octet CMD. */
  public int code() {
    return code;
  }

  /** The name in Russian. */
  public String title() {
    return title;
  }

  /** Where the code comes from. */
  public String source() {
    return source;
  }

  /** Reads the data of the command. */
  public Payload.Decoder command() {
    return command;
  }

  /** Reads the data of the answer 00. */
  public Payload.Decoder answer() {
    return answer;
  }

  /** The command of an octet, or none. */
  public static Optional<CommandCode> of(int code) {
    return code >= 0 && code < 256 ? Optional.ofNullable(BY_CODE[code]) : Optional.empty();
  }
}
