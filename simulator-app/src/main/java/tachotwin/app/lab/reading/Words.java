package tachotwin.app.lab.reading;

import java.util.Locale;
import tachotwin.app.lab.verdict.SignatureVerdict;
import tachotwin.dictionary.CardsInSlots;
import tachotwin.dictionary.CodedOctet;
import tachotwin.dictionary.ControlType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.download.DownloadStamp;

/** Values of appendix Б in words. */
final class Words {
  private static final double STAMP_DEGREE = 1e8;
  private static final long NO_LATITUDE = 9_000_000_100L;

  private Words() {}

  static String coded(CodedOctet code) {
    return String.format(Locale.ROOT, "%02Xh %s", code.code(), code.title());
  }

  static String card(FullCardNumber card) {
    return card.isNone()
        ? "нет карты"
        : card.cardType().title()
            + " "
            + card.cardNumber().text()
            + " ("
            + card.cardIssuingMemberState().title()
            + ")";
  }

  static String person(Name surname, Name firstNames) {
    return (surname.text() + " " + firstNames.text()).strip();
  }

  static String vehicle(VehicleRegistration vehicle) {
    String number = vehicle.number().text();
    return number.isBlank() ? "—" : number + " (" + vehicle.nation().title() + ")";
  }

  static String kilometres(int km) {
    return String.format(Locale.ROOT, "%,d км", km).replace(',', ' ');
  }

  static String span(TimeStamp from, TimeStamp to) {
    String begin = from.text();
    String end = to.text();
    int day = "02.03.2026 ".length();
    boolean sameDay =
        begin.length() > day && end.length() > day && begin.startsWith(end.substring(0, day));
    return begin.replace(" UTC", "") + " — " + (sameDay ? end.substring(day) : end);
  }

  static String duration(long minutes) {
    return String.format(Locale.ROOT, "%d ч %02d мин", minutes / 60, minutes % 60);
  }

  static String control(ControlType type) {
    StringBuilder out = new StringBuilder();
    add(out, type.cardDownloaded(), "выгрузка с карты");
    add(out, type.unitDownloaded(), "выгрузка с тахографа");
    add(out, type.printed(), "печать");
    add(out, type.displayed(), "дисплей");
    add(out, type.block() != 0, "отчет блока");
    return out.isEmpty() ? "—" : out.toString();
  }

  private static void add(StringBuilder out, boolean is, String word) {
    if (is) {
      out.append(out.isEmpty() ? "" : ", ").append(word);
    }
  }

  static String cards(CardsInSlots cards) {
    String begin = card(cards.driverBegin()) + " / " + card(cards.coDriverBegin());
    String end = card(cards.driverEnd()) + " / " + card(cards.coDriverEnd());
    return begin.equals(end) ? begin : begin + " → " + end;
  }

  static String stamp(DownloadStamp stamp) {
    String time = TimeStamp.of(stamp.at()).text();
    String place =
        stamp.latitude() == NO_LATITUDE
            ? "место неизвестно"
            : String.format(
                Locale.ROOT,
                "%+.6f° %+.6f°",
                stamp.latitude() / STAMP_DEGREE,
                stamp.longitude() / STAMP_DEGREE);
    return time + ", " + place + ", блок " + stamp.partNumber().text();
  }

  /** The verdict on a signature, with the reason where there is one. */
  static String signature(SignatureVerdict signature) {
    String verdict = signature.verdict().ofSignature();
    return signature.reason().isEmpty() ? verdict : verdict + ": " + signature.reason();
  }

  /** A number with the form of its noun. */
  static String count(int number, String one, String few, String many) {
    int tens = number % 100;
    int units = number % 10;
    boolean teen = tens >= 11 && tens <= 14;
    String noun = teen || units == 0 || units > 4 ? many : units == 1 ? one : few;
    return number + " " + noun;
  }
}
