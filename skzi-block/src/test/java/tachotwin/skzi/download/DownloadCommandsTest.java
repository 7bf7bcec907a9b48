package tachotwin.skzi.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.CardIWRecord;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.ControlRecord;
import tachotwin.dictionary.ControlType;
import tachotwin.dictionary.DetailedSpeedBlock;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.EventRecord;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.AccountingValues;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CompanyActivity;
import tachotwin.dictionary.card.CompanyActivityType;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.download.CardElement;
import tachotwin.download.DetailedSpeed;
import tachotwin.download.DownloadStamp;
import tachotwin.download.DriverActivity;
import tachotwin.download.EventsAndFaults;
import tachotwin.download.Overview;
import tachotwin.download.TechnicalData;
import tachotwin.download.VuFile;
import tachotwin.download.VuRecord;
import tachotwin.gost.Streebog;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.archive.AuthenticationFact;
import tachotwin.skzi.archive.CardSignatureFact;
import tachotwin.skzi.archive.DownloadFact;
import tachotwin.skzi.card.CardBench;
import tachotwin.skzi.card.FileCard;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CardSignature;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SlotCommand;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

class DownloadCommandsTest {
  private static final SimInstant DAY = SimInstant.parse("2026-03-02T00:00:00Z");
  private static final VerificationKey BLOCK_KEY = BlockBench.testKeys().certificate().key();

  private final CardBench bench = new CardBench();
  private final FileCard driver = FileCard.driver(BlockBench.DRIVER);
  private final FileCard control = FileCard.control();

  // 05:00:05 the driver's card goes in; 05:01:05…05:06:05 it drives 60 km/h; 05:10:05 the
  // controller's card goes into slot 2.
  @BeforeEach
  void driveAndControl() {
    bench.insert(1, driver);
    bench.block.run(60);
    bench.block.drive(300, 6000);
    bench.block.drive(60, 0);
    bench.block.runUntil("2026-03-02T05:10:05Z");
    bench.insert(2, control);
    bench.block.runUntil("2026-03-02T05:12:05Z");
  }

  @Test
  void givesTheFileInPortionsUntil27() throws DecodeException {
    // An hour of motion is 60 blocks of 64 octets, so the file is longer than a portion.
    bench.block.drive(3600, 6000);
    bench.block.drive(60, 0);
    assertThat(begin(0x1F, 2)).isEqualTo(ResponseCode.OK);
    List<Octets> portions = portions();

    assertThat(portions).allMatch(portion -> portion.length() <= 4000);
    assertThat(portions.size()).isGreaterThan(1);
    VuFile file = VuFile.decode(joined(portions));
    assertThat(file.records())
        .extracting(record -> record.data().identifier())
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(file.certificate()).isEqualTo(BlockBench.testKeys().certificate().der());
  }

  @Test
  @Requirement("DL-021")
  void signsEveryRecordWithTimePlaceAndNumberOfTheBlock() throws DecodeException {
    for (VuRecord record : download(0x1F).records()) {
      DownloadStamp stamp = record.stamp();
      assertThat(stamp.at()).isEqualTo(SimInstant.parse("2026-03-02T05:12:05Z"));
      assertThat(stamp.latitude()).isEqualTo(5_575_124_400L);
      assertThat(stamp.longitude()).isEqualTo(3_761_842_300L);
      assertThat(stamp.partNumber().text()).isEqualTo("14A3A00000000001");
      assertThat(BLOCK_KEY.verify(VuRecord.signedOctets(record.data(), stamp), record.signature()))
          .isTrue();
    }
  }

  @Test
  void tellsVehicleCardsAndPeriodInTheOverview() throws DecodeException {
    Overview overview = download(0x01).first(Overview.class).orElseThrow();

    assertThat(overview.vehicle()).isEqualTo(BlockBench.calibration(DAY).record().vehicle());
    assertThat(overview.time()).isEqualTo(stamp("2026-03-02T05:12:05Z"));
    assertThat(overview.period().begin()).isEqualTo(TimeStamp.of(DAY));
    assertThat(overview.period().end()).isEqualTo(stamp("2026-03-02T05:12:05Z"));
    assertThat(overview.slots().driver()).isEqualTo(EquipmentType.Code.DRIVER_CARD);
    assertThat(overview.slots().coDriver()).isEqualTo(EquipmentType.Code.CONTROL_CARD);
    assertThat(overview.lastDownload().lastDownload().isNone()).isTrue();
    assertThat(overview.controls().records()).isEmpty();
  }

