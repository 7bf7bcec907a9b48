package tachotwin.aistk.server;

import tachotwin.document.ReceiptResult;

/** What the server found about a document, and what its receipt says of it (Г.6). */
public enum Verdict {
  /** All its signatures are valid. */
  VALID(ReceiptResult.ACCEPTED, "принят, подписи верны"),
  /** It is a document without signatures (Г.3.2). */
  UNSIGNED_FORMAT(ReceiptResult.ACCEPTED, "принят, формат без подписи"),
  /** A signature cannot be read or is not that of its signer. */
  SIGNATURE_WRONG(ReceiptResult.BAD_SIGNATURE, "подпись неверна"),
  /** The certificate of a signer is not known. */
  SIGNER_UNKNOWN(ReceiptResult.UNKNOWN_SENDER, "сертификат подписавшего неизвестен"),
  /** A document of this number with other octets was stored before. */
  NUMBER_TAKEN(ReceiptResult.BAD_FORMAT, "номер занят другим документом");

  private final ReceiptResult result;
  private final String meaning;

  Verdict(ReceiptResult result, String meaning) {
    this.result = result;
    this.meaning = meaning;
  }

  /** The result in the receipt. */
  public ReceiptResult result() {
    return result;
  }

  /** What it means. */
  public String meaning() {
    return meaning;
  }
}
