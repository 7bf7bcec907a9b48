package tachotwin.card;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.octet.Octets;
import tachotwin.port.CardSlot;
import tachotwin.time.SimClock;
import tachotwin.trace.Decoded;
import tachotwin.trace.Seam;
import tachotwin.trace.Trace;
import tachotwin.trace.TraceEvent;

/**
 * A slot whose APDUs and answers to reset go to the trace as well, decoded by {@link
 * ApduDescription}.
 */
public final class TracedSlot implements CardSlot {
  private final CardSlot slot;
  private final SimClock clock;
  private final Trace trace;
  private final String reader;
  private final String card;
  private Optional<ElementaryFile> selected = Optional.empty();

  /**
   * A decorator.
   *
   * @param slot the slot itself
   * @param clock stamps the events
   * @param trace takes them
   * @param reader the reader's name in them, such as {@code "unit"}
   * @param card the card's name, such as {@code "card-1"}
   */
  public TracedSlot(CardSlot slot, SimClock clock, Trace trace, String reader, String card) {
    this.slot = slot;
    this.clock = clock;
    this.trace = trace;
    this.reader = reader;
    this.card = card;
  }

  @Override
  public void listener(Listener listener) {
    slot.listener(listener);
  }

  @Override
  public Octets reset() {
    selected = Optional.empty();
    Octets atr = slot.reset();
    emit(card, reader, atr, () -> ApduDescription.ofAtr(atr));
    return atr;
  }

  @Override
  public void submit(CommandApdu command, Consumer<Reply> onReply) {
    Optional<ElementaryFile> before = selected;
    emit(
        reader,
        card,
        ApduDescription.withoutSecrets(command),
        () -> ApduDescription.of(command, before));
    slot.submit(
        command,
        reply -> {
          if (reply instanceof Reply.Answered answered) {
            answered(command, answered.response());
          } else {
            emit(card, reader, Octets.EMPTY, () -> ApduDescription.ofSilence(command));
          }
          onReply.accept(reply);
        });
  }

  private void answered(CommandApdu command, ResponseApdu response) {
    if (response.isOk() && ApduDescription.selects(command)) {
      selected = ApduDescription.fileOf(command);
    }
    emit(card, reader, response.toOctets(), () -> ApduDescription.of(command, response));
  }

  @Override
  public boolean lock() {
    return slot.lock();
  }

  @Override
  public void eject() {
    slot.eject();
  }

  private void emit(String from, String to, Octets octets, Supplier<Decoded> decoded) {
    trace.emit(new TraceEvent(clock.now(), Seam.APDU, from, to, octets, decoded));
  }
}
