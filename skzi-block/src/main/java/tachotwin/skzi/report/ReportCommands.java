package tachotwin.skzi.report;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.skzi.card.CardContents;
import tachotwin.skzi.card.CardRights;
import tachotwin.skzi.card.ControlLog;
import tachotwin.skzi.card.ReportSigning;
import tachotwin.skzi.command.CommandArea;
import tachotwin.skzi.command.CommandTable;
import tachotwin.skzi.state.Authentication;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimInstant;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ReportBegin;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;

/**
 * Commands 71 and 72: the reports Д.3.1, Д.3.2 and Д.3.5 (4.10.3). 71 answers 01 where the exchange
 * REPORT with the card must come first; 72 gives lines of 24 octets, at the end 27.
 *
 * <p>A report is asked for with an authenticated card (4.10.1), or else answered 22; one that is
 * not made here 12, a day that has not begun 18.
 */
public final class ReportCommands implements CommandArea, ReportSigning {
  private static final int LINES = 166;
  private static final Octets COMPOSED = Octets.ofInts(0);
  private static final Octets CARD_FIRST = Octets.ofInts(1);

  private final BlockCore core;
  private final CardRights rights;
  private final ControlLog controls;
  private ReportProgress progress = new ReportProgress.None();

  /** Of a block. */
  public ReportCommands(BlockCore core) {
    this.core = core;
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
        && core.state().slots().in(slot).filter(awaiting.report().card()::equals).isPresent();
  }

  @Override
  public Octets compose(CardContents contents) throws DecodeException {
    return awaiting().compose(contents);
  }

  @Override
  public boolean signed(Octets signature) {
    CardDayReport report = awaiting();
    boolean holds =
        report.card().authentication() instanceof Authentication.Done done
            && done.certificate().key().verifyHash(report.hash(), signature);
    if (holds) {
      progress = new ReportProgress.Ready(report.complete(signature).lines(), 0);
    }
    return holds;
  }

  private ZhAnswer begin(ReportBegin begin) {
    progress = new ReportProgress.None();
    Optional<ReportType> type = ReportType.of(begin.report());
    if (type.isEmpty()) {
      return ZhAnswer.of(
          begin.report() >= 1 && begin.report() <= 6
              ? ResponseCode.NOT_SUPPORTED
              : ResponseCode.WRONG_DATA);
    }
    if (!rights.mayPrint() || !rights.maySee(begin.day().startOfDay())) {
      return ZhAnswer.of(ResponseCode.BLOCKED);
    }
    SimInstant now = core.clock().second();
    if (begin.day().isAfter(now)) {
      return ZhAnswer.of(ResponseCode.WRONG_PERIOD);
    }
    ReportContext context = new ReportContext(core, now, begin.day().startOfDay());
    return switch (type.get()) {
      case CARD_DAY -> awaitCard(context, begin.slot());
      case UNIT_DAY -> ready(new UnitDayReport(context, begin.odometer()).compose());
      case TECHNICAL -> ready(new TechnicalReport(context).compose());
    };
  }

  private ZhAnswer awaitCard(ReportContext context, int slot) {
    Optional<CardInSlot> card = rights.card(slot, EquipmentType.Code.DRIVER_CARD);
    if (card.isEmpty()) {
      return ZhAnswer.of(ResponseCode.BLOCKED);
    }
    progress = new ReportProgress.AwaitingCard(new CardDayReport(context, card.get()));
    return ZhAnswer.ok(new Payload.Raw(CARD_FIRST));
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
      controls.printed();
      return ZhAnswer.of(ResponseCode.END_OF_DATA);
    }
    OctetWriter out = new OctetWriter();
    lines.subList(ready.given(), to).forEach(line -> out.octets(line.cells()));
    progress = new ReportProgress.Ready(lines, to);
    return ZhAnswer.ok(new Payload.Raw(out.toOctets()));
  }

  private CardDayReport awaiting() {
    if (progress instanceof ReportProgress.AwaitingCard awaiting) {
      return awaiting.report();
    }
    throw new IllegalStateException("no report waits for a card");
  }
}
