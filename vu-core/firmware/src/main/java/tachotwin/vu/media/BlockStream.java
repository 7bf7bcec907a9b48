package tachotwin.vu.media;

import java.util.function.Consumer;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.port.Outcome;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;

/** Data that the block gives in pieces, until it answers 27 (Ж.5). */
final class BlockStream {
  private final BlockDialogue dialogue;
  private final CommandCode code;
  private final Consumer<Outcome<Octets>> onEnd;
  private final OctetWriter content = new OctetWriter();

  BlockStream(BlockDialogue dialogue, CommandCode code, Consumer<Outcome<Octets>> onEnd) {
    this.dialogue = dialogue;
    this.code = code;
    this.onEnd = onEnd;
  }

  void run() {
    dialogue.ask(code, Payload.Raw.class, this::take);
  }

  private void take(Outcome<Payload.Raw> outcome) {
    if (outcome instanceof Outcome.Done<Payload.Raw> done) {
      content.octets(done.value().octets());
      run();
    } else if (outcome instanceof Outcome.Refused<Payload.Raw> refused) {
      onEnd.accept(
          refused.code() == ResponseCode.END_OF_DATA
              ? new Outcome.Done<>(content.toOctets())
              : new Outcome.Refused<>(refused.code()));
    }
  }
}
