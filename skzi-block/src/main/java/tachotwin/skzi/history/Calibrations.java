package tachotwin.skzi.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.CalibrationFact;

/** The calibrations that 4.7.17 asks for; the archive itself loses none. */
public final class Calibrations {
  private static final int LAST = 5;

  private final Archive archive;

  /** Of an archive. */
  public Calibrations(Archive archive) {
    this.archive = archive;
  }

  /** The last five, by their moments. */
  public List<CalibrationChange> lastFive() {
    List<CalibrationFact> all = archive.all(CalibrationFact.class);
    List<CalibrationChange> out = new ArrayList<>();
    for (int i = Math.max(0, all.size() - LAST); i < all.size(); i++) {
      Optional<CalibrationFact> before = i == 0 ? Optional.empty() : Optional.of(all.get(i - 1));
      out.add(
          new CalibrationChange(
              all.get(i),
              before.map(fact -> fact.record().vehicle()),
              before.map(fact -> fact.record().authorisedSpeed())));
    }
    return List.copyOf(out);
  }
}
