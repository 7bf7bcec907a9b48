/**
 * The documents of appendix Г: the one enumeration of documents, notices, receipts and attributes,
 * and the codec of signed and plain documents.
 *
 * <p>Signatures are octets here: making and checking them, numbering documents and queueing them
 * belong to the block and the server.
 */
@NullMarked
package tachotwin.document;

import org.jspecify.annotations.NullMarked;
