package tachotwin.skzi.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.skzi.archive.CardsAtEvent;
import tachotwin.skzi.archive.DailyPeriodFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockListener;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.skzi.state.Whereabouts;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Registers when, where and at which distance the daily periods of the drivers of both slots begin
 * and end (4.7.13, 4.7.16): the first motion with the card in after a daily rest, and the last one
 * before the next; a period lasts 24 h at most (4.7.10).
 */
public final class DailyPeriodRegister implements BlockListener {
  /** The shortest rest that separates two periods: the reduced daily rest. */
  private static final SimDuration REST = SimDuration.ofHours(9);

  private static final SimDuration LONGEST = SimDuration.ofHours(24);

  private final BlockCore core;
  private final Map<FullCardNumber, Period> periods = new LinkedHashMap<>();
  private boolean moved;

  /** Of a block. */
  public DailyPeriodRegister(BlockCore core) {
    this.core = core;
  }

  /** Motion or a card changed, or may have. */
  public void update(SimInstant at) {
    boolean moving = core.state().whereabouts().moving();
    if (moving || moved) {
      for (int slot = 1; slot <= 2; slot++) {
        Optional<CardInSlot> card = core.state().slots().driver(slot);
        if (card.isPresent()) {
          moves(card.get(), at, moving);
        }
      }
    }
    moved = moving;
  }

  @Override
  public void poweredOn() {
    periods.clear();
    moved = false;
    SimInstant now = core.clock().now();
    core.archive()
        .between(DailyPeriodFact.class, now.minus(LONGEST).minus(REST), now)
        .forEach(this::restore);
  }

  @Override
  public void cardWithdrawn(CardInSlot card) {
    Optional.ofNullable(periods.get(card.card())).ifPresent(this::end);
  }

  @Override
  public void poweringOff() {
    List.copyOf(periods.values()).forEach(this::end);
  }

  private void restore(DailyPeriodFact fact) {
    Period known = periods.get(fact.card());
    SimInstant begin = fact.began() || known == null ? fact.at() : known.begin;
    periods.put(fact.card(), new Period(begin, fact, !fact.began()));
  }

  private void moves(CardInSlot card, SimInstant at, boolean moving) {
    Period known = periods.get(card.card());
    if (moving && (known == null || known.isOver(at))) {
      if (known != null) {
        end(known);
      }
      DailyPeriodFact begin = fact(card, at, true);
      core.archive().append(begin);
      periods.put(card.card(), new Period(at, fact(card, at, false), false));
    } else if (known != null) {
      known.goesOn(fact(card, at, false));
    }
  }

  private void end(Period period) {
    if (!period.told) {
      core.archive().append(period.last);
      period.told = true;
    }
  }

  private DailyPeriodFact fact(CardInSlot card, SimInstant at, boolean began) {
    Whereabouts now = core.state().whereabouts();
    GeoCoordinates place = now.position().isNone() ? now.lastPosition() : now.position();
    CardsAtEvent cards = new CardsAtEvent(number(1), number(2));
    return new DailyPeriodFact(
        at, began, card.slot(), card.card(), place, now.odometerMetres(), cards);
  }

  private FullCardNumber number(int slot) {
    return core.state().slots().driver(slot).map(CardInSlot::card).orElse(FullCardNumber.NONE);
  }

  /** A period that may go on. */
  private static final class Period {
    private final SimInstant begin;

    /** Its end if nothing moves any more. */
    private DailyPeriodFact last;

    /** Whether that end is in the archive. */
    private boolean told;

    Period(SimInstant begin, DailyPeriodFact last, boolean told) {
      this.begin = begin;
      this.last = last;
      this.told = told;
    }

    void goesOn(DailyPeriodFact end) {
      last = end;
      told = false;
    }

    boolean isOver(SimInstant at) {
      return at.since(last.at()).compareTo(REST) >= 0 || at.since(begin).compareTo(LONGEST) >= 0;
    }
  }
}