  @Test
  void tellsTheControlBefore() throws DecodeException {
    download(0x1F);
    Overview overview = download(0x01).first(Overview.class).orElseThrow();

    assertThat(overview.controls().records())
        .containsExactly(
            new ControlRecord(
                new ControlType(false, true, false, false, 0),
                stamp("2026-03-02T05:10:05Z"),
                control.number,
                TimeStamp.of(DAY),
                stamp("2026-03-02T05:12:05Z")));
  }

  // Minutes of the day: 300 = 05:00, 301 and 307 = 05:01 and 05:07.
  @Test
  @Requirement("DL-006")
  void tellsTheDay() throws DecodeException {
    DriverActivity day = download(0x02).first(DriverActivity.class).orElseThrow();

    assertThat(day.time()).isEqualTo(stamp("2026-03-02T05:12:05Z"));
    assertThat(day.odometer()).isEqualTo(120_004);
    CardIWRecord first = day.cards().records().get(0);
    assertThat(first.surname().text()).isEqualTo("Иванов");
    assertThat(first.card()).isEqualTo(driver.number);
    assertThat(first.insertionTime()).isEqualTo(stamp("2026-03-02T05:00:05Z"));
    assertThat(first.insertionPlace()).isEqualTo(BlockBench.MOSCOW);
    assertThat(first.insertionOdometer()).isEqualTo(120_000);
    assertThat(first.slot()).isEqualTo(CardSlot.DRIVER);
    assertThat(first.withdrawalTime().isNone()).isTrue();
    assertThat(day.cards().records()).hasSize(2);
    assertThat(day.activities().records())
        .contains(
            new ActivityChange(CardSlot.DRIVER, false, false, Activity.REST, 300),
            new ActivityChange(CardSlot.DRIVER, false, false, Activity.DRIVING, 301),
            new ActivityChange(CardSlot.DRIVER, false, false, Activity.REST, 307));
    assertThat(day.conditions().records()).isEmpty();
  }

  @Test
  void tellsEveryDayOfThePeriod() throws DecodeException {
    bench.block.runUntil("2026-03-03T01:00:00Z");

    assertThat(download(0x02).all(DriverActivity.class))
        .extracting(DriverActivity::time)
        .containsExactly(stamp("2026-03-02T23:59:59Z"), stamp("2026-03-03T01:00:00Z"));
  }

  @Test
  void tellsEventsAndFaults() throws DecodeException {
    bench.block.event(0x32, 1);
    bench.block.run(60);
    bench.block.event(0x01, 0);
    EventsAndFaults data = download(0x04).first(EventsAndFaults.class).orElseThrow();

    assertThat(data.faults().records())
        .extracting(one -> one.faultType())
        .containsExactly(EventFaultType.Code.PRINTER_FAULT);
    assertThat(data.faults().records().get(0).end().isNone()).isTrue();
    EventRecord event = data.events().records().get(0);
    assertThat(event.eventType()).isEqualTo(EventFaultType.Code.INVALID_CARD);
    assertThat(event.cards().driverBegin()).isEqualTo(driver.number);
  }

  @Test
  void tellsTheSpeedOfMinutesWithMotionOnly() throws DecodeException {
    List<DetailedSpeedBlock> blocks =
        download(0x08).first(DetailedSpeed.class).orElseThrow().blocks();

    assertThat(blocks).hasSize(6);
    assertThat(blocks.get(0).begin()).isEqualTo(stamp("2026-03-02T05:01:00Z"));
    assertThat(blocks.get(0).speeds().get(5)).isEqualTo(DetailedSpeedBlock.UNDEFINED);
    assertThat(blocks.get(1).speeds()).containsOnly(60);
  }

  @Test
  void tellsTheUnitAndItsCalibrations() throws DecodeException {
    TechnicalData data = download(0x10).first(TechnicalData.class).orElseThrow();

    assertThat(data.identification().manufacturerName().text()).isEqualTo("Учебный завод");
    assertThat(data.identification().serialNumber().text()).isEqualTo("00000042");
    assertThat(data.calibrations().records())
        .containsExactly(BlockBench.calibration(BlockBench.START).record());
  }

