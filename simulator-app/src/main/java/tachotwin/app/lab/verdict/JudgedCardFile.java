package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardIdentification;
import tachotwin.download.CardDownload;
import tachotwin.download.CardFileValues;
import tachotwin.download.SignedPart;
import tachotwin.download.UnsignedPart;
import tachotwin.gost.Certificate;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * A card's download (tables Б.46–Б.48), judged file by file with the certificate of file C209h; the
 * files of 4.8.5 and 4.8.7, which the block signs, with the block's certificate.
 *
 * @param download the elements
 * @param files the files of the card in the order of the download
 * @param certificate the certificate of file C209h; null where there is none or it cannot be read
 * @param findings what was found
 */
public record JudgedCardFile(
    CardDownload download, List<Entry> files, @Nullable Certificate certificate, Findings findings)
    implements JudgedDownload {

  /**
   * A file of the card.
   *
   * @param name its identifier and what it is
   * @param fid its identifier
   * @param from first octet of its value
   * @param to behind the last octet of its value
   * @param value its content; null for a certificate and for what cannot be read
   * @param signature its signature; null where there is none
   */
  public record Entry(
      String name,
      int fid,
      int from,
      int to,
      @Nullable DataType value,
      @Nullable SignatureVerdict signature) {}

  /** Keeps its own copy of the files. */
  public JudgedCardFile {
    files = List.copyOf(files);
  }

  /**
   * Judges a file.
   *
   * @throws DecodeException when its elements cannot be told apart or it ends too early
   */
  static JudgedCardFile of(Octets file, KnownCertificates known) throws DecodeException {
    CardDownload download = CardDownload.decode(file.reader());
    Tally tally = new Tally();
    CardSigners signers = CardSigners.of(file, download, known, tally);
    List<Entry> files = new ArrayList<>();
    for (SignedPart part : download.signedParts()) {
      SignatureVerdict signature = tally.add(signers.judge(file, part));
      DataType value = value(file, download, part.name(), part, tally);
      files.add(
          new Entry(part.name(), part.identifier(), part.from(), part.to(), value, signature));
    }
    for (UnsignedPart part : download.unsignedParts()) {
      SignedPart where =
          new SignedPart(part.name(), part.identifier(), part.from(), part.to(), part.to(), 0);
      DataType value = value(file, download, part.name(), where, tally);
      files.add(new Entry(part.name(), part.identifier(), part.from(), part.to(), value, null));
    }
    files.sort(Comparator.comparingInt(Entry::from));
    signers.judgeCertificates(tally);
    checkNumber(files, signers.cardCertificate(), tally);
    CardCompleteness.check(file, download, tally);
    return new JudgedCardFile(download, files, signers.cardCertificate(), tally.findings());
  }

  private static @Nullable DataType value(
      Octets file, CardDownload download, String name, SignedPart part, Tally tally) {
    Optional<CardFile> kind = CardFile.of(part.identifier());
    if (kind.isEmpty()) {
      return null;
    }
    Octets octets = file.slice(part.from(), part.to());
    try {
      Optional<DataType> value = CardFileValues.decode(kind.get(), download.kind(), octets);
      value
          .flatMap(one -> Canonical.check(octets, one.toOctets(), part.from(), name))
          .ifPresent(tally::add);
      return value.orElse(null);
    } catch (DecodeException e) {
      tally.add(Fault.unreadable(name, part.from(), e));
      return null;
    }
  }

  private static void checkNumber(
      List<Entry> files, @Nullable Certificate certificate, Tally tally) {
    for (Entry one : files) {
      if (certificate == null
          || certificate.subject().equipmentType() <= 0
          || !(one.value() instanceof CardIdentification card)) {
        continue;
      }
      String number = card.identity().cardNumber().text();
      if (!number.equals(certificate.subject().number())) {
        tally.add(
            new Fault(
                one.name(),
                one.from(),
                "номер карты %s, а сертификат выдан карте %s"
                    .formatted(number, certificate.subject().number())));
      }
    }
  }
}
