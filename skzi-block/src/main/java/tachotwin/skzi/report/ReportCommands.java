package tachotwin.skzi.report;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tachotwin.dictionary.EquipmentType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.profile.Variant;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.card.CardContents;
import tachotwin.skzi.card.CardRights;
import tachotwin.skzi.card.ControlLog;
import tachotwin.skzi.card.ReportSigning;
import tachotwin.skzi.command.CommandArea;
import tachotwin.skzi.command.CommandTable;
import tachotwin.skzi.history.Inspections;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ReportBegin;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;

/**
 * Commands 71 and 72: the reports of Д.3, the technical inspection and the plate (4.10.3). 71
 * answers 01 where the exchange REPORT with the card must come first, 02 while the server has not
 * acknowledged the inspection; 72 gives lines of 24 octets, at the end 27.
 *
 * <p>A report is asked for with an authenticated card (4.10.1), or else answered 22; the plate
 * wants that of a workshop. A day that has not begun is answered 18, what cannot be made before
 * activation and calibration 21.
 */
public final class ReportCommands implements CommandArea, ReportSigning {
  private static final SimDuration DAY = SimDuration.ofHours(24);
  private static final int LINES = 166;
  private static final Octets COMPOSED = Octets.ofInts(0);
  private static final Octets CARD_FIRST = Octets.ofInts(1);
  private static final Octets SERVER_FIRST = Octets.ofInts(2);

  private final BlockCore core;
  private final Disclosure disclosure;
  private final BooleanSupplier inspection;
  private final CardRights rights;
  private final ControlLog controls;
  private ReportProgress progress = new ReportProgress.None();
  private Runnable onGiven = () -> {};

  /**
   * Of a block.
   *
   * @param disclosure what may be shown with the cards that are in
   * @param inspection composes the notice of a technical inspection; false where it cannot be
   */
  public ReportCommands(BlockCore core, Disclosure disclosure, BooleanSupplier inspection) {
    this.core = core;
    this.disclosure = disclosure;
    this.inspection = inspection;
    this.rights = new CardRights(core);
    this.controls = new ControlLog(core);
  }

  @Override
  public void register(CommandTable table) {
    table.register(CommandCode.REPORT_BEGIN, ReportBegin.class, this::begin);
    table.register(CommandCode.REPORT_LINES, Payload.None.class, nothing -> next());
  }

  @Override
  public boolean isAwaiting(int slot) {
    return progress instanceof ReportProgress.AwaitingCard awaiting
        && core.state().slots().in(slot).filter(awaiting.making().card()::equals).isPresent();
  }

  @Override
  public Optional<Octets> compose(CardContents contents) throws DecodeException {
    return awaiting().compose(contents);
  }

  @Override
  public boolean signed(Octets signature) {
    return awaiting().sign(signature);
  }

  @Override
  public void exchanged() {
    progress = new ReportProgress.Ready(awaiting().complete().lines(), 0);
  }

  private ZhAnswer begin(ReportBegin begin) {
    progress = new ReportProgress.None();
    Optional<ReportType> type = ReportType.of(begin.report());
    if (type.isEmpty()) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    // A day that a lock hides in part is printed with blanks (4.10.11), one that it hides whole
    // not.
    SimInstant lastSecond = begin.day().startOfDay().plus(DAY).minus(SimDuration.ofSeconds(1));
    if (!rights.mayPrint() || !rights.maySee(lastSecond)) {
      return ZhAnswer.of(ResponseCode.BLOCKED);
    }
    SimInstant now = core.clock().second();
    if (begin.day().isAfter(now)) {
      return ZhAnswer.of(ResponseCode.WRONG_PERIOD);
    }
    onGiven = begin.onDisplay() ? controls::displayed : controls::printed;
    ReportContext context = new ReportContext(core, now, begin.day().startOfDay(), disclosure);
    return switch (type.get()) {
      case CARD_DAY ->
          awaitCard(
              context,
              rights
                  .card(begin.slot(), EquipmentType.Code.DRIVER_CARD)
                  .map(card -> new CardDayReport(context, card)));
      case UNIT_DAY -> ready(new UnitDayReport(context, begin.odometer()).compose());
      case CARD_EVENTS ->
          awaitCard(
              context,
              rights
                  .card(
                      begin.slot(),
                      EquipmentType.Code.DRIVER_CARD,
                      EquipmentType.Code.WORKSHOP_CARD)
                  .map(card -> new CardEventsReport(context, card)));
      case UNIT_EVENTS -> ready(new UnitEventsReport(context).compose());
      case TECHNICAL -> ready(new TechnicalReport(context).compose());
      case OVERSPEED -> overspeed(context, begin.slot());
      case INSPECTION -> inspection(context);
      case PLATE -> plate(context);
    };
  }

