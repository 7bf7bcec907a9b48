package tachotwin.vu.menu;

import tachotwin.paper.PaperLine;
import tachotwin.port.Display;

/** The display with its switch: off it is dark, on again it shows what stands on it by then. */
public final class SwitchedDisplay implements Display {
  private final Display display;
  private PaperLine upper = PaperLine.BLANK;
  private PaperLine lower = PaperLine.BLANK;
  private boolean warning;
  private boolean on = true;

  /** A display that is on. */
  public SwitchedDisplay(Display display) {
    this.display = display;
  }

  /** Turns it on or off. */
  public void turn(boolean nowOn) {
    if (on != nowOn) {
      on = nowOn;
      refresh();
    }
  }

  @Override
  public void show(PaperLine newUpper, PaperLine newLower, boolean newWarning) {
    upper = newUpper;
    lower = newLower;
    warning = newWarning;
    if (on) {
      refresh();
    }
  }

  private void refresh() {
    if (on) {
      display.show(upper, lower, warning);
    } else {
      display.show(PaperLine.BLANK, PaperLine.BLANK, false);
    }
  }
}
