package tachotwin.app.lab;

import java.util.List;
import java.util.Locale;
import tachotwin.time.SimInstant;

/** Speed and activity of the day as a picture. */
record DayChart(List<DaySample> day) {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 190;
  private static final int LEFT = 44;
  private static final int FLOOR = 130;
  private static final double TOP_SPEED = 120;

  String toSvg() {
    if (day.isEmpty()) {
      return "<p>Нет данных.</p>";
    }
    StringBuilder svg = new StringBuilder();
    svg.append("<svg role=\"img\" aria-label=\"Скорость и карта за сутки\" viewBox=\"0 0 ");
    svg.append(WIDTH).append(' ').append(HEIGHT).append("\" font-size=\"11\">");
    for (int speed = 0; speed <= TOP_SPEED; speed += 30) {
      line(svg, LEFT, y(speed), WIDTH, y(speed), "#ddd", 1);
      label(svg, 0, y(speed) + 4, speed + (speed == 0 ? " км/ч" : ""));
    }
    SimInstant start = day.get(0).at().startOfDay();
    for (int hour = 0; hour <= 24; hour += 2) {
      label(svg, (int) x(hour * 60) - 5, HEIGHT - 2, String.valueOf(hour));
    }
    svg.append("<polyline fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"1.2\" points=\"");
    for (DaySample sample : day) {
      svg.append(point(x(minute(start, sample)))).append(',');
      svg.append(point(y(sample.speedKmh()))).append(' ');
    }
    svg.append("\"/>");
    for (DaySample sample : day) {
      double x = x(minute(start, sample));
      if (sample.card()) {
        line(svg, x, 145, x, 153, "#777", 1);
      }
      if (sample.driving()) {
        line(svg, x, 156, x, 168, "#1f5fa8", 1);
      }
      if (sample.overspeed()) {
        line(svg, x, 8, x, FLOOR, "#c0392b", 1);
      }
    }
    label(svg, 0, 153, "карта");
    label(svg, 0, 167, "упр.");
    return svg.append("</svg>").toString();
  }

  private static double minute(SimInstant start, DaySample sample) {
    return sample.at().since(start).micros() / 60e6;
  }

  private static double x(double minute) {
    return LEFT + minute / 1440 * (WIDTH - LEFT - 8);
  }

  private static double y(double speed) {
    return FLOOR - Math.min(speed, TOP_SPEED) / TOP_SPEED * (FLOOR - 8);
  }

  private static String point(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static void line(
      StringBuilder svg, double x1, double y1, double x2, double y2, String colour, int width) {
    svg.append("<line x1=\"").append(point(x1)).append("\" y1=\"").append(point(y1));
    svg.append("\" x2=\"").append(point(x2)).append("\" y2=\"").append(point(y2));
    svg.append("\" stroke=\"").append(colour).append("\" stroke-width=\"").append(width);
    svg.append("\"/>");
  }

  private static void label(StringBuilder svg, double x, double y, String words) {
    svg.append("<text x=\"").append(point(x)).append("\" y=\"").append(point(y));
    svg.append("\" fill=\"#555\">").append(words).append("</text>");
  }
}
