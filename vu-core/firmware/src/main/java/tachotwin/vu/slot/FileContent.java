package tachotwin.vu.slot;

import tachotwin.octet.Octets;

/** What became of reading a card's file. */
public sealed interface FileContent {
  /** The whole content. */
  record Read(Octets octets) implements FileContent {}

  /** The card refused to select or to read it. */
  record Refused(int sw) implements FileContent {}

  /** The content, or no octets where the card refused. */
  default Octets orEmpty() {
    return this instanceof Read read ? read.octets() : Octets.EMPTY;
  }
}
