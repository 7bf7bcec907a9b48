package tachotwin.app.vehicle;

import java.util.List;

/**
 * Engine speed as a function of road speed: the driver takes the highest gear that keeps the engine
 * at or above a speed, and lets the clutch slip when even the lowest cannot.
 *
 * @param wheelMetres circumference of the driven wheels
 * @param finalDrive turns of the propeller shaft for one of the wheels
 * @param ratios turns of the engine for one of the propeller shaft, from the lowest gear up
 * @param idleRpm engine speed at a stand
 * @param lowestRpm engine speed under which the driver shifts down
 */
public record Gearbox(
    double wheelMetres, double finalDrive, List<Double> ratios, int idleRpm, int lowestRpm) {

  /** Copies the list. */
  public Gearbox {
    ratios = List.copyOf(ratios);
    if (ratios.isEmpty() || !(wheelMetres > 0) || !(finalDrive > 0)) {
      throw new IllegalArgumentException("no gearbox");
    }
  }

  /** A long-haul lorry with twelve gears. */
  public static Gearbox lorry() {
    return new Gearbox(
        3.15,
        3.08,
        List.of(14.94, 11.73, 9.04, 7.09, 5.54, 4.35, 3.44, 2.70, 2.08, 1.63, 1.27, 1.00),
        600,
        1_050);
  }

  /** Engine speed in rpm with the engine running. */
  public int rpm(double kmh) {
    double shaft = kmh / 3.6 / wheelMetres * 60 * finalDrive;
    double engine = shaft * ratios.get(0);
    for (double ratio : ratios) {
      double next = shaft * ratio;
      if (next < lowestRpm) {
        break;
      }
      engine = next;
    }
    return (int) Math.max(idleRpm, Math.round(engine));
  }
}
