package tachotwin.zh;

import java.util.List;
import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;

/**
 * Answer to command 57 «Прошлый сеанс карты»: what the block read from a card of its time before
 * the insertion.
 *
 * @param withdrawal the last withdrawal, 1970 where there is none
 * @param marks bit 0: it lies in the future (03h), bit 1: the session before was not closed (06h),
 *     bit 2: this session goes on since before a loss of supply
 */
public record LastSession(SimInstant withdrawal, int marks) implements Payload {
  private static final String CLAUSE = "docs/skzi-commands.md";
  private static final int OVERLAP = 1;
  private static final int NOT_CLOSED = 2;
  private static final int GOES_ON = 4;

  /** The answer of what was found. */
  public static LastSession of(
      Optional<SimInstant> withdrawal, boolean overlap, boolean notClosed, boolean goesOn) {
    return new LastSession(
        withdrawal.orElse(SimInstant.ofEpochSecond(0)),
        (overlap ? OVERLAP : 0) | (notClosed ? NOT_CLOSED : 0) | (goesOn ? GOES_ON : 0));
  }

  /** The last withdrawal, where there was one. */
  public Optional<SimInstant> lastWithdrawal() {
    return withdrawal.epochSecond() == 0 ? Optional.empty() : Optional.of(withdrawal);
  }

  /** Whether the last withdrawal lies in the future (03h). */
  public boolean isOverlap() {
    return (marks & OVERLAP) != 0;
  }

  /** Whether the session before was not closed (06h). */
  public boolean isNotClosed() {
    return (marks & NOT_CLOSED) != 0;
  }

  /** Whether this session goes on since before a loss of supply. */
  public boolean goesOn() {
    return (marks & GOES_ON) != 0;
  }

  @Override
  public void encode(OctetWriter out) {
    out.u32(withdrawal.epochSecond());
    out.u8(marks);
  }

  /** Reads the data to its end. */
  public static LastSession decode(OctetReader in) throws DecodeException {
    SimInstant withdrawal = SimInstant.ofEpochSecond(in.u32("Извлечение", CLAUSE));
    int marks = in.u8("Признаки", CLAUSE);
    in.expectEnd("Признаки", CLAUSE);
    return new LastSession(withdrawal, marks);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        new Field("Извлечение", withdrawal.toString(), CLAUSE),
        new Field("Признаки", String.valueOf(marks), CLAUSE));
  }
}
