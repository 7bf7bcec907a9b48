package tachotwin.vu;

import java.util.Optional;
import tachotwin.port.Buzzer;
import tachotwin.port.Outcome;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;
import tachotwin.vu.activity.DriverActivities;
import tachotwin.vu.activity.Situation;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.block.ServerCommands;
import tachotwin.vu.calibration.Calibration;
import tachotwin.vu.calibration.Measurements;
import tachotwin.vu.calibration.UnitClock;
import tachotwin.vu.event.BlockRefusals;
import tachotwin.vu.event.Detections;
import tachotwin.vu.event.EventReporter;
import tachotwin.vu.event.EventReporter.About;
import tachotwin.vu.event.EventType;
import tachotwin.vu.event.Warning;
import tachotwin.vu.event.Warnings;
import tachotwin.vu.media.ControlSession;
import tachotwin.vu.media.DocumentPrinter;
import tachotwin.vu.media.ReportPrinting;
import tachotwin.vu.media.ServerDelivery;
import tachotwin.vu.memory.FaultMemory;
import tachotwin.vu.memory.SpeedMemory;
import tachotwin.vu.menu.HolderPrompts;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.menu.SwitchedDisplay;
import tachotwin.vu.mode.AccessRights;
import tachotwin.vu.mode.CardType;
import tachotwin.vu.motion.ConstantRefinement;
import tachotwin.vu.motion.Motion;
import tachotwin.vu.motion.MotionReporter;
import tachotwin.vu.selftest.BlockFacts;
import tachotwin.vu.selftest.SelfTest;
import tachotwin.vu.slot.CardTable;
import tachotwin.vu.slot.SlotParts;
import tachotwin.vu.slot.Turns;
import tachotwin.zh.BlockStatus;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.MotionAnswer;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.VehicleActivation;
import tachotwin.zh.VehicleState;
import tachotwin.zh.VehicleStateCode;
import tachotwin.zh.ZhCommand;

/** The parts of a unit and who of them hears of what. */
final class UnitWiring {
  private static final int SECONDS_PER_MINUTE = 60;
  private static final SimDuration CLICK = SimDuration.ofMillis(50);
  private static final SimDuration REMINDER = SimDuration.ofSeconds(1);

  final BlockDialogue dialogue;
  final Motion motion;
  final MotionReporter reporter;
  final SpeedMemory speeds = new SpeedMemory();
  final UnitState state;
  final Panel panel;
  final SlotRack rack;
  private final Warnings warnings;
  private final UserSettings user;
  private final Buzzer buzzer;
  private final CardTable cards = new CardTable();
  private final PowerUp powerUp;
  private final UnitClock clock;
  private final DriverActivities activities;
  private final Surveillance surveillance;
  final MenuCommands commands;
  private final ControlSession control;
  private final InspectionCommand inspection;
  private final DownloadCommands downloads;
  private final DownloadReminder reminder;
  final CalibrationCommands calibration;
  private final BlockRefusals refusals;
  private final Detections detections;
  private final Climate climate;
  private final ConstantRefinement refinement;
  private final Situations situations;
  private final LockCommands locks;
  private final LastSessions sessions;

