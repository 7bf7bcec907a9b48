package tachotwin.app.lab.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.CardSlot;

/**
 * The activities of a day: a bar of 24 hours, the spans, and their sums.
 *
 * @param changes of both slots, in the order of time
 * @param until minute of the day up to which the data reach, 0…1440
 */
record DayText(List<ActivityChange> changes, int until) {
  private static final int DAY = 1440;
  private static final int CELL = 20;
  private static final String HOURS =
      "0        3        6        9        12       15       18       21       24";
  private static final String LEGEND = "= управление  . отдых  - готовность  + работа";

  /** The whole day. */
  static DayText whole(List<ActivityChange> changes) {
    return new DayText(changes, DAY);
  }

  /** The lines, slot by slot; a slot without changes is left out. */
  List<String> lines() {
    List<String> out = new ArrayList<>();
    for (CardSlot slot : CardSlot.values()) {
      List<Span> spans = spans(slot);
      if (!spans.isEmpty()) {
        out.add("Гнездо " + slot.number() + (spans.get(0).change().crew() ? ", экипаж" : ""));
        out.add("  " + HOURS);
        out.add(("  " + bar(spans)).stripTrailing());
        out.add("  " + LEGEND);
        spans.stream().filter(Span::lasts).forEach(span -> out.add("  " + span.text()));
        out.add("  Всего: " + sums(spans));
      }
    }
    return out;
  }

  private record Span(ActivityChange change, int end) {
    /** Whether it is not followed by another change in the same minute. */
    boolean lasts() {
      return end > change.minute();
    }

    String text() {
      int begin = change.minute();
      String card =
          change.cardWithdrawn()
              ? (change.crew() ? "карты нет, введено вручную" : "карты нет")
              : (change.crew() ? "карта вставлена, экипаж" : "карта вставлена");
      return "%s–%s  %-18s %s, %s"
          .formatted(
              clock(begin),
              clock(end),
              change.activity().title(),
              Words.duration(end - begin),
              card);
    }

    private static String clock(int minute) {
      return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
  }

  private List<Span> spans(CardSlot slot) {
    List<ActivityChange> own = changes.stream().filter(one -> one.slot() == slot).toList();
    List<Span> out = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      int next = i + 1 < own.size() ? own.get(i + 1).minute() : until;
      out.add(new Span(own.get(i), Math.max(next, own.get(i).minute())));
    }
    return out;
  }

  /** A sign for each 20 minutes: the activity that takes most of them. */
  private static String bar(List<Span> spans) {
    StringBuilder out = new StringBuilder();
    for (int from = 0; from < DAY; from += CELL) {
      int most = 0;
      char sign = ' ';
      for (Span span : spans) {
        int inside = Math.min(span.end(), from + CELL) - Math.max(span.change().minute(), from);
        if (inside > most) {
          most = inside;
          sign = sign(span.change().activity());
        }
      }
      out.append(sign);
    }
    return out.toString();
  }

  private static char sign(Activity activity) {
    return switch (activity) {
      case REST -> '.';
      case AVAILABILITY -> '-';
      case WORK -> '+';
      case DRIVING -> '=';
    };
  }

  private static String sums(List<Span> spans) {
    Map<Activity, Integer> minutes = new EnumMap<>(Activity.class);
    spans.forEach(
        span ->
            minutes.merge(
                span.change().activity(), span.end() - span.change().minute(), Integer::sum));
    List<String> words = new ArrayList<>();
    minutes.forEach((activity, sum) -> words.add(activity.title() + " " + Words.duration(sum)));
    return String.join(", ", words);
  }
}
