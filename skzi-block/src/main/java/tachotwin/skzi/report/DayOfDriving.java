package tachotwin.skzi.report;

import java.util.List;
import tachotwin.dictionary.Activity;

/**
 * A driver's day between its first and last driving: what is a stop and what a break.
 *
 * @param stretches one after another
 */
record DayOfDriving(List<Stretch> stretches) {
  /** Rest from driving of this length is a break, minutes (13.2: the first break). */
  static final int BREAK = 15;

  /** The minutes driven. */
  long driving() {
    return stretches.stream().filter(Stretch::driving).mapToLong(Stretch::minutes).sum();
  }

  /** The minutes of an activity. */
  long minutes(Activity activity) {
    return stretches.stream()
        .filter(one -> one.activity() == activity)
        .mapToLong(Stretch::minutes)
        .sum();
  }

  /** The minutes of all breaks. */
  long breaks() {
    return allBreaks().stream().mapToLong(Stretch::minutes).sum();
  }

  /** The breaks between the first and the last driving. */
  List<Stretch> allBreaks() {
    return stretches.stream().filter(this::isBreak).toList();
  }

  /** Whether the driver drove before a stretch. */
  boolean isAfterDriving(Stretch stretch) {
    return first() >= 0 && stretches.indexOf(stretch) > first();
  }

  /** Whether driving follows a stretch. */
  boolean isBeforeDriving(Stretch stretch) {
    return stretches.indexOf(stretch) < last();
  }

  /** Whether a stretch is a break. */
  boolean isBreak(Stretch stretch) {
    return stretch.activity() == Activity.REST
        && stretch.minutes() >= BREAK
        && first() >= 0
        && isAfterDriving(stretch)
        && isBeforeDriving(stretch);
  }

  private int first() {
    for (int i = 0; i < stretches.size(); i++) {
      if (stretches.get(i).driving()) {
        return i;
      }
    }
    return -1;
  }

  private int last() {
    for (int i = stretches.size() - 1; i >= 0; i--) {
      if (stretches.get(i).driving()) {
        return i;
      }
    }
    return -1;
  }
}
