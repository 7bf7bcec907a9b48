package tachotwin.skzi.card;

import java.util.List;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CoordinateSubject;
import tachotwin.dictionary.card.PlaceEntry;
import tachotwin.dictionary.card.PlaceEntryType;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.PlaceFact;

/**
 * Writes into file 0506h where the driver's daily periods began and ended (4.7.13, 4.7.23). A
 * period ends with the withdrawal after which a daily rest follows; until that is known, the last
 * withdrawal counts, and a later one of the same period takes its place.
 */
final class PlaceWriting {
  private final CardSession session;

  PlaceWriting(CardSession session) {
    this.session = session;
  }

  /** What began and ended since the insertion and is not on the card yet. */
  void into(CardContents contents) throws DecodeException {
    for (PlaceFact fact : session.places()) {
      TimeStamp at = TimeStamp.of(fact.at());
      boolean known =
          places(contents).records().stream().anyMatch(one -> one.entryTime().equals(at));
      if (!known) {
        PlaceEntryType type = fact.began() ? PlaceEntryType.Code.BEGIN : PlaceEntryType.Code.END;
        put(contents, entry(at, type, fact.odometer()), fact.position());
      }
    }
  }

  /** The card is about to be withdrawn. */
  void end(CardContents contents) throws DecodeException {
    TimeStamp at = TimeStamp.of(session.now());
    put(contents, entry(at, PlaceEntryType.Code.END, session.odometer()), session.position());
  }

  private void put(CardContents contents, PlaceEntry entry, GeoCoordinates place)
      throws DecodeException {
    CardRing<PlaceEntry> ring = places(contents);
    List<PlaceEntry> all = ring.records();
    boolean again = isEnd(entry) && !all.isEmpty() && isEnd(all.get(all.size() - 1));
    contents.put(CardFile.PLACES, again ? ring.replaceNewest(entry) : ring.append(entry));
    CoordinateNotes.add(contents, CoordinateSubject.Code.PLACE, entry.entryTime(), place);
  }

  private PlaceEntry entry(TimeStamp at, PlaceEntryType type, int odometer) {
    return new PlaceEntry(at, type, session.vehicle().nation(), 0, odometer);
  }

  private static boolean isEnd(PlaceEntry entry) {
    return entry.type() == PlaceEntryType.Code.END;
  }

  private static CardRing<PlaceEntry> places(CardContents contents) throws DecodeException {
    return contents.get(CardFile.PLACES, in -> CardRing.decode(RingLayout.PLACES, in));
  }
}
