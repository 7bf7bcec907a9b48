package tachotwin.card.filesystem;

import java.util.Optional;
import tachotwin.octet.Octets;

/** The directories of a card: the root and the one application in it. */
public enum Directory {
  /** Master file. */
  MF(0x3F00, Octets.EMPTY),
  /** DF Tachograph; its name is FF ‖ "TACHO". */
  TACHOGRAPH(0x0500, Octets.hex("FF 54 41 43 48 4F"));

  private final int fid;

  // Octets never change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Octets aid;

  Directory(int fid, Octets aid) {
    this.fid = fid;
    this.aid = aid;
  }

  /** File identifier, two octets. */
  public int fid() {
    return fid;
  }

  /** Application identifier; empty for the root. */
  public Octets aid() {
    return aid;
  }

  /** The directory of a file identifier. */
  public static Optional<Directory> ofFid(int fid) {
    for (Directory directory : values()) {
      if (directory.fid == fid) {
        return Optional.of(directory);
      }
    }
    return Optional.empty();
  }

  /** The directory of an application identifier, which must be whole. */
  public static Optional<Directory> ofAid(Octets aid) {
    for (Directory directory : values()) {
      if (!aid.isEmpty() && directory.aid.equals(aid)) {
        return Optional.of(directory);
      }
    }
    return Optional.empty();
  }
}
