package tachotwin.skzi.download;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tachotwin.dictionary.CardsInSlots;
import tachotwin.dictionary.EventData;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.EventRecord;
import tachotwin.dictionary.FaultData;
import tachotwin.dictionary.FaultRecord;
import tachotwin.dictionary.OverSpeedingControlData;
import tachotwin.dictionary.OverSpeedingEventData;
import tachotwin.dictionary.OverSpeedingEventRecord;
import tachotwin.dictionary.TimeAdjustmentData;
import tachotwin.dictionary.TimeAdjustmentRecord;
import tachotwin.dictionary.TimeStamp;
import tachotwin.download.EventsAndFaults;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.SpeedControlFact;
import tachotwin.skzi.history.StoredEvent;
import tachotwin.skzi.history.StoredEvents;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;

/**
 * Composes «События и неисправности» (record 03h, table Б.43). A journal holds 255 records: of more
 * the latest are given.
 */
record EventSource(BlockCore core) {
  private static final int JOURNAL = 255;
  private static final int ADJUSTMENTS = 5;

  EventsAndFaults of(Period period) {
    List<StoredEvent> all =
        new StoredEvents(core)
            .at(core.clock().now()).stream()
                .filter(stored -> !stored.fact().at().isBefore(period.from()))
                .filter(stored -> stored.fact().at().isBefore(period.behind()))
                .toList();
    List<OverSpeedingEventRecord> excesses =
        records(all, EventSource::isOverspeed, EventSource::excess);
    return new EventsAndFaults(
        new FaultData(records(all, fact -> fact.type().isFault(), EventSource::fault)),
        new EventData(
            records(all, fact -> !fact.type().isFault() && !isOverspeed(fact), EventSource::event)),
        control(),
        new OverSpeedingEventData(excesses),
        new TimeAdjustmentData(adjustments()));
  }

  private static <T> List<T> records(
      List<StoredEvent> all, Predicate<EventFact> which, Function<StoredEvent, T> record) {
    List<T> out = all.stream().filter(stored -> which.test(stored.fact())).map(record).toList();
    return out.subList(Math.max(0, out.size() - JOURNAL), out.size());
  }

  private static boolean isOverspeed(EventFact fact) {
    return fact.type() == EventFaultType.Code.OVER_SPEEDING;
  }

  private static FaultRecord fault(StoredEvent stored) {
    EventFact fact = stored.fact();
    return new FaultRecord(
        fact.type(), stored.purpose(), TimeStamp.of(fact.at()), end(fact), cards(fact));
  }

  private static EventRecord event(StoredEvent stored) {
    EventFact fact = stored.fact();
    return new EventRecord(
        fact.type(),
        stored.purpose(),
        TimeStamp.of(fact.at()),
        end(fact),
        cards(fact),
        stored.similar());
  }

  private static OverSpeedingEventRecord excess(StoredEvent stored) {
    EventFact fact = stored.fact();
    return new OverSpeedingEventRecord(
        fact.type(),
        stored.purpose(),
        TimeStamp.of(fact.at()),
        end(fact),
        fact.maxSpeed(),
        fact.averageSpeed(),
        fact.cards().driver(),
        stored.similar());
  }

  private static TimeStamp end(EventFact fact) {
    return fact.end().map(TimeStamp::of).orElse(TimeStamp.NONE);
  }

  private static CardsInSlots cards(EventFact fact) {
    return new CardsInSlots(
        fact.cards().driver(),
        fact.cards().coDriver(),
        fact.endCards().driver(),
        fact.endCards().coDriver());
  }

  /** The excesses since the last check for them, which report Д.3.6 is. */
  private OverSpeedingControlData control() {
    Optional<SpeedControlFact> last = core.archive().last(SpeedControlFact.class);
    List<EventFact> since =
        core.events()
            .between(
                EventFaultType.Code.OVER_SPEEDING,
                last.map(SpeedControlFact::at).orElse(new SimInstant(Long.MIN_VALUE)),
                new SimInstant(Long.MAX_VALUE));
    return new OverSpeedingControlData(
        last.map(fact -> TimeStamp.of(fact.at())).orElse(TimeStamp.NONE),
        since.stream().findFirst().map(fact -> TimeStamp.of(fact.at())).orElse(TimeStamp.NONE),
        Math.min(255, since.size()));
  }

  private List<TimeAdjustmentRecord> adjustments() {
    List<TimeAdjustmentRecord> all =
        core.archive().all(CalibrationFact.class).stream()
            .map(CalibrationFact::record)
            .filter(record -> !record.oldTime().equals(record.newTime()))
            .map(
                record ->
                    new TimeAdjustmentRecord(
                        record.oldTime(),
                        record.newTime(),
                        record.workshopName(),
                        record.workshopAddress(),
                        record.workshopCard()))
            .toList();
    return all.subList(Math.max(0, all.size() - ADJUSTMENTS), all.size());
  }
}
