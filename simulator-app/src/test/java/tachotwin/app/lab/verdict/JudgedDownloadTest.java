package tachotwin.app.lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tachotwin.app.lab.reading.DownloadJson;
import tachotwin.app.lab.reading.DownloadText;
import tachotwin.dictionary.card.CardFile;
import tachotwin.download.CardDownload;
import tachotwin.download.CardElement;
import tachotwin.download.SignedPart;
import tachotwin.download.VuFile;
import tachotwin.download.VuFileLayout;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

@Tag("octets")
class JudgedDownloadTest {
  private static final Sample SAMPLE = new Sample(1);
  private static final KnownCertificates KNOWN = SAMPLE.known();

  @Test
  void downloadsAsTheyWereSignedHaveNoFaults() throws DecodeException {
    Findings unit = JudgedDownload.of(SAMPLE.vu().toOctets(), KNOWN).findings();
    assertThat(unit.faults()).isEmpty();
    assertThat(unit.signatures()).extracting(SignatureVerdict::verdict).containsOnly(Verdict.GOOD);
    assertThat(unit.signatures()).extracting(SignatureVerdict::certificate).containsOnly("81");
    assertThat(unit.signatures()).hasSize(5);

    Findings card = JudgedDownload.of(SAMPLE.driverDownload().toOctets(), KNOWN).findings();
    assertThat(card.faults()).isEmpty();
    assertThat(card.signatures()).extracting(SignatureVerdict::verdict).containsOnly(Verdict.GOOD);
    assertThat(card.signatures())
        .extracting(SignatureVerdict::certificate)
        .containsOnly("C209", "block.pem");
    assertThat(card.certificates())
        .extracting(CertificateVerdict::name, CertificateVerdict::verdict)
        .containsExactly(tuple("C209", Verdict.GOOD), tuple("block.pem", Verdict.GOOD));
  }

  @Test
  void aChangedOctetOfAUnitsDownloadIsNeverOverlooked() throws DecodeException {
    Octets file = SAMPLE.smallVu().toOctets();
    VuFileLayout layout = VuFileLayout.of(file);
    Set<Integer> lengths = new HashSet<>();
    for (SignedPart part : layout.parts()) {
      lengths.addAll(List.of(part.from() - 2, part.from() - 1));
    }
    // Б.41 ends with the numbers of locks and of controls, one octet each.
    SignedPart overview = layout.parts().get(0);
    int overviewEnd = overview.to() - 38;
    lengths.addAll(List.of(overviewEnd - 2, overviewEnd - 1));
    // Б.42: time 4, odometer 3, then noOfIWRecords 2, one record of 145, noOfActivityChanges 2.
    int day = layout.parts().get(1).from();
    lengths.addAll(List.of(day + 7, day + 8, day + 9 + 145, day + 10 + 145));
    // Four changes of 2, the zero, noOfSpecificConditionRecords 2.
    lengths.addAll(List.of(day + 11 + 145 + 9, day + 11 + 145 + 10));
    // 76 81 and tag and length of the certificate, 30 82 xx xx.
    for (int i = -2; i < 4; i++) {
      lengths.add(layout.certificateFrom() + i);
    }
    for (int at = 0; at < file.length(); at++) {
      assertNoticed(file, at, lengths.contains(at));
    }
  }

  @Test
  void aChangedOctetOfACardsDownloadIsNeverOverlooked() throws DecodeException {
    CardDownload download = SAMPLE.controlDownload();
    Octets file = download.toOctets();
    Set<Integer> free = new HashSet<>();
    Set<Integer> heads = new HashSet<>();
    classify(download, free, heads);
    for (int at = 0; at < file.length(); at++) {
      if (!free.contains(at)) {
        assertNoticed(file, at, heads.contains(at));
      }
    }
  }

  @Test
  void aChangedOctetOfADriversDownloadIsNeverOverlooked() throws DecodeException {
    CardDownload download = SAMPLE.driverDownload();
    Octets file = download.toOctets();
    Set<Integer> free = new HashSet<>();
    Set<Integer> heads = new HashSet<>();
    classify(download, free, heads);
    Random random = new Random(46);
    List<Integer> places = new ArrayList<>(heads);
    for (int i = 0; i < 200; i++) {
      places.add(random.nextInt(file.length()));
    }
    for (int at : places) {
      if (!free.contains(at)) {
        assertNoticed(file, at, heads.contains(at));
      }
    }
  }

