package tachotwin.card.filesystem;

import static tachotwin.card.filesystem.AccessCondition.ALWAYS;
import static tachotwin.card.filesystem.AccessCondition.NEVER;
import static tachotwin.card.filesystem.AccessCondition.PIN;
import static tachotwin.card.filesystem.AccessCondition.PROTECTED;
import static tachotwin.card.filesystem.Directory.MF;
import static tachotwin.card.filesystem.Directory.TACHOGRAPH;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All elementary files of all cards: identifier, name, place, rights, size (table Б.48; sizes and
 * rights of the European Annex 1B, appendix 2, chapter 4).
 *
 * <p>The five sizes are those of the driver's, workshop's, controller's, company's and service
 * card; 0 where the card has no such file. Driver's cards have the greatest European capacities,
 * the others the smallest: these are the 88 calibrations and 230 records that 4.7.28, 4.7.30 and
 * 4.7.32 ask for.
 */
public enum ElementaryFile {
  /** Identity of the chip card. */
  ICC(0x0002, "ICC", MF, ALWAYS, NEVER, 25, 25, 25, 25, 25),
  /** Identity of the chip. */
  IC(0x0005, "IC", MF, ALWAYS, NEVER, 8, 8, 8, 8, 8),
  /** Kind of card and how much its files hold. */
  APPLICATION_IDENTIFICATION(
      0x0501, "Application_Identification", TACHOGRAPH, ALWAYS, NEVER, 10, 11, 5, 5, 5),
  /** Certificate of the European key; zeros, the card has none. */
  CARD_CERTIFICATE(0xC100, "Card_Certificate", TACHOGRAPH, ALWAYS, NEVER, 194, 194, 194, 194, 194),
  /** Certificate of the European authority; zeros. */
  CA_CERTIFICATE(0xC108, "CA_Certificate", TACHOGRAPH, ALWAYS, NEVER, 194, 194, 194, 194, 194),
  /** The holder of a driver's or workshop's card. */
  IDENTIFICATION(0x0520, "Identification", TACHOGRAPH, ALWAYS, NEVER, 143, 211, 0, 0, 0),
  /** The holder of a controller's, company's or service card, which asks for its PIN first. */
  OFFICE_IDENTIFICATION(0x0520, "Identification", TACHOGRAPH, PIN, NEVER, 0, 0, 211, 139, 211),
  /** Moment of the last download. */
  CARD_DOWNLOAD(0x050E, "Card_Download", TACHOGRAPH, ALWAYS, ALWAYS, 4, 0, 0, 0, 0),
  /** Calibrations since the last download. */
  WORKSHOP_DOWNLOAD(0x0509, "Card_Download", TACHOGRAPH, ALWAYS, ALWAYS, 0, 2, 0, 0, 0),
  /** The driving licence. */
  DRIVING_LICENCE_INFO(0x0521, "Driving_Licence_Info", TACHOGRAPH, ALWAYS, NEVER, 53, 0, 0, 0, 0),
  /** 6 sets of 12 (workshop 3) events. */
  EVENTS_DATA(0x0502, "Events_Data", TACHOGRAPH, ALWAYS, PROTECTED, 1728, 432, 0, 0, 0),
  /** 2 sets of 24 (6) faults. */
  FAULTS_DATA(0x0503, "Faults_Data", TACHOGRAPH, ALWAYS, PROTECTED, 1152, 288, 0, 0, 0),
  /** Ring of 13 776 (198) octets of daily records. */
  DRIVER_ACTIVITY_DATA(
      0x0504, "Driver_Activity_Data", TACHOGRAPH, ALWAYS, PROTECTED, 13780, 202, 0, 0, 0),
  /** Ring of 200 (4) uses of vehicles. */
  VEHICLES_USED(0x0505, "Vehicles_Used", TACHOGRAPH, ALWAYS, PROTECTED, 6202, 126, 0, 0, 0),
  /** Ring of 112 (6) begins and ends of work periods. */
  PLACES(0x0506, "Places", TACHOGRAPH, ALWAYS, PROTECTED, 1121, 61, 0, 0, 0),
  /** The vehicle of the open session. */
  CURRENT_USAGE(0x0507, "Current_Usage", TACHOGRAPH, ALWAYS, PROTECTED, 19, 19, 0, 0, 0),
  /** The last check. */
  CONTROL_ACTIVITY_DATA(
      0x0508, "Control_Activity_Data", TACHOGRAPH, ALWAYS, PROTECTED, 46, 46, 0, 0, 0),
  /** 56 (2) specific conditions. */
  SPECIFIC_CONDITIONS(
      0x0522, "Specific_Conditions", TACHOGRAPH, ALWAYS, PROTECTED, 280, 10, 0, 0, 0),
  /** Ring of 88 calibrations. */
  CALIBRATION(0x050A, "Calibration", TACHOGRAPH, ALWAYS, PROTECTED, 0, 9243, 0, 0, 0),
  /** Secret of the sensor's pairing. */
  SENSOR_INSTALLATION_DATA(
      0x050B, "Sensor_Installation_Data", TACHOGRAPH, PROTECTED, NEVER, 0, 16, 0, 0, 0),
  /** Ring of 230 checks. */
  CONTROLLER_ACTIVITY_DATA(
      0x050C, "Controller_Activity_Data", TACHOGRAPH, ALWAYS, PROTECTED, 0, 0, 10582, 0, 0),
  /** Ring of 230 actions of the company. */
  COMPANY_ACTIVITY_DATA(
      0x050D, "Company_Activity_Data", TACHOGRAPH, ALWAYS, PROTECTED, 0, 0, 0, 10582, 0),
  /** The card's certificate in a buffer of fixed size, for older readers. */
  CARD_CERTIFICATE_GOST(
      0xC200, "Card_Certificate_GOST", TACHOGRAPH, ALWAYS, NEVER, 1000, 1000, 1000, 1000, 1000),
  /** Key identifiers: 8 octets of the card's key, 8 of the authority's. */
  KEY_IDENTIFICATORS(0xC201, "Key_Identificators", TACHOGRAPH, ALWAYS, NEVER, 16, 16, 16, 16, 16),
  /** A certificate on its way to a block, not in its last form. */
  TEMPORARY_CERT(0xC203, "Temporary_Cert", TACHOGRAPH, ALWAYS, PIN, 0, 1024, 0, 0, 0),
  /** A request for a certificate. */
  CERT_REQUEST(0xC204, "Cert_Request", TACHOGRAPH, ALWAYS, PIN, 0, 1024, 0, 0, 0),
  /** The certificate of a block. */
  VU_CERT(0xC205, "VU_Cert", TACHOGRAPH, ALWAYS, PIN, 0, 2048, 0, 0, 0),
  /** A request for data of the archive. */
  ARCHIVE_REQUEST(0xC206, "Archive_Request", TACHOGRAPH, ALWAYS, PIN, 0, 14, 14, 14, 0),
  /** A request for the certificate of a block. */
  VU_CERT_REQUEST(0xC207, "VU_Cert_Request", TACHOGRAPH, ALWAYS, PIN, 0, 1024, 0, 0, 0),
  /** The authority's certificate in a buffer of fixed size. */
  CA_CERTIFICATE_GOST(
      0xC208, "CA_Certificate_GOST", TACHOGRAPH, ALWAYS, NEVER, 1000, 1000, 1000, 1000, 1000),
  /** The card's qualified certificate: DER, as long as it is, to 2048 octets. */
  CARD_QCERTIFICATE_GOST(
      0xC209, "Card_QCertificate_GOST", TACHOGRAPH, ALWAYS, NEVER, 2048, 2048, 2048, 2048, 2048),
  /** Ours: ring of 208 (30) coordinates of places and faults (4.7.21, 4.7.23). */
  COORDINATES(0xC2F2, "Coordinates", TACHOGRAPH, ALWAYS, PROTECTED, 2706, 392, 0, 0, 0),
  /** Ours: ring of 10 checks (4.7.24). */
  CONTROLS(0xC2F3, "Controls", TACHOGRAPH, ALWAYS, PROTECTED, 461, 0, 0, 0, 0),
  /** Ours: ring of 150 technical inspections on a service card (4.17.2.3). */
  INSPECTIONS(0xC2F4, "Technical_Inspections", TACHOGRAPH, ALWAYS, PROTECTED, 0, 0, 0, 0, 31802),
  /** Ours: ring of 88 notes to the calibrations (4.7.28). */
  CALIBRATION_NOTES(0xC2F5, "Calibration_Notes", TACHOGRAPH, ALWAYS, PROTECTED, 0, 3169, 0, 0, 0),
  /** Ours: ring of 88 signatures under requests for certificates (4.7.28). */
  REQUEST_SIGNATURES(0xC2F6, "Request_Signatures", TACHOGRAPH, ALWAYS, PROTECTED, 0, 1849, 0, 0, 0);

