package tachotwin.vu;

import tachotwin.port.Detectors;
import tachotwin.vu.media.DocumentPrinter;
import tachotwin.vu.menu.SwitchedDisplay;

/** Display and printer are off where they cannot work: below −20 °C, above 70 °C (4.13.2). */
final class Climate {
  private static final int COLDEST = -20;
  private static final int HOTTEST = 70;

  private final Detectors detectors;
  private final SwitchedDisplay display;
  private final DocumentPrinter printer;

  Climate(Detectors detectors, SwitchedDisplay display, DocumentPrinter printer) {
    this.detectors = detectors;
    this.display = display;
    this.printer = printer;
  }

  /** Looks at the thermometer. */
  void look() {
    boolean fit = detectors.celsius() >= COLDEST && detectors.celsius() <= HOTTEST;
    display.turn(fit);
    printer.turn(fit);
  }

  /** The supply is gone. */
  void off() {
    printer.forget();
  }
}
