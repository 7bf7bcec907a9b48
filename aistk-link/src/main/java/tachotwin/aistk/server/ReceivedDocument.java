package tachotwin.aistk.server;

import tachotwin.octet.Octets;

/**
 * A document as the server got it.
 *
 * @param partNumber serial number of the block that sent it, 16 octets of IA5
 * @param format 101 with signatures or 102 without (table Г.2)
 * @param type 201…299 (table Г.5)
 * @param number its number: 8001, in a notice 8000
 * @param octets the whole document, decrypted
 * @param verdict what the server found about it
 */
public record ReceivedDocument(
    Octets partNumber, int format, int type, long number, Octets octets, Verdict verdict) {}