  @Test
  @Requirement("DL-020")
  void asksForTheRightOf481() {
    // Slot 1 holds the driver's card: it opens nothing. Slot 2: controller, both.
    assertThat(begin(0x01, 1)).isEqualTo(ResponseCode.BLOCKED);
    assertThat(begin(0x01, 2)).isEqualTo(ResponseCode.OK);
    assertThat(tail().code()).isEqualTo(ResponseCode.OK);
    bench.tearOut(2);
    assertThat(begin(0x01, 2)).isEqualTo(ResponseCode.BLOCKED);
    assertThat(tail().code()).isEqualTo(ResponseCode.BLOCKED);

    authenticate(FileCard.bare(EquipmentType.Code.WORKSHOP_CARD, "RU00000000001200"));
    assertThat(begin(0x01, 2)).isEqualTo(ResponseCode.OK);
    assertThat(tail().code()).isEqualTo(ResponseCode.BLOCKED);
    bench.tearOut(2);

    authenticate(FileCard.bare(EquipmentType.Code.COMPANY_CARD, FileCard.COMPANY));
    assertThat(begin(0x01, 2)).isEqualTo(ResponseCode.OK);
    assertThat(tail().code()).isEqualTo(ResponseCode.OK);
  }

  @Test
  void refusesWrongPeriodsPartsAndMotion() {
    SimInstant now = bench.block.queue.now();
    assertThat(begin(0x01, now, DAY, 2)).isEqualTo(ResponseCode.WRONG_PERIOD);
    assertThat(begin(0x01, SimInstant.parse("2026-03-03T00:00:00Z"), now, 2))
        .isEqualTo(ResponseCode.WRONG_PERIOD);
    assertThat(begin(0x00, 2)).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(begin(0x20, 2)).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(bench.block.execute(CommandCode.DOWNLOAD_NEXT)).isEqualTo(ResponseCode.WRONG_STATE);
    bench.block.drive(5, 6000);
    assertThat(begin(0x01, 2)).isEqualTo(ResponseCode.NOT_WHILE_MOVING);
  }

  @Test
  @Requirement("SK-050")
  void registersTheDownloadItsHashAndTheAuthenticationOfTheCard() {
    begin(0x1F, 2);
    Octets file = joined(portions());

    DownloadFact fact = BlockBench.last(bench.block.archive.all(DownloadFact.class));
    assertThat(fact.card()).isEqualTo(control.number);
    assertThat(fact.hash()).isEqualTo(Streebog.hash256(file));
    assertThat(fact.parts()).isEqualTo(0x1F);
    assertThat(fact.position()).isEqualTo(BlockBench.MOSCOW);
    assertThat(bench.block.archive.all(AuthenticationFact.class))
        .anyMatch(one -> one.succeeded() && one.card().equals(control.number));
    Octets hash = Streebog.hash256(driver.octets(CardFile.EVENTS_DATA));
    assertThat(signature(hash, driver.key.signHash(hash))).isEqualTo(ResponseCode.OK);
    CardSignatureFact signed = BlockBench.last(bench.block.archive.all(CardSignatureFact.class));
    assertThat(signed.fid()).isEqualTo(0x0502);
    assertThat(signed.hash()).isEqualTo(hash);
  }

  @Test
  void refusesASignatureThatIsNotTheCards() {
    Octets hash = Streebog.hash256(Octets.ofInts(1));

    assertThat(signature(hash, control.key.signHash(hash))).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(bench.block.archive.all(CardSignatureFact.class)).isEmpty();
  }

  @Test
  @Requirement("DL-027")
  void addsTimePlaceAndAccountingToTheDownloadOfACard() throws DecodeException {
    OctetReader in = tail().data().reader();
    CardElement values = CardElement.decode(in);
    CardElement valuesSignature = CardElement.decode(in);
    CardElement documents = CardElement.decode(in);
    CardElement documentsSignature = CardElement.decode(in);
    CardElement stamp = CardElement.decode(in);
    CardElement stampSignature = CardElement.decode(in);
    in.expectEnd("83", "4.8.7");

    assertThat(List.of(values.fid(), valuesSignature.fid())).containsOnly(0xC2F0);
    assertThat(List.of(stamp.fid(), stampSignature.fid())).containsOnly(0xC2F1);
    assertThat(stampSignature.type()).isEqualTo(CardElement.Type.SIGNATURE);
    assertThat(BLOCK_KEY.verify(values.value(), valuesSignature.value())).isTrue();
    assertThat(documents.fid()).isEqualTo(0xC2F7);
    assertThat(BLOCK_KEY.verify(documents.value(), documentsSignature.value())).isTrue();
    assertThat(BLOCK_KEY.verify(stamp.value(), stampSignature.value())).isTrue();
    DownloadStamp told = DownloadStamp.decode(stamp.value().reader());
    assertThat(told.at()).isEqualTo(SimInstant.parse("2026-03-02T05:12:05Z"));
    assertThat(told.latitude()).isEqualTo(5_575_124_400L);
    // Driven from 05:01 to 05:07.
    assertThat(
            AccountingValues.decode(values.value().reader())
                .get(AccountingValues.Item.DAILY_DRIVING))
        .isEqualTo(6 * 60);
  }

