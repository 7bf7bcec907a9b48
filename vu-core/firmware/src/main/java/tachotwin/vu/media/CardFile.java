package tachotwin.vu.media;

import java.util.List;

/**
 * A file of a driver's card in a download (Б.48).
 *
 * @param fid its identifier
 * @param signed whether the card signs it
 */
record CardFile(int fid, boolean signed) {
  /**
   * The files that are read when the application is selected, in the order of the field; ICC
   * (0002h) and IC (0005h) come before them and were read at insertion. C2F2h and C2F3h are the
   * product's own and may be missing.
   */
  static final List<CardFile> DRIVER =
      List.of(
          new CardFile(0xC209, false),
          new CardFile(0x0501, true),
          new CardFile(0x0520, true),
          new CardFile(0x050E, true),
          new CardFile(0x0521, true),
          new CardFile(0x0502, true),
          new CardFile(0x0503, true),
          new CardFile(0x0504, true),
          new CardFile(0x0505, true),
          new CardFile(0x0506, true),
          new CardFile(0x0507, true),
          new CardFile(0x0508, true),
          new CardFile(0x0522, true),
          new CardFile(0xC2F2, true),
          new CardFile(0xC2F3, true));

  /** Whether the file holds a DER element and is longer than it. */
  boolean isCertificate() {
    return fid == 0xC209;
  }
}
