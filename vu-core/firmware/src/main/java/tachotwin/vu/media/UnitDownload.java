package tachotwin.vu.media;

import java.util.function.Consumer;
import tachotwin.octet.Octets;
import tachotwin.port.Medium;
import tachotwin.port.Outcome;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.Payload;

/** Downloads the records of unit and block (Б.2.3): 81 begins, 82 gives the octets. */
public final class UnitDownload {
  private final BlockDialogue dialogue;
  private final Medium medium;

  /** A download to a medium. */
  public UnitDownload(BlockDialogue dialogue, Medium medium) {
    this.dialogue = dialogue;
    this.medium = medium;
  }

  /**
   * Downloads.
   *
   * @param begin the data of command 81
   * @param name name of the file
   * @param onEnd learns how it ended
   */
  public void run(DownloadBegin begin, String name, Consumer<Result> onEnd) {
    dialogue.ask(
        CommandCode.DOWNLOAD_BEGIN,
        begin,
        Payload.None.class,
        outcome -> {
          if (outcome instanceof Outcome.Refused<Payload.None> refused) {
            onEnd.accept(new Result.Refused(refused.code()));
          } else {
            read(name, onEnd);
          }
        });
  }

  private void read(String name, Consumer<Result> onEnd) {
    new BlockStream(
            dialogue,
            CommandCode.DOWNLOAD_NEXT,
            outcome -> {
              if (outcome instanceof Outcome.Done<Octets> done) {
                boolean written = medium.write(name, done.value());
                onEnd.accept(written ? new Result.Done() : new Result.NotTaken());
              } else if (outcome instanceof Outcome.Refused<Octets> refused) {
                onEnd.accept(new Result.Refused(refused.code()));
              }
            })
        .run();
  }
}
