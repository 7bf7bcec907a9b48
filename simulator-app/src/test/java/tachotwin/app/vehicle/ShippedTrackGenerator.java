package tachotwin.app.vehicle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Lays the shipped track; the argument of {@link #main} is the file to write.
 *
 * <p>The line is a smooth curve past the towns of the М-4 with a slight winding added; the motion
 * along it is the product's own {@link PlannedMotion}.
 */
final class ShippedTrackGenerator {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");
  private static final int POINT_SPACING = 100;

  /** A place the road passes, and the speed of traffic from it to the next, 0 where free. */
  private record Place(String name, double latitude, double longitude, int kmh) {}

  private static final List<Place> ROAD =
      List.of(
          new Place("Видное", 55.5510, 37.7090, 50),
          new Place("выезд из Видного", 55.5440, 37.7250, 60),
          new Place("М-4", 55.5300, 37.7450, 0),
          new Place("Горки Ленинские", 55.5085, 37.7800, 0),
          new Place("Домодедово (Востряково)", 55.4000, 37.8350, 0),
          new Place("Белые Столбы", 55.3310, 37.8800, 0),
          new Place("Барыбино", 55.2640, 37.9250, 0),
          new Place("Михнево", 55.1270, 37.9800, 0),
          new Place("Жилёво", 55.0140, 38.0250, 0),
          new Place("Ступино", 54.9000, 38.0350, 70),
          new Place("Кашира", 54.8380, 38.1000, 70),
          new Place("юг Каширы", 54.8050, 38.1150, 0),
          new Place("Мордвес", 54.5700, 38.1900, 0),
          new Place("Венёв", 54.3550, 38.2150, 0),
          new Place("Грицовский", 54.1380, 38.1850, 0),
          new Place("Новомосковск", 54.0120, 38.2050, 0),
          new Place("Узловая", 53.9700, 38.1950, 0),
          new Place("Богородицк", 53.7720, 38.1100, 70),
          new Place("юг Богородицка", 53.7400, 38.1200, 0),
          new Place("Казачка", 53.3640, 38.0780, 0),
          new Place("Ефремов", 53.1480, 38.1150, 60),
          new Place("юг Ефремова", 53.1150, 38.1300, 0),
          new Place("Становое", 52.7640, 38.3450, 0),
          new Place("Елец", 52.6230, 38.5250, 60),
          new Place("юг Ельца", 52.5900, 38.5600, 0),
          new Place("Задонск", 52.3900, 38.9150, 70),
          new Place("юг Задонска", 52.3650, 38.9500, 0),
          new Place("Хлевное", 52.1950, 39.0950, 0),
          new Place("Рамонь", 51.9050, 39.3100, 0),
          new Place("Воронеж", 51.7420, 39.3350, 60),
          new Place("восток Воронежа", 51.6900, 39.3600, 70),
          new Place("Новая Усмань", 51.6300, 39.3950, 0),
          new Place("Рогачёвка", 51.5000, 39.5600, 0),
          new Place("Каширское", 51.4090, 39.6000, 0),
          new Place("Средний Икорец", 51.0670, 39.7650, 0),
          new Place("Лосево", 50.6770, 40.0400, 0),
          new Place("Павловск", 50.4580, 40.0950, 0));

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gpx version="1.1" creator="tachotwin" xmlns="http://www.topografix.com/GPX/1/1">
      <metadata>
      <name>М-4 «Дон», рабочий день</name>
      <desc>Not a recording. The line is a smooth curve past towns of the road М-4 «Дон», with a \
      slight winding added, so it follows the real road to a kilometre or so. The coordinates of \
      the towns were chosen by hand and compared with GeoNames (geonames.org, CC BY 4.0). Speeds \
      are simulated. Written by ShippedTrackGenerator in the tests of simulator-app.</desc>
      </metadata>
      <trk><name>Видное — Воронеж — Павловск</name><trkseg>
      """;

  private final double[] latitudes;
  private final double[] longitudes;
  private final double[] placeMetres = new double[ROAD.size()];

  private ShippedTrackGenerator() {
    List<double[]> points = new ArrayList<>();
    for (int leg = 0; leg < ROAD.size() - 1; leg++) {
      layLeg(points, leg);
    }
    latitudes = points.stream().mapToDouble(p -> p[0]).toArray();
    longitudes = points.stream().mapToDouble(p -> p[1]).toArray();
  }

  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), gpx());
  }

  /** The file's text. */
  static String gpx() {
    ShippedTrackGenerator generator = new ShippedTrackGenerator();
    Track road = new Track(generator.latitudes, generator.longitudes, new long[0]);
    return written(Motion.planned(road, START, generator.plan()));
  }

  private DrivePlan plan() {
    List<SpeedZone> zones = new ArrayList<>();
    for (int i = 0; i < ROAD.size() - 1; i++) {
      if (ROAD.get(i).kmh() > 0) {
        zones.add(new SpeedZone(placeMetres[i], placeMetres[i + 1], ROAD.get(i).kmh()));
      }
    }
    return new DrivePlan(
        4,
        81,
        zones,
        List.of(
            new PlannedStop.AtDistance(1_000, SimDuration.ofSeconds(40)),
            new PlannedStop.AfterStart(SimDuration.ofMinutes(180), SimDuration.ofMinutes(25)),
            new PlannedStop.AfterStart(SimDuration.ofMinutes(320), SimDuration.ofMinutes(50))),
        List.of(
            new SpeedStretch(
                SimDuration.ofSeconds(305 * 60), SimDuration.ofSeconds(305 * 60 + 150), 100)));
  }

  /** Points of one leg, without its end, about {@link #POINT_SPACING} m apart. */
  private void layLeg(List<double[]> points, int leg) {
    Place from = ROAD.get(leg);
    Place to = ROAD.get(leg + 1);
    double metres =
        Earth.distance(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    int pieces = (int) Math.ceil(metres / POINT_SPACING);
    for (int i = 0; i < pieces; i++) {
      double u = (double) i / pieces;
      points.add(curve(leg, u, placeMetres[leg] + u * metres));
    }
    placeMetres[leg + 1] = placeMetres[leg] + metres;
  }

  /** A cubic (Hermite) whose direction at each place is that of its neighbours. */
  private double[] curve(int leg, double u, double metres) {
    double[] in = direction(leg);
    double[] out = direction(leg + 1);
    Place a = ROAD.get(leg);
    Place b = ROAD.get(leg + 1);
    double chord = Earth.distance(a.latitude(), a.longitude(), b.latitude(), b.longitude());
    double h1 = u * u * (3 - 2 * u);
    double h2 = u * (1 - u) * (1 - u) * chord;
    double h3 = -u * u * (1 - u) * chord;
    double latitude = a.latitude() + h1 * (b.latitude() - a.latitude()) + h2 * in[0] + h3 * out[0];
    double longitude =
        a.longitude() + h1 * (b.longitude() - a.longitude()) + h2 * in[1] + h3 * out[1];
    double aside = 110 * StrictMath.sin(metres / 845) + 22 * StrictMath.sin(metres / 335 + 1);
    return new double[] {latitude, longitude + aside / 67_000};
  }

  /** Degrees of latitude and longitude for a metre of way at a place. */
  private static double[] direction(int place) {
    Place before = ROAD.get(Math.max(0, place - 1));
    Place after = ROAD.get(Math.min(ROAD.size() - 1, place + 1));
    double metres =
        Earth.distance(before.latitude(), before.longitude(), after.latitude(), after.longitude());
    return new double[] {
      (after.latitude() - before.latitude()) / metres,
      (after.longitude() - before.longitude()) / metres
    };
  }

  /** A point every five seconds, every second at low speed, every minute at a stand. */
  private static String written(Motion motion) {
    StringBuilder text = new StringBuilder(HEAD);
    long end = motion.end().epochSecond() + 2;
    for (long second = START.epochSecond(); second <= end; second++) {
      SimInstant at = SimInstant.ofEpochSecond(second);
      MotionState state = motion.at(at);
      if (second % spacing(motion, at) == 0 || second == end) {
        text.append(
            String.format(
                Locale.ROOT,
                "<trkpt lat=\"%.6f\" lon=\"%.6f\"><time>%s</time></trkpt>\n",
                state.latitude(),
                state.longitude(),
                at));
      }
    }
    return text.append("</trkseg></trk>\n</gpx>\n").toString();
  }

  private static int spacing(Motion motion, SimInstant at) {
    SimDuration second = SimDuration.ofSeconds(1);
    if (motion.distance(at.minus(second)) == motion.distance(at.plus(second))) {
      return 60;
    }
    return motion.speed(at) < 30 ? 1 : 5;
  }
}
