package tachotwin.app.session;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tachotwin.app.assembly.Bench;
import tachotwin.app.registry.TestCards;
import tachotwin.card.SmartCard;
import tachotwin.card.TachographCard;
import tachotwin.card.profile.CardOrder;

/** The cards of a bench by their words, all made with it. */
public final class CardTray {
  private final Bench bench;
  private final Map<String, TachographCard> cards = new LinkedHashMap<>();
  private final Map<String, CardOrder> orders = new HashMap<>();

  CardTray(Bench bench) {
    this.bench = bench;
    Map<String, TachographCard> own =
        Map.of(
            "driver", bench.driverCard(),
            "control", bench.controlCard(),
            "workshop", bench.workshopCard());
    TestCards.named()
        .forEach(
            (word, order) -> {
              orders.put(word, bench.ordered(order));
              TachographCard given = own.get(word);
              cards.put(word, given == null ? bench.issue(order) : given);
            });
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

  /** A card by its word. */
  public Optional<SmartCard> take(String word) {
    return Optional.ofNullable(cards.get(word));
  }

  /** The slot in which a card is; 0 where it lies outside. */
  public int slot(TachographCard card) {
    for (int slot = 1; slot <= 2; slot++) {
      if (bench.slot(slot).card().filter(in -> in == card).isPresent()) {
        return slot;
      }
    }
    return 0;
  }

  /** The word of the card in a slot. */
  public Optional<String> in(int slot) {
    return cards.entrySet().stream()
        .filter(each -> slot(each.getValue()) == slot)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
