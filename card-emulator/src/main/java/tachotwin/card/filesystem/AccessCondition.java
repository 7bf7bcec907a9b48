package tachotwin.card.filesystem;

/** When a file may be read or updated. */
public enum AccessCondition {
  /** ALW. */
  ALWAYS,
  /** NEV: written once, at personalisation. */
  NEVER,
  /** After the holder's PIN; secure messaging, which needs the PIN too, opens it as well. */
  PIN,
  /** PRO SM / AUT: only by secure messaging after mutual authentication with a block. */
  PROTECTED;

  /**
   * Whether the condition is met.
   *
   * @param pinVerified the PIN was verified since the last reset
   * @param protectedMessage the command came by secure messaging
   */
  public boolean isMet(boolean pinVerified, boolean protectedMessage) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case PIN -> pinVerified || protectedMessage;
      case PROTECTED -> protectedMessage;
    };
  }
}
