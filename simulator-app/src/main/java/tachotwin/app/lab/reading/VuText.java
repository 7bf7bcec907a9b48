package tachotwin.app.lab.reading;

import java.util.List;
import java.util.Locale;
import tachotwin.app.lab.verdict.JudgedVuFile;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.CardIWRecord;
import tachotwin.dictionary.TimeStamp;
import tachotwin.download.DetailedSpeed;
import tachotwin.download.DriverActivity;
import tachotwin.download.EventsAndFaults;
import tachotwin.download.Overview;
import tachotwin.download.TechnicalData;
import tachotwin.download.VuData;
import tachotwin.download.VuRecord;
import tachotwin.gost.Certificate;
import tachotwin.time.SimInstant;

/** A vehicle unit's download for a person. */
final class VuText {
  private static final int DAY = 1440;

  private VuText() {}

  static List<String> of(JudgedVuFile file) {
    Lines out = new Lines();
    out.heading("Выгрузка из тахографа (ГОСТ 34005—2022, Б.2.3)");
    String stamp = "";
    for (JudgedVuFile.Entry entry : file.records()) {
      out.heading("[" + entry.name() + "] " + Words.signature(entry.signature()));
      VuRecord record = entry.record();
      if (record == null) {
        out.line("содержание не по форме, см. замечания");
        continue;
      }
      String own = Words.stamp(record.stamp());
      if (!own.equals(stamp)) {
        out.fact("Выгружено", own);
        stamp = own;
      }
      add(out, record.data());
    }
    for (JudgedVuFile.Unknown one : file.unknown()) {
      out.heading("[" + one.name() + "]");
      OctetLines.add(out, one.octets());
    }
    out.heading("[81 Квалифицированный сертификат]");
    Certificate certificate = file.certificate();
    if (certificate == null) {
      out.line("нет или не читается, см. замечания");
    } else {
      CertificateText.add(out, certificate);
    }
    return out.toList();
  }

  private static void add(Lines out, VuData data) {
    if (data instanceof Overview overview) {
      add(out, overview);
    } else if (data instanceof DriverActivity day) {
      add(out, day);
    } else if (data instanceof EventsAndFaults events) {
      add(out, events);
    } else if (data instanceof DetailedSpeed speed) {
      out.list("Движение по часам", SpeedText.hours(speed.blocks()));
    } else if (data instanceof TechnicalData technical) {
      add(out, technical);
    }
  }

  private static void add(Lines out, Overview data) {
    out.fact("VIN", data.vehicle().vehicleIdentificationNumber().text())
        .fact("Регистрационный номер ТС", Words.vehicle(data.vehicle().registration()))
        .fact("Время тахографа", data.time().text())
        .fact("Данные за период", Words.span(data.period().begin(), data.period().end()))
        .fact("Гнездо 1", inSlot(data.slots().driver().code(), data.slots().driver().title()))
        .fact("Гнездо 2", inSlot(data.slots().coDriver().code(), data.slots().coDriver().title()))
        .fact("Предыдущая выгрузка", data.lastDownload().lastDownload().text())
        .list(
            "Блокировки предприятий",
            data.locks().records().stream()
                .map(
                    one ->
                        Words.span(one.lockIn(), one.lockOut())
                            + "  "
                            + one.companyName().text()
                            + ", "
                            + Words.card(one.companyCard()))
                .toList())
        .list(
            "Проверки",
            data.controls().records().stream()
                .map(
                    one ->
                        one.controlTime().text()
                            + "  "
                            + Words.control(one.controlType())
                            + ", "
                            + Words.card(one.controlCard()))
                .toList());
  }

  private static String inSlot(int code, String title) {
    return code == 0 ? "пусто" : title;
  }

  private static void add(Lines out, DriverActivity data) {
    out.fact("Данные до", data.time().text())
        .fact("Счетчик пробега", Words.kilometres(data.odometer()));
    if (data.cards().records().isEmpty()
        && data.activities().records().isEmpty()
        && data.conditions().records().isEmpty()) {
      out.line("карт, деятельности и особых ситуаций нет");
      return;
    }
    out.list("Карты", data.cards().records().stream().map(VuText::cycle).toList())
        .addAll(
            new DayText(data.activities().records(), until(data.time()))
                .lines().stream().map(line -> "  " + line).toList())
        .list(
            "Особые ситуации",
            data.conditions().records().stream()
                .map(one -> one.entryTime().text() + "  " + one.type().title())
                .toList());
  }

  /** The last minute of the day that the data reach; midnight is the end of the day before. */
  private static int until(TimeStamp time) {
    int minute = time.instant().map(SimInstant::minuteOfDay).orElse(0);
    return minute == 0 || minute == DAY - 1 ? DAY : minute;
  }

  private static String cycle(CardIWRecord one) {
    return "%s, %s, гнездо %d: вставлена %s (%s, %s), извлечена %s (%s)%s"
        .formatted(
            Words.person(one.surname(), one.firstNames()),
            Words.card(one.card()),
            one.slot().number(),
            one.insertionTime().text(),
            Words.kilometres(one.insertionOdometer()),
            one.insertionPlace().text(),
            one.withdrawalTime().text(),
            one.withdrawalTime().isNone() ? "в гнезде" : Words.kilometres(one.withdrawalOdometer()),
            one.manualInput() ? ", был ручной ввод" : "");
  }

  private static void add(Lines out, EventsAndFaults data) {
    out.list(
            "Неисправности",
            data.faults().records().stream()
                .map(
                    one -> Words.span(one.begin(), one.end()) + "  " + Words.coded(one.faultType()))
                .toList())
        .list(
            "События",
            data.events().records().stream()
                .map(
                    one ->
                        Words.span(one.begin(), one.end())
                            + "  "
                            + Words.coded(one.eventType())
                            + "; "
                            + Words.cards(one.cards()))
                .toList())
        .list(
            "Превышения скорости",
            data.overSpeeding().records().stream()
                .map(
                    one ->
                        "%s  максимум %d, в среднем %d км/ч; %s"
                            .formatted(
                                Words.span(one.begin(), one.end()),
                                one.maxSpeed(),
                                one.averageSpeed(),
                                Words.card(one.driverCard())))
                .toList())
        .fact("Проверка скорости", data.overSpeedingControl().lastControl().text())
        .fact("Превышений после нее", String.valueOf(data.overSpeedingControl().numberSince()))
        .list(
            "Корректировки времени",
            data.timeAdjustments().records().stream()
                .map(
                    one ->
                        one.oldTime().text()
                            + " → "
                            + one.newTime().text()
                            + ", "
                            + one.workshopName().text())
                .toList());
  }

  private static void add(Lines out, TechnicalData data) {
    out.fact("Изготовитель", data.identification().manufacturerName().text())
        .fact("Модель", data.identification().partNumber().text())
        .fact("Серийный номер", data.identification().serialNumber().text())
        .fact("Версия программы", data.identification().softwareVersion().text())
        .fact("Изготовлен", data.identification().manufacturingDate().text())
        .fact("Датчик движения", data.sensor().serialNumber().text())
        .list(
            "Настройки", data.calibrations().records().stream().map(VuText::calibration).toList());
  }

  private static String calibration(CalibrationRecord one) {
    return String.format(
        Locale.ROOT,
        "%s  %s; %s, w = %d имп/км, k = %d имп/км, l = %.1f мм, шины %s, до %d км/ч",
        one.newTime().text(),
        one.purpose().title(),
        one.workshopName().text(),
        one.w(),
        one.k(),
        one.l() / 8.0,
        one.tyreSize().text(),
        one.authorisedSpeed());
  }
}
