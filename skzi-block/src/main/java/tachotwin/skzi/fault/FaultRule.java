package tachotwin.skzi.fault;

import java.util.List;
import java.util.Set;
import tachotwin.skzi.frame.Side;

/**
 * What happens to which blocks.
 *
 * @param from whose blocks
 * @param commands codes of the commands that they are or answer; empty: all
 * @param first the first matching block to which it happens, from 1
 * @param last the last one
 * @param every of those, each so manieth
 * @param chance and of those, this share
 * @param actions what happens, in turn
 * @param text the rule as it was written
 */
public record FaultRule(
    Set<Side> from,
    Set<Integer> commands,
    long first,
    long last,
    long every,
    double chance,
    List<FaultAction> actions,
    String text) {
  /** Keeps its own copies. */
  public FaultRule {
    from = Set.copyOf(from);
    commands = Set.copyOf(commands);
    actions = List.copyOf(actions);
  }

  /** Whether it is about blocks of a side that are or answer a command. */
  boolean isAbout(Side side, int command) {
    return from.contains(side) && (commands.isEmpty() || commands.contains(command));
  }

  /** Whether it happens to the so manieth block that it is about, chance aside. */
  boolean counts(long count) {
    return count >= first && count <= last && (count - first) % every == 0;
  }
}
