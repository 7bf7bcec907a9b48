package tachotwin.document;

import java.util.Optional;
import tachotwin.octet.Octets;
import tachotwin.octet.Stlv;

/** One attribute of a document with its value (Г.2, «реквизит»). */
public sealed interface Requisite {
  /** The tag. */
  int code();

  /** The element of table Г.1. */
  Stlv toStlv();

  /** The attribute, where it is known. */
  default Optional<Attribute> attribute() {
    return Attribute.of(code());
  }

  /**
   * A value that is not a structure.
   *
   * @param code the tag
   * @param value as coded
   */
  record Value(int code, Octets value) implements Requisite {
    @Override
    public Stlv toStlv() {
      return new Stlv(code, value);
    }
  }

  /**
   * A structure of attributes.
   *
   * @param code the tag
   * @param content the attributes inside
   */
  record Structure(int code, Requisites content) implements Requisite {
    @Override
    public Stlv toStlv() {
      return new Stlv(code, content.toOctets());
    }
  }
}
