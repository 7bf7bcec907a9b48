package tachotwin.app.lab.metrology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.assembly.UnitWear;
import tachotwin.skzi.gnss.GnssErrors;
import tachotwin.time.SimInstant;
import tachotwin.zh.Navigation;

/** Measures our own device as 4.11 asks (tables 4 and 5), in virtual time. */
public final class MetrologyBench {
  private static final double METRES_PER_DEGREE = 111_195;

  // Poles, date line, equator, both hemispheres: ±90° of latitude, ±180° of longitude.
  private static final List<int[]> PLACES =
      List.of(
          new int[] {55_751_244, 37_618_423},
          new int[] {68_970_000, 33_075_000},
          new int[] {43_115_500, 131_885_500},
          new int[] {0, 0},
          new int[] {-33_868_800, 151_209_300},
          new int[] {10_500_000, -179_999_900},
          new int[] {-10_500_000, 179_999_900},
          new int[] {89_000_000, -90_000_000},
          new int[] {-89_000_000, 90_000_000});

  // Whole and broken ones, since the display rounds.
  private static final double[] SPEEDS = {0, 20, 33.3, 47.5, 60, 80, 99.9, 120, 140.5, 160, 180};

  private static final long TOP_OF_COUNTER = 9_999_999_900L;
  // Not in step with the minutes at which the unit looks at the block's time.
  private static final int LOOK = 97;
  private static final int KILOMETRE = 1_000;

  private final BenchSettings settings;
  private final int pulsesPerKm;
  private final Path folder;

  /**
   * A bench for one device.
   *
   * @param settings what the device is
   * @param pulsesPerKm pulses of the generator for a kilometre; the device is calibrated to 8000
   * @param folder where the device keeps its archives
   */
  public MetrologyBench(BenchSettings settings, int pulsesPerKm, Path folder) {
    this.settings = settings;
    this.pulsesPerKm = pulsesPerKm;
    this.folder = folder;
  }

  /** Measures every row. */
  public MetrologyProtocol measure() throws IOException {
    return new MetrologyProtocol(
        settings.seed(),
        settings.wear().clockPpm(),
        pulsesPerKm,
        Stream.of(times(), speeds(), distances(), places())
            .flatMap(List::stream)
            .map(Characteristic::row)
            .toList());
  }

  private List<Characteristic> times() throws IOException {
    Characteristic interval =
        new Characteristic(
            "4.11.2, табл. 4, строка 1", "Интервал времени", "60…86 400 с", "с", 4, true);
    Characteristic clock =
        new Characteristic(
            "4.11.2, табл. 4, строка 8",
            "Внутренние часы бортового устройства",
            "24 ч без ГНСС",
            "с",
            5,
            false);
    Characteristic synchronised =
        new Characteristic(
            "4.11.2, табл. 4, строка 7",
            "Синхронизация шкалы времени с UTC(SU)",
            "1 ч, ГНСС по табл. 5",
            "с",
            2,
            true);
    try (Rig rig = rig("block-time")) {
      rig.bench.ignition(false);
      rig.bench.gnss().reception(false);
      for (int seconds : new int[] {60, 60, 60, 60, 60, 600, 600, 600, 3_600, 86_400}) {
        rig.run(7.3);
        interval(rig, seconds, interval, clock);
      }
      rig.bench.gnss().reception(true);
      rig.bench.gnss().inject(GnssErrors.TABLE_5);
      rig.run(120);
      rig.each(240, 15, one -> synchronised.read(one.clockError(), 0));
    }
    return List.of(interval, synchronised, clock);
  }

  private static void interval(
      Rig rig, int seconds, Characteristic interval, Characteristic clock) {
    SimInstant from = rig.clock();
    for (int left = seconds; left > 0; left -= Math.min(left, LOOK)) {
      rig.run(Math.min(left, LOOK));
      clock.read(rig.clockError(), 0);
    }
    // The device tells its time in whole seconds.
    interval.read((double) (rig.clock().epochSecond() - from.epochSecond()), seconds);
  }

