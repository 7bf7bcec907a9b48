package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.dictionary.card.CardFile;
import tachotwin.download.CardDownload;
import tachotwin.download.CardElement;
import tachotwin.download.FieldFile;
import tachotwin.gost.Certificate;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * A certificate that a .ddd file itself holds.
 *
 * @param name the record 81 or the file of the card, such as C209
 * @param from its first octet
 * @param to behind its last octet
 * @param certificate the certificate; null where its octets cannot be read
 */
record HeldCertificate(String name, int from, int to, @Nullable Certificate certificate) {
  /** Why a signature could not be checked with it. */
  static final String UNREADABLE = "сертификат в файле не читается";

  private static final int RUSSIAN = 0xC2;
  private static final int SEQUENCE = 0x30;

  /**
   * Reads a certificate that must be there; one that is malformed is a fault. Octets that fill the
   * place behind it are only noted, since cards give out files of a fixed size.
   */
  static HeldCertificate read(Octets file, String name, int from, int to, Tally tally) {
    Octets octets = file.slice(from, to);
    try {
      Certificate certificate = Certificate.decodeAsFound(octets);
      HeldCertificate held =
          new HeldCertificate(name, from, from + certificate.der().length(), certificate);
      held.note(octets, tally);
      return held;
    } catch (DecodeException e) {
      String reason = "не читается: " + e.getMessage();
      tally.add(new CertificateVerdict(name, from, to, null, Verdict.WRONG, reason));
      return new HeldCertificate(name, from, to, null);
    }
  }

  private void note(Octets octets, Tally tally) {
    Octets behind = octets.from(to - from);
    if (!behind.isEmpty()) {
      String what = CardDownload.isFilling(behind) ? "заполнения" : "посторонних";
      tally.note("После сертификата %s — %d октетов %s.".formatted(name, behind.length(), what));
    }
    try {
      Certificate.decode(octets.slice(0, to - from));
    } catch (DecodeException e) {
      tally.note("Сертификат %s не вполне по форме: %s.".formatted(name, e.getMessage()));
    }
  }

  /** All certificates of a card's download: C209 first, then the other files of C2xx. */
  static List<HeldCertificate> of(Octets file, CardDownload download, Tally tally) {
    List<HeldCertificate> out = new ArrayList<>();
    int at = 0;
    for (CardElement one : download.elements()) {
      int from = at + CardElement.HEAD;
      at = from + one.value().length();
      if (!one.type().isData()) {
        continue;
      }
      String name = "%04X".formatted(one.fid());
      if (one.fid() == CardFile.CERTIFICATE.fid()) {
        out.add(0, read(file, name, from, at, tally));
      } else if (mayHold(one)) {
        other(file, name, from, at, tally).ifPresent(out::add);
      }
    }
    return List.copyOf(out);
  }

  private static boolean mayHold(CardElement one) {
    return CardFile.of(one.fid()).isEmpty()
        && !one.value().isEmpty()
        && (one.fid() >> 8 == RUSSIAN || one.value().u8(0) == SEQUENCE);
  }

  /** A certificate that may be there; what is none is noted where the file should hold one. */
  private static Optional<HeldCertificate> other(
      Octets file, String name, int from, int to, Tally tally) {
    Octets octets = file.slice(from, to);
    try {
      Certificate certificate = Certificate.decodeAsFound(octets);
      HeldCertificate held =
          new HeldCertificate(name, from, from + certificate.der().length(), certificate);
      held.note(octets, tally);
      return Optional.of(held);
    } catch (DecodeException e) {
      if (name.equals("%04X".formatted(FieldFile.CARD_CERTIFICATE.fid()))
          || name.equals("%04X".formatted(FieldFile.CA_CERTIFICATE.fid()))) {
        tally.note(
            CardDownload.isFilling(octets)
                ? "Файл %s не заполнен: сертификата в нем нет.".formatted(name)
                : "В файле %s нет сертификата X.509 с ключом ГОСТ: %s."
                    .formatted(name, e.getMessage()));
      }
      return Optional.empty();
    }
  }
}
