package tachotwin.download;

import java.util.Optional;

/**
 * Elementary files that cards in the field have and table Б.48 does not: those of ГОСТ 34005—2016,
 * of a workshop's activation and of European cards.
 */
public enum FieldFile {
  /** C100h. */
  EUROPEAN_CARD_CERTIFICATE(0xC100, "Сертификат карты (ЕСТР)"),
  /** C101h, second European generation. */
  EUROPEAN_SIGN_CERTIFICATE(0xC101, "Сертификат подписи карты (ЕСТР)"),
  /** C108h. */
  EUROPEAN_CA_CERTIFICATE(0xC108, "Сертификат УЦ (ЕСТР)"),
  /** C109h, second European generation. */
  EUROPEAN_LINK_CERTIFICATE(0xC109, "Связующий сертификат (ЕСТР)"),
  /** C200h. */
  CARD_CERTIFICATE(0xC200, "Сертификат карты (ГОСТ 34005—2016)"),
  /** C201h. */
  KEY_IDENTIFIERS(0xC201, "Идентификаторы ключей"),
  /** C203h. */
  TEMPORARY_CERTIFICATE(0xC203, "Временный сертификат"),
  /** C204h. */
  CERTIFICATE_REQUEST(0xC204, "Запрос на сертификат"),
  /** C205h. */
  UNIT_CERTIFICATE(0xC205, "Сертификат блока СКЗИ"),
  /** C206h. */
  ARCHIVE_REQUEST(0xC206, "Запрос архива"),
  /** C207h. */
  UNIT_CERTIFICATE_REQUEST(0xC207, "Запрос на сертификат блока СКЗИ"),
  /** C208h. */
  CA_CERTIFICATE(0xC208, "Сертификат УЦ (ГОСТ 34005—2016)"),
  /** 050Bh. */
  SENSOR_INSTALLATION(0x050B, "Установка датчика движения"),
  /** 0523h, second European generation. */
  VEHICLE_UNITS_USED(0x0523, "Использованные бортовые устройства (ЕСТР)"),
  /** 0524h, second European generation. */
  GNSS_PLACES(0x0524, "Места ГНСС (ЕСТР)"),
  /** 0525h, second European generation, second version. */
  APPLICATION_IDENTIFICATION_V2(0x0525, "Идентификатор программного обеспечения, версия 2 (ЕСТР)"),
  /** 0526h. */
  PLACES_AUTHENTICATION(0x0526, "Проверка мест (ЕСТР)"),
  /** 0527h. */
  GNSS_PLACES_AUTHENTICATION(0x0527, "Проверка мест ГНСС (ЕСТР)"),
  /** 0528h. */
  BORDER_CROSSINGS(0x0528, "Пересечения границ (ЕСТР)"),
  /** 0529h. */
  LOAD_UNLOAD(0x0529, "Погрузка и разгрузка (ЕСТР)"),
  /** 0530h. */
  LOAD_TYPE(0x0530, "Виды груза (ЕСТР)"),
  /** 0540h. */
  UNIT_CONFIGURATION(0x0540, "Настройки бортового устройства (ЕСТР)");

  private static final int EUROPEAN = 0xC1;

  private final int fid;
  private final String title;

  FieldFile(int fid, String title) {
    this.fid = fid;
    this.title = title;
  }

  /** The identifier of the file. */
  public int fid() {
    return fid;
  }

  /** What the file holds, in Russian. */
  public String title() {
    return title;
  }

  /** Whether this is a certificate of European make, which has no X.509 in it. */
  public boolean isEuropeanCertificate() {
    return fid >> 8 == EUROPEAN;
  }

  /** The file of an identifier, where it is known. */
  public static Optional<FieldFile> of(int fid) {
    for (FieldFile one : values()) {
      if (one.fid == fid) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
