package tachotwin.vu.menu;

import java.util.function.Supplier;

/** Something that is being measured: the lines change by themselves, OK goes on, BACK leaves. */
final class LiveScreen implements Screen {
  private final Supplier<TwoLines> lines;
  private final Runnable onLeave;
  private final Runnable onOk;

  LiveScreen(Supplier<TwoLines> lines, Runnable onLeave, Runnable onOk) {
    this.lines = lines;
    this.onLeave = onLeave;
    this.onOk = onOk;
  }

  @Override
  public TwoLines lines() {
    return lines.get();
  }

  @Override
  public void press(Key key) {
    if (key == Key.OK || key == Key.BACK) {
      onLeave.run();
    }
    if (key == Key.OK) {
      onOk.run();
    }
  }

  @Override
  public void expire() {
    // A measurement may take longer than a minute.
  }

  @Override
  public boolean isPatient() {
    return true;
  }
}
