package tachotwin.vu.media;

import java.util.List;
import tachotwin.zh.ExchangePurpose;

/**
 * What a controller did while his card was in (4.7.6): a control with downloads is noted on the
 * cards at each download, one with printing only when the card is withdrawn.
 */
public final class ControlSession {
  private final Exchange exchange;
  private boolean printed;
  private boolean noted;

  /** Nothing was done yet. */
  public ControlSession(Exchange exchange) {
    this.exchange = exchange;
  }

  /** The controller's card came in. */
  public void begin() {
    printed = false;
    noted = false;
  }

  /** A report was printed. */
  public void printed() {
    printed = true;
  }

  /** A download was done: it is noted on the cards of the slots, one after another. */
  public void downloaded(List<Integer> slots, Runnable then) {
    noted = true;
    note(ExchangePurpose.DOWNLOAD_DONE, slots, then);
  }

  /** The controller's card is about to go. */
  public void end(List<Integer> slots, Runnable then) {
    if (printed && !noted) {
      note(ExchangePurpose.CONTROL_DONE, slots, then);
    } else {
      then.run();
    }
  }

  private void note(ExchangePurpose purpose, List<Integer> slots, Runnable then) {
    if (slots.isEmpty()) {
      then.run();
    } else {
      exchange.run(
          slots.get(0), purpose, success -> note(purpose, slots.subList(1, slots.size()), then));
    }
  }
}
