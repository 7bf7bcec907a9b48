package tachotwin.app.lab.verdict;

import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** A .ddd file with its content and what was found of it. */
public sealed interface JudgedDownload permits JudgedVuFile, JudgedCardFile {
  /** What was found. */
  Findings findings();

  /**
   * Judges a file: that of a vehicle unit (Б.37) begins with 76h, that of a card (Б.46) with the
   * identifier of a file of the card.
   *
   * @throws DecodeException when it is neither, or when its layout cannot be followed to the end
   */
  static JudgedDownload of(Octets file, KnownCertificates known) throws DecodeException {
    int first = file.reader().u8("первый октет", "Б.2.3, Б.2.4");
    return switch (first) {
      case 0x76 -> JudgedVuFile.of(file, known);
      case 0x00, 0x05, 0xC1, 0xC2 -> JudgedCardFile.of(file, known);
      default ->
          throw new DecodeException(
              0,
              "первый октет",
              "Б.2.3, Б.2.4",
              "%02X begins neither a record (76) nor a file of a card".formatted(first));
    };
  }
}