  /** Files without a signature may hold anything; heads are tag, type and length. */
  private static void classify(CardDownload download, Set<Integer> free, Set<Integer> heads) {
    int at = 0;
    for (CardElement one : download.elements()) {
      for (int i = 0; i < 5; i++) {
        heads.add(at + i);
      }
      at += 5;
      if (one.fid() == 0x0002 || one.fid() == 0x0005) {
        for (int i = 0; i < one.value().length(); i++) {
          free.add(at + i);
        }
      }
      at += one.value().length();
    }
  }

  /** A length may make the file unreadable; everything else must show as a fault. */
  private static void assertNoticed(Octets file, int at, boolean length) {
    Octets changed = changed(file, at, 1 << at % 8);
    try {
      JudgedDownload judged = JudgedDownload.of(changed, KNOWN);
      assertThat(judged.findings().faults()).as("octet %d", at).isNotEmpty();
      assertThat(DownloadText.of(judged)).isNotEmpty();
      assertThat(DownloadJson.of(judged, changed.length(), true).path("faults")).isNotEmpty();
    } catch (DecodeException e) {
      assertThat(length).as("octet %d: %s", at, e.getMessage()).isTrue();
      assertThat(e.offset()).isBetween(0, file.length());
    }
  }

  @Test
  void aWrongSignatureIsNamedWithItsRecord() throws DecodeException {
    Octets file = SAMPLE.vu().toOctets();
    SignedPart events = VuFileLayout.of(file).parts().get(2);
    Findings findings = judge(changed(file, events.to() - 1, 1)).findings();
    assertThat(findings.signatures().get(2).verdict()).isEqualTo(Verdict.WRONG);
    assertThat(findings.faults().get(0).part()).isEqualTo("03 События и неисправности");
    assertThat(findings.faults().get(0).offset()).isEqualTo(events.from());
  }

