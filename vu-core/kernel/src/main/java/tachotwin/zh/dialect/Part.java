package tachotwin.zh.dialect;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** A stretch of octets in a message. */
public sealed interface Part {
  /** Least number of octets. */
  int size();

  /**
   * Octets that mean nothing to us: sent as they stand here, skipped where they come in.
   *
   * @param octets what is sent
   */
  record Filling(Octets octets) implements Part {
    @Override
    public int size() {
      return octets.length();
    }
  }

  /**
   * A field.
   *
   * @param name the name by which both tables know it
   * @param form how the octets hold it
   * @param change from the number in the octets to ours
   * @param source what fills it in an answer of ours that no command makes
   * @param title in the standard's words
   * @param unit how a person reads it
   * @param clause where it is defined
   */
  record Field(
      String name,
      Form form,
      Change change,
      @Nullable Source source,
      String title,
      Unit unit,
      String clause)
      implements Part {
    @Override
    public int size() {
      return form.size();
    }

    /** Whether octets of the other field may be taken over as they are. */
    boolean looksLike(Field other) {
      return form.equals(other.form) && change.equals(other.change);
    }

    /** What the octets hold, in our units. */
    public Value value(Octets octets) throws DecodeException {
      Value value = form.value(octets, name);
      return value instanceof Value.Whole whole
          ? new Value.Whole(change.ours(whole.number()))
          : value;
    }

    /** The octets for a value in our units. */
    public Octets octets(Value value) throws DecodeException {
      return form.octets(
          value instanceof Value.Whole whole
              ? new Value.Whole(change.theirs(whole.number()))
              : value,
          name);
    }

    /** The value as a person reads it. */
    public String text(Octets octets) throws DecodeException {
      Value value = form.value(octets, name);
      if (value instanceof Value.Whole whole) {
        return unit.text(change.ours(whole.number()), form.size());
      }
      return value instanceof Value.Words words
          ? words.text()
          : ((Value.Run) value).octets().toHex();
    }
  }

  /**
   * The field of an answer that the block gives anyway.
   *
   * @param command its command, without data
   * @param field name of the field
   */
  record Source(tachotwin.zh.CommandCode command, String field) {}

  /**
   * From their number to ours: looked up, or multiplied, divided and added to.
   *
   * @param numerator ours = theirs × numerator ÷ denominator + offset
   * @param denominator not 0
   * @param offset in our units
   * @param codes ours by theirs, before which the rest does not count
   */
  record Change(long numerator, long denominator, long offset, Map<Long, Long> codes) {
    /** Ours is theirs. */
    static final Change NONE = new Change(1, 1, 0, Map.of());

    /** Keeps its own copy of the codes. */
    public Change {
      codes = Map.copyOf(codes);
    }

    long ours(long theirs) {
      Long code = codes.get(theirs);
      return code != null ? code : rounded(theirs, numerator, denominator) + offset;
    }

    long theirs(long ours) {
      Optional<Long> code =
          codes.entrySet().stream()
              .filter(entry -> entry.getValue() == ours)
              .map(Map.Entry::getKey)
              .min(Long::compare);
      return code.orElseGet(() -> rounded(ours - offset, denominator, numerator));
    }

    private static long rounded(long number, long times, long by) {
      return times == by ? number : Math.floorDiv(2 * number * times + by, 2 * by);
    }
  }
}
