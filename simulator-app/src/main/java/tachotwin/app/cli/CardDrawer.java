package tachotwin.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tachotwin.app.registry.ImageFile;
import tachotwin.app.registry.TestCards;
import tachotwin.card.CardImage;
import tachotwin.card.SmartCard;
import tachotwin.card.TachographCard;
import tachotwin.card.profile.CardOrder;
import tachotwin.gost.Secrets;
import tachotwin.octet.DecodeException;
import tachotwin.time.SimInstant;

/**
 * The cards within a hand's reach: those of the bench by name, and images made by {@code card new}
 * by the name of their file, which are saved when the session ends.
 */
final class CardDrawer {
  private final long seed;
  private final Function<Function<SimInstant, CardOrder>, TachographCard> issue;
  private final Map<String, TachographCard> named = new HashMap<>();
  private final Map<Path, TachographCard> files = new LinkedHashMap<>();

  /**
   * A drawer with the cards of a bench.
   *
   * @param issue makes a card by the bench's authority
   */
  CardDrawer(Function<Function<SimInstant, CardOrder>, TachographCard> issue, long seed) {
    this.issue = issue;
    this.seed = seed;
  }

  /** A card by name or file; nothing where there is no such card. */
  Optional<SmartCard> take(String word) {
    Function<SimInstant, CardOrder> order = TestCards.named().get(word);
    return order == null
        ? ofFile(Path.of(word))
        : Optional.of(named.computeIfAbsent(word, name -> issue.apply(order)));
  }

  private Optional<SmartCard> ofFile(Path file) {
    TachographCard taken = files.get(file);
    if (taken == null && Files.isRegularFile(file)) {
      try {
        taken = new TachographCard(CardImage.decode(Input.file(file)), Secrets.ofSeed(seed));
        files.put(file, taken);
      } catch (DecodeException e) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(taken);
  }

  /** Writes what the cards hold now. */
  void save() {
    for (Map.Entry<Path, TachographCard> each : files.entrySet()) {
      try {
        new ImageFile(each.getKey().toAbsolutePath()).save(each.getValue().image());
      } catch (IOException e) {
        throw Failure.environment("cannot save " + each.getKey() + ": " + Failure.reason(e));
      }
    }
  }
}
