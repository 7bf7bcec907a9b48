package tachotwin.skzi.report;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.history.ActivityHistory;
import tachotwin.skzi.history.CardCycle;
import tachotwin.skzi.history.CardCycles;
import tachotwin.time.SimInstant;

/** Block 10 of Д.2: the drivers of one slot on one day, by the unit's memory. */
final class SlotDay {
  private final ReportContext context;
  private final int slot;
  private final List<CardCycle> cycles;

  SlotDay(ReportContext context, int slot) {
    this.context = context;
    this.slot = slot;
    this.cycles =
        new CardCycles(context.core().archive())
            .between(context.day(), context.behind()).stream()
                .filter(cycle -> cycle.slot() == slot)
                .filter(cycle -> cycle.card().cardType() == EquipmentType.Code.DRIVER_CARD)
                .toList();
  }

  int slot() {
    return slot;
  }

  /** The drivers' cards that were in the slot, in the order in which they came. */
  List<FullCardNumber> cards() {
    return cycles.stream().map(CardCycle::card).distinct().toList();
  }

  /** The stays of a card. */
  List<CardCycle> cycles(FullCardNumber card) {
    return cycles.stream().filter(cycle -> cycle.card().equals(card)).toList();
  }

  /** What was read from a card. */
  Optional<CardHolderFact> holder(FullCardNumber card) {
    return cycles(card).stream().map(CardCycle::holder).flatMap(Optional::stream).findFirst();
  }

  /** What a driver did. */
  DayOfDriving day(FullCardNumber card) {
    return new DayOfDriving(Stretch.of(context, changes(card)));
  }

  /** The minutes in which a driver was one of a crew. */
  long crew(FullCardNumber card) {
    List<ActivityFact> facts = facts();
    long out = 0;
    for (int i = 0; i < facts.size(); i++) {
      SimInstant to = i + 1 < facts.size() ? facts.get(i + 1).at() : context.end();
      if (facts.get(i).card().equals(card) && facts.get(i).change().crew()) {
        out += to.since(facts.get(i).at()).toMinutes();
      }
    }
    return out;
  }

  /** The km that a card was in, within the day. */
  long distance(FullCardNumber card, int odometerBegin, int odometerEnd) {
    return cycles(card).stream()
        .mapToLong(
            cycle -> {
              CardFact in = cycle.insertion();
              int from = in.at().isBefore(context.day()) ? odometerBegin : in.odometer();
              int to =
                  cycle
                      .withdrawal()
                      .filter(out -> out.at().isBefore(context.behind()))
                      .map(CardFact::odometer)
                      .orElse(odometerEnd);
              return Math.max(0, to - from);
            })
        .sum();
  }

  /** The records 10.1–10.3. */
  Chronicle chronicle() {
    Chronicle chronicle = new Chronicle(context);
    for (CardCycle cycle : cycles) {
      if (!cycle.insertion().at().isBefore(context.day())) {
        chronicle.insertion(cycle.insertion().at(), page -> insertion(page, cycle));
      }
      cycle
          .withdrawal()
          .filter(out -> out.at().isBefore(context.behind()))
          .ifPresent(out -> chronicle.withdrawal(out.at(), page -> withdrawal(page, cycle, out)));
    }
    cards().forEach(card -> new ActivityRecords(context, day(card), false).into(chronicle));
    return chronicle;
  }

  private void insertion(Page page, CardCycle cycle) {
    Optional<CardHolderFact> holder = cycle.holder();
    holder.ifPresent(
        fact -> page.name("Фамилия", fact.surname().text()).name("Имя", fact.firstNames().text()));
    page.field("Карта №", PaperFormat.card(cycle.card()));
    holder.ifPresent(
        fact -> {
          page.field("Карта действительна до:", PaperFormat.date(fact.expiry()));
          page.value(PaperFormat.plate(fact.previousVehicle()));
          fact.previousWithdrawal().ifPresent(at -> page.value(PaperFormat.dateTime(at)));
          page.field("Время предыдущего управления:", PaperFormat.duration(fact.previousDriving()));
        });
    page.number("", PaperFormat.km(cycle.insertion().odometer()));
    holder
        .flatMap(CardHolderFact::previousWithdrawal)
        .map(at -> cycle.insertion().at().since(at).toMinutes())
        .filter(minutes -> minutes > 0)
        .ifPresent(minutes -> page.field("Ежедневный отдых:", PaperFormat.duration(minutes)));
  }

  private void withdrawal(Page page, CardCycle cycle, CardFact out) {
    long way = Math.max(0, out.odometer() - cycle.insertion().odometer());
    page.number("Показания и путь:", PaperFormat.km(out.odometer()) + "; " + PaperFormat.km(way))
        .field("Извлечение:", PaperFormat.dateTime(out.at()))
        .coordinates(out.position())
        .field("VRN", vehicle().number().text());
  }

  private VehicleRegistration vehicle() {
    return context
        .core()
        .state()
        .calibration()
        .map(fact -> fact.record().vehicle().registration())
        .orElse(VehicleRegistration.NONE);
  }

  // With another card or none in the slot the driver of this one rested.
  private List<ActivityChange> changes(FullCardNumber card) {
    return facts().stream()
        .map(fact -> fact.card().equals(card) ? fact.change() : resting(fact.change()))
        .toList();
  }

  private static ActivityChange resting(ActivityChange change) {
    return new ActivityChange(change.slot(), false, true, Activity.REST, change.minute());
  }

  private List<ActivityFact> facts() {
    return new ActivityHistory(context.core().archive())
        .between(context.day(), context.end()).stream()
            .filter(fact -> fact.change().slot().number() == slot)
            .toList();
  }
}
