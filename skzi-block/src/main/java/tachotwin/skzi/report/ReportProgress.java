package tachotwin.skzi.report;

import java.util.List;
import tachotwin.paper.PaperLine;

/** How far the report of command 71 has come. */
sealed interface ReportProgress {
  /** None was asked for, or its end was told. */
  record None() implements ReportProgress {}

  /** It waits for the exchange with its card. */
  record AwaitingCard(CardReportMaking making) implements ReportProgress {}

  /**
   * It is composed.
   *
   * @param lines all of its lines
   * @param given how many were given
   */
  record Ready(List<PaperLine> lines, int given) implements ReportProgress {}
}
