package tachotwin.skzi.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.MakerEvent;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.DocumentType;
import tachotwin.document.Requisites;
import tachotwin.document.TachographDocument;
import tachotwin.document.ViolatedNorm;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.time.SimInstant;

/**
 * One record 13.4 of Д.2: an event or fault of table Б.15, or a violation of driving times, for
 * which that table has no code and which the block keeps as a document (4.7.11).
 *
 * @param words words of 13.2 or 13.3
 * @param fault whether it stands among the faults
 * @param begin when it began
 * @param end when it ended, empty while it lasts
 * @param number its number among those alike on its day
 * @param cards cards at its beginning and end
 * @param position where it began
 * @param endPosition where it ended
 */
record Occurrence(
    String words,
    boolean fault,
    SimInstant begin,
    Optional<SimInstant> end,
    long number,
    List<FullCardNumber> cards,
    GeoCoordinates position,
    GeoCoordinates endPosition) {
  /**
   * An event or fault.
   *
   * @param withFaultyCard whether it is driving with a card that was not accepted
   */
  static Occurrence of(EventFact fact, boolean withFaultyCard) {
    List<FullCardNumber> cards =
        Stream.of(
                fact.cards().driver(),
                fact.cards().coDriver(),
                fact.endCards().driver(),
                fact.endCards().coDriver(),
                fact.subject())
            .filter(card -> !card.isNone())
            .distinct()
            .toList();
    return new Occurrence(
        withFaultyCard ? "Управление с неисправной картой" : words(fact.type()),
        isFault(fact.type()),
        fact.at(),
        fact.end(),
        fact.similar() + 1L,
        cards,
        fact.position(),
        fact.endPosition());
  }

  /** The same with its number among those of its day before it. */
  Occurrence numbered(List<Occurrence> before) {
    long alike =
        before.stream()
            .filter(one -> one.words.equals(words))
            .filter(one -> one.begin.startOfDay().equals(begin.startOfDay()))
            .count();
    return new Occurrence(words, fault, begin, end, alike + 1, cards, position, endPosition);
  }

  /**
   * The violation that a document reports, or the fault that a document has had no receipt; empty
   * for other documents, and for speeding, which is an event.
   */
  static Optional<Occurrence> of(DocumentFact fact) {
    try {
      Document document = Document.decode(fact.octets());
      if (document instanceof TachographDocument report) {
        return violation(fact, report.body());
      }
      return fact.type() == DocumentType.UNDELIVERED_NOTICE.tag()
          ? Optional.of(undelivered(fact))
          : Optional.empty();
    } catch (DecodeException e) {
      throw new IllegalStateException("document " + fact.number() + " of our own", e);
    }
  }

  private static Occurrence undelivered(DocumentFact fact) {
    return new Occurrence(
        "Блокировка связи",
        true,
        fact.at(),
        Optional.empty(),
        1,
        List.of(),
        GeoCoordinates.NONE,
        GeoCoordinates.NONE);
  }

  private static Optional<Occurrence> violation(DocumentFact fact, Requisites body) {
    Optional<ViolatedNorm> norm = ViolatedNorm.in(body);
    Optional<SimInstant> begin = body.time(Attribute.BEGIN);
    if (norm.isEmpty() || begin.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Occurrence(
            norm.get().words(),
            false,
            begin.get(),
            body.time(Attribute.END),
            1,
            fact.card().isNone() ? List.of() : List.of(fact.card()),
            body.place(Attribute.BEGIN_PLACE).orElse(GeoCoordinates.NONE),
            body.place(Attribute.END_PLACE).orElse(GeoCoordinates.NONE)));
  }

  // 13.3 counts more among the faults than table Б.15.
  private static boolean isFault(EventFaultType type) {
    return type.isFault()
        || switch (type.code()) {
          case 0x04, 0x09, 0x0A, 0x10, 0x17, 0x18, 0x54 -> true;
          default -> false;
        };
  }

  // The words of 13.2 and 13.3 where they have some for a code of table Б.15.
  private static String words(EventFaultType type) {
    return switch (type.code()) {
      case 0x04 -> "Управление без карты";
      case 0x07 -> "Превышена макс. скорость";
      case 0x09, 0x0A -> "Неисправный датчик";
      case 0x10, 0x17, 0x18 -> "Нарушена защита";
      case 0x30 -> "Неисправность тахографа";
      case 0x31 -> "Модификация ПО тахографа";
      case 0x35 -> "Отключен датчик";
      case 0x54 -> "Блокировка ГНСС";
      default -> MakerEvent.of(type.code()).map(MakerEvent::title).orElseGet(type::title);
    };
  }
}
