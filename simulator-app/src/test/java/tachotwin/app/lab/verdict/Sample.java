package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tachotwin.app.registry.TestAuthority;
import tachotwin.app.registry.TestCards;
import tachotwin.card.CardImage;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.ActivityDailyData;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CalibrationData;
import tachotwin.dictionary.CardIWData;
import tachotwin.dictionary.CardIWRecord;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.CardSlotsStatus;
import tachotwin.dictionary.CardsInSlots;
import tachotwin.dictionary.DetailedSpeedBlock;
import tachotwin.dictionary.DownloadActivityData;
import tachotwin.dictionary.DownloadablePeriod;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventData;
import tachotwin.dictionary.EventFaultRecordPurpose;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.EventRecord;
import tachotwin.dictionary.FaultData;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.LogOfControls;
import tachotwin.dictionary.LogOfLocks;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.OverSpeedingControlData;
import tachotwin.dictionary.OverSpeedingEventData;
import tachotwin.dictionary.OverSpeedingEventRecord;
import tachotwin.dictionary.SensorPaired;
import tachotwin.dictionary.SpecificConditionData;
import tachotwin.dictionary.TimeAdjustmentData;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.VehicleRegistrationNumber;
import tachotwin.dictionary.VuIdentification;
import tachotwin.dictionary.card.AccountingValues;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.DailyActivity;
import tachotwin.dictionary.card.DriverActivityData;
import tachotwin.document.AccountingReport;
import tachotwin.document.Attribute;
import tachotwin.document.DocumentHeader;
import tachotwin.document.OverSpeedingReport;
import tachotwin.document.TachographDocument;
import tachotwin.document.ViolatedNorm;
import tachotwin.document.Violation;
import tachotwin.download.CardDownload;
import tachotwin.download.CardElement;
import tachotwin.download.DetailedSpeed;
import tachotwin.download.DownloadStamp;
import tachotwin.download.DriverActivity;
import tachotwin.download.EventsAndFaults;
import tachotwin.download.Overview;
import tachotwin.download.TechnicalData;
import tachotwin.download.VuData;
import tachotwin.download.VuFile;
import tachotwin.download.VuRecord;
import tachotwin.gost.Certificate;
import tachotwin.gost.Cms;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** Downloads and documents of an invented day, signed with the keys of a seed. */
public final class Sample {
  /** When everything was downloaded and composed. */
  public static final SimInstant AT = SimInstant.parse("2026-03-02T18:20:07Z");

  /** The number of the block. */
  public static final String BLOCK = "NKM0000000000001";

  private static final SimInstant MADE = SimInstant.parse("2026-01-01T00:00:00Z");
  private static final TimeStamp MORNING = time("2026-03-02T05:00:00Z");
  private static final TimeStamp EVENING = time("2026-03-02T18:00:00Z");
  private static final GeoCoordinates MOSCOW = GeoCoordinates.ofDegrees(55.751244, 37.618423);
  private static final VehicleRegistration PLATE =
      new VehicleRegistration(NationNumeric.Code.RUSSIA, VehicleRegistrationNumber.of("А123ВС77"));
  private static final VehicleIdentificationData VEHICLE =
      new VehicleIdentificationData(Ia5String.of("XTA00000000000001", 17), PLATE);
  private static final VuIdentification UNIT =
      new VuIdentification(
          Name.of("Учебный завод"),
          Address.of("г. Учебный"),
          Ia5String.of("TWIN-1", 16),
          Ia5String.of("00000001", 8),
          Ia5String.of("0100", 4),
          TimeStamp.of(MADE),
          TimeStamp.of(MADE),
          Ia5String.blank(8));

  private final TestAuthority authority;
  private final BlockKeys block;
  private final CardImage driver;
  private final CardImage control;

  /** The bench of a seed. */
  public Sample(long seed) {
    authority = new TestAuthority(Secrets.ofSeed(seed), MADE);
    block = authority.block(BLOCK, MADE);
    driver = authority.card(TestCards.driver(MADE));
    control = authority.card(TestCards.control(MADE));
  }

  /** The authority's certificate. */
  public Certificate authority() {
    return authority.certificate();
  }

  /** The block's certificate. */
  public Certificate block() {
    return block.certificate();
  }

