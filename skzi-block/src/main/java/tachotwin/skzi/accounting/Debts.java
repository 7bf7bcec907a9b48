package tachotwin.skzi.accounting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** What reduced weekly rests lacked and is to be made up, the oldest first. */
record Debts(List<Debt> list) {
  static final Debts NONE = new Debts(List.of());

  Debts {
    list = List.copyOf(list);
  }

  Debts with(Debt debt) {
    List<Debt> all = new ArrayList<>(list);
    all.add(debt);
    return new Debts(all);
  }

  /** When the oldest must be made up. */
  Optional<SimInstant> deadline() {
    return list.stream().map(Debt::deadline).findFirst();
  }

  /** How much of a surplus of rest makes up for debts, the oldest first, each at a stroke. */
  SimDuration paidBy(SimDuration surplus) {
    SimDuration paid = SimDuration.ZERO;
    for (Debt debt : list) {
      SimDuration next = paid.plus(debt.amount());
      if (next.compareTo(surplus) > 0) {
        return paid;
      }
      paid = next;
    }
    return paid;
  }

  /** Without those that a surplus makes up for. */
  Debts after(SimDuration surplus) {
    SimDuration left = paidBy(surplus);
    int count = 0;
    while (left.micros() > 0) {
      left = left.minus(list.get(count).amount());
      count++;
    }
    return new Debts(list.subList(count, list.size()));
  }

  /** Without the oldest. */
  Debts withoutFirst() {
    return new Debts(list.subList(1, list.size()));
  }

  /**
   * What one reduced weekly rest lacked.
   *
   * @param amount how much
   * @param deadline moment before which it must be made up
   * @param rest the reduced rest
   */
  record Debt(SimDuration amount, SimInstant deadline, Rest rest) {}
}
