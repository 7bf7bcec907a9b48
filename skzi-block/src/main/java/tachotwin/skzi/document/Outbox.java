package tachotwin.skzi.document;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.ReceiptFact;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/**
 * The documents without a good receipt, by their numbers (Г.7.8–Г.7.11).
 *
 * <p>The archive holds documents and receipts; when one was sent is kept here only, so that after a
 * loss of supply what has no receipt is sent again.
 */
final class Outbox {
  /** Time for a card's signature (design). */
  static final SimDuration SIGNATURE_TIME = SimDuration.ofHours(24);

  /** Time after which a document without receipt is sent again (Г.7.10). */
  static final SimDuration RECEIPT_TIME = SimDuration.ofHours(24);

  /** Time after which drivers' cards are refused (Г.7.11). */
  static final SimDuration REFUSAL_TIME = SimDuration.ofHours(15 * 24);

  private static final int ACCEPTED = 0;

  private final TreeMap<Long, Entry> entries = new TreeMap<>();

  /** Takes what the archive knows. */
  void restore(Archive archive) {
    entries.clear();
    Set<Long> delivered = new HashSet<>();
    archive.all(ReceiptFact.class).stream()
        .filter(receipt -> receipt.result() == ACCEPTED)
        .forEach(receipt -> delivered.add(receipt.number()));
    // Of two facts with one number the later has the card's signature.
    archive.all(DocumentFact.class).forEach(this::restore);
    entries.keySet().removeAll(delivered);
  }

  /** A document that waits for the signature of its card. */
  void awaitCard(DocumentFact fact) {
    entries.put(fact.number(), new Entry(fact, new AwaitingCard()));
  }

  /** A document that can be sent. */
  void ready(DocumentFact fact) {
    entries.put(fact.number(), new Entry(fact, new Ready()));
  }

  /** The document of a number, if it has no good receipt. */
  Optional<DocumentFact> find(long number) {
    return Optional.ofNullable(entries.get(number)).map(Entry::fact);
  }

  /** The oldest document that waits for the signature of a card. */
  Optional<DocumentFact> awaiting(FullCardNumber card) {
    return facts(entry -> entry.stage instanceof AwaitingCard && entry.fact.card().equals(card))
        .findFirst();
  }

  /** The documents that have waited too long for a signature can be sent without. */
  void giveUp(SimInstant now) {
    facts(
            entry ->
                entry.stage instanceof AwaitingCard
                    && !now.isBefore(entry.fact.at().plus(SIGNATURE_TIME)))
        .toList()
        .forEach(this::ready);
  }

  /** The documents to send now, oldest first. */
  Collection<DocumentFact> due(SimInstant now) {
    return facts(entry -> entry.stage.isDue(now)).toList();
  }

  /** A document was handed over for the server. */
  void sent(long number, SimInstant now) {
    entries.computeIfPresent(number, (same, entry) -> new Entry(entry.fact, new Sent(now)));
  }

  /** The server has it. */
  void delivered(long number) {
    entries.remove(number);
  }

  /** The documents that have waited 15 days for their receipts. */
  List<DocumentFact> overdue(SimInstant now) {
    return facts(entry -> !now.isBefore(entry.fact.at().plus(REFUSAL_TIME))).toList();
  }

  /** When something changes by time alone. */
  Optional<SimInstant> nextChange(SimInstant now) {
    return entries.values().stream()
        .flatMap(
            entry ->
                Stream.concat(
                    entry.stage.nextChange(entry.fact).stream(),
                    Stream.of(entry.fact.at().plus(REFUSAL_TIME))))
        .filter(at -> at.isAfter(now))
        .min(SimInstant::compareTo);
  }

  private void restore(DocumentFact fact) {
    boolean first = !entries.containsKey(fact.number());
    if (first && !fact.card().isNone()) {
      awaitCard(fact);
    } else {
      ready(fact);
    }
  }

  private Stream<DocumentFact> facts(Predicate<Entry> which) {
    return entries.values().stream().filter(which).map(Entry::fact);
  }

  private record Entry(DocumentFact fact, Stage stage) {}

  /** How far a document has come. */
  private sealed interface Stage {
    default boolean isDue(SimInstant now) {
      return false;
    }

    default Optional<SimInstant> nextChange(DocumentFact fact) {
      return Optional.empty();
    }
  }

  /** The driver's card has not signed yet. */
  private record AwaitingCard() implements Stage {
    @Override
    public Optional<SimInstant> nextChange(DocumentFact fact) {
      return Optional.of(fact.at().plus(SIGNATURE_TIME));
    }
  }

  /** It can be sent. */
  private record Ready() implements Stage {
    @Override
    public boolean isDue(SimInstant now) {
      return true;
    }
  }

  /** It was sent and its receipt is awaited. */
  private record Sent(SimInstant at) implements Stage {
    @Override
    public boolean isDue(SimInstant now) {
      return !now.isBefore(at.plus(RECEIPT_TIME));
    }

    @Override
    public Optional<SimInstant> nextChange(DocumentFact fact) {
      return Optional.of(at.plus(RECEIPT_TIME));
    }
  }
}
