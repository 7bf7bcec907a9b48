package tachotwin.skzi.navigation;

import tachotwin.dictionary.SpecificConditionType;
import tachotwin.skzi.register.SituationRegister;
import tachotwin.skzi.state.BlockCore;

/**
 * Takes a ferry or train crossing from bit 1 of command 60 where it changes; what command 55 told
 * already stays as it is.
 */
final class FerryWatcher implements SecondWatcher {
  private static final SpecificConditionType.Code FERRY = SpecificConditionType.Code.FERRY_TRAIN;

  private final BlockCore core;
  private final SituationRegister situations;
  private boolean ferry;

  FerryWatcher(BlockCore core, SituationRegister situations) {
    this.core = core;
    this.situations = situations;
  }

  @Override
  public void second(Second second) {
    if (second.ferry() == ferry) {
      return;
    }
    ferry = second.ferry();
    int odometer = core.state().whereabouts().odometer();
    if (ferry) {
      situations.begin(FERRY, second.at(), odometer);
    } else {
      situations.end(FERRY, second.at(), odometer);
    }
  }
}
