package tachotwin.skzi.archive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;

/** The kinds of records and the octet that stands for each on disk. */
@SuppressWarnings("ImmutableEnumChecker") // the decoders are method references without state
public enum RecordKind {
  /** One minute of motion, second by second. */
  MOTION_MINUTE(0x01, "минута движения", "4.7.10", MotionMinute.class, MotionMinute::decode),
  /** Motion began or ended. */
  MOTION(0x02, "начало или конец движения", "4.7.10", MotionFact.class, MotionFact::decode),
  /** Reception of GNSS was lost or came back. */
  GNSS_GAP(0x03, "перерыв приема ГНСС", "4.7.13", GnssGapFact.class, GnssGapFact::decode),
  /** Supply went or came. */
  POWER(0x04, "питание", "4.7.13", PowerFact.class, PowerFact::decode),
  /** A ferry or train crossing or «неприменимо» began or ended. */
  CONDITION(0x05, "паром или «неприменимо»", "4.7.8", ConditionFact.class, ConditionFact::decode),
  /** The scale of time was set to that of GNSS. */
  CLOCK(0x06, "поправка времени", "4.7.5", ClockFact.class, ClockFact::decode),
  /** A card was inserted or withdrawn. */
  CARD(0x10, "ввод или извлечение карты", "4.7.12", CardFact.class, CardFact::decode),
  /** What was read from a card that was inserted. */
  CARD_HOLDER(0x11, "держатель карты", "4.7.9", CardHolderFact.class, CardHolderFact::decode),
  /** A card was authenticated or refused. */
  AUTHENTICATION(
      0x12,
      "аутентификация карты",
      "4.3.1.6",
      AuthenticationFact.class,
      AuthenticationFact::decode),
  /** A change of activity. */
  ACTIVITY(0x13, "смена деятельности", "4.7.10", ActivityFact.class, ActivityFact::decode),
  /** A place where a daily period began or ended. */
  PLACE(0x14, "место", "4.7.13", PlaceFact.class, PlaceFact::decode),
  /** A daily period of a driver began or ended. */
  DAILY_PERIOD(0x15, "ежедневный период", "4.7.13", DailyPeriodFact.class, DailyPeriodFact::decode),
  /** What a driver entered by hand. */
  MANUAL_ENTRY(0x16, "ручной ввод", "О36, 13", ManualEntryFact.class, ManualEntryFact::decode),
  /** An event or fault. */
  EVENT(0x20, "событие или неисправность", "4.7.12", EventFact.class, EventFact::decode),
  /** The set speed was exceeded, however shortly. */
  OVERSPEED(0x21, "превышение скорости", "4.7.14", OverspeedFact.class, OverspeedFact::decode),
  /** The tachograph was activated. */
  ACTIVATION(0x30, "активация", "4.16.2", ActivationFact.class, ActivationFact::decode),
  /** A calibration. */
  CALIBRATION(0x31, "настройка", "4.7.17", CalibrationFact.class, CalibrationFact::decode),
  /** A step of the block's life. */
  LIFE(0x32, "этап жизни блока", "4.16.2", LifeFact.class, LifeFact::decode),
  /** Who block and tachograph are. */
  IDENTITY(0x33, "идентификация", "4.7.15", IdentityFact.class, IdentityFact::decode),
  /** A download to a medium. */
  DOWNLOAD(0x40, "выгрузка", "4.7.7", DownloadFact.class, DownloadFact::decode),
  /** A hash and signature that a card made at download. */
  CARD_SIGNATURE(
      0x41, "подпись карты", "4.8.8", CardSignatureFact.class, CardSignatureFact::decode),
  /** A control. */
  CONTROL(0x42, "контроль", "4.7.6", ControlFact.class, ControlFact::decode),
  /** The lock of a company was set or taken off. */
  LOCK(0x43, "блокировка предприятия", "4.7.1", LockFact.class, LockFact::decode),
  /** A control of overspeed. */
  SPEED_CONTROL(
      0x44, "контроль скорости", "Б.2.2.20", SpeedControlFact.class, SpeedControlFact::decode),
  /** A tachograph document. */
  DOCUMENT(0x50, "документ", "Г.3", DocumentFact.class, DocumentFact::decode),
  /** A receipt for a document. */
  RECEIPT(0x51, "подтверждение", "Г.7.10", ReceiptFact.class, ReceiptFact::decode),
  /** A signed seal over all that precedes it. */
  SEAL(0x7F, "подпись архива", "4.7.10", DaySeal.class, DaySeal::decode);

  private static final Map<Class<?>, RecordKind> BY_TYPE = new HashMap<>();

  static {
    for (RecordKind kind : values()) {
      BY_TYPE.put(kind.type, kind);
    }
  }

  private final int code;
  private final String title;
  private final String clause;
  private final Class<? extends ArchiveRecord> type;
  private final Decoder decoder;

  RecordKind(
      int code, String title, String clause, Class<? extends ArchiveRecord> type, Decoder decoder) {
    this.code = code;
    this.title = title;
    this.clause = clause;
    this.type = type;
    this.decoder = decoder;
  }

  /** The octet on disk. */
  public int code() {
    return code;
  }

  /** What a person reads. */
  public String title() {
    return title;
  }

  /** What asks for it. */
  public String clause() {
    return clause;
  }

  /** The class of its records. */
  public Class<? extends ArchiveRecord> type() {
    return type;
  }

  /** The kind of a record's class. */
  public static RecordKind of(Class<? extends ArchiveRecord> type) {
    RecordKind kind = BY_TYPE.get(type);
    if (kind == null) {
      throw new IllegalArgumentException("no kind of record: " + type);
    }
    return kind;
  }

  /** The kind of an octet. */
  public static Optional<RecordKind> of(int code) {
    for (RecordKind kind : values()) {
      if (kind.code == code) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Reads a record of this kind that takes all the octets. */
  public ArchiveRecord decode(Octets octets) throws DecodeException {
    OctetReader in = octets.reader();
    ArchiveRecord record = decoder.decode(in);
    in.expectEnd(name(), ArchiveRecord.CLAUSE);
    return record;
  }

  @FunctionalInterface
  private interface Decoder {
    ArchiveRecord decode(OctetReader in) throws DecodeException;
  }
}
