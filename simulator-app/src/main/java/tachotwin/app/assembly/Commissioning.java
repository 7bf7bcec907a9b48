package tachotwin.app.assembly;

import tachotwin.app.registry.TestAuthority;
import tachotwin.card.profile.CardOrder;
import tachotwin.dictionary.Address;
import tachotwin.dictionary.CalibrationPurpose;
import tachotwin.dictionary.CalibrationRecord;
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
import tachotwin.gost.CertificateRequest;
import tachotwin.gost.Streebog;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.port.GnssFix;
import tachotwin.profile.Profile;
import tachotwin.skzi.SkziBlock;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.key.LifeStage;
import tachotwin.skzi.register.LifeRegister;
import tachotwin.skzi.state.BlockIdentity;
import tachotwin.skzi.state.BlockModel;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.UnitSettings;
import tachotwin.zh.UnitActivation;

/**
 * What the workshop did before it handed the vehicle over: it took the block from the factory
 * through ШАГ1, ШАГ2 and the activation of the vehicle (4.16.2). Vehicle and numbers are invented.
 */
final class Commissioning {
  /** Characteristic coefficient of the vehicle and constant of the tachograph, imp/km. */
  static final int PULSES_PER_KM = 8000;

  /** Set speed, km/h. */
  static final int LIMIT = 90;

  /** Odometer when it was calibrated, km. */
  static final int ODOMETER = 184_320;

  private static final String UNIT_SERIAL = "00004711";
  private static final String UNIT_SOFTWARE = "tachotwin firmware 1.00";

  // 3.180 m of circumference in steps of 1/8 mm.
  private static final int CIRCUMFERENCE = 3180 * 8;
  private static final String OWNER = "ООО «Учебный перевозчик»";
  private static final int BLOCK_YEAR = 20;
  private static final long BLOCK_NUMBER = 123_456;
  private static final int PROTOCOL = 0x04;

  private final SimInstant day;
  private final TestAuthority authority;
  private final Profile profile;

  /** What is done on a day. */
  Commissioning(SimInstant day, TestAuthority authority, Profile profile) {
    this.day = day;
    this.authority = authority;
    this.profile = profile;
  }

  /** Serial number of a block of a model. */
  static String partNumber(BlockModel model) {
    return model.partNumber(BLOCK_YEAR, BLOCK_NUMBER);
  }

  /** Who the block is. */
  static BlockIdentity block(BlockModel model, Certificate certificate) {
    return model.identity(
        partNumber(model),
        "Tachotwin",
        certificate.notBefore(),
        certificate.privateKeyUntil(),
        certificate.notAfter());
  }

  /** Takes a block from the factory into service; one that was there before stays as it is. */
  void bringIntoService(SkziBlock block, CardOrder workshop, GnssFix place) {
    LifeRegister life = block.registers().life();
    if (life.stage() != LifeStage.STEP_1) {
      return;
    }
    FullCardNumber card = number(workshop);
    int protocol = block.core().state().identity().speaks(PROTOCOL) ? PROTOCOL : 0;
    CertificateRequest request = life.request(protocol, activation(), OWNER, card, day);
    life.beginLoading(card, day);
    life.certify(authority.certify(request, day, profile), card, day);
    life.activate(calibration(workshop, place), card, day);
  }

  /** What the vehicle unit is. */
  static UnitSettings unit() {
    return unit(UnitWear.USUAL);
  }

  /** The same unit as time has made it. */
  static UnitSettings unit(UnitWear wear) {
    UnitSettings settings = UnitSettings.standard(UNIT_SERIAL, softwareHash());
    return new UnitSettings(
        settings.manufacturer(),
        settings.model(),
        settings.serialNumber(),
        settings.software(),
        settings.softwareHash(),
        wear.odometerMetres(),
        settings.clockAheadMillis(),
        wear.clockPpm(),
        settings.localOffsetMinutes(),
        settings.selfTestPrint(),
        settings.downloadDays());
  }

  private UnitActivation activation() {
    UnitSettings unit = unit();
    return new UnitActivation(
        unit.manufacturer(),
        unit.model(),
        unit.serialNumber(),
        unit.software(),
        unit.softwareHash(),
        day.minus(SimDuration.ofHours(24)));
  }

  private CalibrationFact calibration(CardOrder workshop, GnssFix place) {
    CalibrationRecord record =
        new CalibrationRecord(
            CalibrationPurpose.Code.ACTIVATION,
            Name.of(workshop.holder().name()),
            Address.of("г. Учебный, ул. Вторая, 2"),
            number(workshop),
            TimeStamp.of(workshop.validUntil()),
            vehicle(),
            PULSES_PER_KM,
            PULSES_PER_KM,
            CIRCUMFERENCE,
            Ia5String.of("315/70 R22.5", 15),
            LIMIT,
            ODOMETER,
            ODOMETER,
            TimeStamp.of(day),
            TimeStamp.of(day),
            TimeStamp.of(day.plus(SimDuration.ofHours(24L * 365 * 3))));
    return new CalibrationFact(
        day, 1, record, new GeoCoordinates(place.latMicroDeg(), place.lonMicroDeg()));
  }

  private static FullCardNumber number(CardOrder workshop) {
    return new FullCardNumber(
        EquipmentType.Code.WORKSHOP_CARD, NationNumeric.Code.RUSSIA, workshop.number());
  }

  private static VehicleIdentificationData vehicle() {
    return new VehicleIdentificationData(
        Ia5String.of("XTC000000A0000001", 17),
        new VehicleRegistration(
            NationNumeric.Code.RUSSIA, VehicleRegistrationNumber.of("О000ОО77")));
  }

  private static Octets softwareHash() {
    return Streebog.hash256(Text.cyrillic(UNIT_SOFTWARE));
  }
}
