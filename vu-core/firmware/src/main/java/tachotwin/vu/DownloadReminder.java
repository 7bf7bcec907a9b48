package tachotwin.vu;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardIdentity;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.vu.menu.Panel;
import tachotwin.vu.mode.CardType;
import tachotwin.vu.slot.CardFiles;
import tachotwin.vu.slot.CardSession;
import tachotwin.vu.slot.InsertedCard;

/**
 * Reminds that a driver's card is to be downloaded every 28 days (Order 36, appendix 3, 13.5): when
 * the card comes in, and each UTC day while it is in. The last download stands in file 050Eh; a
 * card that never was downloaded counts from the beginning of its validity.
 */
final class DownloadReminder {
  private static final long DAYS = 28;
  private static final long DAY = 86_400;

  private final SlotRack rack;
  private final Panel panel;
  private final UnitState state;
  private final @Nullable CardSession[] seen = new CardSession[2];

  DownloadReminder(SlotRack rack, Panel panel, UnitState state) {
    this.rack = rack;
    this.panel = panel;
    this.state = state;
  }

  /** A day has begun: cards that are in are looked at again. */
  void dayBegan() {
    seen[0] = null;
    seen[1] = null;
    look();
  }

  /** Looks at drivers' cards that it has not seen yet. */
  void look() {
    for (int slot = 1; slot <= 2; slot++) {
      if (rack.pair().in(slot) == CardType.DRIVER) {
        rack.slot(slot).use(this::look);
      }
    }
  }

  private void look(InsertedCard card, Runnable over) {
    int slot = card.session().number();
    if (seen[slot - 1] == card.session()) {
      over.run();
      return;
    }
    seen[slot - 1] = card.session();
    CardFiles files = new CardFiles(card.session());
    files.read(
        CardFile.CARD_DOWNLOAD.fid(),
        last ->
            time(last.orEmpty())
                .ifPresentOrElse(
                    at -> judged(slot, at, over),
                    () -> fromValidity(files, valid -> judged(slot, valid, over))));
  }

  private void fromValidity(CardFiles files, Consumer<SimInstant> onBegin) {
    files.read(
        CardFile.IDENTIFICATION.fid(),
        identity -> onBegin.accept(validityBegin(identity.orEmpty()).orElse(state.clock())));
  }

  private void judged(int slot, SimInstant since, Runnable over) {
    over.run();
    long days = (state.clock().epochSecond() - since.epochSecond()) / DAY;
    if (days >= DAYS) {
      panel.message("Выгрузите карту " + slot, "Без выгрузки суток: " + days);
    }
  }

  private static Optional<SimInstant> time(Octets file) {
    try {
      return TimeStamp.decode(file.reader()).instant();
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }

  private static Optional<SimInstant> validityBegin(Octets file) {
    try {
      return CardIdentity.decode(file.reader()).validityBegin().instant();
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }
}
