package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardFile;
import tachotwin.download.CardDownload;
import tachotwin.download.DownloadStamp;
import tachotwin.download.FieldFile;
import tachotwin.download.SignedPart;
import tachotwin.gost.Certificate;
import tachotwin.gost.Subject;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * Who signed what in a card's download: the card all files of table Б.48, the block the times of
 * 4.8.5 and the stamp of 4.8.7 (C2F0h and C2F1h).
 */
final class CardSigners {
  private static final List<String> OF_CARD = List.of("C209", "C200");
  private static final String CA = "C208";

  private final CardDownload download;
  private final KnownCertificates known;
  private final List<HeldCertificate> held;
  private final @Nullable DownloadStamp stamp;
  private final List<KnownCertificates.Named> blocks;

  private CardSigners(
      CardDownload download,
      KnownCertificates known,
      List<HeldCertificate> held,
      @Nullable DownloadStamp stamp) {
    this.download = download;
    this.known = known;
    this.held = held;
    this.stamp = stamp;
    this.blocks = known.all(one -> one.subject().equipmentType() == Subject.BLOCK);
  }

  /** Finds certificates and stamp of a download. */
  static CardSigners of(Octets file, CardDownload download, KnownCertificates known, Tally tally) {
    List<HeldCertificate> held = HeldCertificate.of(file, download, tally);
    return new CardSigners(download, known, held, stamp(download));
  }

  private static @Nullable DownloadStamp stamp(CardDownload download) {
    Optional<Octets> value = download.data(CardFile.DOWNLOAD_STAMP);
    try {
      return value.isEmpty() ? null : DownloadStamp.decode(value.get().reader());
    } catch (DecodeException e) {
      return null;
    }
  }

  private static boolean isOfBlock(int fid) {
    return fid == CardFile.ACCOUNTING.fid()
        || fid == CardFile.SIGNED_DOCUMENTS.fid()
        || fid == CardFile.DOWNLOAD_STAMP.fid();
  }

  /** The certificate of the card: of file C209h, or C200h in downloads of 34005—2016. */
  private Optional<HeldCertificate> card() {
    return held.stream()
        .filter(one -> OF_CARD.contains(one.name()) && one.certificate() != null)
        .findFirst();
  }

  @Nullable Certificate cardCertificate() {
    return card().map(HeldCertificate::certificate).orElse(null);
  }

  /** The certificate of a file of the card; null where it holds none. */
  @Nullable Certificate certificate(int from) {
    return held.stream()
        .filter(one -> one.from() == from)
        .flatMap(one -> Optional.ofNullable(one.certificate()).stream())
        .findFirst()
        .orElse(null);
  }

  void judge(SignedPart part, SignatureJudge judge) {
    if (isOfBlock(part.identifier())) {
      byBlock(part, judge);
      return;
    }
    List<UsedKey> keys = new ArrayList<>();
    for (HeldCertificate one : held) {
      Certificate certificate = one.certificate();
      if (certificate != null) {
        keys.add(UsedKey.of(one.name(), KeySource.FILE, certificate.key()));
      }
    }
    keys.addAll(known.keys());
    judge.add(part, part.name(), keys, card().map(HeldCertificate::name).orElse(null), lack());
  }

  private String lack() {
    return held.stream().anyMatch(one -> OF_CARD.contains(one.name()))
        ? HeldCertificate.UNREADABLE
        : "в файле нет сертификата карты (C209, C200), ключ не задан (--cert, --key)";
  }

  private void byBlock(SignedPart part, SignatureJudge judge) {
    Optional<KnownCertificates.Named> block = block();
    List<UsedKey> keys = new ArrayList<>();
    block.ifPresent(one -> keys.add(one.toKey()));
    if (block.isEmpty()) {
      keys.addAll(known.keysOfBlocks());
    }
    String owner = block.map(KnownCertificates.Named::name).orElse(null);
    judge.add(part, part.name(), keys, owner, "нет сертификата блока (--cert block.pem)");
  }

  /** The block that the stamp names; without a stamp the first that is known. */
  private Optional<KnownCertificates.Named> block() {
    return blocks.stream()
        .filter(
            one ->
                stamp == null
                    || one.certificate().subject().number().equals(stamp.partNumber().text()))
        .findFirst();
  }

  /** Whether a signature was made by a key that is in the file, but not as the card's. */
  static boolean isOfStranger(SignatureVerdict signature) {
    return signature.verdict() == Verdict.GOOD
        && signature.key().source() == KeySource.FILE
        && !OF_CARD.contains(signature.key().name());
  }

  /** Judges the certificates that were used, at the moment of the download. */
  void judgeCertificates(List<SignatureVerdict> signatures, Tally tally) {
    List<SimInstant> moments = moments();
    for (HeldCertificate one : held) {
      Certificate certificate = one.certificate();
      if (certificate != null) {
        Optional<Certificate> between = authorityInFile().filter(ca -> !one.name().equals(CA));
        tally.add(known.judge(one.name(), one.from(), one.to(), certificate, between, moments));
      }
    }
    if (known.authority() != null && moments.isEmpty() && !held.isEmpty()) {
      tally.note("Время выгрузки (C2F1, 050E) не указано: сроки сертификатов не проверены.");
    }
    known.others().stream()
        .filter(one -> signatures.stream().anyMatch(it -> one.name().equals(it.certificate())))
        .forEach(one -> tally.add(known.judge(one, moments)));
  }

  private Optional<Certificate> authorityInFile() {
    return held.stream()
        .filter(one -> one.name().equals("%04X".formatted(FieldFile.CA_CERTIFICATE.fid())))
        .flatMap(one -> Optional.ofNullable(one.certificate()).stream())
        .findFirst();
  }

  /** When the card signed: C2F1 tells it; 050E does on cards that have no C2F1. */
  private List<SimInstant> moments() {
    if (stamp != null) {
      return List.of(stamp.at());
    }
    Optional<Octets> last = download.data(CardFile.CARD_DOWNLOAD);
    try {
      return last.isEmpty()
          ? List.of()
          : TimeStamp.decode(last.get().reader()).instant().stream().toList();
    } catch (DecodeException e) {
      return List.of();
    }
  }
}
