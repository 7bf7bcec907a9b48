package tachotwin.zh;

import java.util.Optional;

/** Why the block talks to a card (command 45). */
public enum ExchangePurpose {
  /** After insertion: read the card, open the session on it (4.7.9). */
  INSERTION(1),
  /** Before withdrawal: write what was registered while the card was in (4.7.9). */
  WITHDRAWAL(2),
  /** Have documents signed by the card (4.3.3). */
  SIGN_DOCUMENTS(3),
  /** Read what a report of the card prints, have its lines signed (Д.3.1, Д.3.3). */
  REPORT(4),
  /**
   * Before the download of a driver's card: write what was registered; after a download: note it on
   * the card (050E) and a control on both cards (0508, 050C).
   */
  DOWNLOAD_DONE(5),
  /** Note a control without download. */
  CONTROL_DONE(6),
  /** The owner of a company's card locks the data (4.7.33). */
  LOCK_IN(7),
  /** The owner takes the lock off. */
  LOCK_OUT(8),
  /** A company's or workshop's card signs the data of activation (4.7.28, 4.7.33). */
  SIGN_ACTIVATION(9),
  /** Write what the holder entered by hand after the insertion (Order 36, items 13 and 59). */
  MANUAL_ENTRY(10);

  private final int code;

  ExchangePurpose(int code) {
    this.code = code;
  }

  /** The octet. */
  public int code() {
    return code;
  }

  /** The purpose of an octet. */
  public static Optional<ExchangePurpose> of(int code) {
    for (ExchangePurpose value : values()) {
      if (value.code == code) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