  /** The driver's certificate. */
  public Certificate driver() {
    return driver.credentials().certificate();
  }

  /** The controller's certificate. */
  public Certificate control() {
    return control.credentials().certificate();
  }

  /** Authority, block and driver. */
  public KnownCertificates known() {
    return new KnownCertificates(
        authority(),
        List.of(
            new KnownCertificates.Named("block.pem", block()),
            new KnownCertificates.Named("driver.pem", driver())));
  }

  /** A unit's download of two records, small enough to change every octet of it. */
  public VuFile smallVu() {
    return vu(List.of(overview(), day()));
  }

  /** A unit's download with all kinds of records. */
  public VuFile vu() {
    return vu(List.of(overview(), day(), events(), speed(), technical()));
  }

  private VuFile vu(List<VuData> contents) {
    List<VuRecord> records = new ArrayList<>();
    DownloadStamp stamp = stamp();
    for (VuData one : contents) {
      Octets signature = block.signingKey().sign(VuRecord.signedOctets(one, stamp));
      records.add(new VuRecord(one, stamp, signature));
    }
    return new VuFile(records, block().der());
  }

  /** A driver's card with a day on it, as the unit downloads it. */
  public CardDownload driverDownload() {
    List<CardElement> out = new ArrayList<>();
    for (CardFile file : CardFile.values()) {
      ElementaryFile.of(CardType.DRIVER, file.fid())
          .ifPresent(one -> add(out, file, value(file, driver.files().get(one)), driver));
    }
    Octets accounting =
        AccountingValues.of(Map.of(AccountingValues.Item.DAILY_DRIVING, 30_000L)).toOctets();
    add(out, CardFile.ACCOUNTING, accounting, block.signingKey());
    add(out, CardFile.DOWNLOAD_STAMP, stamp().toOctets(), block.signingKey());
    return new CardDownload(out);
  }

  /** The driver's download with the signature of one file made by the controller's card. */
  public CardDownload driverDownloadSignedByControl(CardFile file) {
    List<CardElement> out = new ArrayList<>();
    for (CardElement one : driverDownload().elements()) {
      boolean isIt = one.fid() == file.fid();
      if (!isIt) {
        out.add(one);
      } else if (one.type().isData()) {
        add(out, file, one.value(), control);
      }
    }
    return new CardDownload(out);
  }

