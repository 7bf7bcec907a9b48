package tachotwin.skzi.document;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.ActivityChange;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CalibrationPurpose;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.CardNumber;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.Name;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.dictionary.VehicleRegistrationNumber;
import tachotwin.gost.Certificate;
import tachotwin.gost.CertificateAuthority;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.gost.channel.BlockEnd;
import tachotwin.gost.channel.CardEnd;
import tachotwin.octet.Octets;
import tachotwin.port.GnssFix;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.archive.ActivationFact;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.archive.CardsAtEvent;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.archive.OverspeedFact;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.skzi.key.LifeStage;
import tachotwin.skzi.state.Activation;
import tachotwin.skzi.state.Authentication;
import tachotwin.skzi.state.BlockClock;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockIdentity;
import tachotwin.skzi.state.BlockListener;
import tachotwin.skzi.state.BlockListeners;
import tachotwin.skzi.state.BlockState;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.skzi.state.Whereabouts;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.UnitActivation;

/** A block with what its documents stand on; the areas that register are played by the test. */
public final class DocumentBench {
  /** Monday. */
  public static final SimInstant START = SimInstant.parse("2026-03-02T06:00:00Z");

  public static final FullCardNumber CARD =
      new FullCardNumber(
          EquipmentType.Code.DRIVER_CARD,
          NationNumeric.Code.RUSSIA,
          CardNumber.driver("RUD00000001234", '0', '1'));

  static final GeoCoordinates MOSCOW = GeoCoordinates.ofDegrees(55.751244, 37.618423);
  static final GeoCoordinates TVER = GeoCoordinates.ofDegrees(56.858674, 35.917596);
  static final SimInstant ISSUED = SimInstant.parse("2026-01-01T00:00:00Z");
  static final SimInstant EXPIRES = SimInstant.parse("2041-01-01T00:00:00Z");
  static final String PART_NUMBER = "20E3S00012345678";

  public final EventQueue queue;
  public final BlockCore core;
  final Secrets secrets = Secrets.ofSeed(34005);
  final CertificateAuthority authority = CertificateAuthority.create("Учебный УЦ", secrets, ISSUED);
  final SigningKey blockKey = secrets.signingKey(PART_NUMBER, "signature");
  final Certificate blockCertificate =
      issue(new Subject(Subject.BLOCK, PART_NUMBER, "НКМ-2.11"), blockKey);
  final SigningKey cardKey = secrets.signingKey("RUD0000000123401", "signature");
  final Certificate cardCertificate =
      issue(new Subject(Subject.DRIVER_CARD, "RUD0000000123401", "Иванов Пётр"), cardKey);

  public DocumentBench() {
    this(START);
  }

  DocumentBench(SimInstant start) {
    this(Variant.ONLINE, new MemoryArchive(), List.of(), start);
  }

  DocumentBench(Variant variant, MemoryArchive archive, List<Certificate> others) {
    this(variant, archive, others, START);
  }

  private DocumentBench(
      Variant variant, MemoryArchive archive, List<Certificate> others, SimInstant start) {
    this.queue = new EventQueue(start);
    BlockIdentity identity =
        new BlockIdentity(
            PART_NUMBER, "Учебный завод", "НКМ-2.11", "2.11", 3, ISSUED, EXPIRES, EXPIRES);
    BlockState state = new BlockState(identity, Profile.GOST_34005_2022, variant);
    List<Certificate> trusted = others.isEmpty() ? List.of(authority.certificate()) : others;
    this.core =
        new BlockCore(
            state,
            archive,
            new BlockKeys(secrets, PART_NUMBER, blockKey, blockCertificate, trusted),
            new BlockClock(queue),
            at -> new GnssFix(false, 0, 0, 0, 0, 0, at),
            new BlockListeners());
    state.activation(new Activation(LifeStage.IN_SERVICE, 0x04, Optional.of(unit())));
    state.calibration(calibration());
    state.whereabouts(new Whereabouts(MOSCOW, MOSCOW, 0, 123_456_789, false));
    core.archive().append(new ActivationFact(ISSUED, 4, 0x04, unit()));
  }

  /** Supply comes. */
  public void supply() {
    core.listeners().tell(BlockListener::poweredOn);
  }

