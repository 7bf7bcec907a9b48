package tachotwin.vu.media;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.port.Outcome;
import tachotwin.port.Printer;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.Payload;
import tachotwin.zh.ReportBegin;
import tachotwin.zh.ResponseCode;

/**
 * Prints a report (4.10.3): 71 begins it; where its answer is 01 the block first talks to the card;
 * 72 gives the lines.
 */
public final class ReportPrinting {
  private final BlockDialogue dialogue;
  private final Exchange exchange;
  private final Printer printer;

  /** Printing. */
  public ReportPrinting(BlockDialogue dialogue, Exchange exchange, Printer printer) {
    this.dialogue = dialogue;
    this.exchange = exchange;
    this.printer = printer;
  }

  /**
   * Prints a report.
   *
   * @param report which
   * @param begin the data of command 71
   * @param onEnd learns how it ended
   */
  public void print(Report report, ReportBegin begin, Consumer<Result> onEnd) {
    dialogue.ask(
        CommandCode.REPORT_BEGIN,
        begin,
        Payload.Raw.class,
        outcome -> {
          if (outcome instanceof Outcome.Done<Payload.Raw> done) {
            begun(report, begin.slot(), done.value().octets(), onEnd);
          } else if (outcome instanceof Outcome.Refused<Payload.Raw> refused) {
            onEnd.accept(new Result.Refused(refused.code()));
          }
        });
  }

  private void begun(Report report, int slot, Octets answer, Consumer<Result> onEnd) {
    boolean cardFirst = !answer.isEmpty() && answer.u8(0) == 1;
    if (!cardFirst) {
      readLines(report, onEnd);
      return;
    }
    exchange.run(
        slot,
        ExchangePurpose.REPORT,
        success -> {
          if (success) {
            readLines(report, onEnd);
          } else {
            onEnd.accept(new Result.CardFailed());
          }
        });
  }

  private void readLines(Report report, Consumer<Result> onEnd) {
    new BlockStream(
            dialogue,
            CommandCode.REPORT_LINES,
            outcome -> {
              if (outcome instanceof Outcome.Done<Octets> done) {
                onEnd.accept(printed(report, done.value()));
              } else if (outcome instanceof Outcome.Refused<Octets> refused) {
                onEnd.accept(new Result.Refused(refused.code()));
              }
            })
        .run();
  }

  private Result printed(Report report, Octets content) {
    List<PaperLine> lines = new ArrayList<>();
    OctetReader in = content.reader();
    try {
      while (in.remaining() > 0) {
        lines.add(PaperLine.decode(in));
      }
    } catch (DecodeException e) {
      return new Result.Refused(ResponseCode.RESERVED);
    }
    return printer.print(report.title(), List.copyOf(lines))
        ? new Result.Done()
        : new Result.NotTaken();
  }
}
