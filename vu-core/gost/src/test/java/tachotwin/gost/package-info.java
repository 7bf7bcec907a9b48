/** Tests of the cryptography against published vectors and against OpenSSL with gost-engine. */
@NullMarked
package tachotwin.gost;

import org.jspecify.annotations.NullMarked;
