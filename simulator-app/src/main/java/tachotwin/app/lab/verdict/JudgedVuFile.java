package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.dictionary.TimeStamp;
import tachotwin.download.DownloadStamp;
import tachotwin.download.SignedPart;
import tachotwin.download.VuFileLayout;
import tachotwin.download.VuRecord;
import tachotwin.gost.Certificate;
import tachotwin.gost.Subject;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/**
 * A vehicle unit's download (tables Б.37–Б.45), judged record by record with the certificate of
 * record 81h.
 *
 * @param records records 01h…05h in the order of the file
 * @param certificate the certificate of record 81h; null where it cannot be read
 * @param findings what was found
 */
public record JudgedVuFile(
    List<Entry> records, @Nullable Certificate certificate, Findings findings)
    implements JudgedDownload {
  private static final String CERTIFICATE = "81";
  private static final int RESERVE = 26;
  private static final int HEAD = 2;
  private static final int DAY = 0x02;

  /**
   * A record.
   *
   * @param name its identifier and what it is
   * @param part where its octets lie
   * @param record its content; null where it cannot be read
   * @param signature its signature
   */
  public record Entry(
      String name, SignedPart part, @Nullable VuRecord record, SignatureVerdict signature) {}

  /** Keeps its own copy of the records. */
  public JudgedVuFile {
    records = List.copyOf(records);
  }

  /**
   * Judges a file.
   *
   * @throws DecodeException when its records cannot be told apart
   */
  static JudgedVuFile of(Octets file, KnownCertificates known) throws DecodeException {
    VuFileLayout layout = VuFileLayout.of(file);
    Tally tally = new Tally();
    HeldCertificate held =
        HeldCertificate.read(
            file, CERTIFICATE, layout.certificateFrom(), layout.certificateTo(), tally);
    List<Entry> records = new ArrayList<>();
    List<DownloadStamp> stamps = new ArrayList<>();
    for (SignedPart part : layout.parts()) {
      String name = name(file, part);
      SignatureVerdict signature = tally.add(signature(file, part, name, held));
      Optional<VuRecord> record = record(file, part, name, tally);
      checkReserve(file, part, name, tally);
      stamp(file, part).ifPresent(stamps::add);
      records.add(new Entry(name, part, record.orElse(null), signature));
    }
    Certificate certificate = held.certificate();
    if (certificate != null) {
      List<SimInstant> moments = stamps.stream().map(DownloadStamp::at).distinct().toList();
      tally.add(known.judge(held.name(), held.from(), held.to(), certificate, moments));
      checkBlock(layout, stamps, certificate.subject(), tally);
    }
    return new JudgedVuFile(records, certificate, tally.findings());
  }

  /** Identifier and title; the many records of days with their day, which ends with dataTime. */
  private static String name(Octets file, SignedPart part) throws DecodeException {
    String name = "%02X %s".formatted(part.identifier(), part.name());
    if (part.identifier() != DAY) {
      return name;
    }
    long end = TimeStamp.decode(file.from(part.from()).reader()).seconds();
    String last = new TimeStamp(Math.max(end - 1, 0)).text();
    return name + ", " + last.split(" ", 2)[0];
  }

  private static SignatureVerdict signature(
      Octets file, SignedPart part, String name, HeldCertificate held) {
    Certificate certificate = held.certificate();
    return certificate == null
        ? RawSignature.verdict(
            part, name, CERTIFICATE, Verdict.NOT_CHECKED, HeldCertificate.UNREADABLE)
        : RawSignature.judge(file, part, name, CERTIFICATE, certificate);
  }

  /** The content, where every value of it is permitted and its only octets are these. */
  private static Optional<VuRecord> record(Octets file, SignedPart part, String name, Tally tally) {
    int from = part.from() - HEAD;
    // The Reserve is judged by itself, so that it does not hide the content.
    Octets octets =
        Octets.concat(file.slice(from, part.at() + part.length()), Octets.filled(0, RESERVE));
    try {
      VuRecord record = VuRecord.decode(octets.reader());
      Canonical.check(octets, record.toOctets(), from, name).ifPresent(tally::add);
      return Optional.of(record);
    } catch (DecodeException e) {
      tally.add(Fault.unreadable(name, from, e));
      return Optional.empty();
    }
  }

  private static void checkReserve(Octets file, SignedPart part, String name, Tally tally) {
    int from = part.at() + part.length();
    for (int at = from; at < from + RESERVE; at++) {
      if (file.u8(at) != 0) {
        tally.add(
            new Fault(
                name, at, "Reserve (Б.40) должен быть 00, здесь %02X".formatted(file.u8(at))));
        return;
      }
    }
  }

  private static Optional<DownloadStamp> stamp(Octets file, SignedPart part) {
    try {
      Octets octets = file.slice(part.to() - DownloadStamp.SIZE, part.to());
      return Optional.of(DownloadStamp.decode(octets.reader()));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }

  private static void checkBlock(
      VuFileLayout layout, List<DownloadStamp> stamps, Subject subject, Tally tally) {
    if (subject.equipmentType() != Subject.BLOCK) {
      tally.note("Сертификат записи 81 выдан не блоку СКЗИ: " + subject.name());
      return;
    }
    for (DownloadStamp stamp : stamps) {
      if (!stamp.partNumber().text().equals(subject.number())) {
        tally.add(
            new Fault(
                "сертификат " + CERTIFICATE,
                layout.certificateFrom(),
                "выдан блоку %s, а данные подписал блок %s"
                    .formatted(subject.number(), stamp.partNumber().text())));
        return;
      }
    }
  }
}
