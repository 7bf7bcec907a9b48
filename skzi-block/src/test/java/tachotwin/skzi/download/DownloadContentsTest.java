package tachotwin.skzi.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FaultRecord;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.TimeAdjustmentRecord;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.AccountingValues;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.SignedDocuments;
import tachotwin.document.DocumentType;
import tachotwin.download.CardElement;
import tachotwin.download.EventsAndFaults;
import tachotwin.download.Overview;
import tachotwin.download.VuFile;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.profile.Profile;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.DownloadFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.card.CardBench;
import tachotwin.skzi.card.FileCard;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** What the records of a download hold, at the octets where readers look for it. */
class DownloadContentsTest {
  private static final SimInstant DAY = SimInstant.parse("2026-03-02T00:00:00Z");

  // Record of table Б.38 from its prefix: 76 01, 388 zeros, vehicle 32, time 4, period 8, slots 1,
  // last download 4 + 18 + 36, locks, controls.
  private static final int VEHICLE = 390;
  private static final int TIME = VEHICLE + 32;
  private static final int PERIOD = TIME + 4;
  private static final int SLOTS = PERIOD + 8;
  private static final int LAST = SLOTS + 1;
  private static final int LOCKS = LAST + 58;

  private CardBench bench = new CardBench();

  @Test
  @Requirement("DL-005")
  void theOverviewStandsWhereEuropeanReadersLookForIt() {
    FileCard company = FileCard.company();
    bench.insert(1, company);
    assertThat(bench.exchange(1, ExchangePurpose.LOCK_IN)).isEqualTo(ResponseCode.OK);
    bench.block.runUntil("2026-03-02T05:12:05Z");
    file(0x01, 1);
    bench.withdraw(1);
    bench.insert(1, FileCard.driver(BlockBench.DRIVER));
    bench.insert(2, FileCard.control());
    bench.block.runUntil("2026-03-02T05:20:00Z");
    Octets file = file(0x01, 2);

    assertThat(file.slice(0, 2)).isEqualTo(Octets.hex("7601"));
    assertThat(file.slice(2, VEHICLE)).isEqualTo(Octets.filled(0, 388));
    // VIN in ASCII; 2B Russia; code page 5, «А123ВС77» in ISO 8859-5, blanks to 13.
    assertThat(file.slice(VEHICLE, TIME))
        .isEqualTo(
            Octets.hex(
                "5854413231303939303132333435363738 2B 05 B0313233B2C13737 2020202020"
                    .replace(" ", "")));
    // 2026-03-02T05:20:00Z = 69A51E00; the period from 00:00 = 69A4D300 to now.
    assertThat(file.slice(TIME, SLOTS)).isEqualTo(Octets.hex("69A51E00 69A4D300 69A51E00"));
    // Table Б.8: driver's card 1 in slot 1, bits 7…4; controller's 3 in slot 2.
    assertThat(file.u8(SLOTS)).isEqualTo(0x13);
    // The company's download at 05:12:05 = 69A51C25, type 4, Russia, its number and name.
    assertThat(file.slice(LAST, LAST + 6)).isEqualTo(Octets.hex("69A51C25 04 2B"));
    assertThat(text(file, LAST + 6, 16)).isEqualTo(FileCard.COMPANY);
    assertThat(file.slice(LAST + 22, LAST + 22 + 36))
        .isEqualTo(Name.of("ООО Перевозчик").toOctets());
    // One lock, in force: from 05:00:05 = 69A51955 on, no end.
    assertThat(file.slice(LOCKS, LOCKS + 9)).isEqualTo(Octets.hex("01 69A51955 00000000"));
  }

  @Test
  @Requirement("VU-075")
  void theLastDownloadOfTheCompanyIsKept() throws DecodeException {
    assertThat(lastDownloadBy(FileCard.company(), Profile.GOST_34005_2022))
        .contains("02.03.2026 05:12:05 UTC ООО Перевозчик");
    DownloadFact fact = BlockBench.last(bench.block.archive.all(DownloadFact.class));
    assertThat(fact.position()).isEqualTo(BlockBench.MOSCOW);
  }

