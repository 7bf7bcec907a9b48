/**
 * Recordings of the line between unit and block: raw octets of each direction with their moments,
 * the blocks found in them, a capture for Wireshark with a dissector made from the dialect, and the
 * comparison of two recordings.
 *
 * <p>Files and values only: moments come in with the octets. Ports and the wall clock have no place
 * here.
 */
@NullMarked
package tachotwin.app.lab.recording;

import org.jspecify.annotations.NullMarked;
