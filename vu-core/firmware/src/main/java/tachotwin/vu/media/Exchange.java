package tachotwin.vu.media;

import java.util.function.Consumer;
import tachotwin.zh.ExchangePurpose;

/** Has the block talk to the card in a slot. */
@FunctionalInterface
public interface Exchange {
  /** Runs an exchange; the consumer learns whether it went well. */
  void run(int slot, ExchangePurpose purpose, Consumer<Boolean> onEnd);
}
