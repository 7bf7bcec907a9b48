package tachotwin.vu;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tachotwin.port.TachographState;
import tachotwin.port.TachographState.WorkingState;
import tachotwin.profile.Profile;
import tachotwin.profile.Rule;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.activity.DriverActivities;
import tachotwin.vu.activity.Situation;
import tachotwin.vu.calibration.Calibration;
import tachotwin.vu.event.Warning;
import tachotwin.vu.event.Warnings;
import tachotwin.vu.memory.FaultMemory;
import tachotwin.vu.memory.SpeedMemory;
import tachotwin.vu.menu.UnitView;
import tachotwin.vu.mode.CardType;
import tachotwin.vu.mode.OperatingMode;
import tachotwin.vu.motion.Motion;
import tachotwin.vu.motion.MotionReporter;
import tachotwin.vu.slot.CardIdentity;
import tachotwin.vu.slot.CardTable;
import tachotwin.vu.slot.InsertedCard;
import tachotwin.zh.DriverTimes;
import tachotwin.zh.Navigation;

/** What the screens and the bus see of the unit: read from its parts whenever it is asked. */
final class UnitState implements UnitView {
  /** Code of SPN 1617 and 1618 for 4½ hours reached. */
  private static final int LIMIT_REACHED = 2;

  /** Code of SPN 1617 and 1618 for a quarter of an hour before it. */
  private static final int LIMIT_NEAR = 1;

  private static final int CONTINUOUS_LIMIT = 270;

  /** A sensor of eight pulses a turn gives one pulse a second at 7.5 rpm, 60 eighths of an rpm. */
  private static final int SHAFT_RPM8_PER_PULSE = 60;

  private final UnitSettings settings;
  private final UserSettings user;
  private final Profile profile;
  private final Sources from;
  private final Motion motion;
  private final BooleanSupplier handling;
  private final Supplier<Optional<Situation>> situation;
  private Calibration calibration = Calibration.FACTORY;
  private String blockNumber = "";
  private Optional<Navigation> place = Optional.empty();

  /** Where the state is read from. */
  record Sources(
      Motion motion,
      MotionReporter reporter,
      CardTable cards,
      Warnings warnings,
      DriverActivities activities,
      SpeedMemory speeds,
      FaultMemory faults) {}

  UnitState(
      UnitSettings settings,
      UserSettings user,
      Profile profile,
      Sources from,
      BooleanSupplier handling,
      Supplier<Optional<Situation>> situation) {
    this.settings = settings;
    this.user = user;
    this.profile = profile;
    this.from = from;
    this.motion = from.motion();
    this.handling = handling;
    this.situation = situation;
  }

  boolean isHandling() {
    return handling.getAsBoolean();
  }

  void block(String number) {
    blockNumber = number;
  }

  void calibrate(Calibration next) {
    calibration = next;
  }

  void place(Optional<Navigation> told) {
    place = told;
  }

  TachographState snapshot() {
    return new TachographState(
        from.activities().of(1),
        from.activities().of(2),
        timeState(1, Warning.BREAK_DUE_1, Warning.PRE_BREAK_1),
        timeState(2, Warning.BREAK_DUE_2, Warning.PRE_BREAK_2),
        isDriver(1),
        isDriver(2),
        motion.moving(),
        isOverspeed(),
        from.warnings().any(),
        isHandling(),
        motion.speed256(),
        motion.pulsesPerSecond() * SHAFT_RPM8_PER_PULSE,
        motion.odometerMetres(),
        motion.tripMetres(),
        motion.clock(),
        calibration.vin(),
        calibration.vrn(),
        driverId(1),
        driverId(2),
        times(1),
        times(2));
  }

  /** Whether the set speed is exceeded now. */
  boolean isOverspeed() {
    int limit = calibration.authorisedSpeed();
    return limit > 0 && motion.speed256() > limit * 256;
  }

  private int timeState(int slot, Warning due, Warning near) {
    if (!isDriver(slot)) {
      return 0;
    }
    boolean reached = times(slot).continuousDriving() >= CONTINUOUS_LIMIT;
    if (reached || from.warnings().isOn(due)) {
      return LIMIT_REACHED;
    }
    return from.warnings().isOn(near) ? LIMIT_NEAR : 0;
  }

  /** Whether a driver's card is in. */
  boolean isDriver(int slot) {
    return from.cards().type(slot) == CardType.DRIVER;
  }

  private String driverId(int slot) {
    return isDriver(slot) ? card(slot).map(UnitState::busId).orElse("") : "";
  }

  /** Nation in letters and number; only Russia has its letters in the standard (Д.1). */
  private static String busId(CardIdentity card) {
    return (card.nation() == CardIdentity.RUSSIA ? "RUS" : "   ") + card.number();
  }

  @Override
  public SimInstant clock() {
    return motion.clock();
  }

  @Override
  public SimInstant shownClock() {
    return isShownClockUtc() ? clock() : localClock();
  }

  @Override
  public SimInstant localClock() {
    return clock().plus(SimDuration.ofMinutes(user.localOffsetMinutes()));
  }

  @Override
  public boolean showsActivities() {
    return Rule.SCREEN_ACTIVITIES.of(profile) == 1;
  }

  @Override
  public boolean isShownClockUtc() {
    return Rule.SCREEN_UTC.of(profile) == 1;
  }

  @Override
  public int speedKmh() {
    return motion.speedKmh();
  }

  @Override
  public int odometerKm() {
    return motion.odometerKm();
  }

  @Override
  public OperatingMode mode() {
    return from.cards().pair().mode(profile);
  }

  @Override
  public boolean isCrew() {
    return from.cards().pair().isCrew();
  }

  @Override
  public Optional<Situation> situation() {
    return situation.get();
  }

  @Override
  public WorkingState activity(int slot) {
    return from.activities().of(slot);
  }

  @Override
  public SimInstant activitySince(int slot) {
    return from.activities().since(slot);
  }

  @Override
  public DriverTimes times(int slot) {
    return slot == 1 ? from.reporter().times().driver1() : from.reporter().times().driver2();
  }

  @Override
  public Optional<CardIdentity> card(int slot) {
    return from.cards().card(slot).map(InsertedCard::identity);
  }

  @Override
  public Calibration calibration() {
    return calibration;
  }

  @Override
  public String blockNumber() {
    return blockNumber;
  }

  @Override
  public Optional<Navigation> place() {
    return place;
  }

  @Override
  public String model() {
    return settings.model();
  }

  @Override
  public String serialNumber() {
    return settings.serialNumber();
  }

  @Override
  public String software() {
    return settings.software();
  }

  @Override
  public int greatestSpeedKmh() {
    return from.speeds().greatest();
  }

  @Override
  public List<FaultMemory.Fault> faults() {
    return from.faults().faults(clock());
  }
}
