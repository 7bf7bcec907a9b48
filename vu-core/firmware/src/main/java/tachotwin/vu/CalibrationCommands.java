package tachotwin.vu;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.WorkshopCardIdentification;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.port.Outcome;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.calibration.Measurements;
import tachotwin.vu.calibration.UnitClock;
import tachotwin.vu.media.Result;
import tachotwin.vu.menu.Confirmation;
import tachotwin.vu.menu.MenuAction;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.mode.CardType;
import tachotwin.vu.motion.Motion;
import tachotwin.vu.slot.CardFiles;
import tachotwin.vu.slot.InsertedCard;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.Payload;
import tachotwin.zh.VehicleActivation;
import tachotwin.zh.VehicleEntry;

/**
 * Calibration on the unit (Е.2.4): the parameters are asked for, the block registers them (22) and
 * tells what is in force (35), the workshop's card keeps them (4.7.28), and the two reports of
 * Е.2.5.3 are offered.
 */
final class CalibrationCommands {
  private static final String WHAT = "Настройка";

  private final MenuCommands menu;
  private final Panel panel;
  private final SlotRack rack;
  private final BlockDialogue dialogue;
  private final Motion motion;
  private final UnitClock clock;
  private final Measurements measured;
  private final Consumer<VehicleActivation> inForce;

  /**
   * Calibration.
   *
   * @param inForce gets the calibration that the block has registered
   */
  CalibrationCommands(
      MenuCommands menu,
      Panel panel,
      SlotRack rack,
      BlockDialogue dialogue,
      Motion motion,
      UnitClock clock,
      Measurements measured,
      Consumer<VehicleActivation> inForce) {
    this.menu = menu;
    this.panel = panel;
    this.rack = rack;
    this.dialogue = dialogue;
    this.motion = motion;
    this.clock = clock;
    this.measured = measured;
    this.inForce = inForce;
    menu.on(MenuAction.CALIBRATE, this::begin);
  }

  /** The workshop's card goes: what was measured with it is forgotten. */
  void workshopLeaves() {
    measured.clear();
    panel.leaveMenu();
  }

  private void begin() {
    dialogue.ask(
        CommandCode.VEHICLE_ACTIVATION,
        VehicleActivation.class,
        outcome -> {
          if (outcome instanceof Outcome.Done<VehicleActivation> done) {
            ask(done.value());
          } else if (outcome instanceof Outcome.Refused<VehicleActivation> refused) {
            menu.tell(WHAT, new Result.Refused(refused.code()));
          }
        });
  }

  private void ask(VehicleActivation known) {
    CalibrationForm form =
        new CalibrationForm(known, measured, motion.odometerKm(), motion.clock());
    panel.fill(form.entries(), true, () -> withCard(form));
  }

  /** The record names the workshop as its card does. */
  private void withCard(CalibrationForm form) {
    int slot = rack.pair().slotOf(CardType.WORKSHOP);
    if (slot == 0) {
      menu.tell(WHAT, new Result.CardFailed());
      return;
    }
    menu.begin(WHAT, "Запись данных...");
    rack.slot(slot).use((card, over) -> read(card, over, form));
  }

  private void read(InsertedCard card, Runnable over, CalibrationForm form) {
    new CardFiles(card.session())
        .read(
            CardFile.IDENTIFICATION.fid(),
            content -> {
              over.run();
              identity(content.orEmpty())
                  .ifPresentOrElse(
                      workshop -> enter(card.session().number(), workshop, form),
                      () -> ended(new Result.CardFailed()));
            });
  }

  private static Optional<WorkshopCardIdentification> identity(Octets file) {
    try {
      return Optional.of(WorkshopCardIdentification.decode(file.reader()));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }

  private void enter(int slot, WorkshopCardIdentification workshop, CalibrationForm form) {
    CalibrationRecord record = form.record(workshop, motion.clock());
    dialogue.ask(
        CommandCode.ACTIVATE_VEHICLE,
        new VehicleEntry(slot, form.reasonNumber(), record.toOctets()),
        Payload.None.class,
        outcome -> {
          if (outcome instanceof Outcome.Refused<Payload.None> refused) {
            ended(new Result.Refused(refused.code()));
          } else {
            entered(slot, form);
          }
        });
  }

  private void entered(int slot, CalibrationForm form) {
    measured.clear();
    if (form.setsClock()) {
      clock.set(form.newTime());
    }
    dialogue.ask(
        CommandCode.VEHICLE_ACTIVATION,
        VehicleActivation.class,
        outcome -> {
          if (outcome instanceof Outcome.Done<VehicleActivation> done) {
            inForce.accept(done.value());
          }
        });
    rack.exchange(
        slot,
        ExchangePurpose.CONTROL_DONE,
        noted -> {
          ended(noted ? new Result.Done() : new Result.CardFailed());
          panel.fill(
              List.of(new Confirmation("Печатать два отчета?")),
              true,
              () -> menu.inTurn(MenuAction.PRINT_TECHNICAL, MenuAction.PRINT_UNIT));
        });
  }

  private void ended(Result result) {
    menu.over();
    menu.tell(WHAT, result);
  }
}
