package tachotwin.vu;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tachotwin.port.Outcome;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.vu.activity.Situation;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.mode.CardPair;
import tachotwin.vu.mode.CardType;
import tachotwin.vu.motion.VehicleReading;
import tachotwin.vu.slot.CardTable;
import tachotwin.zh.BlockFlags;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.SituationChange;

/**
 * «Переезд на пароме/поезде» and «неприменимо»: begun and ended by the menu, with what excludes
 * them and what ends them (4.4.6; Order 36, item 14). The block keeps them, also without supply.
 */
final class Situations {
  private static final int BEGINS = 1;
  private static final int ENDS = 2;

  private final Profile profile;
  private final CardTable cards;
  private final VehicleReading reading;
  private final BlockDialogue dialogue;
  private final Panel panel;
  private final Set<Situation> on = EnumSet.noneOf(Situation.class);

  Situations(
      MenuCommands menu,
      Profile profile,
      CardTable cards,
      VehicleReading reading,
      BlockDialogue dialogue,
      Panel panel) {
    this.profile = profile;
    this.cards = cards;
    this.reading = reading;
    this.dialogue = dialogue;
    this.panel = panel;
    menu.on(MenuAction.FERRY_BEGIN, () -> begin(Situation.FERRY));
    menu.on(MenuAction.FERRY_END, () -> end(Situation.FERRY));
    menu.on(MenuAction.OUT_BEGIN, () -> begin(Situation.OUT_OF_SCOPE));
    menu.on(MenuAction.OUT_END, () -> end(Situation.OUT_OF_SCOPE));
  }

  /** The situation that goes on, as the display shows it; where both do, the crossing. */
  Optional<Situation> shown() {
    return on.isEmpty()
        ? Optional.empty()
        : Optional.of(isOn(Situation.FERRY) ? Situation.FERRY : Situation.OUT_OF_SCOPE);
  }

  boolean isOn(Situation situation) {
    return on.contains(situation);
  }

  /** The block tells what went on when the supply came. */
  void known(int flags) {
    on.clear();
    if (BlockFlags.FERRY.in(flags)) {
      on.add(Situation.FERRY);
    }
    if (BlockFlags.OUT_OF_SCOPE.in(flags)) {
      on.add(Situation.OUT_OF_SCOPE);
    }
  }

  /** A driver's card was accepted: what it ends, ends (4.4.6; Order 36, item 14.3). */
  void driverCame() {
    if (isOn(Situation.OUT_OF_SCOPE)) {
      tell(Situation.OUT_OF_SCOPE, ENDS);
    }
    if (isOn(Situation.FERRY) && isFerryWithoutDriver()) {
      tell(Situation.FERRY, ENDS);
    }
  }

  private void begin(Situation situation) {
    if (isOn(situation)) {
      panel.message(situation.title(), "уже включено");
      return;
    }
    hindrance(situation)
        .ifPresentOrElse(
            why -> panel.message(situation.title() + ": нельзя", why),
            () -> tell(situation, BEGINS));
  }

  private void end(Situation situation) {
    if (isOn(situation)) {
      tell(situation, ENDS);
    } else {
      panel.message(situation.title(), "не включено");
    }
  }

  /** Why a situation may not begin now. */
  private Optional<String> hindrance(Situation situation) {
    CardPair pair = cards.pair();
    boolean driver = pair.has(CardType.DRIVER);
    if (situation == Situation.FERRY) {
      if (driver && isFerryWithoutDriver()) {
        return Optional.of("извлеките карту водителя");
      }
      return isOn(Situation.OUT_OF_SCOPE) ? Optional.of("включено: неприменимо") : Optional.empty();
    }
    if (Rule.OUT_OF_SCOPE.of(profile) == 0) {
      return Optional.of("нет в ГОСТ 34005");
    }
    boolean office = pair.has(CardType.CONTROL) || pair.has(CardType.COMPANY);
    return driver && !office ? Optional.of("извлеките карту водителя") : Optional.empty();
  }

  private boolean isFerryWithoutDriver() {
    return Rule.FERRY_WITHOUT_DRIVER_CARD.of(profile) == 1;
  }

  private void tell(Situation situation, int phase) {
    dialogue.ask(
        CommandCode.SITUATION,
        new SituationChange(situation.code(), phase, reading.clock(), reading.odometerKm()),
        Payload.None.class,
        outcome -> told(situation, phase, outcome instanceof Outcome.Done));
  }

  private void told(Situation situation, int phase, boolean done) {
    if (!done) {
      panel.message(situation.title(), "отказ блока ТИ");
    } else if (phase == BEGINS) {
      on.add(situation);
      panel.message(situation.title(), "включено");
    } else {
      on.remove(situation);
      panel.message(situation.title(), "выключено");
    }
  }
}
