package tachotwin.skzi.archive;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.CodedOctet;
import tachotwin.dictionary.ControlType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.document.DocumentType;
import tachotwin.octet.Octets;
import tachotwin.skzi.key.LifeStep;
import tachotwin.time.SimInstant;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;
import tachotwin.zh.CalibrationReason;
import tachotwin.zh.ManualEntryKind;

/** Records of the archive as a person reads them: each part of a record is a field. */
final class RecordWords {
  private static final String NONE = "нет";
  private static final int LONGEST_HEX = 64;

  /** Parts in hundredths of what a person reads. */
  private static final Set<String> HUNDREDTHS =
      Set.of(
          "MotionSample.speed",
          "MotionSample.pulseSpeed",
          "MotionSample.course",
          "OverspeedFact.maxSpeed",
          "OverspeedFact.averageSpeed");

  /** Parts whose own parts are told in their place. */
  private static final Set<String> OPEN =
      Set.of("change", "record", "vehicle", "unit", "cards", "endCards");

  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    name("activity", "Деятельность", "address", "Адрес", "authorisedSpeed", "Макс. скорость, км/ч");
    name("averageSpeed", "Средняя скорость, км/ч", "before", "Было", "began", "Начало");
    name("body", "Орган контроля", "bySensor", "Первым сказал датчик", "card", "Карта");
    name("cards.driver", "Карта в слоте 1", "cards.coDriver", "Карта в слоте 2");
    name("endCards.driver", "В конце в слоте 1", "endCards.coDriver", "В конце в слоте 2");
    name(
        "cardWithdrawn",
        "Карта извлечена",
        "certificate",
        "Сертификат №",
        "company",
        "Предприятие");
    name("content", "Содержимое", "controlCard", "Карта контролера");
    name("controlledCard", "Карта водителя", "crew", "Экипаж", "end", "Конец");
    name("endPosition", "Место конца", "expiry", "Действует до", "fid", "Файл");
    name("firstNames", "Имя", "from", "С", "hash", "Хэш", "holder", "Держатель");
    name("inserted", "Вставлена", "k", "k, имп/км", "l", "l, мм", "life", "Этап жизни");
    name(
        "limit",
        "Установленная скорость, км/ч",
        "lockIn",
        "Блокировка включена",
        "lost",
        "Потерян");
    name("mac", "Имитовставка", "manualEntry", "Ручной ввод", "manufactured", "Изготовлен");
    name("manufacturer", "Изготовитель", "maxSpeed", "Наибольшая скорость, км/ч");
    name("minute", "Минута суток", "model", "Модель", "newOdometer", "Новый пробег, км");
    name("newTime", "Новое время", "nextCalibration", "Следующая настройка", "number", "Номер");
    name("octets", "Октеты", "odometer", "Пробег, км", "odometerMetres", "Путь, м");
    name("oldOdometer", "Прежний пробег, км", "oldTime", "Прежнее время", "on", "Питание есть");
    name("organisation", "Организация", "partNumber", "Блок №", "parts", "Выгружены записи");
    name("position", "Место", "previousDriving", "Управление другими АТС за 24 ч, мин");
    name("previousVehicle", "Прежнее АТС", "previousWithdrawal", "Прежнее извлечение");
    name("protocol", "Протокол", "purpose", "Вид настройки", "reason", "Причина настройки");
    name("records", "Записей в отрезке", "registration", "Рег. номер", "result", "Результат");
    name("segment", "Отрезок", "serialNumber", "Тахограф №", "signature", "Подпись");
    name("similar", "Подобных за сутки", "slot", "Слот", "software", "ПО");
    name("softwareHash", "Сумма ПО", "speedAtBegin", "Скорость в начале, км/ч");
    name("speedAtEnd", "Скорость в конце, км/ч", "step", "Шаг", "subject", "О карте");
    name("succeeded", "Успешно", "surname", "Фамилия или организация", "to", "По", "type", "Вид");
    name("tyreSize", "Размер шин", "vehicleIdentificationNumber", "VIN", "w", "w, имп/км");
    name("what", "Что введено", "workshopAddress", "Адрес мастерской");
    name("workshopCard", "Карта мастерской", "workshopCardExpiry", "Карта мастерской до");
    name(
        "unit",
        "Тахограф",
        "workshopName",
        "Мастерская",
        "unit.manufacturer",
        "Изготовитель тахографа");
    name("unit.model", "Модель тахографа", "unit.software", "ПО тахографа");
    name("unit.manufactured", "Тахограф изготовлен");
  }

  private RecordWords() {}

  private static void name(String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      NAMES.put(pairs[i], pairs[i + 1]);
    }
  }

  static Decoded of(ArchiveRecord record) {
    String clause = record.kind().clause();
    List<Field> fields = new ArrayList<>();
    parts("", record, clause, fields);
    return new Decoded(record.kind().title(), clause, fields);
  }

  private static void parts(String within, Object record, String clause, List<Field> out) {
    for (RecordComponent part : record.getClass().getRecordComponents()) {
      String name = part.getName();
      if (!(record instanceof ArchiveRecord && name.equals("at"))) {
        tell(within, record, name, value(record, part), clause, out);
      }
    }
  }

  private static void tell(
      String within,
      Object owner,
      String name,
      @Nullable Object value,
      String clause,
      List<Field> out) {
    Object bare = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    if (bare instanceof Record open && OPEN.contains(name)) {
      parts(name + ".", open, clause, out);
    } else if (bare instanceof List<?> list) {
      list.forEach(one -> listed(one, clause, out));
    } else {
      out.add(new Field(title(within, name), text(owner, name, bare), clause));
    }
  }

  private static void listed(Object one, String clause, List<Field> out) {
    if (one instanceof MotionSample sample) {
      out.add(
          new Field(String.format(Locale.ROOT, "%02d с", sample.second()), text(sample), clause));
    } else if (one instanceof OverspeedFact.Mark mark) {
      out.add(
          new Field(
              "На " + mark.over() + " км/ч больше",
              mark.at() + ", " + mark.position().text(),
              clause));
    }
  }

  private static String text(MotionSample sample) {
    return hundredths(sample.speed())
        + (sample.byPulses() ? " км/ч по датчику" : " км/ч по ГНСС")
        + " (датчик "
        + hundredths(sample.pulseSpeed())
        + "), "
        + sample.position().text()
        + ", курс "
        + hundredths(sample.course())
        + "°"
        + (sample.ferry() ? ", паром" : "");
  }

  private static String title(String within, String name) {
    String title = NAMES.getOrDefault(within + name, NAMES.get(name));
    if (title == null) {
      throw new IllegalStateException("no word for " + within + name);
    }
    return title;
  }

  private static String text(Object owner, String name, @Nullable Object value) {
    if (value == null) {
      return NONE;
    }
    if (value instanceof Integer number) {
      return number(owner, name, number);
    }
    if (value instanceof Boolean there) {
      return there ? "да" : NONE;
    }
    return value instanceof CodedOctet octet ? octet.title() : text(value);
  }

  private static String number(Object owner, String name, int number) {
    if (HUNDREDTHS.contains(owner.getClass().getSimpleName() + "." + name)) {
      return hundredths(number);
    }
    return switch (name) {
      case "l" -> String.format(Locale.ROOT, "%.3f", number / 8.0);
      case "fid" -> String.format(Locale.ROOT, "%04X", number);
      case "reason" ->
          CalibrationReason.of(number).map(CalibrationReason::title).orElse("" + number);
      case "parts" -> parts(number);
      case "type" -> number + DocumentType.of(number).map(type -> " " + type.title()).orElse("");
      default -> String.valueOf(number);
    };
  }

  /** Records of Б.37, bit n−1 for 0nh; bit 7 a card. */
  private static String parts(int bits) {
    List<String> out = new ArrayList<>();
    for (int bit = 0; bit < 7; bit++) {
      if ((bits & 1 << bit) != 0) {
        out.add(String.format(Locale.ROOT, "%02Xh", bit + 1));
      }
    }
    if ((bits & 0x80) != 0) {
      out.add("карта");
    }
    return String.join(", ", out);
  }

  private static String text(Object value) {
    if (value instanceof GeoCoordinates place) {
      return place.text();
    }
    if (value instanceof FullCardNumber card) {
      return card.isNone() ? NONE : card.cardNumber().text() + ", " + card.cardType().title();
    }
    if (value instanceof VehicleRegistration plate) {
      return plate.number().text().isBlank()
          ? NONE
          : plate.number().text() + ", " + plate.nation().title();
    }
    if (value instanceof Octets octets) {
      return octets.isEmpty()
          ? NONE
          : octets.length() > LONGEST_HEX ? octets.length() + " октетов" : octets.toHex();
    }
    if (value instanceof Name name) {
      return name.text();
    }
    if (value instanceof Address address) {
      return address.text();
    }
    return value instanceof Ia5String text ? text.text() : word(value);
  }

  private static String word(Object value) {
    if (value instanceof TimeStamp stamp) {
      return stamp.instant().map(SimInstant::toString).orElse(NONE);
    }
    if (value instanceof CardSlot slot) {
      return String.valueOf(slot.number());
    }
    if (value instanceof Activity activity) {
      return activity.title();
    }
    if (value instanceof ControlType done) {
      return done(done);
    }
    if (value instanceof LifeStep step) {
      return step(step);
    }
    return value instanceof ManualEntryKind kind ? kind(kind) : String.valueOf(value);
  }

  private static String done(ControlType type) {
    List<String> out = new ArrayList<>();
    if (type.cardDownloaded()) {
      out.add("выгрузка с карты");
    }
    if (type.unitDownloaded()) {
      out.add("выгрузка из тахографа");
    }
    if (type.printed()) {
      out.add("распечатка");
    }
    if (type.displayed()) {
      out.add("просмотр на дисплее");
    }
    return out.isEmpty() ? NONE : String.join(", ", out);
  }

  private static String step(LifeStep step) {
    return switch (step) {
      case REQUEST -> "ШАГ1: запрос сертификата";
      case RESET -> "сброс на ШАГ1";
      case BEGIN_LOADING -> "загрузка сертификата подтверждена";
      case CERTIFY -> "ШАГ2: сертификат загружен";
      case ACTIVATE -> "АТС внесено";
      case EXPIRE -> "срок ключа или сертификата истек";
      case WITHDRAW -> "ключи уничтожены";
    };
  }

  private static String kind(ManualEntryKind kind) {
    return switch (kind) {
      case REFUSED -> "ничего за минуту";
      case PERIOD_GOES_ON -> "прежний ежедневный период продолжается";
      case ACTIVITY -> "деятельность";
      case PERIOD_ENDED -> "конец прежнего ежедневного периода";
      case PERIOD_BEGAN -> "начало ежедневного периода";
    };
  }

  private static String hundredths(int value) {
    return String.format(Locale.ROOT, "%d.%02d", value / 100, value % 100);
  }

  private static @Nullable Object value(Object record, RecordComponent part) {
    try {
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + "." + part.getName(), e);
    }
  }
}
