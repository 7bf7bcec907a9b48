package tachotwin.can.frame;

import tachotwin.octet.Octets;

/**
 * A frame with an identifier of 29 bits (Б.3.3.1): P 3 bits, EDP 1, DP 1, PF 8, PS 8, SA 8.
 *
 * @param id the identifier, 0…1FFFFFFF
 * @param data at most 8 octets
 */
public record CanFrame(int id, Octets data) {
  /** The address of all (Б.83). */
  public static final int GLOBAL = 0xFF;

  /** First PF of the format PDU2, whose PS belongs to the group and is no address (Б.3.3.2). */
  private static final int PDU2 = 240;

  /** Refuses longer identifiers and data. */
  public CanFrame {
    if (id >>> 29 != 0 || data.length() > 8) {
      throw new IllegalArgumentException("id %X with %d octets".formatted(id, data.length()));
    }
  }

  /**
   * A frame of a parameter group.
   *
   * @param priority 0…7
   * @param pgn the group, 18 bits
   * @param source SA
   * @param destination DA; only for PDU1, otherwise without effect
   */
  public static CanFrame of(int priority, int pgn, int source, int destination, Octets data) {
    int ps = isPdu1(pgn) ? destination : pgn & 0xFF;
    return new CanFrame(priority << 26 | (pgn & 0x3FF00) << 8 | ps << 8 | source, data);
  }

  /** P, 0…7; without meaning for the receiver. */
  public int priority() {
    return id >>> 26;
  }

  /** The parameter group; for PDU1 with zeros in place of the address. */
  public int pgn() {
    int pgn = id >>> 8 & 0x3FFFF;
    return isPdu1(pgn) ? pgn & 0x3FF00 : pgn;
  }

  /** SA. */
  public int source() {
    return id & 0xFF;
  }

  /** DA of PDU1, otherwise the global address. */
  public int destination() {
    return isPdu1(id >>> 8) ? id >>> 8 & 0xFF : GLOBAL;
  }

  private static boolean isPdu1(int pgn) {
    return (pgn >>> 8 & 0xFF) < PDU2;
  }

  @Override
  public String toString() {
    return "%08X#%s".formatted(id, data.toHex());
  }
}
