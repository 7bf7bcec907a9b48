package tachotwin.dictionary;

import tachotwin.octet.OctetWriter;

/** One octet whose values a table of the standard names; a value that it does not name survives. */
public interface CodedOctet extends DataType {
  /** The octet, 0…255. */
  int code();

  /** What the table says, in Russian. */
  String title();

  @Override
  default void encode(OctetWriter out) {
    out.u8(code());
  }
}
