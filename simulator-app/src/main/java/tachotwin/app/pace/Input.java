package tachotwin.app.pace;

import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * Something that came from outside, with the moment it got: enough to play the session again.
 *
 * @param at moment of simulated time
 * @param source where it came from, such as {@code block} or {@code console}
 * @param kind what it is, such as {@code opened}, {@code octets}, {@code closed}, {@code line}
 * @param octets what came; a text in UTF-8
 */
public record Input(SimInstant at, String source, String kind, Octets octets) {}
