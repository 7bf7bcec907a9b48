package tachotwin.skzi.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.time.SimInstant;

/** An archive that lives as long as its object: for tests and for runs that leave nothing. */
public final class MemoryArchive implements Archive {
  private final Map<RecordKind, List<ArchiveRecord>> records = new EnumMap<>(RecordKind.class);

  @Override
  public void append(ArchiveRecord record) {
    List<ArchiveRecord> list = records.computeIfAbsent(record.kind(), kind -> new ArrayList<>());
    int at = list.size();
    while (at > 0 && list.get(at - 1).at().isAfter(record.at())) {
      at--;
    }
    list.add(at, record);
  }

  @Override
  public <T extends ArchiveRecord> List<T> between(Class<T> type, SimInstant from, SimInstant to) {
    return list(type).stream()
        .filter(record -> !record.at().isBefore(from) && record.at().isBefore(to))
        .map(type::cast)
        .toList();
  }

  @Override
  public <T extends ArchiveRecord> Optional<T> last(Class<T> type, SimInstant from, SimInstant to) {
    List<T> found = between(type, from, to);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  @Override
  public void flush() {}

  @Override
  public void seal(SimInstant at) {}

  private List<ArchiveRecord> list(Class<? extends ArchiveRecord> type) {
    return records.getOrDefault(RecordKind.of(type), List.of());
  }
}
