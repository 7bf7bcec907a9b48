package tachotwin.app.assembly;

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
import tachotwin.gost.Streebog;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.port.GnssFix;
import tachotwin.skzi.archive.ActivationFact;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.state.BlockIdentity;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.UnitSettings;
import tachotwin.zh.UnitActivation;

/**
 * The state in which the workshop handed the vehicle over: block made, tachograph activated,
 * calibrated. Vehicle and numbers are invented.
 */
final class Commissioning {
  /** Serial number of the block. */
  static final String PART_NUMBER = "20E3S00000123456";

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
  private static final int ACTIVATED = 3;
  private static final int PROTOCOL = 0x04;

  private final SimInstant day;

  /** What was done on a day. */
  Commissioning(SimInstant day) {
    this.day = day;
  }

  /** Who the block is. */
  static BlockIdentity block(Certificate certificate) {
    return new BlockIdentity(
        PART_NUMBER,
        "Tachotwin",
        "НКМ-2.11",
        "2.11",
        3,
        certificate.notBefore(),
        certificate.privateKeyUntil(),
        certificate.notAfter());
  }

  /** What the vehicle unit is. */
  static UnitSettings unit() {
    UnitSettings settings = UnitSettings.standard(UNIT_SERIAL, softwareHash());
    return new UnitSettings(
        settings.manufacturer(),
        settings.model(),
        settings.serialNumber(),
        settings.software(),
        settings.softwareHash(),
        ODOMETER * 1000L,
        settings.clockAheadMillis(),
        settings.clockDriftPpm(),
        settings.localOffsetMinutes(),
        settings.selfTestPrint(),
        settings.downloadDays());
  }

  /** The activation. */
  ActivationFact activation() {
    UnitSettings unit = unit();
    return new ActivationFact(
        day,
        ACTIVATED,
        PROTOCOL,
        new UnitActivation(
            unit.manufacturer(),
            unit.model(),
            unit.serialNumber(),
            unit.software(),
            unit.softwareHash(),
            day.minus(SimDuration.ofHours(24))));
  }

  /** The calibration at activation. */
  CalibrationFact calibration(CardOrder workshop, GnssFix place) {
    CalibrationRecord record =
        new CalibrationRecord(
            CalibrationPurpose.Code.ACTIVATION,
            Name.of(workshop.holder().name()),
            Address.of("г. Учебный, ул. Вторая, 2"),
            new FullCardNumber(
                EquipmentType.Code.WORKSHOP_CARD, NationNumeric.Code.RUSSIA, workshop.number()),
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
