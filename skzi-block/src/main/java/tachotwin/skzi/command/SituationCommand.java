package tachotwin.skzi.command;

import java.util.Optional;
import tachotwin.dictionary.SpecificConditionType;
import tachotwin.profile.Rule;
import tachotwin.skzi.register.SituationRegister;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SituationChange;
import tachotwin.zh.ZhAnswer;

/**
 * Command 55: «переезд на пароме/поезде» or «неприменимо» begins or ends (4.7.8; Order 36, item
 * 14). What goes on already, or does not, is answered 21, and so is a ferry while «неприменимо» is
 * on (14.2); a situation that the profile does not know 15.
 */
public final class SituationCommand implements CommandArea {
  private static final int BEGINS = 1;
  private static final int ENDS = 2;

  private final BlockCore core;
  private final SituationRegister situations;

  /** Of a block. */
  public SituationCommand(BlockCore core, SituationRegister situations) {
    this.core = core;
    this.situations = situations;
  }

  @Override
  public void register(CommandTable table) {
    table.register(CommandCode.SITUATION, SituationChange.class, this::told);
  }

  private ZhAnswer told(SituationChange told) {
    Optional<SpecificConditionType.Code> situation = situation(told.situation());
    if (situation.isEmpty() || told.phase() != BEGINS && told.phase() != ENDS) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    SimInstant at = core.clock().stamp(told.at());
    boolean done =
        told.phase() == BEGINS
            ? mayBegin(situation.get()) && situations.begin(situation.get(), at, told.odometer())
            : situations.end(situation.get(), at, told.odometer());
    return ZhAnswer.of(done ? ResponseCode.OK : ResponseCode.WRONG_STATE);
  }

  private boolean mayBegin(SpecificConditionType.Code situation) {
    return situation != SpecificConditionType.Code.FERRY_TRAIN
        || !situations.isOn(SpecificConditionType.Code.OUT_OF_SCOPE_BEGIN);
  }

  private Optional<SpecificConditionType.Code> situation(int code) {
    if (code == SpecificConditionType.Code.FERRY_TRAIN.code()) {
      return Optional.of(SpecificConditionType.Code.FERRY_TRAIN);
    }
    boolean known = core.state().rule(Rule.OUT_OF_SCOPE) == 1;
    return known && code == SpecificConditionType.Code.OUT_OF_SCOPE_BEGIN.code()
        ? Optional.of(SpecificConditionType.Code.OUT_OF_SCOPE_BEGIN)
        : Optional.empty();
  }
}
