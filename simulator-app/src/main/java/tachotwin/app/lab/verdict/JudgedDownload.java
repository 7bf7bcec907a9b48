package tachotwin.app.lab.verdict;

import tachotwin.download.CardDownload;
import tachotwin.download.EuropeanVuFile;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** A .ddd file with its content and what was found of it. */
public sealed interface JudgedDownload permits JudgedVuFile, JudgedCardFile, JudgedEuropeanVuFile {
  /** Where both kinds are set. */
  String CLAUSE = "Б.2.3, Б.2.4";

  /** The first octet of a vehicle unit's download. */
  int UNIT = 0x76;

  /** What was found. */
  Findings findings();

  /**
   * Judges a file: that of a vehicle unit (Б.37) begins with 76h, that of a card (Б.46) with the
   * identifier of a file of the card.
   *
   * @throws DecodeException when it is neither, or when its layout cannot be followed
   */
  static JudgedDownload of(Octets file, KnownCertificates known) throws DecodeException {
    int first = file.reader().u8("первый октет", CLAUSE);
    if (first != UNIT) {
      return ofCard(file, known, first);
    }
    if (EuropeanVuFile.begins(file)) {
      return JudgedEuropeanVuFile.of(file);
    }
    return JudgedVuFile.of(file, known);
  }

  private static JudgedDownload ofCard(Octets file, KnownCertificates known, int first)
      throws DecodeException {
    int fid = file.length() < 2 ? first << 8 : first << 8 | file.u8(1);
    if (!CardDownload.isKnown(fid) && !isOfCard(file)) {
      throw new DecodeException(
          0,
          "первый октет",
          CLAUSE,
          "%02X begins neither a record (76) nor a file of a card".formatted(first));
    }
    return JudgedCardFile.of(file, known);
  }

  /** Whether the file is a chain of elements with a file that cards have. */
  private static boolean isOfCard(Octets file) {
    try {
      return CardDownload.decode(file.reader()).elements().stream()
          .anyMatch(one -> CardDownload.isKnown(one.fid()));
    } catch (DecodeException e) {
      return false;
    }
  }
}
