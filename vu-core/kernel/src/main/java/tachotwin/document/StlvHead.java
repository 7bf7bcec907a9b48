package tachotwin.document;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;

/**
 * Tag and length of an element of table Г.1, so that what is inside keeps its place in the
 * document.
 *
 * @param tag the tag
 * @param length octets of the value
 */
record StlvHead(int tag, int length) {
  private static final String CLAUSE = "Г.1";

  /** Reads tag and length of an element that must end at {@code end} or before. */
  static StlvHead decode(OctetReader in, int end) throws DecodeException {
    int at = in.position();
    int tag = in.u16le("Тип (тэг)", CLAUSE);
    int length = in.u16le("Длина данных", CLAUSE);
    if (length > end - in.position()) {
      throw new DecodeException(
          at, "тэг " + tag, CLAUSE, "needs " + length + " octets, has " + (end - in.position()));
    }
    return new StlvHead(tag, length);
  }

  /** Reads the head of an element that must have a tag and take all octets to {@code end}. */
  static StlvHead whole(OctetReader in, int tag, int end) throws DecodeException {
    int at = in.position();
    StlvHead head = decode(in, end);
    if (head.tag != tag || head.length != end - in.position()) {
      throw new DecodeException(
          at, "тэг " + tag, CLAUSE, "found tag " + head.tag + " of " + head.length + " octets");
    }
    return head;
  }
}
