package tachotwin.download;

/**
 * A file of a card that a .ddd file holds without a signature.
 *
 * @param name what it is, in Russian
 * @param identifier of the card's file (Б.48)
 * @param from first octet of the value
 * @param to behind the last octet of the value
 * @param signatureExpected whether table Б.48 asks for a signature
 */
public record UnsignedPart(
    String name, int identifier, int from, int to, boolean signatureExpected) {}
