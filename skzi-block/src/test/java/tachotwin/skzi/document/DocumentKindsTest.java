package tachotwin.skzi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.document.Attribute;
import tachotwin.document.Document;
import tachotwin.document.PlainDocument;
import tachotwin.document.Requisites;
import tachotwin.document.TachographDocument;
import tachotwin.document.ViolatedNorm;
import tachotwin.gost.Cms;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.accounting.BlockAccounting;
import tachotwin.skzi.accounting.Doing;
import tachotwin.skzi.accounting.NormTable;
import tachotwin.skzi.accounting.PastActivity;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.register.ActivationRegister;
import tachotwin.skzi.register.Beginning;
import tachotwin.skzi.register.EventRegister;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;

/** Every kind of document that the block composes, in the situation that makes it. */
class DocumentKindsTest {
  private final DocumentBench bench = new DocumentBench();
  private final Documents documents = new Documents(bench.core);
  private final EventRegister events = new EventRegister(bench.core);
  private final BlockAccounting accounting =
      new BlockAccounting(bench.core, NormTable.load(), documents);

  @BeforeEach
  void supply() {
    bench.supply();
    bench.insertCard();
  }

  @Test
  @Requirement("SK-017")
  void drivingAndBreaks() throws DecodeException {
    bench.drives(271);
    bench.rests(45);
    assertThat(only(202).number(Attribute.VIOLATED_NORM))
        .hasValue(ViolatedNorm.CONTINUOUS_DRIVING.code());
    bench.drives(240);
    bench.rests(14);
    bench.drives(40);
    bench.rests(45);
    Requisites body = last(202);
    assertThat(body.number(Attribute.VIOLATED_NORM)).hasValue(ViolatedNorm.FIRST_BREAK.code());
    assertThat(body.number(Attribute.REST_TIME)).hasValue(14 * 60);
    assertThat(body.number(Attribute.REQUIRED_REST)).hasValue(15 * 60);
    assertThat(body.number(Attribute.DRIVING_TIME)).hasValue(280 * 60);
    bench.drives(120);
    bench.rests(16);
    assertThat(only(203).number(Attribute.DRIVING_TIME)).hasValue(671 * 60);
  }

  // Monday 06:00 to Saturday: 6 × 9 h 20 are 56 h exactly; the minute after them is too much.
  @Test
  @Requirement({"SK-009", "SK-010"})
  void weeks() throws DecodeException {
    for (int day = 0; day < 6; day++) {
      bench.worksADay();
      bench.rests(24 * 60 - 650);
    }
    assertThat(count(204)).isZero();
    bench.drives(1);
    bench.rests(45 * 60);
    Requisites week = only(204);
    assertThat(week.number(Attribute.DRIVING_TIME)).hasValue(56 * 3600 + 60);
    assertThat(week.number(Attribute.PERMITTED_TIME)).hasValue(56 * 3600);
    assertThat(week.time(Attribute.PERIOD_START))
        .contains(SimInstant.parse("2026-03-02T00:00:00Z"));
    for (int day = 0; day < 3; day++) {
      bench.worksADay();
      bench.rests(24 * 60 - 650);
    }
    bench.drives(260);
    bench.rests(45);
    bench.drives(100);
    bench.rests(45 * 60);
    Requisites fortnight = only(205);
    assertThat(fortnight.number(Attribute.PERMITTED_TIME)).hasValue(90 * 3600);
    assertThat(fortnight.number(Attribute.DRIVING_TIME))
        .hasValue(56 * 3600 + 60 + 3 * 560 * 60 + 360 * 60);
  }

  // From 06:00 to 21:01 leaves 8 h 59 of the 24 hours, however long the driver rests then.
  @Test
  @Requirement({"SK-006", "SK-011"})
  void dailyRest() throws DecodeException {
    bench.drives(240);
    bench.rests(420);
    bench.drives(241);
    bench.rests(538);
    assertThat(count(206)).isZero();
    bench.rests(3);
    Requisites body = only(206);
    assertThat(body.number(Attribute.VIOLATED_NORM)).hasValue(ViolatedNorm.DAILY_REST.code());
    assertThat(body.number(Attribute.REST_TIME)).hasValue(539 * 60);
    assertThat(body.number(Attribute.REQUIRED_REST)).hasValue(540 * 60);
    assertThat(body.number(Attribute.PERMITTED_TIME)).isEmpty();
  }

  // Three rests of 9 h are allowed and a fourth is not; with two of 11 h they are 58 h.
  @Test
  @Requirement("SK-012")
  void restInSixPeriods() throws DecodeException {
    for (int day = 0; day < 6; day++) {
      int rest = day < 4 ? 540 : 660;
      bench.drives(240);
      bench.rests(24 * 60 - rest - 480);
      bench.drives(240);
      bench.rests(rest);
    }
    bench.rests(24 * 60);
    Requisites body = last(206);
    assertThat(count(206)).isEqualTo(2);
    assertThat(body.number(Attribute.VIOLATED_NORM)).hasValue(ViolatedNorm.SIX_DAY_REST.code());
    assertThat(body.number(Attribute.REST_TIME)).hasValue(58 * 3600);
    assertThat(body.number(Attribute.REQUIRED_REST)).hasValue(60 * 3600);
  }

