package tachotwin.zh;

import java.util.Optional;

/** What the data of command 56 say (Order 36, item 13). */
public enum ManualEntryKind {
  /** The holder began no entry within a minute (13.4). */
  REFUSED(0),
  /** The insertion goes on with the daily period of before (13.2). */
  PERIOD_GOES_ON(1),
  /** An activity from one moment to another (13.5). */
  ACTIVITY(2),
  /** The daily period of before ended at a moment (13.5). */
  PERIOD_ENDED(3),
  /** The present daily period began at a moment (13.5). */
  PERIOD_BEGAN(4);

  private final int code;

  ManualEntryKind(int code) {
    this.code = code;
  }

  /** The octet. */
  public int code() {
    return code;
  }

  /** The kind of an octet. */
  public static Optional<ManualEntryKind> of(int code) {
    return code >= 0 && code < values().length ? Optional.of(values()[code]) : Optional.empty();
  }
}
