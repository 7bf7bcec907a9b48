package tachotwin.vu;

import java.util.Optional;
import tachotwin.port.TachographState.WorkingState;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.vu.activity.DriverActivities;
import tachotwin.vu.activity.DriverActivities.Choice;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.mode.CardType;
import tachotwin.vu.motion.VehicleReading;
import tachotwin.vu.slot.CardTable;
import tachotwin.zh.ActivityChoice;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;

/**
 * The keys 1 and 2: each takes its driver to the next activity (Order 36, item 11.3). In a profile
 * of two activities they do nothing.
 */
final class ActivityKeys {
  private static final int FOUR = 4;

  private final boolean works;
  private final DriverActivities activities;
  private final CardTable cards;
  private final VehicleReading reading;
  private final BlockDialogue dialogue;
  private final Panel panel;

  ActivityKeys(
      Profile profile,
      DriverActivities activities,
      CardTable cards,
      VehicleReading reading,
      BlockDialogue dialogue,
      Panel panel) {
    this.works = Rule.ACTIVITIES.of(profile) == FOUR;
    this.activities = activities;
    this.cards = cards;
    this.reading = reading;
    this.dialogue = dialogue;
    this.panel = panel;
  }

  /** A digit was pressed that nothing else asks for. */
  void pressed(int digit) {
    if (!works || digit != 1 && digit != 2) {
      return;
    }
    if (cards.type(digit) != CardType.DRIVER) {
      panel.message(digit + ": вид деятельности", "нет карты водителя");
      return;
    }
    Optional<Choice> choice = activities.next(digit, reading.clock());
    choice.ifPresent(chosen -> tell(digit, chosen));
    panel.message("Водитель " + digit, title(activities.of(digit)));
  }

  private void tell(int slot, Choice choice) {
    dialogue.ask(
        CommandCode.ACTIVITY,
        new ActivityChoice(slot, choice.activity().code(), choice.since()),
        Payload.None.class,
        outcome -> {});
  }

  private static String title(WorkingState activity) {
    return switch (activity) {
      case DRIVE -> "управление";
      case WORK -> "работа";
      case AVAILABLE -> "готовность";
      default -> "перерыв/отдых";
    };
  }
}