  @Test
  @Requirement("SK-011")
  void weeklyRest() throws DecodeException {
    for (int day = 0; day < 6; day++) {
      bench.drives(60);
      bench.rests(23 * 60);
    }
    bench.drives(60);
    bench.rests(1);
    assertThat(only(207).time(Attribute.BEGIN))
        .contains(DocumentBench.START.plus(SimDuration.ofHours(144)));
    bench.rests(30 * 60);
    bench.drives(60);
    bench.rests(44 * 60);
    bench.drives(10);
    bench.rests(2);
    Requisites reduced = only(208);
    assertThat(reduced.number(Attribute.REST_TIME)).hasValue(44 * 3600);
    assertThat(reduced.number(Attribute.REQUIRED_REST)).hasValue(45 * 3600);
  }

  // 30 hours lack 15; they are not made up within the three weeks after that of the rest.
  @Test
  @Requirement("SK-013")
  void compensation() throws DecodeException {
    bench.drives(60);
    bench.rests(30 * 60);
    for (int week = 0; week < 4; week++) {
      for (int day = 0; day < 5; day++) {
        bench.drives(60);
        bench.rests(23 * 60);
      }
      bench.drives(60);
      bench.rests(47 * 60);
    }
    Requisites body = only(208);
    assertThat(body.number(Attribute.VIOLATED_NORM)).hasValue(ViolatedNorm.COMPENSATION.code());
    assertThat(body.number(Attribute.REST_TIME)).hasValue(30 * 3600);
    assertThat(body.time(Attribute.BEGIN)).contains(SimInstant.parse("2026-03-30T00:00:00Z"));
  }

  // What broke a norm while the card was in no tachograph is told by the next one.
  @Test
  void restThatWasTooShortWithTheCardOutIsReportedAtTheNextInsertion() throws DecodeException {
    bench.drives(240);
    bench.rests(420);
    bench.drives(241);
    SimInstant out = bench.queue.now();
    bench.withdrawCard();
    bench.rests(720);
    assertThat(count(206)).isZero();
    bench.insertCard();
    SimInstant start = DocumentBench.START;
    accounting.history(
        bench.core.state().slots().in(1).orElseThrow(),
        List.of(
            new PastActivity(start, Doing.DRIVING, false),
            new PastActivity(start.plus(SimDuration.ofMinutes(240)), Doing.BREAK, false),
            new PastActivity(start.plus(SimDuration.ofMinutes(660)), Doing.DRIVING, false),
            new PastActivity(out, Doing.BREAK, false)));
    assertThat(only(206).number(Attribute.REST_TIME)).hasValue(539 * 60);
  }

  @Test
  void activationAndCorrection() throws DecodeException {
    ActivationRegister register = new ActivationRegister(bench.core);
    CalibrationFact fact = bench.core.state().calibration().orElseThrow();
    register.calibrated(fact);
    Requisites activation = only(220);
    assertThat(activation.time(Attribute.ACTIVATED_AT)).contains(DocumentBench.ISSUED);
    assertThat(activation.number(Attribute.K)).hasValue(8000);
    assertThat(activation.octets(Attribute.KEY_ID)).contains(bench.blockCertificate.key().keyId());
    register.calibrated(new CalibrationFact(fact.at(), 5, slower(fact.record()), fact.position()));
    Requisites correction = only(221);
    assertThat(correction.number(Attribute.SPEED_BEFORE)).hasValue(90);
    assertThat(correction.number(Attribute.PERMITTED_SPEED)).hasValue(80);
    assertThat(correction.structure(Attribute.VEHICLE_BEFORE)).isEmpty();
  }

  @Test
  void decommissioning() throws DecodeException {
    bench.core.listeners().tell(listener -> listener.withdrawing());
    assertThat(only(222).octets(Attribute.KEY_ID)).contains(bench.blockCertificate.key().keyId());
  }

  // The key of the bench may sign until 1 January 2041.
  @Test
  void endOfTheKeysTermIsToldThirtyDaysBeforeOnce() throws DecodeException {
    DocumentBench late = new DocumentBench(SimInstant.parse("2040-12-02T00:00:00Z"));
    new Documents(late.core);
    late.supply();
    late.supply();
    assertThat(types(late)).containsExactly(231, 201);
    TachographDocument request = (TachographDocument) Document.decode(facts(late).get(1).octets());
    assertThat(request.body().octets(Attribute.PUBLIC_KEY))
        .contains(late.blockCertificate.key().encoded());
    DocumentBench early = new DocumentBench(SimInstant.parse("2040-12-01T23:59:59Z"));
    new Documents(early.core);
    early.supply();
    assertThat(types(early)).isEmpty();
  }

