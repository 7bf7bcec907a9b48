package tachotwin.vu.menu;

import java.util.List;
import java.util.Optional;

/**
 * Entries one after another: OK takes an entry and goes on, BACK takes a sign away or goes back,
 * before the first entry it leaves. A value out of its range is not taken; the display tells the
 * range until the next key.
 */
final class Form implements Screen {
  private final List<? extends Entry> entries;
  private final boolean patient;
  private final Runnable onLeave;
  private final Runnable onDone;
  private int at;
  private Optional<String> objection = Optional.empty();

  /**
   * A form at its first entry.
   *
   * @param patient whether it waits for ever and stays when a warning comes
   * @param onLeave takes it from the display, done or not
   * @param onDone follows when all entries are taken
   */
  Form(List<? extends Entry> entries, boolean patient, Runnable onLeave, Runnable onDone) {
    this.entries = entries;
    this.patient = patient;
    this.onLeave = onLeave;
    this.onDone = onDone;
  }

  @Override
  public TwoLines lines() {
    return TwoLines.of(entry().label(), objection.orElseGet(() -> "> " + entry().shown()));
  }

  @Override
  public void press(Key key) {
    objection = Optional.empty();
    switch (key) {
      case OK -> take();
      case BACK -> back();
      default -> entry().type(key);
    }
  }

  @Override
  public void expire() {
    if (!patient) {
      onLeave.run();
    }
  }

  @Override
  public boolean isPatient() {
    return patient;
  }

  private Entry entry() {
    return entries.get(at);
  }

  private void take() {
    if (!entry().accept()) {
      objection = entry().objection();
    } else if (at + 1 < entries.size()) {
      at++;
    } else {
      onLeave.run();
      onDone.run();
    }
  }

  private void back() {
    if (entry().takeBack()) {
      return;
    }
    if (at == 0) {
      onLeave.run();
    } else {
      at--;
    }
  }
}
