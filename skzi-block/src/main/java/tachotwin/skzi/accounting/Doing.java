package tachotwin.skzi.accounting;

/** What a driver does, as far as the norms tell it apart. */
public enum Doing {
  /** Drives (4.7.10). */
  DRIVING,
  /** Does not drive, with the card in or out: break or rest (3.33). */
  BREAK,
  /** Neither drives nor rests: work and availability, which only Order 36 knows. */
  WORK
}
