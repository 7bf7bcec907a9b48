package tachotwin.app.lab.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tachotwin.app.lab.verdict.JudgedCardFile;
import tachotwin.app.lab.verdict.Verdict;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.AccountingValues;
import tachotwin.dictionary.card.ApplicationIdentification;
import tachotwin.dictionary.card.CalibrationFile;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardIdentification;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CardSets;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.dictionary.card.CurrentUsage;
import tachotwin.dictionary.card.DailyActivity;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.dictionary.card.DrivingLicenceInfo;
import tachotwin.dictionary.card.Ic;
import tachotwin.dictionary.card.Icc;
import tachotwin.dictionary.card.SignedDocuments;
import tachotwin.dictionary.card.WorkshopDownload;
import tachotwin.document.DocumentType;
import tachotwin.download.DownloadStamp;
import tachotwin.gost.Certificate;
import tachotwin.octet.DecodeException;

/** A card's download for a person. */
final class CardText {
  private CardText() {}

  static List<String> of(JudgedCardFile file) {
    Lines out = new Lines();
    out.heading("Выгрузка с карты (ГОСТ 34005—2022, Б.2.4): " + file.download().kind().title());
    for (JudgedCardFile.Entry entry : file.files()) {
      out.heading("[" + entry.name() + "] " + signature(entry));
      add(out, entry);
    }
    if (!file.download().rest().isEmpty()) {
      out.heading("[После последнего файла]");
      OctetLines.add(out, file.download().rest());
    }
    return out.toList();
  }

  private static void add(Lines out, JudgedCardFile.Entry entry) {
    DataType value = entry.value();
    Certificate certificate = entry.certificate();
    if (value != null) {
      add(out, value);
      return;
    }
    if (certificate != null) {
      CertificateText.add(out, certificate);
      return;
    }
    if (CardFile.of(entry.fid()).isPresent() && !entry.octets().isEmpty()) {
      out.line("содержание не по форме, см. замечания и примечания");
    }
    OctetLines.add(out, entry.octets());
  }

  private static String signature(JudgedCardFile.Entry entry) {
    if (!entry.signatures().isEmpty()) {
      return entry.signatures().stream().map(Words::signature).collect(Collectors.joining("; "));
    }
    boolean expected = CardFile.of(entry.fid()).map(CardFile::isSigned).orElse(true);
    return expected ? "без подписи" : Verdict.NOT_SIGNED.ofSignature();
  }

  static void add(Lines out, DataType value) {
    if (value instanceof Icc icc) {
      out.fact("Заводской номер", String.valueOf(icc.serialNumber()))
          .fact("Номер одобрения", icc.approvalNumber().text());
    } else if (value instanceof Ic ic) {
      out.fact("Номер микропроцессора", ic.serialNumber().toHex());
    } else if (value instanceof ApplicationIdentification application) {
      out.fact("Вид карты", application.kind().title());
    } else if (value instanceof CardIdentification identification) {
      IdentificationText.add(out, identification);
    } else if (value instanceof TimeStamp last) {
      out.fact("Последняя выгрузка", last.text());
    } else if (value instanceof DrivingLicenceInfo licence) {
      out.fact("Удостоверение", licence.number().text())
          .fact("Выдано", licence.issuingAuthority().text());
    } else if (value instanceof DriverActivityData activity) {
      addDays(out, activity);
    } else if (value instanceof DownloadStamp stamp) {
      out.fact("Выгружено", Words.stamp(stamp));
    } else if (value instanceof AccountingValues accounting) {
      addAccounting(out, accounting);
    } else {
      addRecords(out, value);
    }
  }

  private static void addRecords(Lines out, DataType value) {
    if (value instanceof CardSets<?> sets) {
      out.list("Записи", CardRecordText.of(sets.records()));
    } else if (value instanceof CardRing<?> ring) {
      out.list("Записи", CardRecordText.of(ring.records()));
    } else if (value instanceof SignedDocuments signed) {
      out.list("Документы", signed.documents().stream().map(CardText::document).toList());
    } else if (value instanceof CalibrationFile calibrations) {
      out.fact("Всего настроек", String.valueOf(calibrations.total()))
          .list("Последние", CardRecordText.of(calibrations.ring().records()));
    } else if (value instanceof ControlActivity control) {
      out.list("Проверка", CardRecordText.of(control.isEmpty() ? List.of() : List.of(control)));
    } else if (value instanceof CurrentUsage usage) {
      out.fact("Карта вставлена", usage.sessionOpen().text())
          .fact("ТС", Words.vehicle(usage.vehicle()));
    } else if (value instanceof WorkshopDownload workshop) {
      out.fact("Настроек после выгрузки", String.valueOf(workshop.calibrations()));
    }
  }

  private static void addDays(Lines out, DriverActivityData activity) {
    List<DailyActivity> days;
    try {
      days = activity.days();
    } catch (DecodeException e) {
      throw new IllegalStateException("a file that was read cannot be read", e);
    }
    out.fact("Дней", String.valueOf(days.size()));
    for (DailyActivity day : days) {
      String date = day.date().text().substring(0, "02.03.2026".length());
      out.fact(date, Words.kilometres(day.distance()));
      DayText.whole(day.changes()).lines().forEach(out::line);
    }
  }

  private static String document(SignedDocuments.Entry one) {
    String title = DocumentType.of(one.type()).map(DocumentType::title).orElse("");
    return "%s  № %d, %d %s".formatted(one.composed().text(), one.number(), one.type(), title);
  }

  private static void addAccounting(Lines out, AccountingValues accounting) {
    List<String> rows = new ArrayList<>();
    for (AccountingValues.Item item : AccountingValues.Item.values()) {
      rows.add("%-44s %s".formatted(item.title(), Words.duration(accounting.get(item) / 60)));
    }
    out.list("Показатели", rows);
  }
}
