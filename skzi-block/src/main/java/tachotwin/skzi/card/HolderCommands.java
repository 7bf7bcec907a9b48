package tachotwin.skzi.card;

import java.util.Optional;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.EquipmentType;
import tachotwin.profile.Rule;
import tachotwin.skzi.command.CommandArea;
import tachotwin.skzi.command.CommandTable;
import tachotwin.skzi.register.ActivityRecorder;
import tachotwin.skzi.register.ManualEntries;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimInstant;
import tachotwin.zh.ActivityChoice;
import tachotwin.zh.CommandCode;
import tachotwin.zh.LastSession;
import tachotwin.zh.ManualEntry;
import tachotwin.zh.ManualEntryKind;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SlotNumber;
import tachotwin.zh.ZhAnswer;

/**
 * What the holder of a driver's card does at the unit: 54 chooses an activity (Order 36, item 11),
 * 56 enters one by hand (item 13); 57 tells what was read from the card of its time before. 54 and
 * 56 are answered 21 where the profile does not have them or no driver's card is in.
 */
public final class HolderCommands implements CommandArea {
  private final BlockCore core;
  private final CardRights rights;
  private final ActivityRecorder activities;
  private final ManualEntries entries;

  /** Of a block. */
  public HolderCommands(BlockCore core, ActivityRecorder activities, ManualEntries entries) {
    this.core = core;
    this.rights = new CardRights(core);
    this.activities = activities;
    this.entries = entries;
  }

  @Override
  public void register(CommandTable table) {
    table.register(CommandCode.ACTIVITY, ActivityChoice.class, this::chosen);
    table.register(CommandCode.MANUAL_ENTRY, ManualEntry.class, this::entered);
    table.register(CommandCode.LAST_SESSION, SlotNumber.class, this::lastSession);
  }

  private ZhAnswer chosen(ActivityChoice choice) {
    Optional<CardSlot> slot = slot(choice.slot());
    if (slot.isEmpty() || choice.activity() >= Activity.DRIVING.code()) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    SimInstant now = core.clock().second();
    SimInstant since = choice.at().isAfter(now) ? now : choice.at();
    boolean done = activities.choose(slot.get(), Activity.of(choice.activity()), since, now);
    return ZhAnswer.of(done ? ResponseCode.OK : ResponseCode.WRONG_STATE);
  }

  private ZhAnswer entered(ManualEntry told) {
    Optional<ManualEntryKind> kind = ManualEntryKind.of(told.kind());
    if (kind.isEmpty()
        || slot(told.slot()).isEmpty()
        || told.activity() > Activity.DRIVING.code()) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    Optional<CardInSlot> card = rights.card(told.slot(), EquipmentType.Code.DRIVER_CARD);
    if (card.isEmpty() || core.state().rule(Rule.MANUAL_ENTRY) == 0) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    boolean fits =
        entries.enter(card.get(), kind.get(), Activity.of(told.activity()), told.from(), told.to());
    return ZhAnswer.of(fits ? ResponseCode.OK : ResponseCode.WRONG_DATA);
  }

  private ZhAnswer lastSession(SlotNumber told) {
    Optional<CardInSlot> card = core.state().slots().valid(told.slot());
    if (card.isEmpty()) {
      return ZhAnswer.of(ResponseCode.CARD_NOT_INSERTED);
    }
    Optional<LastSession> last = card.get().lastSession();
    return last.isPresent() ? ZhAnswer.ok(last.get()) : ZhAnswer.of(ResponseCode.WRONG_STATE);
  }

  private static Optional<CardSlot> slot(int number) {
    return switch (number) {
      case 1 -> Optional.of(CardSlot.DRIVER);
      case 2 -> Optional.of(CardSlot.CO_DRIVER);
      default -> Optional.empty();
    };
  }
}
