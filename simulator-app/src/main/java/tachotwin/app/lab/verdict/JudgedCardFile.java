package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * A card's download (tables Б.46–Б.48), judged file by file with the certificate of file C209h, or
 * C200h of older cards; the files of 4.8.5 and 4.8.7, which the block signs, with the block's
 * certificate.
 *
 * @param download the elements
 * @param files the files of the card in the order of the download, and what belongs to none
 * @param certificate the certificate of the card; null where there is none or it cannot be read
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
   * @param certificate the certificate that it holds; null where it holds none
   * @param octets the octets of its value
   * @param signatures its signatures; none where it is not signed
   */
  public record Entry(
      String name,
      int fid,
      int from,
      int to,
      @Nullable DataType value,
      @Nullable Certificate certificate,
      Octets octets,
      List<SignatureVerdict> signatures) {
    /** Keeps its own copy of the signatures. */
    public Entry {
      signatures = List.copyOf(signatures);
    }
  }

  /** Keeps its own copy of the files. */
  public JudgedCardFile {
    files = List.copyOf(files);
  }

  /**
   * Judges a file.
   *
   * @throws DecodeException when its elements cannot be told apart or the last is cut off
   */
  static JudgedCardFile of(Octets file, KnownCertificates known) throws DecodeException {
    CardDownload download = CardDownload.decode(file.reader());
    Tally tally = new Tally();
    CardSigners signers = CardSigners.of(file, download, known, tally);
    SignatureJudge judge = new SignatureJudge(file, tally);
    download.signedParts().forEach(part -> signers.judge(part, judge));
    List<SignatureVerdict> signatures = judge.verdicts();
    List<Entry> files = new ArrayList<>();
    Map<Integer, List<SignatureVerdict>> own =
        signatures.stream().collect(Collectors.groupingBy(SignatureVerdict::from));
    for (UnsignedPart part : files(download)) {
      files.add(
          entry(file, download, part, own.getOrDefault(part.from(), List.of()), signers, tally));
    }
    for (UnsignedPart part : download.strayParts()) {
      files.add(stray(file, part));
    }
    files.sort(Comparator.comparingInt(Entry::from));
    signers.judgeCertificates(signatures, tally);
    checkNumber(files, signers.cardCertificate(), tally);
    new CardCompleteness(file, download, tally).check(signatures);
    if (signatures.isEmpty()) {
      tally.add(new Fault("выгрузка", 0, "нет ни одной подписи"));
    }
    return new JudgedCardFile(download, files, signers.cardCertificate(), tally.findings());
  }

  /** Every file once, signed or not. */
  private static List<UnsignedPart> files(CardDownload download) {
    List<UnsignedPart> out = new ArrayList<>(download.unsignedParts());
    int last = -1;
    for (SignedPart one : download.signedParts()) {
      if (one.from() != last) {
        out.add(new UnsignedPart(one.name(), one.identifier(), one.from(), one.to(), false));
        last = one.from();
      }
    }
    return out;
  }

  private static Entry stray(Octets file, UnsignedPart part) {
    Octets octets = file.slice(part.from(), part.to());
    return new Entry(
        part.name(), part.identifier(), part.from(), part.to(), null, null, octets, List.of());
  }

  private static Entry entry(
      Octets file,
      CardDownload download,
      UnsignedPart part,
      List<SignatureVerdict> signatures,
      CardSigners signers,
      Tally tally) {
    Octets octets = file.slice(part.from(), part.to());
    DataType value = value(octets, download, part, signatures, tally);
    Certificate certificate = signers.certificate(part.from());
    return new Entry(
        part.name(),
        part.identifier(),
        part.from(),
        part.to(),
        value,
        certificate,
        octets,
        signatures);
  }

  /**
   * The content. That it is not as the tables have it is a fault of a file held to them, unless its
   * signature is good: then the card gave it out so.
   */
  private static @Nullable DataType value(
      Octets octets,
      CardDownload download,
      UnsignedPart part,
      List<SignatureVerdict> signatures,
      Tally tally) {
    Optional<CardFile> kind = CardFile.of(part.identifier());
    if (kind.isEmpty()) {
      return null;
    }
    boolean good = signatures.stream().anyMatch(one -> one.verdict() == Verdict.GOOD);
    boolean isFault = CardCompleteness.isStrict(download) && !good;
    try {
      Optional<DataType> value = CardFileValues.decode(kind.get(), download.kind(), octets);
      value
          .flatMap(one -> Canonical.check(octets, one.toOctets(), part.from(), part.name()))
          .ifPresent(fault -> tally.add(fault, isFault));
      return value.orElse(null);
    } catch (DecodeException e) {
      if (octets.isEmpty()) {
        tally.note("Файл " + part.name() + " пуст.");
        return null;
      }
      tally.add(Fault.unreadable(part.name(), part.from(), e), isFault);
      return start(kind.get(), download, octets);
    }
  }

  /** What stands at the beginning of a file that is longer than it should be. */
  private static @Nullable DataType start(CardFile kind, CardDownload download, Octets octets) {
    try {
      return CardFileValues.decodeStart(kind, download.kind(), octets).orElse(null);
    } catch (DecodeException e) {
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
