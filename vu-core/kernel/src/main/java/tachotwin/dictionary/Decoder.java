package tachotwin.dictionary;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;

/**
 * Reads a value of appendix Б.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Decoder<T> {
  /** Reads one value at the reader and leaves the reader behind it. */
  T decode(OctetReader in) throws DecodeException;

  /** Reads one value that takes all the octets. */
  default T decodeWhole(Octets octets, String field, String clause) throws DecodeException {
    OctetReader in = octets.reader();
    T value = decode(in);
    in.expectEnd(field, clause);
    return value;
  }
}