  @Test
  void aReserveThatIsNotZeroIsNamedWithItsOctet() throws DecodeException {
    Octets file = SAMPLE.vu().toOctets();
    SignedPart speed = VuFileLayout.of(file).parts().get(3);
    int reserve = speed.at() + 64 + 25;
    Findings findings = judge(changed(file, reserve, 0x80)).findings();
    assertThat(findings.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.part()).startsWith("04 ");
              assertThat(fault.offset()).isEqualTo(reserve);
            });
    assertThat(findings.signatures())
        .extracting(SignatureVerdict::verdict)
        .containsOnly(Verdict.GOOD);
  }

  @Test
  void aValueThatMayNotBeStillLeadsToTheSignatureThatItBreaks() throws DecodeException {
    Octets file = SAMPLE.vu().toOctets();
    SignedPart speed = VuFileLayout.of(file).parts().get(3);
    // The first speed of the minute, 90, becomes 218 + … = 5Ah ^ 80h = DAh = 218: permitted; with
    // 5Ah ^ A7h = FDh = 253 it is beyond 220 of Б.9.
    int at = speed.from() + 2 + 4;
    JudgedVuFile judged = (JudgedVuFile) judge(changed(file, at, 0xA7));
    assertThat(judged.records().get(3).record()).isNull();
    assertThat(judged.findings().faults())
        .extracting(Fault::offset)
        .containsExactly(speed.from(), at);
  }

  @Test
  void anotherAuthorityAnotherDateAndAnotherBlockAreFaults() throws DecodeException {
    Octets vu = SAMPLE.vu().toOctets();
    Octets card = SAMPLE.driverDownload().toOctets();
    Sample stranger = new Sample(2);
    for (Octets file : List.of(vu, card)) {
      KnownCertificates other = new KnownCertificates(stranger.authority(), List.of());
      assertThat(JudgedDownload.of(file, other).findings().faults()).isNotEmpty();
      // Without an authority the same file is good: its certificate is not checked.
      assertThat(JudgedDownload.of(file, KnownCertificates.NONE).findings().isGood()).isTrue();
    }
    KnownCertificates otherBlock =
        new KnownCertificates(
            null, List.of(new KnownCertificates.Named("other.pem", stranger.block())));
    Findings findings = JudgedDownload.of(card, otherBlock).findings();
    // Both benches give their block the same number, so the certificate is tried and fails.
    assertThat(findings.faults()).extracting(Fault::part).hasSize(2);
    KnownCertificates aCardIsNoBlock =
        new KnownCertificates(
            null, List.of(new KnownCertificates.Named("driver.pem", stranger.driver())));
    assertThat(JudgedDownload.of(card, aCardIsNoBlock).findings().signatures())
        .filteredOn(one -> one.verdict() == Verdict.NOT_CHECKED)
        .hasSize(2);
  }

  @Test
  void aCertificateOfAnotherBlockInAUnitsDownloadIsAFault() throws DecodeException {
    VuFile file = SAMPLE.vu();
    Octets driver = SAMPLE.driver().der();
    Findings findings = judge(new VuFile(file.records(), driver).toOctets()).findings();
    // The block's key is known from elsewhere, and it is not that of record 81.
    assertThat(findings.signatures())
        .extracting(SignatureVerdict::certificate)
        .containsOnly("block.pem");
    assertThat(findings.faults())
        .extracting(Fault::problem)
        .filteredOn(one -> one.contains("ключом block.pem, а не ключом сертификата 81"))
        .hasSize(5);
    assertThat(
            JudgedDownload.of(new VuFile(file.records(), driver).toOctets(), KnownCertificates.NONE)
                .findings()
                .signatures())
        .extracting(SignatureVerdict::verdict)
        .containsOnly(Verdict.WRONG);
  }

  /** Another card of the same authority must not sign for this one, known or not. */
  @Test
  void aFileThatAnotherCardSignedIsAFaultAndTheOtherIsNamedWhereItIsKnown() throws DecodeException {
    CardFile activities = CardFile.DRIVER_ACTIVITY_DATA;
    Octets file = SAMPLE.driverDownloadSignedByControl(activities).toOctets();
    List<KnownCertificates.Named> others = new ArrayList<>(KNOWN.others());
    others.add(new KnownCertificates.Named("control.pem", SAMPLE.control()));
    KnownCertificates known = new KnownCertificates(SAMPLE.authority(), others);
    Findings named = JudgedDownload.of(file, known).findings();
    assertThat(named.signatures())
        .filteredOn(one -> one.part().startsWith("0504"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.key().name()).isEqualTo("control.pem");
              assertThat(one.key().source()).isEqualTo(KeySource.GIVEN);
            });
    assertThat(named.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.part()).startsWith("0504");
              assertThat(fault.problem())
                  .contains("ключом control.pem, а не ключом сертификата C209");
            });

    Findings unknown = judge(file).findings();
    assertThat(unknown.faults())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.problem())
                    .contains("данные или подпись изменены либо подписано неизвестным ключом"));
  }

  /** 64 octets may be of 34.10-2012 or of 34.10-2001: what no key has proven is not claimed. */
  @Test
  void theAlgorithmOfASignatureThatNoKeyMadeIsTheOwnersOrNotTold() throws DecodeException {
    List<CardElement> one =
        List.of(
            CardElement.data(0x0501, Octets.filled(1, 10)),
            CardElement.signature(0x0501, Octets.filled(2, 64)));
    assertThat(judge(new CardDownload(one).toOctets()).findings().signatures())
        .singleElement()
        .satisfies(
            signature ->
                assertThat(signature.algorithm())
                    .isEqualTo("ГОСТ Р 34.10-2012 или 34.10-2001, 256 бит"));
    CardDownload download = SAMPLE.controlDownload();
    int at = download.signedParts().get(0).from();
    Findings findings = judge(changed(download.toOctets(), at, 1)).findings();
    assertThat(findings.signatures().get(0))
        .satisfies(
            signature -> {
              assertThat(signature.verdict()).isEqualTo(Verdict.WRONG);
              assertThat(signature.algorithm()).contains("1.2.643.7.1.1.3.2");
            });
  }

  @Test
  void filesOfACardThatAreNotSignedAreToldApart() throws DecodeException {
    JudgedCardFile judged = (JudgedCardFile) judge(SAMPLE.driverDownload().toOctets());
    assertThat(judged.download().unsignedParts())
        .extracting(part -> part.identifier())
        .containsExactly(0x0002, 0x0005, 0xC209);
    assertThat(judged.files())
        .filteredOn(one -> one.signatures().isEmpty())
        .extracting(JudgedCardFile.Entry::fid)
        .containsExactly(0x0002, 0x0005, 0xC209);
  }

  @Test
  void aFileThatIsMissingUnsignedOrUnknownIsAFault() throws DecodeException {
    List<CardElement> elements = SAMPLE.driverDownload().elements();
    CardDownload noEvents =
        new CardDownload(elements.stream().filter(one -> one.fid() != 0x0502).toList());
    assertThat(judge(noEvents.toOctets()).findings().faults())
        .extracting(Fault::part)
        .containsExactly("0502 События");
    CardDownload unsigned =
        new CardDownload(
            elements.stream()
                .filter(one -> one.fid() != 0x0502 || one.type() == CardElement.Type.DATA)
                .toList());
    assertThat(judge(unsigned.toOctets()).findings().faults())
        .extracting(Fault::part)
        .containsExactly("0502 События");
    List<CardElement> more = new ArrayList<>(elements);
    more.add(2, CardElement.data(0x05AA, Octets.hex("00")));
    Findings findings = judge(new CardDownload(more).toOctets()).findings();
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.notes())
        .singleElement()
        .asString()
        .contains("05AA", "такого файла нет в Б.48");
  }

  @Test
  void aUnitsDownloadThatEndsInARecordIsUnreadable() throws DecodeException {
    Octets file = SAMPLE.smallVu().toOctets();
    Set<Integer> ends = new HashSet<>();
    for (int end = 0; end < file.length(); end++) {
      if (cutIsNoticed(file, end)) {
        ends.add(end);
      }
    }
    // Only a file that ends behind a record is readable: its records are judged without 81.
    assertThat(ends)
        .containsExactlyInAnyOrderElementsOf(
            VuFileLayout.of(file).parts().stream().map(one -> one.at() + 64 + 26).toList());
  }

  /** Whether the file is readable all the same; then it is not good. */
  private static boolean cutIsNoticed(Octets file, int end) {
    try {
      Findings findings = judge(file.slice(0, end)).findings();
      assertThat(findings.faults()).as("cut at %d", end).isNotEmpty();
      return true;
    } catch (DecodeException e) {
      assertThat(e.offset()).isLessThanOrEqualTo(end);
      return false;
    }
  }

  /**
   * Table Б.48 does not ask for more than 0501h and 0520h of a controller's card, and nothing tells
   * a field download without the files of 4.8.5 and 4.8.7 from one that was cut off before them.
   */
  @Test
  void aCardsDownloadThatEndsInAnElementIsUnreadableAndBehindOneItIsFaulty() {
    for (CardDownload download : List.of(SAMPLE.controlDownload(), SAMPLE.driverDownload())) {
      Octets file = download.toOctets();
      Set<Integer> behind = new HashSet<>();
      Set<Integer> whole = wholeEnds(download, behind);
      int step = file.length() > 5000 ? 211 : 1;
      for (int end = 0; end < file.length(); end += step) {
        if (!whole.contains(end) && cutIsNoticed(file, end)) {
          assertThat(behind.contains(end) || behind.contains(end - 1)).isTrue();
        }
      }
      for (int end : behind) {
        assertThat(whole.contains(end) || cutIsNoticed(file, end)).isTrue();
      }
    }
  }

  private static Set<Integer> wholeEnds(CardDownload download, Set<Integer> behind) {
    Set<Integer> out = new HashSet<>();
    int end = 0;
    for (CardElement one : download.elements()) {
      end += one.toOctets().length();
      // The heads of files begin with 00 and 05; one 00 behind an element is filling.
      behind.add(end);
      boolean signature = one.type() == CardElement.Type.SIGNATURE;
      boolean last = download.missing().isEmpty() && signature;
      boolean driver = download.data(0x0522).isPresent();
      if (last && one.fid() == (driver ? 0x0522 : 0x0520)) {
        out.add(end);
      }
    }
    behind.remove(end);
    return out;
  }

  @Test
  void randomOctetsAreUnreadableOrFaulty() {
    Random random = new Random(37);
    int[] first = {0x76, 0x00, 0x05, 0xC2};
    for (int round = 0; round < 2000; round++) {
      byte[] octets = new byte[1 + random.nextInt(400)];
      random.nextBytes(octets);
      octets[0] = (byte) first[round % first.length];
      try {
        assertThat(judge(Octets.of(octets)).findings().isGood()).isFalse();
      } catch (DecodeException e) {
        assertThat(e.offset()).isBetween(0, octets.length);
      }
    }
    assertThatThrownBy(() -> judge(Octets.EMPTY)).isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> judge(Octets.hex("3B00")))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("offset 0");
  }

  private static JudgedDownload judge(Octets file) throws DecodeException {
    return JudgedDownload.of(file, KNOWN);
  }

  static Octets changed(Octets file, int at, int bits) {
    byte[] bytes = file.toByteArray();
    bytes[at] ^= (byte) bits;
    return Octets.of(bytes);
  }
}
