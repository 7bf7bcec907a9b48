package tachotwin.skzi.download;

import java.util.Optional;
import tachotwin.dictionary.ActivityDailyData;
import tachotwin.dictionary.CardIWData;
import tachotwin.dictionary.CardIWRecord;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.SpecificConditionData;
import tachotwin.dictionary.SpecificConditionRecord;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.download.DriverActivity;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.archive.ConditionFact;
import tachotwin.skzi.history.ActivityHistory;
import tachotwin.skzi.history.CardCycle;
import tachotwin.skzi.history.CardCycles;
import tachotwin.skzi.history.OdometerHistory;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * Composes «Деятельность водителя» of one UTC day (record 02h, table Б.42). Activities are of the
 * whole day, so that they begin with the state at 00:00.
 */
record DaySource(BlockCore core) {
  DriverActivity of(SimInstant day, Period part) {
    SimInstant first = day.isBefore(part.visible()) ? part.visible() : day;
    SimInstant next = day.plus(SimDuration.ofHours(24));
    SimInstant behind = part.behind().isBefore(next) ? part.behind() : next;
    return new DriverActivity(
        TimeStamp.of(part.to()),
        new OdometerHistory(core.archive()).at(next),
        new CardIWData(
            new CardCycles(core.archive())
                .between(part.from(), behind).stream().map(DaySource::record).toList()),
        new ActivityDailyData(
            new ActivityHistory(core.archive())
                .between(first, behind).stream().map(ActivityFact::change).toList()),
        new SpecificConditionData(
            core.archive().between(ConditionFact.class, part.from(), behind).stream()
                .filter(ConditionFact::isEntry)
                .map(fact -> new SpecificConditionRecord(TimeStamp.of(fact.at()), fact.type()))
                .toList()));
  }

  private static CardIWRecord record(CardCycle cycle) {
    Optional<CardHolderFact> holder = cycle.holder();
    Optional<CardFact> withdrawal = cycle.withdrawal();
    return new CardIWRecord(
        holder.map(CardHolderFact::surname).orElse(Name.NONE),
        holder.map(CardHolderFact::firstNames).orElse(Name.NONE),
        cycle.card(),
        holder.map(fact -> TimeStamp.of(fact.expiry())).orElse(TimeStamp.NONE),
        TimeStamp.of(cycle.insertion().at()),
        cycle.insertion().position(),
        cycle.insertion().odometer(),
        cycle.slot() == 1 ? CardSlot.DRIVER : CardSlot.CO_DRIVER,
        withdrawal.map(fact -> TimeStamp.of(fact.at())).orElse(TimeStamp.NONE),
        withdrawal.map(CardFact::position).orElse(GeoCoordinates.NONE),
        withdrawal.map(CardFact::odometer).orElse(0),
        holder.map(CardHolderFact::previousVehicle).orElse(VehicleRegistration.NONE),
        holder
            .flatMap(CardHolderFact::previousWithdrawal)
            .map(TimeStamp::of)
            .orElse(TimeStamp.NONE),
        cycle.manualEntry());
  }
}
