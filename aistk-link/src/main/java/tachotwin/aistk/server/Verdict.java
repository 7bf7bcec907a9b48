package tachotwin.aistk.server;

/**
 * What the server found about a document. The code is the result that the receipt carries (Г.6);
 * the standard has no table of results: this one is the product's own.
 */
public enum Verdict {
  /** All its signatures are valid. */
  VALID(0, "принят, подписи верны"),
  /** It is a document without signatures (Г.3.2). */
  UNSIGNED_FORMAT(0, "принят, формат без подписи"),
  /** A document of format 101 has no signature of the block (Г.5.1, 8188). */
  SIGNATURE_MISSING(1, "нет подписи блока"),
  /** A signature cannot be read or is not that of its signer. */
  SIGNATURE_WRONG(2, "подпись неверна"),
  /** The certificate of a signer is not known. */
  SIGNER_UNKNOWN(3, "сертификат подписавшего неизвестен"),
  /** A document of this number with other octets was stored before. */
  NUMBER_TAKEN(4, "номер документа занят другим документом");

  private final int result;
  private final String meaning;

  Verdict(int result, String meaning) {
    this.result = result;
    this.meaning = meaning;
  }

  /** The result in the receipt: 0 received, otherwise why not. */
  public int result() {
    return result;
  }

  /** What it means. */
  public String meaning() {
    return meaning;
  }
}
