package tachotwin.document;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * 250, 251 and 290, the server's receipts (Г.6, table Г.8, Г.7.9): the number and a result.
 *
 * @param type 250 for a report, 251 for a notice of the block, 290 for one of the tachograph
 * @param documentNumber the number of what it answers: 8001 of a report, 8000 of a notice
 * @param result a code of {@link ReceiptResult} or another octet (8501)
 */
public record Receipt(DocumentType type, long documentNumber, int result) {
  /** Refuses a type that is no receipt. */
  public Receipt {
    if (attribute(type).isEmpty()) {
      throw new IllegalArgumentException("no receipt: " + type);
    }
  }

  /** A receipt for a report. */
  public Receipt(long documentNumber, int result) {
    this(DocumentType.RECEIPT, documentNumber, result);
  }

  /** A receipt with a known result for a report. */
  public static Receipt of(long documentNumber, ReceiptResult result) {
    return new Receipt(documentNumber, result.code());
  }

  /** A receipt for what the block or the tachograph sent. */
  public static Receipt of(DocumentKind sent, long documentNumber, ReceiptResult result) {
    return new Receipt(type(sent), documentNumber, result.code());
  }

  /** Whether the document is delivered. */
  public boolean isAccepted() {
    return result == ReceiptResult.ACCEPTED.code();
  }

  /** Whether it can answer a document of a type 201…299. */
  public boolean answers(int documentType) {
    return DocumentKind.of(documentType)
        .filter(kind -> kind != DocumentKind.RECEIPT && type(kind) == type)
        .isPresent();
  }

  /** The document. */
  public PlainDocument compose() {
    return PlainDocument.compose(
        type,
        new RequisitesBuilder()
            .put(attribute(type).orElseThrow(), documentNumber)
            .put(Attribute.RESULT, result)
            .build());
  }

  /** The receipt that a document is, if it is one. */
  public static Optional<Receipt> of(Document document) {
    Optional<DocumentType> type = DocumentType.of(document.type());
    Optional<Attribute> attribute = type.flatMap(Receipt::attribute);
    if (attribute.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong number = document.body().number(attribute.get());
    OptionalLong result = document.body().number(Attribute.RESULT);
    return number.isPresent() && result.isPresent()
        ? Optional.of(new Receipt(type.orElseThrow(), number.getAsLong(), (int) result.getAsLong()))
        : Optional.empty();
  }

  private static DocumentType type(DocumentKind sent) {
    return switch (sent) {
      case REPORT -> DocumentType.RECEIPT;
      case BLOCK_NOTICE -> DocumentType.NOTICE_RECEIPT;
      case UNIT_NOTICE -> DocumentType.UNIT_NOTICE_RECEIPT;
      case RECEIPT -> throw new IllegalArgumentException("a receipt needs none");
    };
  }

  private static Optional<Attribute> attribute(DocumentType type) {
    return switch (type) {
      case RECEIPT -> Optional.of(Attribute.DOCUMENT_NUMBER);
      case NOTICE_RECEIPT, UNIT_NOTICE_RECEIPT -> Optional.of(Attribute.NOTICE_NUMBER);
      default -> Optional.empty();
    };
  }
}
