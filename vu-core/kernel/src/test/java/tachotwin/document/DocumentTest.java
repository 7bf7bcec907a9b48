package tachotwin.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.Address;
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
import tachotwin.dictionary.VuIdentification;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.trace.Field;
import tachotwin.vectors.Requirement;

/** Golden octets: decimal tags and lengths of two octets, least significant first (Г.1). */
class DocumentTest {
  private static final SimInstant NOON = SimInstant.ofEpochSecond(0x69A51950L);
  private static final GeoCoordinates PLACE = new GeoCoordinates(1, -2);

  private static final DocumentHeader HEADER =
      new DocumentHeader(
          7,
          NOON,
          PLACE,
          Ia5String.of("NKM1", 16),
          new VuIdentification(
              Name.NONE,
              Address.NONE,
              Ia5String.of("TT", 16),
              Ia5String.of("42", 8),
              Ia5String.of("1.0", 4),
              TimeStamp.NONE,
              TimeStamp.NONE,
              Ia5String.blank(8)),
          new VehicleIdentificationData(
              Ia5String.of("XTA", 17),
              new VehicleRegistration(
                  NationNumeric.Code.RUSSIA, VehicleRegistrationNumber.of("А1"))),
          new DocumentHeader.Driver(
              new FullCardNumber(
                  EquipmentType.Code.DRIVER_CARD, NationNumeric.Code.RUSSIA, CardNumber.of("RUD1")),
              Name.of("И"),
              Name.of("А")));

  // 8001 = 1F41h, 8002 = 1F42h, 8003 = 1F43h, 8804 = 2264h, 8805 = 2265h, 8809 = 2269h,
  // 8808 = 2268h; 8010 = 1F4Ah; 8020…8022 = 1F54h…1F56h; 8030…8032 = 1F5Eh…1F60h;
  // 8041…8044 = 1F69h…1F6Ch. И = B8h, А = B0h.
  private static final String HEADER_HEX =
      "411F 0400 07000000"
          + "421F 0400 5019A569"
          + "431F 0800 01000000 FEFFFFFF"
          + "6422 0800 4A1F 0400 4E4B4D31"
          + "6522 1300 541F 0200 5454 551F 0200 3432 561F 0300 312E30"
          + "6922 1200 5E1F 0300 585441 5F1F 0100 2B 601F 0200 B031"
          + "6822 1700 691F 0100 2B 6A1F 0400 52554431 6B1F 0100 B8 6C1F 0100 B0";
  private static final int HEADER_LENGTH = 8 + 8 + 12 + 12 + 23 + 22 + 27;

  private static final Violation VIOLATION =
      new Violation(NOON, PLACE, NOON.plus(SimDuration.ofSeconds(1)), GeoCoordinates.NONE);
  // 8201…8204 = 2009h…200Ch; no place is FFFFFFFF twice.
  private static final String VIOLATION_HEX =
      "0920 0400 5019A569 0A20 0400 5119A569 0B20 0800 01000000 FEFFFFFF"
          + "0C20 0800 FFFFFFFF FFFFFFFF";
  private static final int VIOLATION_LENGTH = 8 + 8 + 12 + 12;

  private static final TachographDocument UNSIGNED =
      new OverSpeedingReport(VIOLATION, 115, 101, 90).compose(HEADER);
  // 8205…8208 = 200Dh…2010h: 115 = 73h, 101 = 65h, 90 = 5Ah; 25 km/h over is «на 20».
  private static final String SPEED_HEX = "0D20 0100 73 0E20 0100 65 0F20 0100 5A 1020 0100 14";
  private static final int BODY_LENGTH = HEADER_LENGTH + VIOLATION_LENGTH + 20;
  private static final Octets SIGNED_OCTETS =
      Octets.hex("D200" + le(BODY_LENGTH) + HEADER_HEX + VIOLATION_HEX + SPEED_HEX);

  private static final TachographDocument SIGNED =
      UNSIGNED
          .withSignature(Attribute.BLOCK_SIGNATURE, Octets.hex("AABB"))
          .withSignature(Attribute.DRIVER_CARD_SIGNATURE, Octets.hex("CC"));
  // 600 = 0258h with 8188 = 1FFCh and 8108 = 1FACh.
  private static final Octets DOCUMENT =
      Octets.concat(
          Octets.hex("6500" + le(BODY_LENGTH + 4 + 4 + 11)),
          SIGNED_OCTETS,
          Octets.hex("5802 0B00 FC1F 0200 AABB AC1F 0100 CC"));

  @Test
  @Requirement({"AI-021", "AI-022"})
  void aSignedDocumentIsABodyAndASetOfSignatures() throws DecodeException {
    assertThat(UNSIGNED.signedOctets()).isEqualTo(SIGNED_OCTETS);
    assertThat(SIGNED.signedOctets()).isEqualTo(SIGNED_OCTETS);
    assertThat(SIGNED.toOctets()).isEqualTo(DOCUMENT);
    assertThat(Document.decode(DOCUMENT)).isEqualTo(SIGNED);
    assertThat(SIGNED.signature(Attribute.BLOCK_SIGNATURE)).contains(Octets.hex("AABB"));
    assertThat(SIGNED.number()).isEqualTo(7);
  }

