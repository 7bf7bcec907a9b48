package tachotwin.vu.slot;

import java.util.function.Consumer;
import tachotwin.apdu.CommandApdu;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.port.Outcome;
import tachotwin.vu.block.BlockDialogue;
import tachotwin.vu.motion.VehicleReading;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangeBegin;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.ExchangeStep;
import tachotwin.zh.Payload;
import tachotwin.zh.SlotCommand;

/**
 * A protected exchange of block and card (45…48): each answer of the block is a command for the
 * card, each response of the card goes back, until the block has nothing more to send.
 */
final class ProtectedExchange {
  private final BlockDialogue dialogue;
  private final CardSession session;
  private final VehicleReading reading;
  private final Consumer<Boolean> onEnd;
  private boolean running;

  /** An exchange; {@code onEnd} learns whether the block closed it with success. */
  ProtectedExchange(
      BlockDialogue dialogue,
      CardSession session,
      VehicleReading reading,
      Consumer<Boolean> onEnd) {
    this.dialogue = dialogue;
    this.session = session;
    this.reading = reading;
    this.onEnd = onEnd;
  }

  void run(ExchangePurpose purpose) {
    running = true;
    session.onEnd(this::abort);
    dialogue.ask(
        CommandCode.EXCHANGE_BEGIN,
        new ExchangeBegin(session.number(), purpose.code(), reading.clock(), reading.odometerKm()),
        ExchangeStep.class,
        session.whileAlive(this::step));
  }

  private void step(Outcome<ExchangeStep> outcome) {
    if (!(outcome instanceof Outcome.Done<ExchangeStep> done)) {
      end(false);
    } else if (done.value().isDone()) {
      close();
    } else {
      relay(done.value().command());
    }
  }

  private void relay(Octets command) {
    CommandApdu apdu;
    try {
      apdu = CommandApdu.decode(command.reader());
    } catch (DecodeException e) {
      abort();
      onEnd.accept(false);
      return;
    }
    session.send(
        apdu,
        response ->
            dialogue.ask(
                CommandCode.EXCHANGE_NEXT,
                new SlotCommand(session.number(), response.toOctets()),
                ExchangeStep.class,
                session.whileAlive(this::step)));
  }

  private void close() {
    tell(CommandCode.EXCHANGE_END, session.whileAlive(o -> end(o instanceof Outcome.Done)));
  }

  private void end(boolean success) {
    running = false;
    onEnd.accept(success);
  }

  private void abort() {
    if (running) {
      running = false;
      tell(CommandCode.EXCHANGE_ABORT, ignored -> {});
    }
  }

  private void tell(CommandCode code, Consumer<Outcome<Payload.None>> next) {
    dialogue.ask(code, new SlotCommand(session.number(), Octets.EMPTY), Payload.None.class, next);
  }
}
