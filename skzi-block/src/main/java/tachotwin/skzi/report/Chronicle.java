package tachotwin.skzi.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Records in the order of time: insertions, activities and withdrawals of one minute in turn. */
final class Chronicle implements ReportBlock {
  private static final int INSERTION = 0;
  private static final int ACTIVITY = 1;
  private static final int WITHDRAWAL = 2;
  private static final int SUM = 3;

  private final ReportContext context;
  private final List<Entry> entries = new ArrayList<>();

  Chronicle(ReportContext context) {
    this.context = context;
  }

  private record Entry(SimInstant minute, int rank, ReportBlock block) {
    SimInstant shownBy(ReportContext context) {
      return rank == SUM ? context.day() : minute;
    }
  }

  void insertion(SimInstant at, ReportBlock block) {
    add(at, INSERTION, block);
  }

  void activity(SimInstant at, ReportBlock block) {
    add(at, ACTIVITY, block);
  }

  void withdrawal(SimInstant at, ReportBlock block) {
    add(at, WITHDRAWAL, block);
  }

  /** What comes after everything. */
  void sum(ReportBlock block) {
    entries.add(new Entry(new SimInstant(Long.MAX_VALUE), SUM, block));
  }

  @Override
  public void print(Page page) {
    entries.stream()
        .sorted(Comparator.comparing(Entry::minute).thenComparing(Entry::rank))
        .forEach(entry -> page.add(entry.block, context.mayShow(entry.shownBy(context))));
  }

  private void add(SimInstant at, int rank, ReportBlock block) {
    long minute = SimDuration.ofMinutes(1).micros();
    entries.add(
        new Entry(new SimInstant(at.micros() - Math.floorMod(at.micros(), minute)), rank, block));
  }
}
