package tachotwin.app.lab.verdict;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.dictionary.card.CardFile;
import tachotwin.download.CardDownload;
import tachotwin.download.CardElement;
import tachotwin.download.DownloadStamp;
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
  private static final String CARD = "C209";

  private final KnownCertificates known;
  private final @Nullable HeldCertificate card;
  private final @Nullable DownloadStamp stamp;
  private final boolean blockSigned;
  private final List<KnownCertificates.Named> blocks;

  private CardSigners(
      KnownCertificates known,
      @Nullable HeldCertificate card,
      @Nullable DownloadStamp stamp,
      boolean blockSigned) {
    this.known = known;
    this.card = card;
    this.stamp = stamp;
    this.blockSigned = blockSigned;
    this.blocks = known.all(one -> one.subject().equipmentType() == Subject.BLOCK);
  }

  /** Finds certificate and stamp of a download. */
  static CardSigners of(Octets file, CardDownload download, KnownCertificates known, Tally tally) {
    HeldCertificate card = null;
    int at = 0;
    for (CardElement one : download.elements()) {
      int to = at + one.toOctets().length();
      boolean data = one.type() == CardElement.Type.DATA;
      if (data && one.fid() == CardFile.CERTIFICATE.fid()) {
        card = HeldCertificate.read(file, CARD, to - one.value().length(), to, tally);
      }
      at = to;
    }
    boolean blockSigned =
        download.signedParts().stream().anyMatch(part -> isOfBlock(part.identifier()));
    return new CardSigners(known, card, stamp(download), blockSigned);
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
    return fid == CardFile.ACCOUNTING.fid() || fid == CardFile.DOWNLOAD_STAMP.fid();
  }

  @Nullable Certificate cardCertificate() {
    return card == null ? null : card.certificate();
  }

  SignatureVerdict judge(Octets file, SignedPart part) {
    if (isOfBlock(part.identifier())) {
      return byBlock(file, part);
    }
    Certificate certificate = cardCertificate();
    if (certificate == null) {
      String reason = card == null ? "в файле нет сертификата C209" : HeldCertificate.UNREADABLE;
      return RawSignature.verdict(part, part.name(), CARD, Verdict.NOT_CHECKED, reason);
    }
    return RawSignature.judge(file, part, part.name(), CARD, certificate);
  }

  private SignatureVerdict byBlock(Octets file, SignedPart part) {
    if (blocks.isEmpty()) {
      return RawSignature.verdict(
          part, part.name(), null, Verdict.NOT_CHECKED, "нет сертификата блока (--cert block.pem)");
    }
    Optional<KnownCertificates.Named> block = block();
    if (block.isEmpty()) {
      return RawSignature.verdict(
          part,
          part.name(),
          null,
          Verdict.NO_SIGNER,
          "среди известных сертификатов нет сертификата блока " + blockNumber());
    }
    return RawSignature.judge(
        file, part, part.name(), block.get().name(), block.get().certificate());
  }

  /** The block that the stamp names; without a stamp the first that is known. */
  private Optional<KnownCertificates.Named> block() {
    return blocks.stream()
        .filter(one -> stamp == null || one.certificate().subject().number().equals(blockNumber()))
        .findFirst();
  }

  private String blockNumber() {
    return stamp == null ? "—" : stamp.partNumber().text();
  }

  /** Judges the certificates that were used, at the moment of the download. */
  void judgeCertificates(Tally tally) {
    List<SimInstant> moments = stamp == null ? List.of() : List.of(stamp.at());
    Certificate certificate = cardCertificate();
    if (card != null && certificate != null) {
      tally.add(known.judge(card.name(), card.from(), card.to(), certificate, moments));
      if (known.authority() != null && moments.isEmpty()) {
        tally.note("Время выгрузки (C2F1) не указано: сроки сертификата не проверены.");
      }
    }
    if (blockSigned) {
      block().ifPresent(one -> tally.add(known.judge(one, moments)));
    }
  }
}
