package tachotwin.aistk.server;

import java.util.Optional;
import tachotwin.document.DocumentKind;
import tachotwin.octet.Octets;

/**
 * A document as the server got it.
 *
 * @param partNumber serial number of the block that sent it, 16 octets of IA5
 * @param type 201…299 (table Г.5); it tells the format too
 * @param number its number: 8001, in a notice 8000
 * @param octets the whole document, decrypted
 * @param verdict what the server found about it
 */
public record ReceivedDocument(
    Octets partNumber, int type, long number, Octets octets, Verdict verdict) {
  /** Whether it is a report (101), whose numbers are not those of notices (102). */
  public boolean isReport() {
    return DocumentKind.of(type).equals(Optional.of(DocumentKind.REPORT));
  }
}
