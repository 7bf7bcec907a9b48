package tachotwin.skzi.accounting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.profile.Rule;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.archive.PowerFact;
import tachotwin.skzi.state.Accounting;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockListener;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;
import tachotwin.zh.BlockFlags;
import tachotwin.zh.DriverTimes;

/**
 * The accounting of every driver whose card is used, fed by the activities that the block
 * registers; keeps the flags of the answers 32 and 60 that warn of too long driving (4.9.2).
 */
public final class BlockAccounting implements Accounting, BlockListener {
  /** How far back the archive is read when the supply comes (4.7.2). */
  private static final SimDuration MEMORY = SimDuration.ofHours(28 * 24);

  private static final SimDuration MINUTE = SimDuration.ofMinutes(1);

  /** A choice counts from a stop of 120 s before (Order 36, item 11.6), by whole minutes. */
  private static final SimDuration LATE_CHOICE = SimDuration.ofMinutes(3);

  private static final ViolationListener NOBODY = (slot, card, violation) -> {};

  private final BlockCore core;
  private final NormTable norms;
  private final ViolationListener listener;
  private final DailyPlaces places;
  private final Map<FullCardNumber, Driver> drivers = new LinkedHashMap<>();
  private ViolationListener told;
  private Timers.Timer timer = () -> {};

  /** The accounting of a block; it becomes the one that command 61 asks. */
  public BlockAccounting(BlockCore core, NormTable norms, ViolationListener listener) {
    this.core = core;
    this.norms = norms;
    this.listener = listener;
    this.told = listener;
    this.places = new DailyPlaces(core.archive());
    core.state().accounting(this);
    core.listeners().add(this);
  }

  @Override
  public DriverTimes times(int slot, SimInstant now) {
    return driver(slot).map(driver -> driver.accounting.times(now)).orElse(DriverTimes.NONE);
  }

  /** The times of rest of the driver whose card is in a slot. */
  public RestTimes restTimes(int slot, SimInstant now) {
    return driver(slot).map(driver -> driver.accounting.restTimes(now)).orElse(RestTimes.NONE);
  }

  /**
   * What the card in a slot tells of the time before it was inserted; it replaces what the block
   * remembers of that time. What broke a norm while no tachograph had the card is reported here,
   * since none could before.
   *
   * @param past in the order of time
   */
  public void history(CardInSlot card, List<PastActivity> past) {
    told = NOBODY;
    SimInstant from = past.isEmpty() ? card.insertedAt() : past.get(0).at();
    Driver driver = new Driver(card.card(), card.slot(), from);
    drivers.put(card.card(), driver);
    SimInstant last = from;
    for (PastActivity activity : past) {
      if (activity.at().isBefore(card.insertedAt())) {
        driver.accounting.change(activity.at(), activity.doing(), activity.crew());
        last = activity.at();
      }
    }
    driver.accounting.leave(last);
    told = listener;
    driver.accounting.look(card.insertedAt());
    told = NOBODY;
    driver.day = driver.accounting.dayStart(card.insertedAt());
    facts(card.insertedAt()).stream()
        .filter(fact -> fact.card().equals(card.card()))
        .forEach(fact -> change(driver, fact));
    told = listener;
    refresh();
  }

  /** What ended before the loss of supply was reported then; what ended in it is reported now. */
  @Override
  public void poweredOn() {
    drivers.clear();
    SimInstant from = core.clock().now().minus(MEMORY);
    SimInstant lost = lastLoss(from);
    for (ActivityFact fact : facts(from)) {
      told = fact.at().isBefore(lost) ? NOBODY : listener;
      replay(fact);
    }
    told = listener;
    refresh();
  }

  private SimInstant lastLoss(SimInstant from) {
    return core
        .archive()
        .between(PowerFact.class, from, core.clock().now().plus(SimDuration.ofSeconds(1)))
        .stream()
        .filter(fact -> !fact.on())
        .map(PowerFact::at)
        .reduce((first, second) -> second)
        .orElse(core.clock().now());
  }

  @Override
  public void poweringOff() {
    timer.cancel();
  }

  @Override
  public void activity(ActivityFact fact) {
    take(fact);
    refresh();
  }

  private void replay(ActivityFact fact) {
    own(fact).ifPresent(driver -> change(driver, fact));
  }

  @Override
  public void cardInserted(CardInSlot card) {
    refresh();
  }

  /** A violation ends now, while its document can still be signed by the card (4.3.3). */
  @Override
  public void cardLeaving(CardInSlot card) {
    SimInstant now = core.clock().second();
    driverIn(card.slot()).ifPresent(driver -> driver.accounting.leave(now));
    refresh();
  }

  @Override
  public void cardWithdrawn(CardInSlot card) {
    leave(card.slot(), core.clock().second());
    refresh();
  }

  private void take(ActivityFact fact) {
    replay(fact);
    if (fact.change().activity() == Activity.DRIVING) {
      secondDriver(fact);
    }
  }

