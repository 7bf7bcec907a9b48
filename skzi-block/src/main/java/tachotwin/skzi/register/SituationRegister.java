package tachotwin.skzi.register;

import java.util.EnumSet;
import java.util.Set;
import tachotwin.dictionary.SpecificConditionType;
import tachotwin.skzi.archive.ConditionFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;
import tachotwin.zh.BlockFlags;

/**
 * Registers «переезд на пароме/поезде» (4.7.8, 4.7.12) and «неприменимо» (Order 36, items 14 and
 * 34): when, where and for how long. A loss of supply does not end them.
 */
public final class SituationRegister {
  private final BlockCore core;
  private final Set<SpecificConditionType.Code> on =
      EnumSet.noneOf(SpecificConditionType.Code.class);

  /** The situations of a block. */
  public SituationRegister(BlockCore core) {
    this.core = core;
  }

  /** Whether a situation goes on, named by its beginning. */
  public boolean isOn(SpecificConditionType.Code situation) {
    return on.contains(situation);
  }

  /** A situation begins; false where it goes on already. */
  public boolean begin(SpecificConditionType.Code situation, SimInstant at, int odometer) {
    if (isOn(situation)) {
      return false;
    }
    set(situation, true);
    append(situation, true, at, odometer);
    return true;
  }

  /** A situation ends; false where it does not go on. */
  public boolean end(SpecificConditionType.Code situation, SimInstant at, int odometer) {
    if (!isOn(situation)) {
      return false;
    }
    set(situation, false);
    append(mark(situation), false, at, odometer);
    return true;
  }

  /** Takes up what the archive knows from before. */
  public void restore() {
    for (ConditionFact fact : core.archive().all(ConditionFact.class)) {
      if (fact.type() == SpecificConditionType.Code.FERRY_TRAIN) {
        set(SpecificConditionType.Code.FERRY_TRAIN, fact.began());
      } else {
        set(SpecificConditionType.Code.OUT_OF_SCOPE_BEGIN, fact.began());
      }
    }
  }

  private void append(SpecificConditionType.Code type, boolean began, SimInstant at, int odometer) {
    core.archive()
        .append(
            new ConditionFact(at, type, began, core.state().whereabouts().position(), odometer));
  }

  private void set(SpecificConditionType.Code situation, boolean lasts) {
    if (lasts) {
      on.add(situation);
    } else {
      on.remove(situation);
    }
    core.state().flag(flag(situation), lasts);
  }

  /** Б.2.2.19 has a value of its own for the end of «неприменимо» only. */
  private static SpecificConditionType.Code mark(SpecificConditionType.Code situation) {
    return situation == SpecificConditionType.Code.OUT_OF_SCOPE_BEGIN
        ? SpecificConditionType.Code.OUT_OF_SCOPE_END
        : situation;
  }

  private static BlockFlags flag(SpecificConditionType.Code situation) {
    return situation == SpecificConditionType.Code.FERRY_TRAIN
        ? BlockFlags.FERRY
        : BlockFlags.OUT_OF_SCOPE;
  }
}
