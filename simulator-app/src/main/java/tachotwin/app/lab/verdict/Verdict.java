package tachotwin.app.lab.verdict;

/** What was found of a signature or of a certificate. */
public enum Verdict {
  /** It holds. */
  GOOD("good", "подпись верна", "действителен"),
  /** It does not hold. */
  WRONG("wrong", "подпись НЕВЕРНА", "НЕДЕЙСТВИТЕЛЕН"),
  /** None of the certificates given is its signer's. */
  NO_SIGNER("no-signer", "подпись НЕ ПОДТВЕРЖДЕНА", "—"),
  /** No certificate was given with which it could be checked. */
  NOT_CHECKED("not-checked", "подпись не проверена", "не проверен"),
  /** Table Б.48 asks for no signature. */
  NOT_SIGNED("not-signed", "не подписывается (Б.48)", "—");

  private final String code;
  private final String ofSignature;
  private final String ofCertificate;

  Verdict(String code, String ofSignature, String ofCertificate) {
    this.code = code;
    this.ofSignature = ofSignature;
    this.ofCertificate = ofCertificate;
  }

  /** Whether it speaks against the file. */
  public boolean isFault() {
    return this == WRONG || this == NO_SIGNER;
  }

  /** The word in JSON. */
  public String code() {
    return code;
  }

  /** The words for a signature. */
  public String ofSignature() {
    return ofSignature;
  }

  /** The words for a certificate. */
  public String ofCertificate() {
    return ofCertificate;
  }
}