  @Test
  @Requirement("VU-075")
  void aDownloadByWorkshopOrControllerIsTheLastOneOnlyWhereOrder36CountsIt()
      throws DecodeException {
    FileCard workshop = FileCard.bare(EquipmentType.Code.WORKSHOP_CARD, "RUM0000000001000");
    assertThat(lastDownloadBy(workshop, Profile.GOST_34005_2022)).isEmpty();
    assertThat(lastDownloadBy(workshop, Profile.ORDER_36)).contains("02.03.2026 05:12:05 UTC ");
    assertThat(lastDownloadBy(FileCard.control(), Profile.ORDER_36)).isEmpty();
  }

  @Test
  @Requirement("DL-007")
  void eventsAndFaultsHaveFiveJournals() throws DecodeException {
    bench.insert(1, FileCard.driver(BlockBench.DRIVER));
    bench.block.run(60);
    bench.block.event(0x32, 1);
    bench.block.run(30);
    bench.block.event(0x32, 2);
    bench.block.event(0x01, 0);
    // 05:01:35…05:03:35 at 100 km/h where 90 is allowed, for more than 60 s.
    bench.block.drive(120, 10_000);
    bench.block.drive(60, 0);
    correctClockSixTimes();
    bench.insert(2, FileCard.control());
    EventsAndFaults data = VuFile.decode(file(0x04, 2)).first(EventsAndFaults.class).orElseThrow();

    FaultRecord fault = data.faults().records().get(0);
    assertThat(fault.faultType()).isEqualTo(EventFaultType.Code.PRINTER_FAULT);
    assertThat(fault.begin()).isEqualTo(stamp("2026-03-02T05:01:05Z"));
    assertThat(fault.end()).isEqualTo(stamp("2026-03-02T05:01:35Z"));
    assertThat(data.events().records())
        .extracting(one -> one.eventType().code())
        .contains(0x01)
        .doesNotContain(0x07, 0x32);
    assertThat(data.overSpeeding().records()).hasSize(1);
    assertThat(data.overSpeeding().records().get(0).maxSpeed()).isEqualTo(100);
    assertThat(data.overSpeeding().records().get(0).averageSpeed()).isEqualTo(100);
    assertThat(data.overSpeedingControl().numberSince()).isEqualTo(1);
    assertThat(data.overSpeedingControl().firstSince())
        .isEqualTo(data.overSpeeding().records().get(0).begin());
    // 4.7.5: the last five of six corrections, the second one first.
    assertThat(data.timeAdjustments().records()).hasSize(5);
    assertThat(data.timeAdjustments().records())
        .extracting(TimeAdjustmentRecord::newTime)
        .startsWith(stamp("2026-03-02T02:02:00Z"))
        .endsWith(stamp("2026-03-02T02:06:00Z"));
    assertThat(data.timeAdjustments().records().get(0).oldTime())
        .isEqualTo(stamp("2026-03-02T02:01:10Z"));
    assertThat(data.timeAdjustments().records().get(0).workshopName().text())
        .isEqualTo("Мастерская");
  }

  @Test
  @Requirement("DL-022")
  void aCardsDownloadHasTheElevenTimesAndTheDocumentsThatItSigned() throws DecodeException {
    bench.insert(1, FileCard.driver(BlockBench.DRIVER));
    bench.block.run(55);
    // 05:01:01…05:06:57 at 100 km/h: six minutes, and an excess of more than 60 s: document 210.
    bench.block.drive(357, 10_000);
    bench.block.drive(60, 0);
    bench.exchange(1, ExchangePurpose.SIGN_DOCUMENTS);
    bench.insert(2, FileCard.control());
    bench.block.runUntil("2026-03-02T05:17:00Z");
    OctetReader in = ask(CommandCode.CARD_DOWNLOAD_TAIL).data().reader();
    AccountingValues times = AccountingValues.decode(element(in, CardFile.ACCOUNTING).reader());
    CardElement.decode(in);
    SignedDocuments signed =
        SignedDocuments.decode(element(in, CardFile.SIGNED_DOCUMENTS).reader());

    assertThat(times.seconds()).hasSize(11);
    // 1–4: six minutes of driving by each account; 5, 6: the break since then, 05:07…05:17.
    assertThat(times.seconds().subList(0, 6)).containsExactly(360L, 360L, 360L, 360L, 600L, 600L);
    assertThat(signed.documents())
        .extracting(SignedDocuments.Entry::type, SignedDocuments.Entry::number)
        .containsExactly(tuple(DocumentType.OVER_SPEEDING.tag(), 1L));
  }

