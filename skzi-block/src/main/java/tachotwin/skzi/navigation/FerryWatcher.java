package tachotwin.skzi.navigation;

import tachotwin.dictionary.SpecificConditionType;
import tachotwin.skzi.archive.ConditionFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.Whereabouts;

/** Registers that a ferry or train crossing began or ended (4.7.8, 4.7.12). */
final class FerryWatcher implements SecondWatcher {
  private final BlockCore core;
  private boolean ferry;

  FerryWatcher(BlockCore core) {
    this.core = core;
  }

  @Override
  public void second(Second second) {
    if (second.ferry() == ferry) {
      return;
    }
    ferry = second.ferry();
    Whereabouts now = core.state().whereabouts();
    core.archive()
        .append(
            new ConditionFact(
                second.at(),
                SpecificConditionType.Code.FERRY_TRAIN,
                ferry,
                now.position(),
                now.odometer()));
  }
}
