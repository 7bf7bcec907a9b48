package tachotwin.skzi.archive;

import java.util.List;
import java.util.Optional;
import tachotwin.time.SimInstant;

/**
 * The protected archive as the rest of the block sees it: one may add to it and ask it, nothing
 * else (4.5.1, 4.7.10).
 */
public interface Archive {
  /** Adds a record; it can be asked for at once. */
  void append(ArchiveRecord record);

  /**
   * The records of a kind whose moment lies in a period, by their moments; those of one moment as
   * they were appended.
   *
   * @param from beginning, inclusive
   * @param to end, exclusive
   */
  <T extends ArchiveRecord> List<T> between(Class<T> type, SimInstant from, SimInstant to);

  /** The last of {@link #between}; no other is read. */
  <T extends ArchiveRecord> Optional<T> last(Class<T> type, SimInstant from, SimInstant to);

  /** The record of a kind with the latest moment. */
  default <T extends ArchiveRecord> Optional<T> last(Class<T> type) {
    return last(type, new SimInstant(Long.MIN_VALUE), new SimInstant(Long.MAX_VALUE));
  }

  /** All records of a kind by their moments. */
  default <T extends ArchiveRecord> List<T> all(Class<T> type) {
    return between(type, new SimInstant(Long.MIN_VALUE), new SimInstant(Long.MAX_VALUE));
  }

  /** Hands what is held back to the medium below. */
  void flush();

  /**
   * Signs all that was appended so far: at the end of a UTC day, at loss of supply, at download.
   */
  void seal(SimInstant at);
}
