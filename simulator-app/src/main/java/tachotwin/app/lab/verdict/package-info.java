/**
 * Verdicts on what a tachograph gave out: signatures, certificates and form of .ddd files and of
 * documents of appendix Г.
 *
 * <p>Octets and certificates in, verdicts out: no file is opened and nothing is printed here. What
 * cannot be read at all is refused with a {@link tachotwin.octet.DecodeException}; everything else
 * that is wrong is a {@link tachotwin.app.lab.verdict.Fault}, so that one wrong octet never hides
 * the rest.
 */
@NullMarked
package tachotwin.app.lab.verdict;

import org.jspecify.annotations.NullMarked;
