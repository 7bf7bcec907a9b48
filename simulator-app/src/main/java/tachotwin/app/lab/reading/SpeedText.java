package tachotwin.app.lab.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tachotwin.dictionary.DetailedSpeedBlock;
import tachotwin.dictionary.TimeStamp;

/** Speeds of each second (Б.44) hour by hour. */
final class SpeedText {
  private static final int HOUR = 3600;

  private SpeedText() {}

  static List<String> hours(List<DetailedSpeedBlock> blocks) {
    Map<Long, List<Integer>> hours = new TreeMap<>();
    for (DetailedSpeedBlock block : blocks) {
      hours
          .computeIfAbsent(block.begin().seconds() / HOUR, hour -> new ArrayList<>())
          .addAll(block.speeds());
    }
    List<String> out = new ArrayList<>();
    hours.forEach((hour, speeds) -> out.add(line(hour, speeds)));
    return out;
  }

  private static String line(long hour, List<Integer> speeds) {
    List<Integer> known =
        speeds.stream().filter(speed -> speed != DetailedSpeedBlock.UNDEFINED).toList();
    int max = known.stream().mapToInt(Integer::intValue).max().orElse(0);
    double mean = known.stream().mapToInt(Integer::intValue).average().orElse(0);
    String begin = new TimeStamp(hour * HOUR).text();
    return "%s  %d мин движения, в среднем %d, максимум %d км/ч  %s"
        .formatted(
            begin.substring(0, "02.03.2026 05:00".length()),
            speeds.size() / 60,
            Math.round(mean),
            max,
            "=".repeat((int) Math.round(mean / 5)));
  }
}
