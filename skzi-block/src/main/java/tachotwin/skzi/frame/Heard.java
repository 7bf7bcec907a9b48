package tachotwin.skzi.frame;

import tachotwin.octet.Octets;

/**
 * Something that one side said, as a third one heard it.
 *
 * @param nanos moment of its first octet, nanoseconds since 1970
 * @param from who said it
 * @param octets all of it
 * @param reception what it is
 */
public record Heard(long nanos, Side from, Octets octets, Reception reception) {}
