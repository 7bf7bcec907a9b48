package tachotwin.dictionary.card;

import tachotwin.dictionary.DataType;
import tachotwin.dictionary.TimeStamp;

/** A record of fixed size that a file of a card holds many of. */
public interface CardRecord extends DataType {
  /** The time that orders the records of the file; none in a place that holds nothing. */
  TimeStamp time();

  /** Whether this is a later state of another record, with an end added for example. */
  default boolean replaces(CardRecord other) {
    return equals(other);
  }

  /** Whether the place holds nothing. */
  default boolean isEmpty() {
    return time().isNone();
  }
}
