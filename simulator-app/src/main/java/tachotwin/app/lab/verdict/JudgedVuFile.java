package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.dictionary.TimeStamp;
import tachotwin.download.DownloadStamp;
import tachotwin.download.SignedPart;
import tachotwin.download.UnsignedPart;
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
 * @param unknown octets between and behind the records that are none
 * @param certificate the certificate of record 81h; null where there is none that can be read
 * @param findings what was found
 */
public record JudgedVuFile(
    List<Entry> records,
    List<Unknown> unknown,
    @Nullable Certificate certificate,
    Findings findings)
    implements JudgedDownload {
  private static final String CERTIFICATE = "81";
  private static final int RESERVE = 26;
  private static final int HEAD = 2;
  private static final int OVERVIEW = 0x01;
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

  /**
   * Octets that are no record of table Б.37.
   *
   * @param name what they look like, in Russian
   * @param from the first octet
   * @param octets all of them
   */
  public record Unknown(String name, int from, Octets octets) {}

  /** Keeps its own copies. */
  public JudgedVuFile {
    records = List.copyOf(records);
    unknown = List.copyOf(unknown);
  }

  /**
   * Judges a file.
   *
   * @throws DecodeException when its records cannot be told apart
   */
  static JudgedVuFile of(Octets file, KnownCertificates known) throws DecodeException {
    VuFileLayout layout = VuFileLayout.asFound(file);
    Tally tally = new Tally();
    HeldCertificate held = held(file, layout, tally);
    Certificate certificate = held == null ? null : held.certificate();
    List<SignatureVerdict> signatures = signatures(file, layout, certificate, known, tally);
    List<Entry> records = new ArrayList<>();
    List<DownloadStamp> stamps = new ArrayList<>();
    for (int i = 0; i < layout.parts().size(); i++) {
      SignedPart part = layout.parts().get(i);
      String name = name(file, part);
      Optional<VuRecord> record = record(file, part, name, tally);
      checkReserve(file, part, name, tally);
      stamp(file, part).ifPresent(stamps::add);
      records.add(new Entry(name, part, record.orElse(null), signatures.get(i)));
    }
    checkLayout(file, layout, tally);
    if (certificate != null && held != null) {
      List<SimInstant> moments = stamps.stream().map(DownloadStamp::at).distinct().toList();
      tally.add(
          known.judge(held.name(), held.from(), held.to(), certificate, Optional.empty(), moments));
      checkBlock(layout, stamps, certificate.subject(), tally);
    }
    List<Unknown> unknown =
        layout.unknown().stream()
            .map(one -> new Unknown(one.name(), one.from(), file.slice(one.from(), one.to())))
            .toList();
    return new JudgedVuFile(records, unknown, certificate, tally.findings());
  }

  private static @Nullable HeldCertificate held(Octets file, VuFileLayout layout, Tally tally) {
    return layout.certificateFrom() == layout.certificateTo()
        ? null
        : HeldCertificate.read(
            file, CERTIFICATE, layout.certificateFrom(), layout.certificateTo(), tally);
  }

  private static List<SignatureVerdict> signatures(
      Octets file,
      VuFileLayout layout,
      @Nullable Certificate certificate,
      KnownCertificates known,
      Tally tally)
      throws DecodeException {
    SignatureJudge judge = new SignatureJudge(file, tally);
    List<UsedKey> keys = new ArrayList<>();
    if (certificate != null) {
      keys.add(UsedKey.of(CERTIFICATE, KeySource.FILE, certificate.key()));
    }
    keys.addAll(known.keys());
    String lack =
        layout.certificateFrom() == layout.certificateTo()
            ? "в файле нет сертификата (запись 81), ключ не задан (--cert, --key)"
            : HeldCertificate.UNREADABLE;
    for (SignedPart part : layout.parts()) {
      judge.add(part, name(file, part), keys, certificate == null ? null : CERTIFICATE, lack);
    }
    return judge.verdicts();
  }

  private static void checkLayout(Octets file, VuFileLayout layout, Tally tally) {
    if (layout.parts().stream().noneMatch(one -> one.identifier() == OVERVIEW)) {
      tally.add(new Fault("01 Общие сведения", 0, "обязательной записи нет (Б.37)"));
    }
    if (layout.certificateFrom() == layout.certificateTo()) {
      tally.add(new Fault("81", file.length(), "записи с сертификатом нет (Б.39): файл обрезан?"));
    }
    for (UnsignedPart one : layout.unknown()) {
      tally.add(new Fault(one.name(), one.from(), "этого нет в Б.37; октеты показаны как есть"));
    }
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
