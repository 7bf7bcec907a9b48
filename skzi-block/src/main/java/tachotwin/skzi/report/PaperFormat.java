package tachotwin.skzi.report;

import java.util.Locale;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;

/** The formats of Д.1. */
final class PaperFormat {
  private static final int DRIVER_IDENTIFICATION = 14;
  private static final int OWNER_IDENTIFICATION = 13;

  private PaperFormat() {}

  /** {@code дд/мм/гггг}. */
  static String date(SimInstant at) {
    return String.format(Locale.ROOT, "%1$td/%1$tm/%1$tY", at.utc());
  }

  /** {@code чч:мм}. */
  static String time(SimInstant at) {
    return String.format(Locale.ROOT, "%tR", at.utc());
  }

  /** {@code дд/мм/гггг чч:мм}. */
  static String dateTime(SimInstant at) {
    return date(at) + " " + time(at);
  }

  /** {@code дд/мм/гг чч:мм}. */
  static String shortDateTime(SimInstant at) {
    return String.format(Locale.ROOT, "%1$td/%1$tm/%1$ty %1$tR", at.utc());
  }

  /** {@code мм:гг}. */
  static String monthYear(SimInstant at) {
    return String.format(Locale.ROOT, "%1$tm:%1$ty", at.utc());
  }

  /** A duration, {@code чч:мм}. */
  static String duration(long minutes) {
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }

  /** A duration, {@code ччhмм}. */
  static String hours(long minutes) {
    return String.format(Locale.ROOT, "%02dh%02d", minutes / 60, minutes % 60);
  }

  /** A number with a blank between thousands (4.10.13). */
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value).replace(',', ' ');
  }

  /** A distance in km. */
  static String km(long value) {
    return number(value) + " км";
  }

  /** State, oblique stroke, number, indices (figure Д.1); nothing without a card. */
  static String card(FullCardNumber card) {
    if (card.isNone()) {
      return "";
    }
    int identification =
        card.cardType().equals(EquipmentType.Code.DRIVER_CARD)
            ? DRIVER_IDENTIFICATION
            : OWNER_IDENTIFICATION;
    Octets octets = card.cardNumber().octets();
    StringBuilder out = new StringBuilder(Text.ia5(octets.slice(0, identification)));
    for (int i = identification; i < CardNumber.SIZE; i++) {
      out.append(' ').append((char) octets.u8(i));
    }
    return nation(card.cardIssuingMemberState()) + "/" + out;
  }

  /** State and plate, {@code Nat/VRN}; nothing without a plate. */
  static String plate(VehicleRegistration vehicle) {
    String number = vehicle.number().text();
    return number.isEmpty() ? "" : nation(vehicle.nation()) + "/" + number;
  }

  // Д.1 gives the sign of Russia; the others are those of the union that the standard is for.
  private static String nation(NationNumeric nation) {
    return switch (nation.code()) {
      case 0x2B -> "RUS";
      case 0x04 -> "AM";
      case 0x09 -> "BY";
      case 0x1D -> "KZ";
      default -> "";
    };
  }
}
