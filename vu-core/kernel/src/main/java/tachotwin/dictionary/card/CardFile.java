package tachotwin.dictionary.card;

import java.util.Optional;

/** The elementary files that table Б.48 names and those of our own, in the order of a download. */
public enum CardFile {
  /** 0002h. */
  ICC(0x0002, "Идентификатор ИС карты", false),
  /** 0005h. */
  IC(0x0005, "Идентификатор микропроцессора карты", false),
  /** C209h: an X.509 certificate in DER. */
  CERTIFICATE(0xC209, "Квалифицированный сертификат ключа подписи карты", false),
  /** 0501h. */
  APPLICATION_IDENTIFICATION(0x0501, "Идентификатор программного обеспечения карты", true),
  /** 0520h. */
  IDENTIFICATION(0x0520, "Идентификатор карты", true),
  /** 050Eh: not in table Б.48, but read and signed in the field. */
  CARD_DOWNLOAD(0x050E, "Последняя выгрузка карты", true),
  /** 0521h. */
  DRIVING_LICENCE_INFO(0x0521, "Номер водительского удостоверения", true),
  /** 0502h. */
  EVENTS_DATA(0x0502, "События", true),
  /** 0503h. */
  FAULTS_DATA(0x0503, "Неисправности", true),
  /** 0504h. */
  DRIVER_ACTIVITY_DATA(0x0504, "Режимы деятельности водителя", true),
  /** 0505h. */
  VEHICLES_USED(0x0505, "Использованные транспортные средства", true),
  /** 0506h. */
  PLACES(0x0506, "Места начала и завершения ежедневных периодов", true),
  /** 0507h. */
  CURRENT_USAGE(0x0507, "Текущая установка карты", true),
  /** 0508h. */
  CONTROL_ACTIVITY_DATA(0x0508, "Последняя процедура контроля", true),
  /** 0522h. */
  SPECIFIC_CONDITIONS(0x0522, "Переезд на пароме/поезде", true),
  /** 0509h: a workshop's card, calibrations since its last download. */
  WORKSHOP_DOWNLOAD(0x0509, "Настроек после последней выгрузки", false),
  /** 050Ah. */
  CALIBRATION(0x050A, "Процедуры настройки тахографа", true),
  /** 050Ch. */
  CONTROLLER_ACTIVITY_DATA(0x050C, "Действия сотрудника надзорных органов", true),
  /** 050Dh. */
  COMPANY_ACTIVITY_DATA(0x050D, "Действия предприятия", true),
  /** C2F2h, of our own. */
  COORDINATES(0xC2F2, "Координаты мест и неисправностей", true),
  /** C2F3h, of our own. */
  CONTROLS(0xC2F3, "Проверочные операции", true),
  /** C2F4h, of our own: a service card. */
  INSPECTIONS(0xC2F4, "Технические осмотры", true),
  /** C2F5h, of our own: a workshop's card. */
  CALIBRATION_NOTES(0xC2F5, "Дополнения к процедурам настройки", true),
  /** C2F6h, of our own: a workshop's card. */
  REQUEST_SIGNATURES(0xC2F6, "Электронные подписи заявлений на сертификат", true),
  /** C2F0h, of our own: the accounting values of 4.8.5, signed by the block. */
  ACCOUNTING(0xC2F0, "Показатели управления и отдыха", true),
  /** C2F7h, of our own: documents signed by the card (4.8.5 в), signed by the block. */
  SIGNED_DOCUMENTS(0xC2F7, "Документы, подписанные картой", true),
  /** C2F1h, of our own: time and place of the download, signed by the block (4.8.7). */
  DOWNLOAD_STAMP(0xC2F1, "Время и место выгрузки", true);

  private final int fid;
  private final String title;
  private final boolean signed;

  CardFile(int fid, String title, boolean signed) {
    this.fid = fid;
    this.title = title;
    this.signed = signed;
  }

  /** The identifier of the file. */
  public int fid() {
    return fid;
  }

  /** What the file holds, in Russian. */
  public String title() {
    return title;
  }

  /** Whether a download has a signature of the file (table Б.48, note 1). */
  public boolean isSigned() {
    return signed;
  }

  /** Whether the file is of our own, so that a card made by others has none. */
  public boolean isOurs() {
    return fid >>> 8 == 0xC2 && (fid & 0xF0) == 0xF0;
  }

  /** The file of an identifier, where it is known. */
  public static Optional<CardFile> of(int fid) {
    for (CardFile one : values()) {
      if (one.fid == fid) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
