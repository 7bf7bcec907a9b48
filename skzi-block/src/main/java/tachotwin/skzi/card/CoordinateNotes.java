package tachotwin.skzi.card;

import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardCoordinates;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CoordinateSubject;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.octet.DecodeException;

/** Writes coordinates into file C2F2h of a card that has it (4.7.21, 4.7.23). */
final class CoordinateNotes {
  private CoordinateNotes() {}

  /** Adds a place once; nothing where there is no place to tell or no file to tell it to. */
  static void add(
      CardContents contents, CoordinateSubject subject, TimeStamp time, GeoCoordinates place)
      throws DecodeException {
    if (!contents.has(CardFile.COORDINATES) || place.isNone()) {
      return;
    }
    CardRing<CardCoordinates> ring =
        contents.get(CardFile.COORDINATES, in -> CardRing.decode(RingLayout.COORDINATES, in));
    CardCoordinates note = new CardCoordinates(subject, time, place);
    if (ring.records().stream()
        .noneMatch(one -> one.subject().equals(subject) && one.time().equals(time))) {
      contents.put(CardFile.COORDINATES, ring.append(note));
    }
  }
}