  UnitWiring(
      UnitSettings settings, Profile profile, Variant variant, Timers timers, UnitPorts ports) {
    FaultMemory faults = new FaultMemory(profile);
    SimDuration ahead = SimDuration.ofMillis(settings.clockAheadMillis());
    clock = new UnitClock(timers, ahead, settings.clockDriftPpm());
    activities = new DriverActivities(profile);
    dialogue = new BlockDialogue(ports.block(), timers, this::wakeCommand, new BlockLife());
    motion =
        new Motion(
            ports.sensor(), timers, clock, profile, settings.odometerMetres(), new MotionLife());
    reporter = new MotionReporter(dialogue, motion, speeds, this::answered, this::isOnFerry);
    warnings = new Warnings(timers, ports.buzzer(), profile, this::warningChanged);
    user = new UserSettings(settings.localOffsetMinutes());
    state =
        new UnitState(
            settings,
            user,
            profile,
            new UnitState.Sources(motion, reporter, cards, warnings, activities, speeds, faults),
            this::isHandling,
            this::situation);
    SwitchedDisplay display = new SwitchedDisplay(ports.display());
    panel = new Panel(timers, display, state);
    DocumentPrinter printer = new DocumentPrinter(ports.printer(), new PaperLife());
    ServerCommands security = new ServerCommands(dialogue);
    ServerDelivery delivery =
        new ServerDelivery(variant == Variant.ONLINE ? ports.server() : null, security, timers);
    surveillance =
        new Surveillance(state, warnings, timers, profile, delivery::wanted, this::haveSigned);
    EventReporter events = new EventReporter(dialogue, motion, faults);
    refusals = new BlockRefusals(events);
    detections = new Detections(ports.detectors(), events, warnings, profile);
    climate = new Climate(ports.detectors(), display, printer);
    refinement =
        new ConstantRefinement(
            profile,
            dialogue,
            motion,
            () -> events.happened(EventType.CONSTANT_REFINED, About.NOTHING));
    SlotParts parts =
        new SlotParts(
            dialogue, new Turns(), new Turns(), motion, panel, surveillance::driversRefused);
    rack =
        new SlotRack(
            ports.slots(), cards, profile, parts, events, warnings, timers, new CardLife());
    commands = new MenuCommands(panel, () -> new AccessRights(state.mode(), rack.pair()));
    situations = new Situations(commands, profile, cards, motion, dialogue, panel);
    HolderPrompts prompts = new HolderPrompts(panel, state);
    locks = new LockCommands(commands, rack, dialogue, panel, prompts);
    commands.keptOut(locks::keepsOut);
    sessions = new LastSessions(profile, rack, dialogue, panel, prompts, warnings, motion);
    panel.onDigit(new ActivityKeys(profile, activities, cards, motion, dialogue, panel)::pressed);
    panel.onReminder(() -> ports.buzzer().sound(REMINDER));
    control = new ControlSession(rack::exchange);
    PrintCommands prints =
        new PrintCommands(commands, panel, state, rack, dialogue, events, printer, control);
    inspection =
        new InspectionCommand(
            commands,
            panel,
            state,
            new ReportPrinting(dialogue, rack::exchange),
            printer,
            delivery::wanted,
            timers,
            prints);
    downloads =
        new DownloadCommands(
            commands,
            panel,
            state,
            rack,
            dialogue,
            events,
            ports.medium(),
            control,
            settings.downloadDays());
    buzzer = ports.buzzer();
    new DataCommands(commands, panel, state, dialogue);
    new SettingsCommands(commands, panel, state, user);
    new InternalTests(commands, panel, dialogue, buzzer);
    reminder = new DownloadReminder(rack, panel, state);
    Measurements measured = new Measurements();
    new MeasuringCommands(commands, panel, motion, timers, measured);
    calibration =
        new CalibrationCommands(
            commands, panel, rack, dialogue, motion, clock, measured, this::calibrated);
    new WithdrawCommand(commands, panel, state, rack, dialogue);
    powerUp =
        new PowerUp(
            profile,
            clock,
            dialogue,
            events,
            warnings,
            settings.selfTestPrint() ? printer : null,
            new SelfTest(settings.identity(), ports.detectors(), profile, panel::message),
            this::ready);
    panel.connect(warnings, commands::perform);
    ports.detectors().listener(this::detected);
  }

  void supply() {
    climate.look();
    panel.power();
    motion.power();
    powerUp.supplied();
  }

  /**
   * What is under way with cards ends first, so that the end of the dialogue is no refusal to it.
   */
  void cut(SimInstant since) {
    boolean workshopCardIn = cards.pair().has(CardType.WORKSHOP);
    motion.off();
    activities.off(clock.now());
    rack.unready(true);
    detections.unready();
    inspection.cut();
    powerUp.cut(workshopCardIn, since);
    climate.off();
    warnings.clear();
    panel.off();
  }

  /** A key, whichever it is, was pressed. */
  void clicked() {
    if (user.keySound()) {
      buzzer.sound(CLICK);
    }
  }

  /** Before start-up has ended the block is not told: it is, when it has. */
  void ignition(boolean turnedOn) {
    motion.ignition(turnedOn);
    if (dialogue.isOpen()) {
      reporter.state(ignitionState());
    }
  }

  private VehicleStateCode ignitionState() {
    return motion.isIgnitionOn() ? VehicleStateCode.IGNITION_ON : VehicleStateCode.IGNITION_OFF;
  }

  private void ready(BlockFacts told) {
    state.block(told.block().partNumber());
    told.vehicle().ifPresent(this::calibrated);
    reporter.state(ignitionState());
    if (motion.moving()) {
      reporter.state(VehicleStateCode.MOVING);
    }
    surveillance.flags(told.status().flags());
    detections.ready();
    situations.known(told.status().flags());
    rack.ready();
    reporter.askTimes();
    panel.refresh();
  }

