package tachotwin.download;

/**
 * Where a signed part of a .ddd file and its signature lie.
 *
 * @param name what it is, in Russian
 * @param identifier of the record (Б.37) or of the card's file (Б.48)
 * @param from first signed octet
 * @param to behind the last signed octet
 * @param at first octet of the signature
 * @param length octets of the signature
 * @param type what kind of signature the file calls it
 */
public record SignedPart(
    String name, int identifier, int from, int to, int at, int length, CardElement.Type type) {
  /** A signature of the standard. */
  public SignedPart(String name, int identifier, int from, int to, int at, int length) {
    this(name, identifier, from, to, at, length, CardElement.Type.SIGNATURE);
  }
}
