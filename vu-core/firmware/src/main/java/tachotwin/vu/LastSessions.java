package tachotwin.vu;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tachotwin.port.Outcome;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.time.SimInstant;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.event.Warning;
import tachotwin.vu.event.Warnings;
import tachotwin.vu.menu.HolderPrompts;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.mode.CardType;
import tachotwin.vu.motion.VehicleReading;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.LastSession;
import tachotwin.zh.SlotNumber;

/**
 * What follows from a card's session before: the warning that it ends in the future (03h, 4.9.2),
 * and where the profile has it the entry of what was done since (Order 36, item 13).
 */
final class LastSessions {
  private final boolean asksActivities;
  private final SlotRack rack;
  private final BlockDialogue dialogue;
  private final Panel panel;
  private final HolderPrompts prompts;
  private final Warnings warnings;
  private final VehicleReading reading;
  private final Map<Integer, ManualEntryDialogue> open = new HashMap<>();
  private final Set<Integer> unwritten = new HashSet<>();
  private int leaving;

  LastSessions(
      Profile profile,
      SlotRack rack,
      BlockDialogue dialogue,
      Panel panel,
      HolderPrompts prompts,
      Warnings warnings,
      VehicleReading reading) {
    this.asksActivities = Rule.MANUAL_ENTRY.of(profile) == 1;
    this.rack = rack;
    this.dialogue = dialogue;
    this.panel = panel;
    this.prompts = prompts;
    this.warnings = warnings;
    this.reading = reading;
  }

  /** A driver's or workshop's card was accepted. */
  void accepted(int slot, CardType type) {
    SimInstant insertion = reading.clock();
    dialogue.ask(
        CommandCode.LAST_SESSION,
        new SlotNumber(slot),
        LastSession.class,
        outcome -> {
          if (outcome instanceof Outcome.Done<LastSession> done) {
            found(slot, type, insertion, done.value());
          }
        });
  }

  /** The card in a slot is about to go: what was entered goes to the card first. */
  void leaving(int slot, Runnable go) {
    leaving = slot;
    interrupt(slot);
    leaving = 0;
    if (unwritten.remove(slot)) {
      rack.exchange(slot, ExchangePurpose.MANUAL_ENTRY, success -> go.run());
    } else {
      go.run();
    }
  }

  /** There is no accepted card in a slot any more. */
  void gone(int slot) {
    warnings.set(overlap(slot), false);
    interrupt(slot);
    unwritten.remove(slot);
  }

  /** The vehicle moves: nobody enters anything now. */
  void moving() {
    interrupt(1);
    interrupt(2);
  }

  private void found(int slot, CardType type, SimInstant insertion, LastSession last) {
    warnings.set(overlap(slot), last.isOverlap());
    Optional<SimInstant> withdrawal = last.lastWithdrawal();
    boolean asks = asksActivities && type == CardType.DRIVER && !reading.moving();
    if (!asks || last.goesOn() || withdrawal.isEmpty()) {
      return;
    }
    ManualEntryDialogue entry =
        new ManualEntryDialogue(
            slot, withdrawal.get(), insertion, prompts, dialogue, this::entered);
    if (entry.isDue()) {
      open.put(slot, entry);
      entry.begin();
    }
  }

  private void entered(int slot, boolean something) {
    open.remove(slot);
    if (something) {
      unwritten.add(slot);
    }
    if (something && slot != leaving) {
      rack.exchange(slot, ExchangePurpose.MANUAL_ENTRY, success -> written(slot, success));
    }
  }

  private void written(int slot, boolean success) {
    if (success && unwritten.remove(slot)) {
      panel.message("Ручной ввод " + slot, "записан на карту");
    }
  }

  private void interrupt(int slot) {
    ManualEntryDialogue entry = open.get(slot);
    if (entry != null) {
      panel.cancel(slot);
      entry.interrupt();
    }
  }

  private static Warning overlap(int slot) {
    return Warning.ofSlot(slot, Warning.TIME_OVERLAP_1, Warning.TIME_OVERLAP_2);
  }
}
