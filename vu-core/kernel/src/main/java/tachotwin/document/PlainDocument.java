package tachotwin.document;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Stlv;
import tachotwin.trace.Decoded;

/**
 * 102 «Документ без удостоверяющей подписи» (Г.3.2, tables Г.4, Г.7 and Г.8): a notice or a
 * receipt.
 *
 * <p>Octets: 102 { 2xx { attributes } }, each element of table Г.1.
 *
 * @param type the tag 2xx
 * @param body the attributes
 */
public record PlainDocument(int type, Requisites body) implements Document {
  static final int FORMAT = 102;

  private static final String CLAUSE = "Г.5.2, таблица Г.7";

  /** Refuses a report, which must be signed. */
  public PlainDocument {
    if (DocumentKind.of(type).filter(kind -> kind != DocumentKind.REPORT).isEmpty()) {
      throw new IllegalArgumentException("not a plain document: " + type);
    }
  }

  /** A notice or a receipt of at most {@link Document#COMPOSED_MAX} octets. */
  public static PlainDocument compose(DocumentType type, Requisites body) {
    PlainDocument document = new PlainDocument(type.tag(), body);
    int length = document.toOctets().length();
    if (length > COMPOSED_MAX) {
      throw new IllegalArgumentException(
          "document " + type + " of " + length + " octets, at most " + COMPOSED_MAX);
    }
    return document;
  }

  @Override
  public Stlv toStlv() {
    return Stlv.of(FORMAT, List.of(new Stlv(type, body.toOctets())));
  }

  @Override
  public Decoded describe() {
    return Description.of(type, CLAUSE, body, List.of());
  }

  /** Reads a plain document that takes all the octets that are left. */
  static PlainDocument decode(OctetReader in) throws DecodeException {
    int end = in.position() + in.remaining();
    StlvHead.whole(in, FORMAT, end);
    int at = in.position();
    StlvHead head = StlvHead.decode(in, end);
    if (DocumentKind.of(head.tag()).filter(kind -> kind != DocumentKind.REPORT).isEmpty()) {
      throw new DecodeException(at, "Тэг типа документа", CLAUSE, "not plain: " + head.tag());
    }
    Requisites body = Requisites.decode(in, head.length());
    in.expectEnd("документ", CLAUSE);
    return new PlainDocument(head.tag(), body);
  }
}