  private final int fid;
  private final String title;
  private final Directory directory;
  private final AccessCondition read;
  private final AccessCondition update;
  private final int driver;
  private final int workshop;
  private final int control;
  private final int company;
  private final int service;

  ElementaryFile(
      int fid,
      String title,
      Directory directory,
      AccessCondition read,
      AccessCondition update,
      int driver,
      int workshop,
      int control,
      int company,
      int service) {
    this.fid = fid;
    this.title = title;
    this.directory = directory;
    this.read = read;
    this.update = update;
    this.driver = driver;
    this.workshop = workshop;
    this.control = control;
    this.company = company;
    this.service = service;
  }

  /** File identifier, two octets. */
  public int fid() {
    return fid;
  }

  /** Name as in table Б.48 or, where that has none, as in the field. */
  public String title() {
    return title;
  }

  /** Where the file lies. */
  public Directory directory() {
    return directory;
  }

  /** When it may be read. */
  public AccessCondition read() {
    return read;
  }

  /** When it may be updated. */
  public AccessCondition update() {
    return update;
  }

  /** Octets on a kind of card, the greatest where the size varies; 0 when there is no such file. */
  public int size(CardType type) {
    return switch (type) {
      case DRIVER -> driver;
      case WORKSHOP -> workshop;
      case CONTROL -> control;
      case COMPANY -> company;
      case SERVICE -> service;
    };
  }

  /** Whether the file is only as long as its content. */
  public boolean isVariable() {
    return this == CARD_QCERTIFICATE_GOST;
  }

  /** The files of a kind of card, in the order of this table. */
  public static List<ElementaryFile> of(CardType type) {
    return Arrays.stream(values()).filter(file -> file.size(type) > 0).toList();
  }

  /** The file of an identifier on a kind of card. */
  public static Optional<ElementaryFile> of(CardType type, int fid) {
    return of(type).stream().filter(file -> file.fid == fid).findFirst();
  }

  /** Some file of an identifier, for a reader who does not know the kind of card. */
  public static Optional<ElementaryFile> ofFid(int fid) {
    return Arrays.stream(values()).filter(file -> file.fid == fid).findFirst();
  }
}
