package tachotwin.aistk.session;

import java.util.SplittableRandom;
import tachotwin.time.SimDuration;

/**
 * The pauses of В.4.4: after a lost connection 3 s, three times; then RECONNECT_WAIT_TO of 30 +
 * random (1…60) s, after which the three short ones come again; after an error in data 15 s.
 */
final class ReconnectPauses {
  /** The pause after an error of software or data (В.4.4.3). */
  static final SimDuration AFTER_FAULT = SimDuration.ofSeconds(15);

  private static final SimDuration SHORT = SimDuration.ofSeconds(3);
  private static final int SHORT_ONES = 3;

  private final SplittableRandom random;
  private int inRound;
  private int rounds;

  ReconnectPauses(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The pause after another loss of TCP. */
  SimDuration afterLoss() {
    if (inRound < SHORT_ONES) {
      inRound++;
      return SHORT;
    }
    inRound = 0;
    rounds++;
    return SimDuration.ofSeconds(30L + random.nextInt(1, 61));
  }

  /** How often all attempts of В.4.4.1 were in vain since the last success. */
  int rounds() {
    return rounds;
  }

  /** The server was reached. */
  void succeeded() {
    inRound = 0;
    rounds = 0;
  }
}
