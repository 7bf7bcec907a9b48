package tachotwin.aistk.server;

import java.util.List;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Stlv;

/** The receipt 250 of a document (Г.6, table Г.8): 102 { 250 { 8001 number, 8501 result } }. */
final class ReceiptForm {
  private ReceiptForm() {}

  static Octets encode(long number, int result) {
    Stlv about = new Stlv(8001, new OctetWriter().u32le(number).toOctets());
    Stlv outcome = new Stlv(8501, new OctetWriter().u8(result).toOctets());
    return Stlv.of(102, List.of(Stlv.of(250, List.of(about, outcome)))).toOctets();
  }
}
