package tachotwin.skzi.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.time.SimInstant;

/** Where each record of an archive stands, by kind and moment. */
final class ArchiveIndex {
  /** Where a record's content stands. */
  record Place(long micros, long segment, int offset, int length) {}

  private final Map<RecordKind, List<Place>> places = new EnumMap<>(RecordKind.class);

  void add(RecordKind kind, Place place) {
    List<Place> list = places.computeIfAbsent(kind, one -> new ArrayList<>());
    list.add(firstFrom(list, place.micros + 1), place);
  }

  List<Place> between(RecordKind kind, SimInstant from, SimInstant to) {
    List<Place> list = places.getOrDefault(kind, List.of());
    int begin = firstFrom(list, from.micros());
    return List.copyOf(list.subList(begin, Math.max(begin, firstFrom(list, to.micros()))));
  }

  Optional<Place> last(RecordKind kind, SimInstant from, SimInstant to) {
    List<Place> list = places.getOrDefault(kind, List.of());
    int behind = firstFrom(list, to.micros());
    return behind > 0 && list.get(behind - 1).micros >= from.micros()
        ? Optional.of(list.get(behind - 1))
        : Optional.empty();
  }

  // Index of the first place not before a moment; records mostly come in order, so the end is
  // looked at first.
  private static int firstFrom(List<Place> list, long micros) {
    if (list.isEmpty() || list.get(list.size() - 1).micros < micros) {
      return list.size();
    }
    int low = 0;
    int high = list.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (list.get(middle).micros < micros) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
