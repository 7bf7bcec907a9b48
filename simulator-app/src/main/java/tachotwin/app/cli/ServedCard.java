package tachotwin.app.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tachotwin.app.registry.ImageFile;
import tachotwin.card.CardFault;
import tachotwin.card.CardImage;
import tachotwin.card.TachographCard;
import tachotwin.card.fault.FaultyCard;
import tachotwin.card.vpcd.VpcdSlot;
import tachotwin.gost.Secrets;

/** One card image in one slot of the virtual reader. */
final class ServedCard implements AutoCloseable {
  private final Terminal terminal;
  private final int number;
  private final ImageFile file;
  private final VpcdSlot slot;
  private CardImage saved;
  private @Nullable TachographCard card;
  private boolean stuck;

  ServedCard(Terminal terminal, int number, InetSocketAddress address, Path path, CardImage image) {
    this.terminal = terminal;
    this.number = number;
    this.file = new ImageFile(path.toAbsolutePath());
    this.saved = image;
    this.stuck = image.fault() == CardFault.STUCK;
    this.slot = new VpcdSlot(address, this::tell, this::save);
  }

  /** Pushes the card in, unless it is in. */
  void insert() throws IOException {
    if (slot.hasCard()) {
      tell("уже вставлена");
      return;
    }
    TachographCard made = new TachographCard(saved, Secrets.ofSeed(0));
    card = made;
    slot.insert(FaultyCard.of(made, saved.fault(), this::torn));
    tell("вставлена, " + saved);
  }

  /** Takes the card out and saves it. */
  void remove() {
    if (!slot.hasCard()) {
      tell("не вставлена");
    } else if (stuck) {
      stuck = false;
      tell("застряла; повторите remove");
    } else {
      close();
      tell("извлечена");
    }
  }

  private void torn() {
    slot.tearOut();
    save();
    tell("вырвана при записи");
  }

  /** Writes the image if the card has changed since it was written. */
  private synchronized void save() {
    TachographCard present = card;
    if (present == null) {
      return;
    }
    CardImage now = present.image();
    if (now.toOctets().equals(saved.toOctets())) {
      return;
    }
    try {
      file.save(now);
      saved = now;
    } catch (IOException e) {
      terminal.error("tachotwin: cannot save " + file.path() + ": " + Failure.reason(e));
    }
  }

  private void tell(String what) {
    terminal.line("карта " + number + ": " + what);
  }

  @Override
  public void close() {
    slot.close();
    save();
  }
}