  private void calibrated(VehicleActivation data) {
    Calibration next = Calibration.of(data);
    motion.calibrate(next);
    refinement.calibrated(next);
    state.calibrate(next);
  }

  private boolean isOnFerry() {
    return situations.isOn(Situation.FERRY);
  }

  private Optional<Situation> situation() {
    return situations.shown();
  }

  private void answered(MotionAnswer answer) {
    clock.compare(answer.time());
    surveillance.flags(answer.flags());
  }

  private void minute() {
    askStatus();
    if (motion.moving()) {
      refinement.minute();
    }
    if (motion.clock().minuteOfDay() == 0) {
      reminder.dayBegan();
    }
    if (motion.moving() || cards.pair().has(CardType.DRIVER)) {
      reporter.askTimes();
    }
  }

  private void haveSigned(int slot) {
    // Г.7.8: a document goes out within a minute of its signing, so do not wait for the next look.
    rack.exchange(slot, ExchangePurpose.SIGN_DOCUMENTS, success -> askStatus());
  }

  private void askStatus() {
    dialogue.ask(
        CommandCode.STATUS,
        BlockStatus.class,
        outcome -> {
          if (outcome instanceof Outcome.Done<BlockStatus> done) {
            clock.compare(done.value().time());
            surveillance.flags(done.value().flags());
          }
        });
  }

  private void detected() {
    climate.look();
    detections.look();
  }

  /** What the connectors give (4.15.8). */
  ConnectorOutputs outputs() {
    return new ConnectorOutputs(motion.quarterMetres(), motion.passedPulses(), warnings.any());
  }

  private void warningChanged() {
    panel.warningChanged();
  }

  private boolean isHandling() {
    return panel.isBusy() || commands.isBusy();
  }

  private ZhCommand wakeCommand() {
    return ZhCommand.of(
        CommandCode.VEHICLE_STATE,
        new VehicleState(VehicleStateCode.WAKE.code(), motion.clock(), motion.odometerKm()));
  }

  /** The block comes and goes. */
  private final class BlockLife implements BlockDialogue.Listener {
    @Override
    public void lost(ResponseCode reason) {
      powerUp.lost(reason);
      detections.unready();
      rack.unready(false);
    }

    @Override
    public void restarted() {
      powerUp.begin();
    }

    @Override
    public void refused(CommandCode command, ResponseCode code) {
      refusals.refused(command, code);
    }
  }

  /** Paper runs out and is put in. */
  private final class PaperLife implements DocumentPrinter.Listener {
    @Override
    public void ranOut() {
      warnings.set(Warning.NO_PAPER, true);
    }

    @Override
    public void goesOn() {
      warnings.set(Warning.NO_PAPER, false);
      panel.message("Печать", "с начала документа");
    }
  }

  /** The vehicle moves and stops. */
  private final class MotionLife implements Motion.Listener {
    @Override
    public void motionBegan() {
      activities.moving(clock.now());
      sessions.moving();
      reporter.state(VehicleStateCode.MOVING);
      rack.judgeDriving();
    }

    @Override
    public void motionEnded() {
      activities.stopped(clock.now());
      reporter.state(VehicleStateCode.STOPPED);
      rack.judgeDriving();
    }

    @Override
    public void second(SimInstant own) {
      reporter.second();
      surveillance.second();
      if (own.epochSecond() % SECONDS_PER_MINUTE == 0 && dialogue.isOpen()) {
        minute();
      }
      panel.refresh();
    }
  }

  /** Cards come and go. */
  private final class CardLife implements SlotRack.CardWatcher {
    @Override
    public void accepted(int slot, CardType type) {
      reporter.askTimes();
      powerUp.warnOfTerm();
      downloads.cardCame();
      switch (type) {
        case DRIVER, WORKSHOP -> {
          activities.card(slot, true, clock.now());
          sessions.accepted(slot, type);
        }
        case CONTROL -> control.begin();
        case COMPANY -> locks.companyCame();
        default -> {}
      }
      if (type == CardType.DRIVER) {
        reminder.look();
        situations.driverCame();
      }
    }

    @Override
    public void leaving(int slot, CardType type, Runnable go) {
      if (type == CardType.WORKSHOP) {
        calibration.workshopLeaves();
      }
      switch (type) {
        case CONTROL -> control.end(cards.pair().slotsOf(CardType.DRIVER, CardType.CONTROL), go);
        case DRIVER -> sessions.leaving(slot, go);
        default -> go.run();
      }
    }

    @Override
    public void gone(int slot) {
      activities.card(slot, false, clock.now());
      sessions.gone(slot);
    }
  }
}