  private static Octets value(CardFile file, Octets content) {
    if (file != CardFile.DRIVER_ACTIVITY_DATA) {
      return content;
    }
    try {
      DailyActivity day =
          new DailyActivity(time("2026-03-02T00:00:00Z"), 1, 512, activities().records());
      return DriverActivityData.decode(content.reader()).append(day).toOctets();
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  /** A controller's card without its activities, small enough to change every octet of it. */
  public CardDownload controlDownload() {
    List<CardElement> out = new ArrayList<>();
    for (CardFile file : CardFile.values()) {
      if (file != CardFile.CONTROLLER_ACTIVITY_DATA) {
        ElementaryFile.of(CardType.CONTROL, file.fid())
            .ifPresent(one -> add(out, file, control.files().get(one), control));
      }
    }
    return new CardDownload(out);
  }

  private static void add(List<CardElement> out, CardFile file, Octets value, CardImage card) {
    add(out, file, value, card.credentials().key());
  }

  private static void add(List<CardElement> out, CardFile file, Octets value, SigningKey key) {
    out.add(CardElement.data(file.fid(), value));
    if (file.isSigned()) {
      out.add(CardElement.signature(file.fid(), key.sign(value)));
    }
  }

  /** Document 210, signed by the block and the driver's card. */
  public TachographDocument overSpeeding() {
    return signed(new OverSpeedingReport(violation(), 112, 104, 90).compose(header(1)));
  }

  /** Document 202, signed by the block and the driver's card. */
  public TachographDocument continuousDriving() {
    return signed(
        new AccountingReport(
                ViolatedNorm.CONTINUOUS_DRIVING,
                AT,
                violation(),
                SimDuration.ofSeconds(17_000),
                SimDuration.ofSeconds(16_200),
                SimDuration.ZERO,
                SimDuration.ZERO)
            .compose(header(2)));
  }

  private TachographDocument signed(TachographDocument document) {
    Octets content = document.signedOctets();
    Octets byBlock = block.signingKey().sign(content);
    Octets byCard = driver.credentials().key().sign(content);
    return document
        .withSignature(Attribute.BLOCK_SIGNATURE, Cms.detachedByKeyId(byBlock, block()))
        .withSignature(Attribute.DRIVER_CARD_SIGNATURE, Cms.detachedByKeyId(byCard, driver()));
  }

  private DocumentHeader header(long number) {
    return new DocumentHeader(
        number,
        AT,
        MOSCOW,
        Ia5String.of(BLOCK, 16),
        UNIT,
        VEHICLE,
        new DocumentHeader.Driver(driverCard(), Name.of("Орехов"), Name.of("Тимофей")));
  }

  private static Violation violation() {
    return new Violation(
        SimInstant.parse("2026-03-02T12:00:00Z"),
        MOSCOW,
        SimInstant.parse("2026-03-02T12:02:00Z"),
        MOSCOW);
  }

  private static DownloadStamp stamp() {
    return DownloadStamp.of(AT, MOSCOW, Ia5String.of(BLOCK, 16));
  }

  private FullCardNumber driverCard() {
    return new FullCardNumber(
        EquipmentType.Code.DRIVER_CARD, NationNumeric.Code.RUSSIA, CardNumber.of(driver.number()));
  }

  private static Overview overview() {
    return new Overview(
        VEHICLE,
        TimeStamp.of(AT),
        new DownloadablePeriod(MORNING, EVENING),
        new CardSlotsStatus(EquipmentType.Code.DRIVER_CARD, EquipmentType.Code.CONTROL_CARD),
        DownloadActivityData.NONE,
        LogOfLocks.EMPTY,
        LogOfControls.EMPTY);
  }

  private DriverActivity day() {
    CardIWRecord cycle =
        new CardIWRecord(
            Name.of("Орехов"),
            Name.of("Тимофей"),
            driverCard(),
            time("2029-01-01T00:00:00Z"),
            MORNING,
            MOSCOW,
            123_000,
            CardSlot.DRIVER,
            EVENING,
            MOSCOW,
            123_512,
            VehicleRegistration.NONE,
            TimeStamp.NONE,
            false);
    return new DriverActivity(
        EVENING,
        123_512,
        new CardIWData(List.of(cycle)),
        activities(),
        SpecificConditionData.EMPTY);
  }

  private static ActivityDailyData activities() {
    return new ActivityDailyData(
        List.of(
            new ActivityChange(CardSlot.DRIVER, false, true, Activity.REST, 0),
            new ActivityChange(CardSlot.DRIVER, false, false, Activity.REST, 300),
            new ActivityChange(CardSlot.DRIVER, false, false, Activity.DRIVING, 310),
            new ActivityChange(CardSlot.DRIVER, false, false, Activity.REST, 580)));
  }

  private EventsAndFaults events() {
    EventRecord event =
        new EventRecord(
            EventFaultType.Code.DRIVING_WITHOUT_CARD,
            EventFaultRecordPurpose.Code.MOST_RECENT,
            time("2026-03-02T11:00:00Z"),
            time("2026-03-02T11:05:00Z"),
            CardsInSlots.NONE,
            1);
    OverSpeedingEventRecord overspeed =
        new OverSpeedingEventRecord(
            EventFaultType.Code.OVER_SPEEDING,
            EventFaultRecordPurpose.Code.MOST_RECENT,
            time("2026-03-02T12:00:00Z"),
            time("2026-03-02T12:02:00Z"),
            112,
            104,
            driverCard(),
            1);
    return new EventsAndFaults(
        FaultData.EMPTY,
        new EventData(List.of(event)),
        OverSpeedingControlData.NONE,
        new OverSpeedingEventData(List.of(overspeed)),
        TimeAdjustmentData.EMPTY);
  }

  private static DetailedSpeed speed() {
    return new DetailedSpeed(List.of(new DetailedSpeedBlock(MORNING, Collections.nCopies(60, 90))));
  }

  private static TechnicalData technical() {
    return new TechnicalData(UNIT, SensorPaired.NONE, CalibrationData.EMPTY);
  }

  private static TimeStamp time(String iso) {
    return TimeStamp.of(SimInstant.parse(iso));
  }
}
