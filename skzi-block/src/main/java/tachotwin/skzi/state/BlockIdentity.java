package tachotwin.skzi.state;

import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.time.SimInstant;

/**
 * Who the block is (4.7.15): given at manufacture, never changed.
 *
 * @param partNumber serial number, at most 16 signs of IA5
 * @param manufacturer maker
 * @param model model, such as НКМ-2.11
 * @param software version of the software, such as 2.11, at most 4 signs
 * @param protocols bit 0 protocol 02, bit 1 protocol 04
 * @param manufactured day of manufacture
 * @param keysUntil end of the term of the keys as they were made
 * @param certificateUntil end of the term of the certificate of manufacture
 */
public record BlockIdentity(
    String partNumber,
    String manufacturer,
    String model,
    String software,
    int protocols,
    SimInstant manufactured,
    SimInstant keysUntil,
    SimInstant certificateUntil) {
  /** The serial number as 16 octets, filled with blanks. */
  public Octets partNumber16() {
    return Text.ia5(partNumber, 16);
  }

  /** Whether the block speaks a protocol, 02 or 04. */
  public boolean speaks(int stx) {
    return stx == 0x02 && (protocols & 1) != 0 || stx == 0x04 && (protocols & 2) != 0;
  }
}
