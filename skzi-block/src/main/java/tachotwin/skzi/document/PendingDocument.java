package tachotwin.skzi.document;

import tachotwin.octet.Octets;

/**
 * A document that wants the signature of a driver's card.
 *
 * @param number number of the document
 * @param hash Streebog-256 of the encoded element 2xx, which the card signs
 */
public record PendingDocument(long number, Octets hash) {}
