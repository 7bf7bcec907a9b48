package tachotwin.skzi.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.ControlType;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.Name;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.archive.ControlFact;
import tachotwin.skzi.archive.SpeedControlFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimInstant;

/**
 * The controls of 4.7.6. One control lasts while a controller's card is in; what is done during it
 * is added up, so the archive may hold it several times, the last time whole.
 */
public final class ControlLog {
  private static final SimInstant NONE = SimInstant.ofEpochSecond(0);

  private final BlockCore core;

  /** The controls of a block. */
  public ControlLog(BlockCore core) {
    this.core = core;
  }

  /** A report was printed. */
  public void printed() {
    add(new ControlType(false, false, true, false, 0), NONE, NONE);
  }

  /** A report was shown on the display. */
  public void displayed() {
    add(new ControlType(false, false, false, true, 0), NONE, NONE);
  }

  /** The overspeed of a period was printed or shown: a control of overspeed (Б.2.2.20). */
  public void speedChecked(SimInstant from, SimInstant to) {
    controlCard()
        .ifPresent(
            card ->
                core.archive()
                    .append(
                        new SpeedControlFact(
                            core.clock().second(),
                            card.card(),
                            card.holder().map(CardHolderFact::organisation).orElse(Name.NONE),
                            card.holder().map(CardHolderFact::expiry).orElse(to),
                            core.state().whereabouts().position(),
                            from,
                            to)));
  }

  /** The unit was downloaded. */
  public void unitDownloaded(SimInstant from, SimInstant to) {
    add(new ControlType(false, true, false, false, 0), from, to);
  }

  /** A driver's card was downloaded. */
  public void cardDownloaded() {
    add(new ControlType(true, false, false, false, 0), NONE, NONE);
  }

  /** The control that goes on, if anything was done in it. */
  public Optional<ControlFact> current() {
    return controlCard()
        .flatMap(
            card ->
                last(
                    all().stream()
                        .filter(fact -> fact.at().equals(card.insertedAt()))
                        .filter(fact -> fact.controlCard().equals(card.card()))
                        .toList()));
  }

  /** All controls in the order of time, each once and whole. */
  public List<ControlFact> all() {
    List<ControlFact> out = new ArrayList<>();
    for (ControlFact fact : core.archive().all(ControlFact.class)) {
      if (last(out).filter(before -> isSame(before, fact)).isPresent()) {
        out.remove(out.size() - 1);
      }
      out.add(fact);
    }
    return List.copyOf(out);
  }

  private void add(ControlType done, SimInstant from, SimInstant to) {
    Optional<CardInSlot> card = controlCard();
    if (card.isEmpty()) {
      return;
    }
    Optional<ControlFact> before = current();
    ControlType type = before.map(fact -> sum(fact.type(), done)).orElse(done);
    boolean period = !to.equals(NONE);
    core.archive()
        .append(
            new ControlFact(
                card.get().insertedAt(),
                type,
                card.get().card(),
                controlled(),
                period ? from : before.map(ControlFact::from).orElse(NONE),
                period ? to : before.map(ControlFact::to).orElse(NONE),
                core.state().whereabouts().position()));
  }

  private Optional<CardInSlot> controlCard() {
    return core.state().slots().all().stream()
        .filter(card -> CardRights.isAuthenticated(card))
        .filter(card -> card.is(EquipmentType.Code.CONTROL_CARD))
        .findFirst();
  }

  private FullCardNumber controlled() {
    return core.state().slots().all().stream()
        .filter(card -> card.is(EquipmentType.Code.DRIVER_CARD))
        .findFirst()
        .map(CardInSlot::card)
        .orElse(FullCardNumber.NONE);
  }

  private static ControlType sum(ControlType one, ControlType other) {
    return new ControlType(
        one.cardDownloaded() || other.cardDownloaded(),
        one.unitDownloaded() || other.unitDownloaded(),
        one.printed() || other.printed(),
        one.displayed() || other.displayed(),
        one.block() | other.block());
  }

  private static boolean isSame(ControlFact one, ControlFact other) {
    return one.at().equals(other.at()) && one.controlCard().equals(other.controlCard());
  }

  private static Optional<ControlFact> last(List<ControlFact> facts) {
    return facts.isEmpty() ? Optional.empty() : Optional.of(facts.get(facts.size() - 1));
  }
}
