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
 * Gets a document from the block (4.10.3) and gives it to the printer or the display: 71 begins it;
 * where its answer is 01 the block first talks to the card, where it is 02 the server must answer
 * first; 72 gives the lines.
 */
public final class ReportPrinting {
  private static final int CARD_FIRST = 1;
  private static final int SERVER_FIRST = 2;

  private final BlockDialogue dialogue;
  private final Exchange exchange;

  /** Documents by the dialogue with the block and exchanges with cards. */
  public ReportPrinting(BlockDialogue dialogue, Exchange exchange) {
    this.dialogue = dialogue;
    this.exchange = exchange;
  }

  /**
   * Gets a report.
   *
   * @param report which
   * @param begin the data of command 71
   * @param output takes its lines
   * @param onEnd learns how it ended
   */
  public void print(Report report, ReportBegin begin, Printer output, Consumer<Result> onEnd) {
    dialogue.ask(
        CommandCode.REPORT_BEGIN,
        begin,
        Payload.Raw.class,
        outcome -> {
          if (outcome instanceof Outcome.Done<Payload.Raw> done) {
            begun(report, begin.slot(), done.value().octets(), output, onEnd);
          } else if (outcome instanceof Outcome.Refused<Payload.Raw> refused) {
            onEnd.accept(new Result.Refused(refused.code()));
          }
        });
  }

  private void begun(
      Report report, int slot, Octets answer, Printer output, Consumer<Result> onEnd) {
    int first = answer.isEmpty() ? 0 : answer.u8(0);
    if (first == SERVER_FIRST) {
      onEnd.accept(new Result.ServerFirst());
      return;
    }
    if (first != CARD_FIRST) {
      readLines(report, output, onEnd);
      return;
    }
    exchange.run(
        slot,
        ExchangePurpose.REPORT,
        success -> {
          if (success) {
            readLines(report, output, onEnd);
          } else {
            onEnd.accept(new Result.CardFailed());
          }
        });
  }

  private void readLines(Report report, Printer output, Consumer<Result> onEnd) {
    new BlockStream(
            dialogue,
            CommandCode.REPORT_LINES,
            outcome -> {
              if (outcome instanceof Outcome.Done<Octets> done) {
                onEnd.accept(given(report, done.value(), output));
              } else if (outcome instanceof Outcome.Refused<Octets> refused) {
                onEnd.accept(new Result.Refused(refused.code()));
              }
            })
        .run();
  }

  private static Result given(Report report, Octets content, Printer output) {
    List<PaperLine> lines = new ArrayList<>();
    OctetReader in = content.reader();
    try {
      while (in.remaining() > 0) {
        lines.add(PaperLine.decode(in));
      }
    } catch (DecodeException e) {
      return new Result.Refused(ResponseCode.RESERVED);
    }
    return output.print(report.title(), List.copyOf(lines))
        ? new Result.Done()
        : new Result.NotTaken();
  }
}
