package tachotwin.skzi;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CalibrationPurpose;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.CardNumber;
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
import tachotwin.gost.CertificateAuthority;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.port.GnssFix;
import tachotwin.port.GnssReceiver;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.archive.ActivationFact;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.skzi.state.BlockClock;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockIdentity;
import tachotwin.skzi.state.BlockListeners;
import tachotwin.skzi.state.BlockState;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.CardPresence;
import tachotwin.zh.CommandCode;
import tachotwin.zh.MotionAnswer;
import tachotwin.zh.MotionSecond;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.UnitActivation;
import tachotwin.zh.UnitEvent;
import tachotwin.zh.VehicleState;
import tachotwin.zh.VehicleStateCode;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** A block on the bench: a clock, a receiver to set by hand, and the unit's commands in short. */
public final class BlockBench {
  public static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");
  public static final String PART_NUMBER = "14A3A00000000001";
  public static final String DRIVER = "RU12345678901200";
  public static final String SECOND_DRIVER = "RU98765432109800";
  public static final GeoCoordinates MOSCOW = new GeoCoordinates(55_751_244, 37_618_423);
  private static final SimInstant MADE = SimInstant.parse("2025-01-15T00:00:00Z");
  private static final SimInstant UNTIL = SimInstant.parse("2028-01-15T00:00:00Z");
  private static final BlockKeys KEYS = newKeys();

  public final EventQueue queue;
  public final Archive archive;
  public final BlockCore core;
  public final SkziBlock block;
  private Optional<GnssReceiver> receiver = Optional.empty();
  private int gnssSpeed;
  private boolean reception = true;
  private GeoCoordinates place = MOSCOW;
  private SimDuration gnssShift = SimDuration.ZERO;
  private long odometerMetres = 120_000_000;

  public BlockBench() {
    this(new MemoryArchive(), START, Profile.GOST_34005_2022);
  }

  public BlockBench(Archive archive, SimInstant start, Profile profile) {
    this(archive, start, profile, KEYS, "НКМ-2.11");
  }

  /** A block with keys of its own, which may be destroyed. */
  public BlockBench(
      Archive archive, SimInstant start, Profile profile, BlockKeys keys, String model) {
    this(archive, start, profile, Variant.ONLINE, keys, model);
  }

  /** A block of a variant. */
  public BlockBench(Profile profile, Variant variant) {
    this(new MemoryArchive(), START, profile, variant, KEYS, "НКМ-2.11");
  }

  private BlockBench(
      Archive archive,
      SimInstant start,
      Profile profile,
      Variant variant,
      BlockKeys keys,
      String model) {
    this.queue = new EventQueue(start);
    this.archive = archive;
    BlockIdentity identity =
        new BlockIdentity(PART_NUMBER, "Учебный", model, "2.11", 3, MADE, UNTIL, UNTIL);
    this.core =
        new BlockCore(
            new BlockState(identity, profile, variant),
            archive,
            keys,
            new BlockClock(queue),
            this::fix,
            new BlockListeners());
    this.block = new SkziBlock(core);
  }

  /** Keys of the block; the same for each bench. */
  public static BlockKeys testKeys() {
    return KEYS;
  }

  /** Activated with a unit and calibrated to 90 km/h, supplied, started up with protocol 04. */
  public static BlockBench working() {
    BlockBench bench = new BlockBench();
    bench.commission();
    bench.startUp();
    return bench;
  }

  public void commission() {
    block.registers().activation().activated(new ActivationFact(queue.now(), 3, 4, unit()));
    block.registers().activation().calibrated(calibration(queue.now()));
  }

  /** Supply, 5 s, then 37. */
  public void startUp() {
    block.powerOn();
    run(5);
    execute(ZhCommand.of(CommandCode.END_OF_STARTUP, new StartupEnd(4, 0)));
  }

  /** Runs for seconds without a command. */
  public void run(long seconds) {
    queue.runUntil(queue.now().plus(SimDuration.ofSeconds(seconds)));
  }

  public void runUntil(String iso) {
    queue.runUntil(SimInstant.parse(iso));
  }

  public ZhAnswer execute(ZhCommand command) {
    return block.execute(command);
  }

  public ResponseCode execute(CommandCode code) {
    return block.execute(ZhCommand.of(code)).code();
  }

  /** Drives: each second command 60 with both sources at a speed of 0.01 km/h. */
  public void drive(long seconds, int centiKmh) {
    drive(seconds, centiKmh, centiKmh, centiKmh >= 100);
  }

  /** Drives with what GNSS and the pulses each tell; bit 0 of the state as given. */
  public void drive(long seconds, int gnssCenti, int pulseCenti, boolean moving) {
    gnssSpeed = gnssCenti;
    for (long i = 0; i < seconds; i++) {
      run(1);
      second(pulseCenti, moving ? 1 : 0);
    }
  }