  @Test
  void attributesAreReadByTheirFormat() {
    Requisites body = SIGNED.body();
    assertThat(body.time(Attribute.BEGIN)).contains(NOON);
    assertThat(body.place(Attribute.COMPOSED_PLACE)).contains(PLACE);
    assertThat(body.place(Attribute.END_PLACE)).contains(GeoCoordinates.NONE);
    assertThat(body.number(Attribute.MAX_SPEED)).hasValue(115);
    assertThat(body.number(Attribute.DRIVING_TIME)).isEmpty();
    assertThat(body.structure(Attribute.VEHICLE))
        .hasValueSatisfying(
            vehicle -> assertThat(vehicle.text(Attribute.REGISTRATION_NUMBER)).contains("А1"));
    assertThatThrownBy(() -> body.text(Attribute.MAX_SPEED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void drivingTimeIsReportedInSeconds() throws DecodeException {
    TachographDocument document =
        new AccountingReport(
                ViolatedNorm.CONTINUOUS_DRIVING,
                NOON,
                VIOLATION,
                SimDuration.ofMinutes(300),
                SimDuration.ofMinutes(270),
                SimDuration.ZERO,
                SimDuration.ZERO)
            .compose(HEADER);
    // 202 = CAh; 8214 = 2016h, 8211 = 2013h, 8209, 8210 = 2011h, 2012h; 18 000 = 4650h,
    // 16 200 = 3F48h; the beginning of the period is written as that of the violation.
    assertThat(document.signedOctets())
        .isEqualTo(
            Octets.hex(
                "CA00"
                    + le(HEADER_LENGTH + 5 + 8 + VIOLATION_LENGTH + 16)
                    + HEADER_HEX
                    + "1620 0100 01 1320 0400"
                    + new OctetWriter().u32le(NOON.epochSecond()).toOctets().toHex()
                    + VIOLATION_HEX
                    + "1120 0400 50460000 1220 0400 483F0000"));
  }

  // 206, 8 h of rest where 9 h are due: 8212 = 2014h, 8213 = 2015h; 28 800 = 7080h, 32 400 = 7E90h.
  @Test
  void restIsReportedInSecondsWithoutDriving() {
    TachographDocument document =
        new AccountingReport(
                ViolatedNorm.DAILY_REST,
                NOON,
                VIOLATION,
                SimDuration.ZERO,
                SimDuration.ZERO,
                SimDuration.ofHours(8),
                SimDuration.ofHours(9))
            .compose(HEADER);
    assertThat(document.type()).isEqualTo(206);
    assertThat(document.signedOctets().toHex())
        .endsWith(Octets.hex("1420 0400 80700000 1520 0400 907E0000").toHex());
  }

  @Test
  void excessIsTheHighestStepReached() {
    assertThat(new OverSpeedingReport(VIOLATION, 109, 100, 90).exceededBy()).isZero();
    assertThat(new OverSpeedingReport(VIOLATION, 110, 100, 90).exceededBy()).isEqualTo(20);
    assertThat(new OverSpeedingReport(VIOLATION, 149, 100, 90).exceededBy()).isEqualTo(40);
    assertThat(new OverSpeedingReport(VIOLATION, 220, 100, 90).exceededBy()).isEqualTo(60);
    assertThat(new OverSpeedingReport(VIOLATION, 80, 80, 90).exceededBy()).isZero();
  }

  @Test
  void aReceiptIsPlainAndNamesNumberAndResult() throws DecodeException {
    PlainDocument receipt = Receipt.of(7, ReceiptResult.BAD_SIGNATURE).compose();
    // 102 = 66h, 250 = FAh, 8001, 8501 = 2135h.
    Octets octets = Octets.hex("6600 1100 FA00 0D00 411F 0400 07000000 3521 0100 02");
    assertThat(receipt.toOctets()).isEqualTo(octets);
    assertThat(Document.decode(octets)).isEqualTo(receipt);
    assertThat(Receipt.of(Document.decode(octets))).contains(new Receipt(7, 2));
    assertThat(Receipt.of(SIGNED)).isEmpty();
    assertThat(Receipt.of(7, ReceiptResult.ACCEPTED).isAccepted()).isTrue();
  }

  @Test
  void unknownAttributesSurvive() throws DecodeException {
    // 8999 = 2327h is not an attribute of ours.
    Octets octets = Octets.hex("6600 1500 FA00 1100 411F 0400 07000000 2723 0500 0102030405");
    Document document = Document.decode(octets);
    assertThat(document.toOctets()).isEqualTo(octets);
    assertThat(document.describe().fields())
        .contains(new Field("8999 неизвестный реквизит", "0102030405", "Г.2"));
  }

  @Test
  void everyAttributeIsDescribedInRussian() {
    assertThat(SIGNED.describe().name()).isEqualTo("210 Отчет о нарушении скоростного режима");
    assertThat(SIGNED.describe().fields())
        .contains(
            new Field("8001 Номер документа", "7", "Г.5.1"),
            new Field("8002 Дата, время составления документа", "02.03.2026 05:00:00 UTC", "Г.5.1"),
            new Field("8003 Место составления документа", "+00.000001° -000.000002°", "Г.5.1"),
            new Field(
                "8809 Идентификационные данные ТС / 8031 Код страны регистрации ТС",
                "Российская Федерация",
                "Г.2"),
            new Field("8204 Место окончания нарушения", "—", "Г.2"),
            new Field("8188 ЭП блока тахографической информации", "подпись, октетов: 2", "Г.5.1"));
    assertThat(Receipt.of(1, ReceiptResult.ACCEPTED).compose().describe().fields())
        .contains(new Field("8501 Результат приема", "принят", "Г.2"));
  }

  @Test
  void aDocumentOver1024OctetsIsNotComposed() {
    int room = Document.COMPOSED_MAX - UNSIGNED.toOctets().length() - 4;
    TachographDocument full =
        UNSIGNED.withSignature(Attribute.BLOCK_SIGNATURE, Octets.filled(0, room));
    assertThat(full.toOctets().length()).isEqualTo(1024);
    assertThatThrownBy(
            () -> UNSIGNED.withSignature(Attribute.BLOCK_SIGNATURE, Octets.filled(0, room + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1025");
    assertThatThrownBy(() -> SIGNED.withSignature(Attribute.BLOCK_SIGNATURE, Octets.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wrongDocumentsAreRefused() {
    refused("6700 0000", 0); // no such format
    refused("6600 0400 D200 0000", 4); // a report without signatures
    refused("6500 0400 FA00 0000", 4); // a receipt in the signed format
    refused("6600 0400 2C01 0000", 4); // 300 is not a document
    refused("6600 0500 FA00 0000 00", 8); // octets behind the body
    refused("6600 0900 FA00 0500 411F 0100 07", 12); // a number of one octet
    refused("6600 0400 FA00 0500", 4); // a length beyond the end
    refused("6600 0500 FA00 0000", 0); // a whole that is shorter than it says
    assertThatThrownBy(() -> Document.decode(UNSIGNED.toOctets()))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("8188");
    assertThatThrownBy(() -> Document.decode(Octets.filled(0, 4001)))
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> new PlainDocument(210, SIGNED.body()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RequisitesBuilder().put(Attribute.VIN, "1".repeat(18)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReportWithoutAMandatoryAttributeIsRefused() {
    // 8001 = 41 1F becomes 8999 = 27 23.
    Octets octets = Octets.concat(DOCUMENT.slice(0, 8), Octets.hex("2723"), DOCUMENT.from(10));
    assertThatThrownBy(() -> Document.decode(octets))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("8001");
  }

  @Test
  @Requirement("AI-020")
  void rangesOfTableG5AreTheirSendersAndFormats() {
    for (int tag = 201; tag <= 299; tag++) {
      boolean report = tag <= 210 || tag >= 220 && tag <= 229;
      DocumentKind kind = DocumentKind.of(tag).orElseThrow();
      assertThat(kind == DocumentKind.REPORT).as("%d", tag).isEqualTo(report);
      assertThat(kind.format()).isEqualTo(report ? 101 : 102);
      assertThat(kind == DocumentKind.RECEIPT).isEqualTo(tag >= 250 && tag <= 269);
      assertThat(kind == DocumentKind.UNIT_NOTICE).isEqualTo(tag >= 270);
    }
    assertThat(DocumentKind.of(300)).isEmpty();
    assertThat(DocumentKind.of(200)).isEmpty();
    assertThat(DocumentType.values())
        .extracting(DocumentType::tag)
        .startsWith(201, 202, 203, 204, 205, 206, 207, 208, 210, 220, 221, 222);
  }

  @Test
  void everyPrefixIsRefused() {
    for (int end = 0; end < DOCUMENT.length(); end++) {
      Octets prefix = DOCUMENT.slice(0, end);
      assertThatThrownBy(() -> Document.decode(prefix))
          .as("%d", end)
          .isInstanceOf(DecodeException.class);
    }
  }

  @Test
  void decodingThrowsNothingElseUnderTenThousandMutations() {
    Random random = new Random(210);
    for (int round = 0; round < 10_000; round++) {
      byte[] bytes = DOCUMENT.toByteArray();
      for (int i = random.nextInt(3); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Octets changed = Octets.of(bytes);
      try {
        Document document = Document.decode(changed);
        assertThat(document.toOctets()).isEqualTo(changed);
        assertThat(document.describe().fields()).isNotEmpty();
      } catch (DecodeException refused) {
        assertThat(refused.offset()).isBetween(0, changed.length());
      }
    }
  }

  private static String le(int length) {
    return "%02X%02X".formatted(length & 0xFF, length >>> 8);
  }

  private static void refused(String hex, int offset) {
    assertThatThrownBy(() -> Document.decode(Octets.hex(hex)))
        .as(hex)
        .isInstanceOfSatisfying(
            DecodeException.class, e -> assertThat(e.offset()).isEqualTo(offset));
  }
}