  @Test
  void notesDownloadAndControlOnBothCards() {
    begin(0x1F, 2);
    portions();
    tail();
    assertThat(bench.exchange(1, ExchangePurpose.DOWNLOAD_DONE)).isEqualTo(ResponseCode.OK);
    assertThat(bench.exchange(2, ExchangePurpose.DOWNLOAD_DONE)).isEqualTo(ResponseCode.OK);

    TimeStamp now = stamp("2026-03-02T05:12:05Z");
    ControlType done = new ControlType(true, true, false, false, 0);
    assertThat(driver.get(CardFile.CARD_DOWNLOAD, TimeStamp::decode)).isEqualTo(now);
    ControlActivity onDriver = driver.get(CardFile.CONTROL_ACTIVITY_DATA, ControlActivity::decode);
    assertThat(onDriver)
        .isEqualTo(
            new ControlActivity(
                done,
                stamp("2026-03-02T05:10:05Z"),
                control.number,
                BlockBench.calibration(DAY).record().vehicle().registration(),
                TimeStamp.of(DAY),
                now));
    assertThat(
            driver.get(CardFile.CONTROLS, in -> CardRing.decode(RingLayout.CONTROLS, in)).records())
        .containsExactly(onDriver);
    List<ControlActivity> onControl =
        control
            .get(
                CardFile.CONTROLLER_ACTIVITY_DATA,
                in -> CardRing.decode(RingLayout.CONTROLLER_ACTIVITIES, in))
            .records();
    assertThat(onControl).hasSize(1);
    assertThat(onControl.get(0).card()).isEqualTo(driver.number);
    assertThat(onControl.get(0).type()).isEqualTo(done);
  }

  @Test
  void notesDownloadsOnTheCompanysCard() {
    bench.withdraw(2);
    FileCard company = FileCard.company();
    bench.insert(2, company);
    tail();
    bench.exchange(2, ExchangePurpose.DOWNLOAD_DONE);
    bench.exchange(2, ExchangePurpose.DOWNLOAD_DONE);

    List<CompanyActivity> acts =
        company
            .get(
                CardFile.COMPANY_ACTIVITY_DATA,
                in -> CardRing.decode(RingLayout.COMPANY_ACTIVITIES, in))
            .records();
    assertThat(acts).hasSize(1);
    assertThat(acts.get(0).type()).isEqualTo(CompanyActivityType.Code.CARD_DOWNLOAD);
    assertThat(acts.get(0).card()).isEqualTo(driver.number);
  }

  private void authenticate(FileCard card) {
    bench.tell(2, card);
    bench.authenticate(2);
  }

  private ResponseCode begin(int parts, int slot) {
    return begin(parts, DAY, bench.block.queue.now(), slot);
  }

  private ResponseCode begin(int parts, SimInstant from, SimInstant to, int slot) {
    return bench.ask(CommandCode.DOWNLOAD_BEGIN, new DownloadBegin(parts, from, to, slot)).code();
  }

  private List<Octets> portions() {
    List<Octets> out = new ArrayList<>();
    while (true) {
      ZhAnswer answer = bench.block.execute(ZhCommand.of(CommandCode.DOWNLOAD_NEXT));
      if (answer.code() == ResponseCode.END_OF_DATA) {
        return out;
      }
      assertThat(answer.isOk()).isTrue();
      out.add(answer.data());
    }
  }

  private static Octets joined(List<Octets> portions) {
    OctetWriter out = new OctetWriter();
    portions.forEach(out::octets);
    return out.toOctets();
  }

  private VuFile download(int parts) throws DecodeException {
    assertThat(begin(parts, 2)).isEqualTo(ResponseCode.OK);
    return VuFile.decode(joined(portions()));
  }

  private ZhAnswer tail() {
    return bench.ask(CommandCode.CARD_DOWNLOAD_TAIL, new SlotCommand(1, Octets.EMPTY));
  }

  private ResponseCode signature(Octets hash, Octets signature) {
    return bench
        .ask(CommandCode.DOWNLOAD_SIGNATURE, new CardSignature(1, 0x0502, hash, signature))
        .code();
  }

  private static TimeStamp stamp(String iso) {
    return TimeStamp.of(SimInstant.parse(iso));
  }
}
