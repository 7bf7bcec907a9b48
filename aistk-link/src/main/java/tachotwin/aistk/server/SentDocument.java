package tachotwin.aistk.server;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Stlv;

/**
 * The outer form of a document (Г.3, tables Г.3 and Г.4): 101 or 102, in it one element 2xx with
 * the document's data and, in 101, element 600 with the signatures. What the data mean does not
 * concern the server.
 *
 * @param format 101 or 102
 * @param body the element 2xx, whose encoded octets are what is signed
 * @param number 8001 of a document, 8000 of a notice
 * @param signatures the elements 8188 and 81xx
 */
record SentDocument(int format, Stlv body, long number, List<Stlv> signatures) {
  private static final int SIGNED = 101;
  private static final int PLAIN = 102;
  private static final int SIGNATURES = 600;
  private static final int NOTICE_NUMBER = 8000;
  private static final int DOCUMENT_NUMBER = 8001;

  boolean isSignedFormat() {
    return format == SIGNED;
  }

  /** Reads a whole document. */
  static SentDocument decode(Octets octets) throws DecodeException {
    var in = octets.reader();
    Stlv outer = Stlv.decode(in);
    in.expectEnd("Документ", "Г.3");
    if (outer.tag() != SIGNED && outer.tag() != PLAIN) {
      throw refuse("Тэг формата документа", "is " + outer.tag());
    }
    List<Stlv> parts = Stlv.decodeAll(outer.value().reader());
    boolean signed = outer.tag() == SIGNED;
    if (parts.size() != (signed ? 2 : 1) || signed && parts.get(1).tag() != SIGNATURES) {
      throw refuse("Структура документа", "is not that of format " + outer.tag());
    }
    Stlv body = parts.get(0);
    if (!comesFromTachograph(body.tag())) {
      throw refuse("Тэг типа документа", "is " + body.tag());
    }
    List<Stlv> signatures =
        signed ? Stlv.decodeAll(parts.get(1).value().reader()) : List.<Stlv>of();
    return new SentDocument(outer.tag(), body, number(body, signed), signatures);
  }

  // Table Г.5: 250…269 are the server's own.
  private static boolean comesFromTachograph(int type) {
    return type >= 201 && type <= 249 || type >= 270 && type <= 299;
  }

  private static long number(Stlv body, boolean signed) throws DecodeException {
    int tag = signed ? DOCUMENT_NUMBER : NOTICE_NUMBER;
    for (Stlv attribute : Stlv.decodeAll(body.value().reader())) {
      if (attribute.tag() == tag) {
        var in = attribute.value().reader();
        long number = in.u32le("Номер документа", "Г.5");
        in.expectEnd("Номер документа", "Г.5");
        return number;
      }
    }
    throw refuse("Номер документа", "no attribute " + tag);
  }

  private static DecodeException refuse(String field, String problem) {
    return new DecodeException(0, field, "Г.3", problem);
  }
}
