package tachotwin.octet;

/**
 * Octets of a peer, a card or a file are not what the clause says.
 *
 * <p>It is checked, since every caller must decide what a wrong peer means to it.
 */
public final class DecodeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String field;
  private final String clause;
  private final boolean length;

  /**
   * A refusal of octets.
   *
   * @param offset where, counted from the first octet of what was being decoded
   * @param field the field in the standard's words
   * @param clause the clause that sets the rule, such as {@code "Б.2.2.16"}
   * @param problem what is wrong, without a full stop
   */
  public DecodeException(int offset, String field, String clause, String problem) {
    this(offset, field, clause, problem, false);
  }

  private DecodeException(int offset, String field, String clause, String problem, boolean length) {
    super(problem + " (offset " + offset + ", " + field + ", " + clause + ")");
    this.offset = offset;
    this.field = field;
    this.clause = clause;
    this.length = length;
  }

  /** A refusal because octets are missing or left over. */
  static DecodeException ofLength(int offset, String field, String clause, String problem) {
    return new DecodeException(offset, field, clause, problem, true);
  }

  /** Whether octets are missing or left over, and not wrong. */
  public boolean isLength() {
    return length;
  }

  /** Offset of the first octet that is wrong. */
  public int offset() {
    return offset;
  }

  /** The field that could not be decoded. */
  public String field() {
    return field;
  }

  /** The clause that sets the rule. */
  public String clause() {
    return clause;
  }
}
