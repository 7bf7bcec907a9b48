package tachotwin.skzi.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.EventFaultType;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.SpeedControlFact;
import tachotwin.skzi.card.CardContents;
import tachotwin.skzi.state.BlockState;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Д.3.6: overspeed of the last ten days; a driver's card that is in signs it, and the block. */
record OverspeedReport(ReportContext context) {
  /** What the report looks back on. */
  static final SimDuration PERIOD = SimDuration.ofHours(10 * 24);

  /** The whole where no driver's card is in. */
  Page withoutCard() {
    Page page = new Page();
    begin(page);
    end(page);
    return page;
  }

  /** The report that a driver's card signs. */
  CardReport with(CardInSlot card) {
    return new WithCard(this, card);
  }

  private record WithCard(OverspeedReport report, CardInSlot card) implements CardReport {
    @Override
    public void begin(Page page, CardContents contents) {
      report.begin(page);
      card.holder().map(Holder::new).ifPresent(page::add);
    }

    @Override
    public void end(Page page) {
      report.end(page);
    }
  }

  /** Items 1–7. */
  private void begin(Page page) {
    BlockState state = context.core().state();
    context.head(page, ReportType.OVERSPEED);
    Holder.ofController(state).ifPresent(page::add);
    page.add(context.vehicle());
    context
        .core()
        .archive()
        .last(SpeedControlFact.class)
        .map(fact -> new SpeedControl(fact, excesses(fact.from(), fact.to())))
        .ifPresent(page::add);
    List<EventFact> excesses =
        excesses(context.now().minus(PERIOD), context.now().plus(SimDuration.ofSeconds(1)));
    Optional<EventFact> worst =
        excesses.stream()
            .max(
                Comparator.comparing(EventFact::averageSpeed)
                    .thenComparing(EventFact::maxSpeed)
                    .thenComparing(EventFact::at));
    page.line(OverspeedRecord.IDENTIFIER);
    if (worst.isEmpty()) {
      page.room(1);
    }
    worst.ifPresent(fact -> record(page, fact));
    for (EventFact fact : excesses) {
      page.line(OverspeedRecord.IDENTIFIER);
      record(page, fact);
    }
  }

  /** Items 10–12; the Order ends with time, place and number of the block (40). */
  private void end(Page page) {
    if (context.isSigned()) {
      page.add(new BlockIdentification(context.core())).add(context.gnss());
      context.sign(page);
    } else {
      context.trailer(page);
    }
  }

  private void record(Page page, EventFact fact) {
    page.add(
        new OverspeedRecord(fact, context.holder(fact.cards().driver())),
        context.mayShow(fact.at()));
  }

  private List<EventFact> excesses(SimInstant from, SimInstant to) {
    return context.core().events().between(EventFaultType.Code.OVER_SPEEDING, from, to);
  }
}
