package tachotwin.dictionary.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tachotwin.dictionary.DataType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * The value of a file that holds a ring of records: the pointer to the newest, then the places; the
 * record after the newest is the next to be overwritten (4.7.9).
 *
 * @param layout the file
 * @param newest index of the newest record, from 0; 0 in an empty ring
 * @param places all places, used or not
 * @param <T> the type of the records
 */
public record CardRing<T extends CardRecord>(RingLayout<T> layout, int newest, List<T> places)
    implements DataType {
  /** Refuses a pointer outside the places. */
  public CardRing {
    places = List.copyOf(places);
    if (newest < 0 || newest >= places.size()) {
      throw new IllegalArgumentException(newest + " of " + places.size() + " places");
    }
  }

  /** A ring that holds nothing. */
  public static <T extends CardRecord> CardRing<T> empty(RingLayout<T> layout, int places) {
    return new CardRing<>(layout, 0, Collections.nCopies(places, layout.empty()));
  }

  /** The ring with one more record, in place of the oldest when it is full. */
  public CardRing<T> append(T added) {
    int at = places.get(newest).isEmpty() ? newest : (newest + 1) % places.size();
    return with(at, added);
  }

  /** The ring with another newest record. */
  public CardRing<T> replaceNewest(T changed) {
    return with(newest, changed);
  }

  /** What the ring holds, the oldest first. */
  public List<T> records() {
    List<T> out = new ArrayList<>();
    for (int i = 1; i <= places.size(); i++) {
      T one = places.get((newest + i) % places.size());
      if (!one.isEmpty()) {
        out.add(one);
      }
    }
    return List.copyOf(out);
  }

  @Override
  public void encode(OctetWriter out) {
    layout.encodePointer(out, newest);
    places.forEach(one -> one.encode(out));
  }

  /** Reads a ring to the end of its file. */
  public static <T extends CardRecord> CardRing<T> decode(RingLayout<T> layout, OctetReader in)
      throws DecodeException {
    int at = in.position();
    int newest = layout.decodePointer(in);
    if (in.remaining() == 0 || in.remaining() % layout.recordSize() != 0) {
      throw in.refuse(
          "records",
          layout.name(),
          in.remaining() + " octets are not records of " + layout.recordSize());
    }
    if (newest >= in.remaining() / layout.recordSize()) {
      throw new DecodeException(
          at, "pointerNewestRecord", layout.name(), "there is no record " + newest);
    }
    List<T> places = new ArrayList<>();
    while (in.remaining() > 0) {
      places.add(layout.record().decode(in));
    }
    return new CardRing<>(layout, newest, places);
  }

  private CardRing<T> with(int at, T record) {
    List<T> changed = new ArrayList<>(places);
    changed.set(at, record);
    return new CardRing<>(layout, at, changed);
  }
}