  private List<Characteristic> speeds() throws IOException {
    Characteristic byPulses =
        new Characteristic(
            "4.11.2, табл. 4, строка 3",
            "Скорость по импульсам датчика",
            "20…180 км/ч, 10 значений",
            "км/ч",
            2,
            false);
    Characteristic byGnss =
        new Characteristic(
            "4.11.2, табл. 4, строка 2",
            "Скорость по ГНСС, PDOP ≤ 3",
            "20…180 км/ч, 10 значений",
            "км/ч",
            2,
            false);
    Characteristic ofBlock =
        new Characteristic(
            "4.11.3, табл. 5, строка 3",
            "Скорость по ГНСС, блок",
            "0…180 км/ч, 11 значений",
            "км/ч",
            2,
            false);
    try (Rig rig = rig("block-speed")) {
      rig.bench.gnss().inject(GnssErrors.TABLE_5);
      for (double speed : SPEEDS) {
        rig.generator.speed(speed);
        rig.run(5);
        rig.each(30, 1, one -> ofBlock.read(one.navigation().speed() / 100.0, speed));
        if (speed >= 20) {
          rig.each(30, 1, one -> byGnss.read(one.navigation().speed() / 100.0, speed));
          rig.each(30, 1, one -> byPulses.read(one.shownSpeed(), speed));
        }
      }
    }
    return List.of(byGnss, byPulses, ofBlock);
  }

  private List<Characteristic> distances() throws IOException {
    Characteristic path =
        new Characteristic(
            "4.11.2, табл. 4, строка 6",
            "Пройденный путь от 1000 м",
            "1, 10, 100, 1000 км; счетчик до 9 999 999,9 км",
            "%",
            1,
            false);
    try (Rig rig = rig("block-path")) {
      for (int km : new int[] {1, 10, 100, 1_000}) {
        path(rig, km, path);
      }
    }
    UnitWear atTop = new UnitWear(settings.wear().clockPpm(), TOP_OF_COUNTER - KILOMETRE);
    try (Rig rig = new Rig(settings.with(atTop), pulsesPerKm, folder.resolve("block-counter"))) {
      path(rig, 1, path);
    }
    return List.of(path);
  }

  private static void path(Rig rig, int km, Characteristic path) {
    long from = rig.odometer();
    double reference = rig.generator.metres();
    rig.generator.speed(180);
    rig.run(km * 20.0);
    rig.generator.speed(0);
    rig.run(3);
    path.readRelative((double) (rig.odometer() - from), rig.generator.metres() - reference);
  }

  private List<Characteristic> places() throws IOException {
    String points = PLACES.size() + " мест, широта ±89°, долгота ±180°";
    Characteristic instrumental = place("табл. 4, строка 4", "инструментальная", points, 3);
    Characteristic total = place("табл. 4, строка 5", "полная", points, 15);
    try (Rig rig = rig("block-place")) {
      rig.bench.gnss().inject(GnssErrors.INSTRUMENTAL);
      PLACES.forEach(place -> place(rig, place, instrumental));
      rig.bench.gnss().inject(GnssErrors.TABLE_5);
      PLACES.forEach(place -> place(rig, place, total));
    }
    return List.of(instrumental, total);
  }

  private static Characteristic place(String row, String kind, String points, double limit) {
    return new Characteristic(
        "4.11.2, " + row + " и табл. 5",
        "Координаты по каждой оси, " + kind,
        points,
        "м",
        limit,
        true);
  }

  private static void place(Rig rig, int[] place, Characteristic errors) {
    rig.generator.place(place[0], place[1]);
    rig.each(
        60,
        10,
        one -> {
          Navigation told = one.navigation();
          double shrunk = Math.cos(Math.toRadians(place[0] / 1e6));
          double east = Math.IEEEremainder((told.lon() - place[1]) / 1e6, 360);
          errors.read((told.lat() - place[0]) / 1e6 * METRES_PER_DEGREE, 0);
          errors.read(east * METRES_PER_DEGREE * shrunk, 0);
        });
  }

  private Rig rig(String archive) throws IOException {
    return new Rig(settings, pulsesPerKm, folder.resolve(archive));
  }
}
