package tachotwin.skzi.archive;

import tachotwin.time.SimInstant;

/**
 * Where a seal stands, so that anybody can check its signature: GOST R 34.10-2012 with 256 bits,
 * Streebog-256, r then s, each least significant octet first.
 *
 * @param file name of the segment
 * @param from first of the octets that are signed
 * @param at moment of the seal
 */
public record SealPlace(String file, int from, SimInstant at) {
  /** The first octet that is not signed any more, which is the first of the signature. */
  public int to() {
    return from + DaySeal.SIGNED;
  }

  /** Octets of the signature. */
  public int length() {
    return DaySeal.SIGNATURE;
  }
}
