package tachotwin.vu;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tachotwin.port.Outcome;
import tachotwin.port.Printer;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.calibration.UnitClock;
import tachotwin.vu.event.EventReporter;
import tachotwin.vu.event.EventReporter.About;
import tachotwin.vu.event.EventType;
import tachotwin.vu.event.Warning;
import tachotwin.vu.event.Warnings;
import tachotwin.vu.selftest.BlockFacts;
import tachotwin.vu.selftest.SelfTest;
import tachotwin.vu.selftest.StartUp;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Navigation;
import tachotwin.zh.ResponseCode;

/** What happens when the supply of the unit or the contact with the block comes and goes. */
final class PowerUp {
  private static final SimDuration TERM_WARNING = SimDuration.ofHours(15 * 24);
  private static final List<Warning> BLOCK_WARNINGS =
      List.of(Warning.BLOCK_OUT_OF_SYNC, Warning.LOW_VOLTAGE, Warning.BLOCK_FAULT);

  private final Profile profile;
  private final UnitClock clock;
  private final BlockDialogue dialogue;
  private final EventReporter events;
  private final Warnings warnings;
  private final @Nullable Printer printer;
  private final SelfTest selfTest;
  private final StartUp startUp;
  private final Consumer<BlockFacts> onReady;
  private boolean tested;
  private @Nullable SimInstant cutAt;
  private @Nullable SimInstant suppliedAt;
  private @Nullable EventType fault;
  private @Nullable BlockFacts facts;

  /**
   * Without supply.
   *
   * @param printer prints at the self-test; none where the settings do without
   * @param onReady gets what the block told at each start-up
   */
  PowerUp(
      Profile profile,
      UnitClock clock,
      BlockDialogue dialogue,
      EventReporter events,
      Warnings warnings,
      @Nullable Printer printer,
      SelfTest selfTest,
      Consumer<BlockFacts> onReady) {
    this.profile = profile;
    this.clock = clock;
    this.dialogue = dialogue;
    this.events = events;
    this.warnings = warnings;
    this.printer = printer;
    this.selfTest = selfTest;
    this.startUp = new StartUp(dialogue, this::started);
    this.onReady = onReady;
  }

  /** The supply came. */
  void supplied() {
    suppliedAt = clock.now();
    dialogue.power();
  }

  /** The supply went; with a workshop card in, its loss is no event (4.7.14). */
  void cut(boolean workshopCardIn, SimInstant since) {
    cutAt = workshopCardIn ? null : clock.at(since);
    tested = false;
    dialogue.close();
  }

  /** The block was supplied anew. */
  void begin() {
    startUp.run();
  }

  /** Contact with the block is lost; the fault is told when it is there again. */
  void lost(ResponseCode reason) {
    fault =
        reason == ResponseCode.OUT_OF_SYNC ? EventType.BLOCK_OUT_OF_SYNC : EventType.BLOCK_FAULT;
    warnings.set(warning(reason), true);
  }

  private static Warning warning(ResponseCode reason) {
    return switch (reason) {
      case OUT_OF_SYNC -> Warning.BLOCK_OUT_OF_SYNC;
      case LOW_VOLTAGE -> Warning.LOW_VOLTAGE;
      default -> Warning.BLOCK_FAULT;
    };
  }

  /** 4.9.2: from 15 days before the block must be replaced, and with each card put in. */
  void warnOfTerm() {
    if (facts != null && !clock.now().isBefore(facts.block().keysUntil().minus(TERM_WARNING))) {
      warnings.raise(Warning.BLOCK_TERM);
    }
  }

  private void started(BlockFacts told) {
    facts = told;
    clock.compare(told.status().time());
    BLOCK_WARNINGS.forEach(warning -> warnings.set(warning, false));
    if (fault != null) {
      events.happened(fault, About.NOTHING);
      fault = null;
    }
    warnOfPowerLoss();
    if (!tested) {
      tested = true;
      test(told);
    }
    warnOfTerm();
    onReady.accept(told);
  }

  private void test(BlockFacts told) {
    boolean wrong = selfTest.software(told) == SelfTest.Software.WRONG;
    warnings.set(Warning.SOFTWARE, wrong);
    if (selfTest.isAnother(told)) {
      events.happened(EventType.UNIT_FAULT, About.NOTHING);
    }
    if (printer != null && !selfTest.print(printer, told)) {
      events.happened(EventType.PRINTER_FAULT, About.NOTHING);
    }
    dialogue.ask(
        CommandCode.NAVIGATION, Navigation.class, place -> selfTest.show(told, value(place)));
  }

  private static Optional<Navigation> value(Outcome<Navigation> outcome) {
    return outcome instanceof Outcome.Done<Navigation> done
        ? Optional.of(done.value())
        : Optional.empty();
  }

  /** The block registers event 08h by its own supply; the warning is the unit's (4.9.2). */
  private void warnOfPowerLoss() {
    SimInstant from = cutAt;
    cutAt = null;
    SimDuration allowed = SimDuration.ofMillis(Rule.POWER_LOSS_MILLIS.of(profile));
    if (from != null && suppliedAt != null && suppliedAt.since(from).compareTo(allowed) > 0) {
      warnings.raise(Warning.POWER_LOST);
    }
  }
}