  private void secondDriver(ActivityFact fact) {
    driverIn(2)
        .filter(driver -> fact.change().slot().number() == 1)
        .filter(driver -> driver.accounting.isDayOver(fact.at()))
        .filter(driver -> places.isNew(driver.card, fact.at(), norms.at(fact.at())))
        .ifPresent(driver -> places.began(2, driver.card, fact.at(), Optional.empty()));
  }

  /** The driver whose card a fact is about, who is in its slot from now. */
  private Optional<Driver> own(ActivityFact fact) {
    int slot = fact.change().slot().number();
    boolean same = driverIn(slot).filter(driver -> driver.card.equals(fact.card())).isPresent();
    if (!same) {
      leave(slot, fact.at());
    }
    if (!fact.card().cardType().equals(EquipmentType.Code.DRIVER_CARD)) {
      return Optional.empty();
    }
    Driver driver = drivers.computeIfAbsent(fact.card(), card -> new Driver(card, slot, fact.at()));
    driver.slot = slot;
    return Optional.of(driver);
  }

  private void change(Driver driver, ActivityFact fact) {
    if (driver.driving && fact.change().activity() != Activity.DRIVING) {
      driver.drivenUntil = Optional.of(fact.at());
    }
    driver.driving = fact.change().activity() == Activity.DRIVING;
    driver.accounting.change(fact.at(), doing(fact), fact.change().crew());
    findDay(driver, fact.at().plus(MINUTE));
  }

  /** Registers where a daily period began that is not known yet. */
  private void findDay(Driver driver, SimInstant now) {
    Optional<SimInstant> start = driver.accounting.dayStart(now);
    if (start.isPresent() && !start.equals(driver.day)) {
      driver.day = start;
      if (told != NOBODY) {
        boolean drivesOn = driver.accounting.since().isBefore(start.get());
        places.began(driver.slot, driver.card, start.get(), drivesOn ? start : driver.drivenUntil);
      }
    }
  }

  private void leave(int slot, SimInstant at) {
    driverIn(slot)
        .ifPresent(
            driver -> {
              driver.accounting.leave(at);
              driver.slot = 0;
            });
  }

  private Doing doing(ActivityFact fact) {
    Activity activity = fact.change().activity();
    if (activity == Activity.DRIVING) {
      return Doing.DRIVING;
    }
    return isTwo() || activity == Activity.REST ? Doing.BREAK : Doing.WORK;
  }

  private boolean isTwo() {
    return core.state().rule(Rule.ACTIVITIES) == 2;
  }

  private void refresh() {
    SimInstant now = core.clock().now();
    drivers.values().stream()
        .filter(driver -> driver.slot != 0)
        .forEach(
            driver -> {
              driver.accounting.look(now);
              findDay(driver, now);
            });
    flag(BlockFlags.BREAK_DUE_1, 1, Violation.Norm.CONTINUOUS_DRIVING);
    flag(BlockFlags.BREAK_DUE_2, 2, Violation.Norm.CONTINUOUS_DRIVING);
    flag(BlockFlags.DAY_EXCEEDED_1, 1, Violation.Norm.DAILY_DRIVING);
    flag(BlockFlags.DAY_EXCEEDED_2, 2, Violation.Norm.DAILY_DRIVING);
    timer.cancel();
    IntStream.of(1, 2)
        .mapToObj(this::driverIn)
        .flatMap(Optional::stream)
        .map(driver -> driver.accounting.nextLook(now))
        .flatMap(Optional::stream)
        .min(SimInstant::compareTo)
        .ifPresent(this::schedule);
  }

  private void schedule(SimInstant next) {
    timer = core.clock().at(next, this::refresh);
  }

  private void flag(BlockFlags flag, int slot, Violation.Norm norm) {
    core.state()
        .flag(flag, driver(slot).filter(driver -> driver.accounting.isViolating(norm)).isPresent());
  }

  private Optional<Driver> driver(int slot) {
    return core.state().slots().driver(slot).map(card -> drivers.get(card.card()));
  }

  private Optional<Driver> driverIn(int slot) {
    return drivers.values().stream().filter(driver -> driver.slot == slot).findFirst();
  }

  private List<ActivityFact> facts(SimInstant from) {
    return core.archive().between(ActivityFact.class, from, new SimInstant(Long.MAX_VALUE));
  }

  /** One driver; {@code slot} is 0 while the card is out. */
  private final class Driver implements Violation.Listener {
    final FullCardNumber card;
    final DriverAccounting accounting;
    int slot;
    boolean driving;
    Optional<SimInstant> drivenUntil = Optional.empty();
    Optional<SimInstant> day = Optional.empty();

    Driver(FullCardNumber card, int slot, SimInstant from) {
      this.card = card;
      this.slot = slot;
      this.accounting = new DriverAccounting(norms, from, this, isTwo() ? MINUTE : LATE_CHOICE);
    }

    @Override
    public void violationBegan(Violation.Norm norm, SimInstant at) {
      // The flags tell it.
    }

    @Override
    public void violationEnded(Violation violation) {
      told.violationEnded(slot, card, violation);
    }
  }
}
