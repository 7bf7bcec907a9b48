package tachotwin.vu.menu;

import java.util.List;
import java.util.Locale;
import tachotwin.time.SimInstant;
import tachotwin.zh.Navigation;

/**
 * «Данные об автомобиле» (4.9.1 д) with what 4.9.3 asks of the block's memory and the two times of
 * O36 38.8.
 */
final class VehiclePages {
  private static final int NO_LATITUDE = 90_000_001;
  private static final String NO_DATA = "нет данных";

  private VehiclePages() {}

  static List<TwoLines> of(UnitView view) {
    return List.of(
        TwoLines.of("VIN", known(view.calibration().vin())),
        TwoLines.of("Рег. номер", known(view.calibration().vrn())),
        TwoLines.of("Блок ТИ", known(view.blockNumber())),
        view.place()
            .map(place -> TwoLines.of("Время блока ТИ, UTC", moment(place.time())))
            .orElseGet(() -> TwoLines.of("Время блока ТИ, UTC", NO_DATA)),
        view.place()
            .filter(place -> place.valid() && place.lat() != NO_LATITUDE)
            .map(VehiclePages::coordinates)
            .orElseGet(() -> TwoLines.of("Координаты", NO_DATA)),
        TwoLines.of("UTC     " + minute(view.clock()), "Местное " + minute(view.localClock())),
        TwoLines.of("k " + view.calibration().k() + " имп/км", InfoPages.limit(view)),
        TwoLines.of(
            "Пробег " + TwoLines.grouped(view.odometerKm()) + " км",
            "Настройка " + TwoLines.date(view.calibration().calibrated())),
        TwoLines.of(view.model() + " № " + view.serialNumber(), "Вер. ПО " + view.software()),
        TwoLines.of("Режим", view.mode().title()));
  }

  private static String known(String data) {
    return data.isBlank() ? NO_DATA : data;
  }

  /** Latitude and longitude as Д.2 has them, without the sign of degrees. */
  private static TwoLines coordinates(Navigation place) {
    return TwoLines.of("Широта   " + degrees(place.lat(), 2), "Долгота " + degrees(place.lon(), 3));
  }

  private static String degrees(int micro, int digits) {
    long size = Math.abs((long) micro);
    String format = "%s%0" + digits + "d.%06d";
    return String.format(
        Locale.ROOT, format, micro < 0 ? "-" : "+", size / 1_000_000, size % 1_000_000);
  }

  private static String minute(SimInstant at) {
    return TwoLines.date(at) + " " + TwoLines.time(at);
  }

  private static String moment(SimInstant at) {
    return String.format(Locale.ROOT, "%s:%02d", minute(at), at.epochSecond() % 60);
  }
}