  /** One command 60 at the present moment. */
  public MotionAnswer second(int pulseCenti, int state) {
    odometerMetres += pulseCenti / 360;
    ZhAnswer answer =
        execute(
            ZhCommand.of(
                CommandCode.MOTION_SECOND,
                new MotionSecond(queue.now(), pulseCenti * 256 / 100, odometerMetres, state)));
    return decoded(answer, CommandCode.MOTION_SECOND, MotionAnswer.class);
  }

  public ResponseCode state(VehicleStateCode code) {
    return execute(
            ZhCommand.of(
                CommandCode.VEHICLE_STATE, new VehicleState(code.code(), queue.now(), 120_000)))
        .code();
  }

  public ResponseCode insert(int slot, EquipmentType.Code type, String number) {
    return card(CommandCode.CARD_INSERTED, slot, type, number);
  }

  public ResponseCode withdraw(int slot, EquipmentType.Code type, String number) {
    return card(CommandCode.CARD_WITHDRAWN, slot, type, number);
  }

  public ResponseCode insertDriver(int slot, String number) {
    return insert(slot, EquipmentType.Code.DRIVER_CARD, number);
  }

  public ResponseCode withdrawDriver(int slot, String number) {
    return withdraw(slot, EquipmentType.Code.DRIVER_CARD, number);
  }

  public ResponseCode event(int type, int phase) {
    return execute(
            ZhCommand.of(
                CommandCode.UNIT_EVENT, new UnitEvent(type, phase, queue.now(), 120_000, 0, 0, "")))
        .code();
  }

  public void reception(boolean on) {
    reception = on;
  }

  public void place(GeoCoordinates now) {
    place = now;
  }

  public void gnssSpeed(int centiKmh) {
    gnssSpeed = centiKmh;
  }

  /** The receiver's time is ahead of simulated time. */
  public void gnssShift(SimDuration ahead) {
    gnssShift = ahead;
  }

  public static <T> T decoded(ZhAnswer answer, CommandCode code, Class<T> type) {
    try {
      return type.cast(code.answer().decode(answer.data().reader()));
    } catch (DecodeException e) {
      throw new AssertionError(answer.toString(), e);
    }
  }

  public static FullCardNumber driver(String number) {
    return new FullCardNumber(
        EquipmentType.Code.DRIVER_CARD, NationNumeric.of(0x2B), CardNumber.of(number));
  }

  public static UnitActivation unit() {
    return new UnitActivation(
        "Учебный завод", "ТЦА-02", "00000042", "1.00", Octets.filled(0x5A, 32), MADE);
  }

  /** 90 km/h, k = w = 8000, tyres of 3.1 m. */
  public static CalibrationFact calibration(SimInstant at) {
    return calibration(at, FullCardNumber.NONE, "А123ВС77");
  }

  /** The same by a workshop's card, of a vehicle with another plate. */
  public static CalibrationFact calibration(SimInstant at, FullCardNumber workshop, String plate) {
    CalibrationRecord record =
        new CalibrationRecord(
            CalibrationPurpose.Code.FIRST_INSTALLATION,
            Name.of("Мастерская"),
            Address.NONE,
            workshop,
            TimeStamp.NONE,
            new VehicleIdentificationData(
                Ia5String.of("XTA21099012345678", 17),
                new VehicleRegistration(
                    NationNumeric.of(0x2B), VehicleRegistrationNumber.of(plate))),
            8000,
            8000,
            24_800,
            Ia5String.of("315/80R22.5", 15),
            90,
            119_990,
            120_000,
            TimeStamp.of(at),
            TimeStamp.of(at),
            TimeStamp.NONE);
    return new CalibrationFact(at, 2, record, MOSCOW);
  }

  private ResponseCode card(CommandCode code, int slot, EquipmentType.Code type, String number) {
    return execute(
            ZhCommand.of(
                code,
                new CardPresence(slot, type.code(), 0x2B, number, queue.now(), 120_000, false)))
        .code();
  }

  /** The receiver from now on, instead of the one that is set by hand. */
  public void receiver(GnssReceiver other) {
    receiver = Optional.of(other);
  }

  private GnssFix fix(SimInstant at) {
    if (receiver.isPresent()) {
      return receiver.get().fix(at);
    }
    return new GnssFix(
        reception, place.latitude(), place.longitude(), gnssSpeed, 9000, 12, at.plus(gnssShift));
  }

  /** The authority that cards and blocks of the tests trust. */
  public static CertificateAuthority authority() {
    return CertificateAuthority.create("Учебный УЦ", Secrets.ofSeed(1), MADE);
  }

  /** Keys as they leave the factory; always the same ones, in a new store. */
  public static BlockKeys newKeys() {
    Secrets secrets = Secrets.ofSeed(1);
    CertificateAuthority authority = authority();
    SigningKey key = secrets.signingKey(PART_NUMBER, "signature");
    return new BlockKeys(
        secrets,
        PART_NUMBER,
        key,
        authority.issue(
            new Subject(Subject.BLOCK, PART_NUMBER, "НКМ-2.11"),
            key.verificationKey(),
            MADE,
            UNTIL,
            UNTIL),
        List.of(authority.certificate()));
  }

  /** The last element. */
  public static <T> T last(List<T> all) {
    return all.get(all.size() - 1);
  }
}
