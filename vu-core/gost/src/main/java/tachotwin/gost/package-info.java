/**
 * The cryptography of GOST that the standard asks for: Streebog (GOST 34.11), signatures and key
 * agreement (GOST 34.10), Kuznyechik (GOST 34.12, 34.13), key derivation, certificates, requests
 * and CMS.
 *
 * <p>Bouncy Castle lives here and nowhere else; none of its types may appear in a public signature.
 * Nothing here knows a device, a file or a message of the standard, and nothing draws a random
 * number: every secret comes from {@link tachotwin.gost.Secrets}.
 */
@NullMarked
package tachotwin.gost;

import org.jspecify.annotations.NullMarked;
