package tachotwin.vu;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.WorkshopCardIdentification;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.port.Outcome;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.calibration.Measurements;
import tachotwin.vu.calibration.NewCalibration;
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
  private @Nullable UnaryOperator<NewCalibration> tool;

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

  /**
   * A tool at the service connector writes parameters: as the item of the menu, with the same right
   * to it, but nothing is asked.
   *
   * @param change makes what is written of what would be if nothing were changed
   */
  void byTool(UnaryOperator<NewCalibration> change) {
    tool = change;
    try {
      menu.perform(MenuAction.CALIBRATE);
    } finally {
      tool = null;
    }
  }

  private void begin() {
    UnaryOperator<NewCalibration> change = tool;
    if (change != null) {
      menu.begin(WHAT, "Чтение данных...");
    }
    dialogue.ask(
        CommandCode.VEHICLE_ACTIVATION,
        VehicleActivation.class,
        outcome -> {
          if (outcome instanceof Outcome.Done<VehicleActivation> done) {
            enter(before(done.value()), change);
          } else if (outcome instanceof Outcome.Refused<VehicleActivation> refused) {
            ended(new Result.Refused(refused.code()));
          }
        });
  }

  private NewCalibration before(VehicleActivation known) {
    return NewCalibration.of(known, measured, motion.odometerKm(), motion.clock());
  }

  private void enter(NewCalibration before, @Nullable UnaryOperator<NewCalibration> change) {
    if (change != null) {
      withCard(change.apply(before), () -> {});
      return;
    }
    CalibrationForm form = new CalibrationForm(before, motion.clock());
    panel.fill(form.entries(), true, () -> withCard(form.entered(), this::offerReports));
  }

  private void offerReports() {
    panel.fill(
        List.of(new Confirmation("Печатать два отчета?")),
        true,
        () -> menu.inTurn(MenuAction.PRINT_TECHNICAL, MenuAction.PRINT_UNIT));
  }

  /** The record names the workshop as its card does. */
  private void withCard(NewCalibration next, Runnable afterwards) {
    int slot = rack.pair().slotOf(CardType.WORKSHOP);
    if (slot == 0) {
      ended(new Result.CardFailed());
      return;
    }
    menu.begin(WHAT, "Запись данных...");
    rack.slot(slot).use((card, over) -> read(card, over, next, afterwards));
  }

  private void read(InsertedCard card, Runnable over, NewCalibration next, Runnable afterwards) {
    new CardFiles(card.session())
        .read(
            CardFile.IDENTIFICATION.fid(),
            content -> {
              over.run();
              identity(content.orEmpty())
                  .ifPresentOrElse(
                      workshop -> write(card.session().number(), workshop, next, afterwards),
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

  private void write(
      int slot, WorkshopCardIdentification workshop, NewCalibration next, Runnable afterwards) {
    CalibrationRecord record = next.record(workshop, motion.clock());
    dialogue.ask(
        CommandCode.ACTIVATE_VEHICLE,
        new VehicleEntry(slot, next.reason().number(), record.toOctets()),
        Payload.None.class,
        outcome -> {
          if (outcome instanceof Outcome.Refused<Payload.None> refused) {
            ended(new Result.Refused(refused.code()));
          } else {
            entered(slot, next, afterwards);
          }
        });
  }

  private void entered(int slot, NewCalibration next, Runnable afterwards) {
    measured.clear();
    next.time().ifPresent(clock::set);
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
          afterwards.run();
        });
  }

  private void ended(Result result) {
    menu.over();
    menu.tell(WHAT, result);
  }
}
