package tachotwin.document;

import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;
import tachotwin.octet.Stlv;
import tachotwin.trace.Decoded;

/** A document of appendix Г in one of the formats of table Г.2. */
public sealed interface Document permits TachographDocument, PlainDocument {
  /** Octets of the longest document that may be composed (В.13). */
  int COMPOSED_MAX = 1024;

  /** Octets of the longest document that is accepted (В.10). */
  int ACCEPTED_MAX = 4000;

  /** The tag of its type, 201…299. */
  int type();

  /** Its attributes. */
  Requisites body();

  /** The element of the format. */
  Stlv toStlv();

  /** All its attributes as a person reads them. */
  Decoded describe();

  /** Tag, length, value. */
  default Octets toOctets() {
    return toStlv().toOctets();
  }

  /** Reads a document that takes all the octets. */
  static Document decode(Octets octets) throws DecodeException {
    OctetReader in = octets.reader();
    if (octets.length() > ACCEPTED_MAX) {
      throw in.refuse("документ", "В.1.3, таблица В.10", octets.length() + " octets");
    }
    int format = octets.reader().u16le("Тэг формата документа", "Г.3");
    return switch (format) {
      case TachographDocument.FORMAT -> TachographDocument.decode(in);
      case PlainDocument.FORMAT -> PlainDocument.decode(in);
      default -> throw in.refuse("Тэг формата документа", "Г.3", "unknown format " + format);
    };
  }
}
