package tachotwin.document;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * 250, the server's receipt for a document (Г.6, table Г.8, Г.7.9): 8001 and a result.
 *
 * @param documentNumber the number of the document that it answers (8001)
 * @param result a code of {@link ReceiptResult} or another octet (8501)
 */
public record Receipt(long documentNumber, int result) {
  /** A receipt with a known result. */
  public static Receipt of(long documentNumber, ReceiptResult result) {
    return new Receipt(documentNumber, result.code());
  }

  /** Whether the document is delivered. */
  public boolean isAccepted() {
    return result == ReceiptResult.ACCEPTED.code();
  }

  /** The document. */
  public PlainDocument compose() {
    return PlainDocument.compose(
        DocumentType.RECEIPT,
        new RequisitesBuilder()
            .put(Attribute.DOCUMENT_NUMBER, documentNumber)
            .put(Attribute.RESULT, result)
            .build());
  }

  /** The receipt that a document is, if it is one. */
  public static Optional<Receipt> of(Document document) {
    OptionalLong number = document.body().number(Attribute.DOCUMENT_NUMBER);
    OptionalLong result = document.body().number(Attribute.RESULT);
    return document.type() == DocumentType.RECEIPT.tag() && number.isPresent() && result.isPresent()
        ? Optional.of(new Receipt(number.getAsLong(), (int) result.getAsLong()))
        : Optional.empty();
  }
}
