package tachotwin.skzi.card;

import java.util.ArrayList;
import java.util.List;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.card.DailyActivity;
import tachotwin.skzi.accounting.Doing;
import tachotwin.skzi.accounting.PastActivity;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** What the days of file 0504h tell of the time before an insertion. */
final class PastOfCard {
  private PastOfCard() {}

  /** The changes in the order of time; with the card out it was a break (4.7.10). */
  static List<PastActivity> of(List<DailyActivity> days) {
    List<PastActivity> out = new ArrayList<>();
    for (DailyActivity day : days) {
      SimInstant midnight = SimInstant.ofEpochSecond(day.date().seconds());
      for (ActivityChange change : day.changes()) {
        out.add(
            new PastActivity(
                midnight.plus(SimDuration.ofMinutes(change.minute())),
                doing(change),
                change.crew() && !change.cardWithdrawn()));
      }
    }
    return List.copyOf(out);
  }

  private static Doing doing(ActivityChange change) {
    return switch (change.activity()) {
      case DRIVING -> Doing.DRIVING;
      case REST -> Doing.BREAK;
      case AVAILABILITY, WORK -> Doing.WORK;
    };
  }
}