  private ZhAnswer awaitCard(ReportContext context, Optional<? extends CardReport> report) {
    if (report.isEmpty()) {
      return ZhAnswer.of(ResponseCode.BLOCKED);
    }
    progress =
        new ReportProgress.AwaitingCard(new CardReportMaking(report.get(), context.isSigned()));
    return ZhAnswer.ok(new Payload.Raw(CARD_FIRST));
  }

  private ZhAnswer overspeed(ReportContext context, int slot) {
    Runnable given = onGiven;
    onGiven =
        () -> {
          given.run();
          controls.speedChecked(context.now().minus(OverspeedReport.PERIOD), context.now());
        };
    OverspeedReport report = new OverspeedReport(context);
    Optional<CardInSlot> driver = rights.card(slot, EquipmentType.Code.DRIVER_CARD);
    return driver.isPresent()
        ? awaitCard(context, driver.map(report::with))
        : ready(report.withoutCard());
  }

  private ZhAnswer inspection(ReportContext context) {
    if (core.state().variant() == Variant.OFFLINE) {
      return ready(new InspectionReport(context, Optional.empty()).compose());
    }
    Inspections inspections = new Inspections(core.archive());
    Optional<SimInstant> acknowledged = inspections.acknowledged(context.now());
    if (acknowledged.isPresent()) {
      return ready(new InspectionReport(context, acknowledged).compose());
    }
    boolean sent = inspections.notice(context.now()).isPresent() || inspection.getAsBoolean();
    return sent
        ? ZhAnswer.ok(new Payload.Raw(SERVER_FIRST))
        : ZhAnswer.of(ResponseCode.WRONG_STATE);
  }

  private ZhAnswer plate(ReportContext context) {
    boolean workshop =
        rights.card(1, EquipmentType.Code.WORKSHOP_CARD).isPresent()
            || rights.card(2, EquipmentType.Code.WORKSHOP_CARD).isPresent();
    if (!workshop) {
      return ZhAnswer.of(ResponseCode.BLOCKED);
    }
    Optional<CalibrationFact> calibration = core.state().calibration();
    return calibration.isPresent()
        ? ready(new PlateReport(context, calibration.get()).compose())
        : ZhAnswer.of(ResponseCode.WRONG_STATE);
  }

  private ZhAnswer ready(Page page) {
    progress = new ReportProgress.Ready(page.lines(), 0);
    return ZhAnswer.ok(new Payload.Raw(COMPOSED));
  }

  private ZhAnswer next() {
    if (!(progress instanceof ReportProgress.Ready ready)) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    List<PaperLine> lines = ready.lines();
    int to = Math.min(lines.size(), ready.given() + LINES);
    if (to == ready.given()) {
      progress = new ReportProgress.None();
      onGiven.run();
      return ZhAnswer.of(ResponseCode.END_OF_DATA);
    }
    OctetWriter out = new OctetWriter();
    lines.subList(ready.given(), to).forEach(line -> out.octets(line.cells()));
    progress = new ReportProgress.Ready(lines, to);
    return ZhAnswer.ok(new Payload.Raw(out.toOctets()));
  }

  private CardReportMaking awaiting() {
    if (progress instanceof ReportProgress.AwaitingCard awaiting) {
      return awaiting.making();
    }
    throw new IllegalStateException("no report waits for a card");
  }
}