  private void correctClockSixTimes() {
    FullCardNumber card =
        FileCard.bare(EquipmentType.Code.WORKSHOP_CARD, "RUM0000000001000").number;
    for (int i = 1; i <= 6; i++) {
      CalibrationFact fact = BlockBench.calibration(bench.block.queue.now(), card, "А123ВС77");
      SimInstant next = SimInstant.parse("2026-03-02T02:0" + i + ":00Z");
      OctetWriter out = new OctetWriter();
      fact.record().encode(out);
      Octets record = out.toOctets();
      // Б.7 ends with oldTime, newTime, nextCalibration, 4 octets each.
      Octets corrected =
          Octets.concat(
              record.slice(0, 155),
              TimeStamp.of(next.minus(SimDuration.ofSeconds(50))).toOctets(),
              TimeStamp.of(next).toOctets(),
              record.slice(163, 167));
      bench.block.block.registers().activation().calibrated(decoded(fact, corrected));
    }
  }

  private static CalibrationFact decoded(CalibrationFact fact, Octets record) {
    try {
      return new CalibrationFact(
          fact.at(), fact.reason(), CalibrationRecord.decode(record.reader()), fact.position());
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  private Optional<String> lastDownloadBy(FileCard card, Profile profile) throws DecodeException {
    BlockBench block = new BlockBench(new MemoryArchive(), BlockBench.START, profile);
    block.commission();
    block.startUp();
    bench = new CardBench(block);
    insert(card);
    block.runUntil("2026-03-02T05:12:05Z");
    file(0x01, 1);
    Overview next = VuFile.decode(file(0x01, 1)).first(Overview.class).orElseThrow();
    return next.lastDownload()
        .lastDownload()
        .instant()
        .map(at -> TimeStamp.of(at).text() + " " + next.lastDownload().companyName().text());
  }

  private void insert(FileCard card) {
    bench.tell(1, card);
    bench.authenticate(1);
    if (card.files.size() > 1) {
      bench.exchange(1, ExchangePurpose.INSERTION);
    }
  }

  private Octets file(int parts, int slot) {
    assertThat(
            bench
                .ask(
                    CommandCode.DOWNLOAD_BEGIN,
                    new DownloadBegin(parts, DAY, bench.block.queue.now(), slot))
                .code())
        .isEqualTo(ResponseCode.OK);
    List<Octets> out = new ArrayList<>();
    for (ZhAnswer next = next(); next.isOk(); next = next()) {
      out.add(next.data());
    }
    return Octets.concat(out.toArray(Octets[]::new));
  }

  private ZhAnswer next() {
    return bench.block.execute(ZhCommand.of(CommandCode.DOWNLOAD_NEXT));
  }

  private ZhAnswer ask(CommandCode code) {
    return bench.ask(code, 1, Octets.EMPTY);
  }

  private static Octets element(OctetReader in, CardFile file) throws DecodeException {
    CardElement element = CardElement.decode(in);
    assertThat(element.fid()).isEqualTo(file.fid());
    return element.value();
  }

  private static String text(Octets file, int at, int length) {
    return Text.ia5(file.slice(at, at + length));
  }

  private static TimeStamp stamp(String iso) {
    return TimeStamp.of(SimInstant.parse(iso));
  }
}
