package tachotwin.document;

import java.util.Optional;

/**
 * The types of documents (Г.4, table Г.5). 201…222 are the standard's; of the ranges that it leaves
 * without names, those listed here are chosen for what Г.7 asks for.
 */
public enum DocumentType {
  /** Request for a certificate. */
  CERTIFICATE_REQUEST(201, "Запрос сертификата"),
  /** Driving time over a period of driving. */
  CONTINUOUS_DRIVING(202, "Отчет о нарушении времени управления за период управления"),
  /** Driving time over a daily period. */
  DAILY_DRIVING(203, "Отчет о нарушении времени управления за ежедневный период"),
  /** Driving time over a calendar week. */
  WEEKLY_DRIVING(204, "Отчет о нарушении времени управления за календарную неделю"),
  /** Driving time over two calendar weeks. */
  FORTNIGHTLY_DRIVING(
      205, "Отчет о нарушении времени управления за период в две календарные недели"),
  /** Length of the daily rest. */
  DAILY_REST(206, "Отчет о нарушении длительности ежедневного отдыха"),
  /** No weekly rest. */
  NO_WEEKLY_REST(207, "Отчет об отсутствии еженедельного отдыха"),
  /** Length of the weekly rest. */
  WEEKLY_REST(208, "Отчет о нарушении длительности еженедельного отдыха"),
  /** Overspeed. */
  OVER_SPEEDING(210, "Отчет о нарушении скоростного режима"),
  /** GNSS was lost and came back. */
  GNSS_NOTICE(211, "Уведомление о прекращении и возобновлении приема сигналов ГНСС"),
  /** Driving without an appropriate card. */
  CARDLESS_NOTICE(212, "Уведомление об управлении АТС без соответствующей карты"),
  /** Motion by pulses and by GNSS differ, or the sensor is silent. */
  MOTION_NOTICE(213, "Уведомление о несоответствии данных о движении"),
  /** The supply was cut off. */
  POWER_NOTICE(214, "Уведомление об отключении электропитания"),
  /** Protection was broken. */
  PROTECTION_NOTICE(215, "Уведомление о попытке нарушения защиты"),
  /** An event with a card. */
  CARD_NOTICE(216, "Уведомление о событии с картой"),
  /** The block is at fault. */
  BLOCK_FAULT_NOTICE(217, "Уведомление о неисправности блока тахографической информации"),
  /** The block was activated. */
  ACTIVATION(220, "Отчет об активации блока тахографической информации"),
  /** The data of activation were changed. */
  ACTIVATION_CORRECTION(221, "Отчет о коррекции данных активации блока тахографической информации"),
  /** The block was taken out of service. */
  DECOMMISSIONING(222, "Отчет о выводе из эксплуатации блока тахографической информации"),
  /** A document has had no receipt for 15 days (Г.7.11). */
  UNDELIVERED_NOTICE(230, "Уведомление об отсутствии подтверждения документа"),
  /** The term of the block's key ends soon. */
  KEY_TERM_NOTICE(231, "Уведомление об окончании срока действия ключа ЭП блока"),
  /** The vehicle passes a technical inspection (4.17.2.3, item а). */
  INSPECTION_NOTICE(232, "Сведения о прохождении АТС технического осмотра"),
  /** The server has got a document. */
  RECEIPT(250, "Подтверждение сервера о получении документа"),
  /** The server has got a notice of the block. */
  NOTICE_RECEIPT(251, "Подтверждение сервера о получении уведомления блока"),
  /** The tachograph was put into service (Г.7.3). */
  REGISTRATION_NOTICE(270, "Уведомление о вводе тахографа в эксплуатацию"),
  /** The tachograph was taken out of service (Г.7.3). */
  DEREGISTRATION_NOTICE(271, "Уведомление о снятии тахографа с эксплуатации"),
  /** The data of the vehicle were changed (Г.7.3). */
  CORRECTION_NOTICE(272, "Уведомление о внесении изменений в установочные данные АТС"),
  /** An event or a fault was recorded (Г.7.3). */
  EVENT_NOTICE(273, "Уведомление о регистрации события или неисправности тахографа"),
  /** The server has got a notice of the tachograph. */
  UNIT_NOTICE_RECEIPT(290, "Подтверждение сервера о получении уведомления тахографа"),
  /** The server tells the tachograph something. */
  SERVER_NOTICE(291, "Уведомление сервера");

  private final int tag;
  private final String title;

  DocumentType(int tag, String title) {
    this.tag = tag;
    this.title = title;
  }

  /** The tag, 201…299. */
  public int tag() {
    return tag;
  }

  /** The name in table Г.5. */
  public String title() {
    return title;
  }

  /** The group of the type. */
  public DocumentKind kind() {
    return DocumentKind.of(tag).orElseThrow();
  }

  /** The type of a tag, where it is known. */
  public static Optional<DocumentType> of(int tag) {
    for (DocumentType one : values()) {
      if (one.tag == tag) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** The tag with the name of its type, or of its group. */
  public static String name(int tag) {
    return tag
        + " "
        + of(tag)
            .map(DocumentType::title)
            .or(() -> DocumentKind.of(tag).map(DocumentKind::title))
            .orElse("неизвестный документ");
  }
}
