package tachotwin.aistk.tlv;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tachotwin.octet.BerTlv;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;

/**
 * The elements of one body while it is read: each is taken out by its row of the tables, and what
 * nobody took is refused. The order is free, since the tables do not forbid another one.
 */
public final class Elements {
  private final List<Placed> left = new ArrayList<>();
  private final int end;
  private final String clause;

  private Elements(int end, String clause) {
    this.end = end;
    this.clause = clause;
  }

  /**
   * Reads elements to the end.
   *
   * @param clause the clause of the message
   */
  public static Elements read(OctetReader in, String clause) throws DecodeException {
    List<Placed> found = new ArrayList<>();
    while (in.remaining() > 0) {
      int offset = in.position();
      found.add(new Placed(offset, BerTlv.decode(in)));
    }
    Elements elements = new Elements(in.position(), clause);
    elements.left.addAll(found);
    return elements;
  }

  /** Takes an element that must stand exactly once. */
  public Octets one(Element element) throws DecodeException {
    return maybe(element)
        .orElseThrow(() -> new DecodeException(end, element.title(), element.clause(), "missing"));
  }

  /** Takes an element that may stand once. */
  public Optional<Octets> maybe(Element element) throws DecodeException {
    List<Octets> all = all(element, 1);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** Takes one octet that may be there. */
  public OptionalInt maybeU8(Element element) throws DecodeException {
    Optional<Octets> value = maybe(element);
    return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(value.get().u8(0));
  }

  /** Takes four octets that may be there. */
  public OptionalLong maybeU32(Element element) throws DecodeException {
    Optional<Octets> value = maybe(element);
    return value.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(value.get().reader().u32(element.title(), element.clause()));
  }

  /** Takes four octets that must be there. */
  public long u32(Element element) throws DecodeException {
    return one(element).reader().u32(element.title(), element.clause());
  }

  /** Takes all elements of a row, in their order, at most so many. */
  public List<Octets> all(Element element, int most) throws DecodeException {
    List<Octets> out = new ArrayList<>();
    for (Iterator<Placed> each = left.iterator(); each.hasNext(); ) {
      Placed placed = each.next();
      if (placed.tlv.tag() == element.tag()) {
        out.add(placed.checked(element, out.size() < most));
        each.remove();
      }
    }
    return List.copyOf(out);
  }

  /** The offset of the last element, which must be of this row. */
  public int offsetOfLast(Element element) throws DecodeException {
    if (left.isEmpty() || left.get(left.size() - 1).tlv.tag() != element.tag()) {
      throw new DecodeException(end, element.title(), element.clause(), "is not the last element");
    }
    return left.get(left.size() - 1).offset;
  }

  /** Refuses elements that nobody took. */
  public void expectNone() throws DecodeException {
    if (!left.isEmpty()) {
      Placed first = left.get(0);
      throw new DecodeException(
          first.offset, "tag", clause, "element %02X is not expected".formatted(first.tlv.tag()));
    }
  }

  private record Placed(int offset, BerTlv tlv) {
    Octets checked(Element element, boolean room) throws DecodeException {
      if (!room) {
        throw new DecodeException(offset, element.title(), element.clause(), "stands once more");
      }
      int length = tlv.value().length();
      if (!element.allows(length)) {
        throw new DecodeException(
            offset, element.title(), element.clause(), "has " + length + " octets");
      }
      return tlv.value();
    }
  }
}