  /** A driver's card is put in and authenticated. */
  public void insertCard() {
    CardInSlot card = new CardInSlot(1, CARD, core.clock().second());
    card.holder(
        new CardHolderFact(
            core.clock().second(),
            1,
            CARD,
            Name.of("Константинопольский"),
            Name.of("Александр Владимирович"),
            EXPIRES,
            VehicleRegistration.NONE,
            Optional.empty(),
            false,
            Name.NONE,
            0));
    card.authentication(authenticated());
    core.state().slots().insert(card);
    core.listeners().tell(listener -> listener.cardInserted(card));
  }

  /** The driver's card is taken out. */
  public void withdrawCard() {
    CardInSlot card = core.state().slots().in(1).orElseThrow();
    core.state().slots().clear(1);
    core.listeners().tell(listener -> listener.cardWithdrawn(card));
  }

  /** The driver's activity of the present minute on. */
  public void activity(Activity activity) {
    ActivityFact fact =
        new ActivityFact(
            queue.now(),
            new ActivityChange(CardSlot.DRIVER, false, false, activity, queue.now().minuteOfDay()),
            CARD);
    core.archive().append(fact);
    core.listeners().tell(listener -> listener.activity(fact));
  }

  /** The driver drives for minutes. */
  public void drives(int minutes) {
    activity(Activity.DRIVING);
    pass(SimDuration.ofMinutes(minutes));
    activity(Activity.REST);
  }

  /** The driver rests for minutes. */
  public void rests(int minutes) {
    pass(SimDuration.ofMinutes(minutes));
  }

  /** 9 h 20 of driving with sufficient breaks, 10 h 50 in all. */
  public void worksADay() {
    drives(260);
    rests(45);
    drives(260);
    rests(45);
    drives(40);
  }

  /** Time passes. */
  public void pass(SimDuration time) {
    queue.runUntil(queue.now().plus(time));
  }

  /** An excess of the set speed ended now. */
  void overspeed(long seconds, boolean withCard) {
    OverspeedFact fact =
        new OverspeedFact(
            queue.now().minus(SimDuration.ofSeconds(seconds)),
            queue.now(),
            MOSCOW,
            TVER,
            withCard ? new CardsAtEvent(CARD, FullCardNumber.NONE) : CardsAtEvent.NONE,
            90,
            11_250,
            10_199,
            123_456,
            List.of());
    core.archive().append(fact);
    core.listeners().tell(listener -> listener.overspeedEnded(fact));
  }

  Certificate issue(Subject subject, SigningKey key) {
    return authority.issue(subject, key.verificationKey(), ISSUED, EXPIRES, EXPIRES);
  }

  private Authentication authenticated() {
    Octets cardNumber = CARD.cardNumber().octets();
    Octets partNumber = core.state().identity().partNumber16();
    BlockEnd block = new BlockEnd(blockKey, blockCertificate, partNumber);
    CardEnd card = new CardEnd(cardKey, cardNumber);
    Octets rndc = Octets.filled(0x11, 8);
    Octets rndb = Octets.filled(0x22, 8);
    Octets data = block.authenticate(cardCertificate, cardNumber, rndc, rndb);
    if (!card.externalAuthenticate(blockCertificate, partNumber, rndc, data)) {
      throw new AssertionError("the card refuses the block");
    }
    return new Authentication.Done(
        cardCertificate, block.check(card.internalAuthenticate(rndb)).orElseThrow());
  }

  private static UnitActivation unit() {
    return new UnitActivation(
        "Учебный завод тахографов", "ТахоUNIT-1", "00000042", "1.00", Octets.filled(0, 32), ISSUED);
  }

  private static CalibrationFact calibration() {
    VehicleIdentificationData vehicle =
        new VehicleIdentificationData(
            Ia5String.of("XTC000000A0000001", 17),
            new VehicleRegistration(
                NationNumeric.Code.RUSSIA, VehicleRegistrationNumber.of("А123ВС777")));
    return new CalibrationFact(
        ISSUED,
        1,
        new CalibrationRecord(
            CalibrationPurpose.Code.ACTIVATION,
            Name.of("Мастерская"),
            Address.NONE,
            FullCardNumber.NONE,
            TimeStamp.NONE,
            vehicle,
            8000,
            8000,
            25_000,
            Ia5String.of("315/70R22.5", 15),
            90,
            0,
            0,
            TimeStamp.of(ISSUED),
            TimeStamp.of(ISSUED),
            TimeStamp.of(EXPIRES)),
        MOSCOW);
  }
}