  @Test
  @Requirement("AI-020")
  void eventsOfTheBlockAreToldInNoticesAndThoseOfTheUnitAreNot() throws DecodeException {
    begin(EventFaultType.Code.NO_GNSS_POSITION);
    assertThat(types(bench)).as("of what lasts when it is over").isEmpty();
    bench.rests(7);
    events.end(EventFaultType.Code.NO_GNSS_POSITION, bench.core.clock().second());
    Requisites gnss = only(211);
    assertThat(gnss.time(Attribute.EVENT_END))
        .contains(DocumentBench.START.plus(SimDuration.ofMinutes(7)));
    assertThat(gnss.place(Attribute.EVENT_BEGIN_PLACE)).contains(DocumentBench.MOSCOW);
    assertThat(gnss.number(Attribute.EVENT)).hasValue(0x54);
    momentary(EventFaultType.Code.DRIVING_WITHOUT_CARD);
    momentary(EventFaultType.Code.MOTION_CONFLICT);
    momentary(EventFaultType.Code.SENSOR_FAULT);
    momentary(EventFaultType.Code.POWER_INTERRUPTION);
    begin(EventFaultType.Code.CASE_OPENING);
    momentary(EventFaultType.Code.CARD_INSERTION_WHILE_DRIVING);
    begin(EventFaultType.Code.BLOCK_FAULT);
    momentary(EventFaultType.Code.PRINTER_FAULT);
    momentary(EventFaultType.Code.OVER_SPEEDING);
    assertThat(types(bench)).containsExactly(211, 212, 213, 213, 214, 215, 216, 217);
    assertThat(facts(bench))
        .extracting(DocumentFact::number)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(only(216).text(Attribute.EVENT_CARD))
        .contains(DocumentBench.CARD.cardNumber().text());
    for (DocumentFact fact : facts(bench)) {
      Document document = Document.decode(fact.octets());
      assertThat(document).isInstanceOf(PlainDocument.class);
      assertThat(document.body().number(Attribute.NOTICE_NUMBER)).hasValue(fact.number());
      assertThat(document.body().structure(Attribute.BLOCK)).isPresent();
      assertThat(document.body().structure(Attribute.UNIT)).isPresent();
    }
  }

  @Test
  @Requirement("AI-019")
  void documentWithoutReceiptForFifteenDaysIsTold() throws DecodeException {
    bench.overspeed(61, false);
    bench.rests(15 * 24 * 60);
    assertThat(only(230).number(Attribute.UNDELIVERED)).hasValue(1);
    bench.rests(40 * 24 * 60);
    assertThat(count(230)).isEqualTo(1);
  }

  @Test
  void signedDocumentsAreWithinTheirLengthAndSignedByTheBlock() throws DecodeException {
    drivingAndBreaks();
    activationAndCorrection();
    decommissioning();
    for (DocumentFact fact : facts(bench)) {
      TachographDocument document = (TachographDocument) Document.decode(fact.octets());
      assertThat(fact.octets().length()).isLessThanOrEqualTo(Document.COMPOSED_MAX - 171);
      Octets signature = document.signature(Attribute.BLOCK_SIGNATURE).orElseThrow();
      assertThat(Cms.decode(signature).verify(document.signedOctets(), bench.blockCertificate))
          .isTrue();
    }
  }

  private void momentary(EventFaultType type) {
    FullCardNumber card =
        type == EventFaultType.Code.CARD_INSERTION_WHILE_DRIVING
            ? DocumentBench.CARD
            : FullCardNumber.NONE;
    events.momentary(type, bench.core.clock().second(), card);
  }

  private void begin(EventFaultType type) {
    events.begin(type, Beginning.of(bench.core.state(), bench.core.clock().second()));
  }

  private static CalibrationRecord slower(CalibrationRecord record) {
    return new CalibrationRecord(
        record.purpose(),
        record.workshopName(),
        record.workshopAddress(),
        record.workshopCard(),
        record.workshopCardExpiry(),
        record.vehicle(),
        record.w(),
        record.k(),
        record.l(),
        record.tyreSize(),
        80,
        record.oldOdometer(),
        record.newOdometer(),
        record.oldTime(),
        record.newTime(),
        record.nextCalibration());
  }

  private Requisites only(int type) throws DecodeException {
    assertThat(count(type)).isEqualTo(1);
    return last(type);
  }

  private Requisites last(int type) throws DecodeException {
    Optional<DocumentFact> fact =
        facts(bench).stream().filter(one -> one.type() == type).reduce((first, second) -> second);
    return Document.decode(fact.orElseThrow().octets()).body();
  }

  private long count(int type) {
    return types(bench).stream().filter(one -> one == type).count();
  }

  private static List<Integer> types(DocumentBench bench) {
    return facts(bench).stream().map(DocumentFact::type).toList();
  }

  private static List<DocumentFact> facts(DocumentBench bench) {
    return bench.core.archive().all(DocumentFact.class);
  }
}
