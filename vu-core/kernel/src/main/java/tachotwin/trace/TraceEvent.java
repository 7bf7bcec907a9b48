package tachotwin.trace;

import java.util.function.Supplier;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * Something that crossed a seam.
 *
 * @param at when
 * @param seam where
 * @param from who sent it, such as {@code "unit"}, {@code "block"}, {@code "card-1"}
 * @param to who got it
 * @param octets the octets on the wire; empty where the seam has none
 * @param decoded makes the decoded form; asked only by sinks that need it
 */
public record TraceEvent(
    SimInstant at, Seam seam, String from, String to, Octets octets, Supplier<Decoded> decoded) {}
