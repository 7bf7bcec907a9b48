package tachotwin.app.session;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tachotwin.app.assembly.Bench;
import tachotwin.app.registry.CardIssue;
import tachotwin.app.registry.TestCards;
import tachotwin.card.CardFault;
import tachotwin.card.CardImage;
import tachotwin.card.ContactProtocol;
import tachotwin.card.SmartCard;
import tachotwin.card.TachographCard;
import tachotwin.card.fault.FaultyCard;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.profile.CardOrder;

/** The cards of a bench by their words, all made with it; any of them may be spoilt. */
public final class CardTray {
  /** What is in an image from its issue: a card of it is another card, which knows no past. */
  private static final Set<CardFault> ISSUED =
      EnumSet.of(CardFault.BLOCKED, CardFault.FOREIGN_CA, CardFault.FUTURE);

  private final Bench bench;
  private final CardIssue issuer;
  private final Map<String, TachographCard> sound = new LinkedHashMap<>();
  private final Map<String, TachographCard> cards = new LinkedHashMap<>();
  private final Map<String, CardOrder> orders = new HashMap<>();
  private final Map<String, CardFault> faults = new HashMap<>();

  /** The cards as they are at their contacts. */
  private final Map<String, SmartCard> contacts = new HashMap<>();

  /**
   * The cards of a bench.
   *
   * @param seed the bench's
   */
  CardTray(Bench bench, long seed) {
    this.bench = bench;
    this.issuer = new CardIssue(seed);
    Map<String, TachographCard> own =
        Map.of(
            "driver", bench.driverCard(),
            "control", bench.controlCard(),
            "workshop", bench.workshopCard());
    TestCards.named()
        .forEach(
            (word, order) -> {
              orders.put(word, bench.ordered(order));
              TachographCard ready = own.get(word);
              sound.put(word, ready == null ? bench.issue(order) : ready);
            });
    cards.putAll(sound);
    contacts.putAll(sound);
  }

  /** All of them. */
  public Map<String, TachographCard> all() {
    return Collections.unmodifiableMap(cards);
  }

  /** What was ordered: holder, number and term of a card. */
  public CardOrder order(String word) {
    CardOrder order = orders.get(word);
    if (order == null) {
      throw new IllegalArgumentException("no card «" + word + "»");
    }
    return order;
  }

  /** What is wrong with a card. */
  public CardFault fault(String word) {
    return faults.getOrDefault(word, CardFault.NONE);
  }

  /** Whether something can be wrong with a card. */
  boolean canBe(String word, CardFault fault) {
    CardType type = order(word).holder().type();
    boolean keepsVehicles = type == CardType.DRIVER || type == CardType.WORKSHOP;
    return fault != CardFault.EXPIRED && (fault != CardFault.FUTURE || keepsVehicles);
  }

  /** Something is wrong with a card from now on, or nothing any more: it is as it was before. */
  void spoil(String word, CardFault fault) {
    faults.put(word, fault);
    TachographCard before = sound.get(word);
    if (before == null) {
      throw new IllegalArgumentException("no card «" + word + "»");
    }
    TachographCard now = fault == CardFault.NONE ? before : bench.card(spoilt(word, before, fault));
    cards.put(word, now);
    contacts.put(word, FaultyCard.of(now, fault, () -> tear(word)));
  }

  private CardImage spoilt(String word, TachographCard before, CardFault fault) {
    return ISSUED.contains(fault)
        ? issuer.issue(order(word), ContactProtocol.BOTH, fault)
        : before.image().with(ContactProtocol.BOTH, fault);
  }

  /** A card by its word, as it is at its contacts. */
  public Optional<SmartCard> take(String word) {
    return Optional.ofNullable(contacts.get(word));
  }

  private void tear(String word) {
    int slot = slot(word);
    if (slot > 0) {
      bench.slot(slot).tearOut();
    }
  }

  /** The slot in which a card is; 0 where it lies outside. */
  public int slot(String word) {
    SmartCard card = contacts.get(word);
    for (int slot = 1; slot <= 2; slot++) {
      if (bench.slot(slot).card().filter(in -> in == card).isPresent()) {
        return slot;
      }
    }
    return 0;
  }

  /** The word of the card in a slot. */
  public Optional<String> in(int slot) {
    return cards.keySet().stream().filter(word -> slot(word) == slot).findFirst();
  }
}
