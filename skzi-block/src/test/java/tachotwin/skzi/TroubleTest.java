package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.EventRecord;
import tachotwin.dictionary.FaultRecord;
import tachotwin.dictionary.TimeStamp;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.DocumentType;
import tachotwin.download.EventsAndFaults;
import tachotwin.download.VuFile;
import tachotwin.download.VuRecord;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.card.CardBench;
import tachotwin.skzi.card.FileCard;
import tachotwin.time.SimDuration;
import tachotwin.vectors.Requirement;
import tachotwin.zh.BlockFlags;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/**
 * What 4.5.1 has the block register of trouble: loss of GNSS, faults, motion data that do not fit
 * (in the download, record 03h) and documents that were not delivered (notice 230).
 */
class TroubleTest {
  private static final SimDuration FIFTEEN_DAYS = SimDuration.ofHours(15 * 24);
  private static final long ONGOING = -1;

  private final CardBench cards = new CardBench();
  private final BlockBench bench = cards.block;

  @Test
  @Requirement("SK-002")
  void lossOfGnssIsInTheDownload() throws DecodeException {
    bench.drive(10, 5000);
    bench.reception(false);
    bench.drive(60, 5000);
    bench.reception(true);
    bench.drive(1, 5000);
    bench.drive(5, 0);
    assertThat(download().events().records())
        .filteredOn(record -> record.eventType() == EventFaultType.Code.NO_GNSS_POSITION)
        .singleElement()
        .satisfies(record -> assertThat(seconds(record.begin(), record.end())).isEqualTo(60));
  }

  // 32h and 36h are told by command 53; 35h the block finds: no pulses for more than 10 minutes.
  @Test
  @Requirement("SK-002")
  void faultsAndMotionDataThatDoNotFitAreInTheDownload() throws DecodeException {
    bench.event(0x32, 1);
    bench.run(10);
    bench.event(0x32, 2);
    bench.event(0x36, 1);
    bench.drive(602, 6000, 0, false);
    bench.drive(1, 6000, 6000, true);
    bench.drive(602, 6000, 3000, true);
    bench.drive(5, 0);
    EventsAndFaults told = download();
    assertThat(told.faults().records())
        .extracting(FaultRecord::faultType, fault -> seconds(fault.begin(), fault.end()))
        .containsExactly(
            tuple(EventFaultType.Code.PRINTER_FAULT, 10L),
            tuple(EventFaultType.Code.CARD_READER_FAULT, ONGOING),
            tuple(EventFaultType.Code.SENSOR_FAULT, 602L));
    assertThat(told.events().records())
        .extracting(EventRecord::eventType)
        .contains(EventFaultType.Code.MOTION_CONFLICT);
  }

  // 210 is composed at 05:01:16 and has no receipt on 17 March, 15 days later.
  @Test
  @Requirement("SK-002")
  void documentThatWasNotDeliveredIsRegisteredOnceAndDriversAreRefused() {
    bench.drive(70, 12_000);
    bench.drive(5, 0);
    DocumentFact report = facts(DocumentType.OVER_SPEEDING).get(0);
    bench.queue.runUntil(report.at().plus(FIFTEEN_DAYS).minus(SimDuration.ofSeconds(1)));
    assertThat(notices(report)).isEmpty();
    assertThat(refusesDrivers()).isFalse();
    bench.run(1);
    assertThat(notices(report))
        .extracting(DocumentFact::at)
        .containsExactly(report.at().plus(FIFTEEN_DAYS));
    assertThat(refusesDrivers()).isTrue();
    bench.block.powerOff();
    bench.startUp();
    bench.run(40 * 86_400L);
    assertThat(notices(report)).as("after a loss of supply and 40 days").hasSize(1);
  }

  private boolean refusesDrivers() {
    return BlockFlags.DRIVERS_REFUSED.in(bench.second(0, 0).flags());
  }

  private List<DocumentFact> notices(DocumentFact report) {
    return facts(DocumentType.UNDELIVERED_NOTICE).stream()
        .filter(notice -> names(notice, report))
        .toList();
  }

  private static boolean names(DocumentFact notice, DocumentFact report) {
    try {
      return Document.decode(notice.octets())
          .body()
          .number(Attribute.UNDELIVERED)
          .equals(OptionalLong.of(report.number()));
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  private List<DocumentFact> facts(DocumentType type) {
    return bench.archive.all(DocumentFact.class).stream()
        .filter(fact -> fact.type() == type.tag())
        .toList();
  }

  private static long seconds(TimeStamp begin, TimeStamp end) {
    return end.equals(TimeStamp.NONE) ? ONGOING : end.seconds() - begin.seconds();
  }

  private EventsAndFaults download() throws DecodeException {
    cards.insert(2, FileCard.control());
    ZhAnswer begun =
        cards.ask(
            CommandCode.DOWNLOAD_BEGIN,
            new DownloadBegin(0x1F, BlockBench.START, bench.queue.now(), 2));
    assertThat(begun.code()).isEqualTo(ResponseCode.OK);
    OctetWriter file = new OctetWriter();
    ZhAnswer portion = bench.execute(ZhCommand.of(CommandCode.DOWNLOAD_NEXT));
    while (portion.isOk()) {
      file.octets(portion.data());
      portion = bench.execute(ZhCommand.of(CommandCode.DOWNLOAD_NEXT));
    }
    return VuFile.decode(file.toOctets()).records().stream()
        .map(VuRecord::data)
        .filter(EventsAndFaults.class::isInstance)
        .map(EventsAndFaults.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
