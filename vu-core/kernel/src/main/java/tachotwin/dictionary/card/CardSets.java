package tachotwin.dictionary.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tachotwin.dictionary.DataType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;

/**
 * The value of a file that holds sets of records without a pointer; within a set the oldest record
 * gives place to a new one (4.7.9).
 *
 * @param layout the file
 * @param places all places of all sets, used or not
 * @param <T> the type of the records
 */
public record CardSets<T extends CardRecord>(SetLayout<T> layout, List<T> places)
    implements DataType {
  /** Refuses sets of different size. */
  public CardSets {
    places = List.copyOf(places);
    if (places.isEmpty() || places.size() % layout.sets() != 0) {
      throw new IllegalArgumentException(places.size() + " places in " + layout.sets() + " sets");
    }
  }

  /** A file that holds nothing. */
  public static <T extends CardRecord> CardSets<T> empty(SetLayout<T> layout, int perSet) {
    return new CardSets<>(layout, Collections.nCopies(layout.sets() * perSet, layout.empty()));
  }

  /** Whether the file has a set for the record. */
  public boolean accepts(T record) {
    return layout.set().applyAsInt(record) >= 0;
  }

  /**
   * The file with one more record: in place of the one that it {@linkplain CardRecord#replaces
   * replaces}, in a free place of its set or in place of the oldest.
   */
  public CardSets<T> put(T record) {
    int set = layout.set().applyAsInt(record);
    if (set < 0) {
      throw new IllegalArgumentException("file " + layout.name() + " has no set for " + record);
    }
    int perSet = places.size() / layout.sets();
    int at = set * perSet;
    for (int i = set * perSet; i < (set + 1) * perSet; i++) {
      if (record.replaces(places.get(i))) {
        at = i;
        break;
      }
      if (places.get(i).time().compareTo(places.get(at).time()) < 0) {
        at = i;
      }
    }
    List<T> changed = new ArrayList<>(places);
    changed.set(at, record);
    return new CardSets<>(layout, changed);
  }

  /** What the file holds, set by set in the order of the places. */
  public List<T> records() {
    return places.stream().filter(one -> !one.isEmpty()).toList();
  }

  @Override
  public void encode(OctetWriter out) {
    places.forEach(one -> one.encode(out));
  }

  /** Reads the sets to the end of their file. */
  public static <T extends CardRecord> CardSets<T> decode(SetLayout<T> layout, OctetReader in)
      throws DecodeException {
    int step = layout.sets() * layout.recordSize();
    if (in.remaining() == 0 || in.remaining() % step != 0) {
      throw in.refuse(
          "records", layout.name(), in.remaining() + " octets are not " + layout.sets() + " sets");
    }
    List<T> places = new ArrayList<>();
    while (in.remaining() > 0) {
      places.add(layout.record().decode(in));
    }
    return new CardSets<>(layout, places);
  }
}
